import type { Part } from '../catalogue.ts'

export const automatic: Part<'automatic'> = {
  title: 'Automatic words',
  text: 'In private only, once after a day of silence. They are no answer: the clock goes on, and no figure counts them.',
  acknowledge: { label: 'Instant acknowledgement', text: 'While open: received, and answered by when' },
  away: { label: 'Away message', text: 'While closed: when we are back' },
  in: { he: 'In Hebrew', en: 'In English' },
  empty: 'Something has to be written here',
  unknown: 'There is no such variable: {{names}}',
}
