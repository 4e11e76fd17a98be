/**
 * What polling brought, or a pointer led to, in an envelope of our own: raw objects of the API, read into the same events with the same
 * external ids as webhooks give, so that nothing appears twice.
 */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, listOf, textOf } from '../../../lib/meta/json.ts'
import { digest, type Entry } from '../../../lib/meta/read/event.ts'
import { polledMessage } from '../../../lib/meta/read/polled-message.ts'
import { comment, mention } from './comments.ts'

export function parsePolled(entry: Entry, from: Fields): ChannelEventInput[] {
  const withId = (name: string) =>
    listOf(from[name]).flatMap((of) => {
      const id = textOf(of.id)
      const common = { key: `polled:${digest(of)}`, account: entry.account }
      return id === null ? [] : [{ of, id, common }]
    })
  return [
    ...withId('media').map(({ of, id, common }) => ({
      ...common,
      type: 'post' as const,
      rootExternalId: id,
      title: textOf(of.caption)?.slice(0, 2000) ?? null,
      permalink: textOf(of.permalink),
    })),
    ...withId('comments').map(({ of, id, common }) => comment(entry, common, of, id, 'comments')),
    ...withId('mentions').map(({ of, id, common }) => mention(entry, common, of, id)),
    ...withId('messages').map(({ of, id, common }) => polledMessage(entry, common, of, id)),
  ]
}
