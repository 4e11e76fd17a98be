import type { Part } from '../catalogue.ts'

export const narrow: Part<'narrow'> = {
  title: 'Order and filters',
  titleOf_one: 'Order and filters, one filter on',
  titleOf_two: 'Order and filters, two filters on',
  titleOf_other: 'Order and filters, {{count}} filters on',
  any: 'All',
  order: { title: 'Order', urgency: 'Urgency', newest: 'Newest', oldest: 'Oldest' },
  lane: { title: 'Latest message', public: 'Public', private: 'Private' },
  mood: { title: 'Sentiment', negative: 'Negative', neutral: 'Neutral', positive: 'Positive' },
  owner: { title: 'With whom', nobody: 'Nobody yet', me: 'Me' },
  channel: 'Channel',
  anyChannel: 'All channels',
  clear: 'Clear the filters',
  takeOff: 'Without the filter: {{filter}}',
  none: {
    title: 'No alerts like that here',
    text: 'The filters hide the rest of the queue. Widen them, or clear them.',
  },
}
