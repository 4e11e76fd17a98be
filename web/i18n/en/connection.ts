import type { Part } from '../catalogue.ts'

export const connection: Part<'connection'> = {
  which: 'Through which connection',
  existing: 'Use the existing connection ({{names}})',
  existingText: 'Its secrets are on record. Only the channel’s own details are needed.',
  fresh: 'A new app',
  freshText: 'For a connection with keys of its own.',
  shared_one: 'These details serve one channel.',
  shared_other: 'These details serve all {{count}} channels of the connection.',
  address_one: 'The address serves one channel.',
  address_other: 'The same address serves all {{count}} channels of the connection.',
  meta: 'In the app’s dashboard it is entered, with the verify token, three times: for Page, for Instagram and for WhatsApp.',
  more: 'More addresses for the app',
  deletion: 'Address for data deletion requests',
  deletionText: 'The network sends people’s requests to delete their data here.',
  deauthorize: 'Address for withdrawn permission',
  deauthorizeText: 'The network tells here when somebody removes the app.',
}
