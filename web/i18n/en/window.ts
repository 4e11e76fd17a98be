import type { Part } from '../catalogue.ts'

export const windowWords: Part<'window'> = {
  oneShot: 'One private reply to this comment, possible until {{date}} ({{time}} left)',
  oneShotBare: 'One private reply to this comment',
  oneShotAfter: 'After it, the conversation goes on only if the customer answers',
  closes: 'The reply window closes in {{time}}',
  humanOnly: 'The free window has closed; a personal answer only, until {{date}}',
  humanOnlyBare: 'The free window has closed; a personal answer only',
  send: 'Send the only private reply',
}
