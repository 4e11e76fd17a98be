import type { Part } from '../catalogue.ts'

export const app: Part<'app'> = {
  name: 'Maagal',
  tagline: 'Social customer service, from the complaint to the closed loop',
  skipToList: 'Skip to list',
  skipToThread: 'Skip to conversation',
  skipToComposer: 'Skip to composer',
  desk: 'Desk',
  followUp: 'Follow-up',
  approvals: 'Approvals',
  settings: 'Settings',
  more: 'More',
  main: 'Main navigation',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  back: 'Back',
  retry: 'Try again',
  undo: 'Undo',
  loading: 'Loading',
  menu: 'More actions',
  ofTotal: '{{n}} of {{total}}',
}
