import type { Part } from '../catalogue.ts'

export const standing: Part<'standing'> = {
  row: {
    silent: 'Silent for {{time}}',
    expiring: 'Permission ends in {{time}}',
    today: 'Permission ends today',
    quota: 'Quota {{percent}}',
    healthy: 'Healthy, quota {{percent}}',
  },
  title: {
    webhook: 'Webhook silent for {{time}}',
    silent: 'Silent for {{time}}',
    expiring: 'The permission ends in {{time}}',
    today: 'The permission ends today',
    quota: '{{percent}} of the quota is used',
    dropped: 'The subscription to events was dropped',
  },
  text: {
    usual: 'Usually an event comes every {{time}}. Messages may not be coming in.',
    silent: 'Longer than usual for this channel. Messages may not be coming in.',
    expiring: 'Renewing usually takes a minute: a new token, a check, and everything goes on.',
    quota: 'The quota usually frees up within an hour. Until then the pace is slower, so that nothing stops.',
    frees: 'The pace is slower, so that nothing stops. The quota frees up in {{time}}.',
    delayed: 'Usually the network tells of every message at once. For now we fetch them ourselves.',
    disconnected: 'This usually passes by itself. We keep trying; checking now is possible too.',
    reconnect: 'This does not pass by itself: a new token or password is needed.',
  },
  ring: {
    silent: 'Silent for {{time}}',
    expiring: '{{time}} left of the permission',
    quota: '{{percent}} of the quota is used',
  },
  fix: {
    renew: 'Renew the permission',
    resubscribe: 'Subscribe to events again',
    subscribe: 'Subscribe',
    check: 'Check',
  },
  meaning: 'What it means for customers',
  elsewhere_one: '1 answer of the last 7 days was given in the network’s own app and not here.',
  elsewhere_other: '{{count}} answers of the last 7 days were given in the network’s own app and not here.',
}
