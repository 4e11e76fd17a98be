import type { Part } from '../catalogue.ts'

export const tokens: Part<'tokens'> = {
  lead: 'A token acts in the name of its maker, with the same permissions. For scripts and the command line.',
  create: 'New token',
  name: 'What for?',
  nameText: 'A name that tells where it is used',
  make: 'Make a token',
  ready: 'The token is ready',
  made: 'Made {{date}}',
  used: 'Last used {{date}}',
  unused: 'Not used yet',
  revoke: 'Revoke',
  revokeLabel: 'Revoke the token {{name}}',
  revokeAsk: 'Whatever uses the token {{name}} stops working at once.',
  revokeSure: 'Revoke the token',
  revoked: 'The token was revoked',
  empty: 'No tokens',
  emptyText: 'Without tokens, only people act here.',
}
