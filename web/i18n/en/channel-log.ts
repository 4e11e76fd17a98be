import type { Part } from '../catalogue.ts'

export const channelLog: Part<'channelLog'> = {
  title: 'Full log',
  empty: 'Nothing written yet. When something happens to the channel, it will be here.',
  failed: 'The log did not load.',
  kind: {
    resubscribed: 'We subscribed to events again',
    unsubscribed: 'The network dropped the subscription to events',
    gap_filled: 'What no event had told was filled in',
    token_lost: 'The permission was lost',
    expiring: 'The permission is nearing its end',
    quota: 'The quota was nearly used up',
    silent: 'Silent for longer than usual',
    recovered: 'The channel works again',
    test: 'Trial event of the network',
    policy: 'Policy notice of the network',
    thread_control: 'A conversation moved between apps',
    template: 'News of a message template',
    quality: 'News of the account’s quality',
    account: 'News of the account',
    other: 'Notice of the network',
  },
  found_one: '1 found',
  found_other: '{{count}} found',
  days_one: '1 day left',
  days_other: '{{count}} days left',
}
