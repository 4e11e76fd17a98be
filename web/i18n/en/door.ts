import type { Part } from '../catalogue.ts'

export const door: Part<'door'> = {
  invited: 'An invitation to {{organization}}',
  invitedBy: 'From {{name}}, with the role {{role}}.',
  invitedAs: 'With the role {{role}}.',
  known: 'There is an account with {{email}} here. Enter with its password.',
  join: 'Join',
  expired: 'This link no longer works',
  expiredInvitation: 'It was used, taken back or has expired. Ask whoever sent it for a new one.',
  expiredReset: 'It was used or has expired. Ask for a new one.',
  toSignIn: 'To the sign-in page',
  newPassword: 'A new password',
  newPasswordFor: 'For {{email}}',
  setPassword: 'Save and enter',
  forgot: 'I forgot my password',
  forgotText: 'A one-time link goes to the account’s e-mail address.',
  send: 'Send a link',
  sent: 'If there is an account with this address, the link is on its way to it. It works for 24 hours.',
  noMail:
    'This installation has no mail server. An owner or manager can make a link in the settings, and whoever runs the server can use:',
}
