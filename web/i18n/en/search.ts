import type { Part } from '../catalogue.ts'

export const search: Part<'search'> = {
  title: 'Search',
  placeholder: 'Words, a name, an alert’s number',
  results: 'What was found',
  cleared: 'The search was cleared',
  recent: 'Recent searches',
  forget: 'Clear',
  takeOff: 'Take off the filter {{filter}}',
  filters: 'Narrow it down',
  help: 'An exact phrase goes in quotes. Searching for “refund” finds “refunds” and “refunded”, too.',
  filter: {
    channel: 'channel:',
    from: 'from:',
    after: 'after:',
    before: 'before:',
    open: 'is:open',
    public: 'is:public',
  },
  narrowed: 'Narrowed to {{filter}}',
  group: { case: 'Alerts', person: 'Customers', instead: 'Did you mean', message: 'Messages' },
  instead: '{{text}}',
  ours: 'From us',
  more: 'More messages',
  nothing: 'Nothing was found',
  nothingText: 'Try fewer words, or another one.',
  indexing: 'Older messages are still being read into the search: {{share}}% of them can be found.',
}
