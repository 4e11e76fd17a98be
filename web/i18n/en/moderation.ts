import type { Part } from '../catalogue.ts'

export const moderation: Part<'moderation'> = {
  menu: 'Actions on the message of {{name}}',
  act: {
    like: 'Like',
    unlike: 'Take the like back',
    hide: 'Hide from the public',
    unhide: 'Show to the public again',
    delete: 'Delete our comment',
  },
  queued: {
    like: 'Like on its way',
    unlike: 'Taking the like back is on its way',
    hide: 'Hiding is on its way',
    unhide: 'Showing again is on its way',
    delete: 'Deletion is on its way',
  },
  failed: {
    like: 'The like was not accepted',
    unlike: 'Taking the like back was not accepted',
    hide: 'Hiding was not accepted',
    unhide: 'Showing again was not accepted',
    delete: 'Deletion was not accepted',
  },
  answered: 'The network answered: {{reason}}',
  hidden: 'Hidden from the public',
  liked: 'Our like',
  hideText:
    'A complaint is not hidden for being a complaint. Every hide counts in the ignoring index, and can be undone.',
  reason: 'Reason',
  reasons: { spam: 'Spam', abuse: 'Abuse', personal_data: 'Personal data' },
  reasonText: {
    spam: 'An advertisement, a dubious link or the same again and again',
    abuse: 'Curses, threats or harm to somebody',
    personal_data: 'Somebody’s phone, address, ID or payment details',
  },
  hideAct: 'Hide',
  deleteText:
    'The comment will be deleted on the network, for good. Those who read it remember; a correction is often better.',
  deleteAct: 'Delete',
  reaction: '{{emoji}} {{count}}: {{names}}',
}
