/**
 * What polling brought, in an envelope of our own: raw objects of the Graph API, read into the same events with the same external ids as
 * webhooks give, so that nothing appears twice.
 */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../../../lib/meta/json.ts'
import { digest, type Entry } from '../../../lib/meta/read/event.ts'
import { polledMessage } from '../../../lib/meta/read/polled-message.ts'
import { comment, ownPost, rating, visitorPost } from './page.ts'

export function parsePolled(entry: Entry, from: Fields): ChannelEventInput[] {
  const common = (of: Fields) => ({ key: `polled:${digest(of)}`, account: entry.account })
  const withId = (name: string) =>
    listOf(from[name]).flatMap((of) => {
      const id = textOf(of.id)
      return id === null ? [] : [{ of, id }]
    })
  const isOurs = (of: Fields) => textOf(fieldsOf(of.from).id) === entry.account
  return [
    ...withId('posts').map(({ of, id }) =>
      isOurs(of) ? ownPost(common(of), of, id) : visitorPost(entry, common(of), of, id),
    ),
    ...withId('tagged')
      .filter(({ of }) => !isOurs(of))
      .map(({ of, id }) =>
        visitorPost(entry, common(of), of, id, { kind: 'mention', recommends: null, stars: null, detail: null }),
      ),
    ...listOf(from.ratings).flatMap((of) => {
      const story = textOf(fieldsOf(of.open_graph_story).id)
      return story === null ? [] : [rating(entry, common(of), of, story)]
    }),
    ...withId('comments').map(({ of, id }) =>
      comment(
        entry,
        common(of),
        { ...of, post_id: of.post_id, parent_id: textOf(fieldsOf(of.parent).id) ?? of.post_id, ...photo(of) },
        id,
      ),
    ),
    ...withId('messages').map(({ of, id }) => polledMessage(entry, common(of), of, id)),
  ]
}

function photo(of: Fields): Fields {
  const url = textOf(fieldsOf(fieldsOf(fieldsOf(of.attachment).media).image).src)
  return url ? { photo: url } : {}
}
