import type { Part } from '../catalogue.ts'

export const account: Part<'account'> = {
  details: 'Details',
  look: 'Display and language',
  shortcuts: 'Single-key shortcuts',
  shortcutsText: 'Turn them off when dictating.',
  organization: 'Organization',
  organizationText: 'Which organization to work in now?',
  passwordTitle: 'Password',
  passwordText: 'After a change you are signed out everywhere else.',
  current: 'Current password',
  next: 'New password',
  nextText: 'At least {{count}} characters',
  change: 'Change the password',
  changed: 'The password was changed. You are signed out everywhere else.',
  save: 'Save the name',
}
