/**
 * Fetches what the account's events should have told since a moment: comments, mentions in captions, direct messages; and its newest
 * media, which comments hang under. What is known already is recognised by its id when it is filed.
 */
import type { Graph } from '../../lib/meta/graph.ts'
import { movedMessages } from '../../lib/meta/inbox/conversations.ts'
import { type Fields, fieldsOf, instantOf, listOf, textOf } from '../../lib/meta/json.ts'
import { all, optional } from '../../lib/meta/lists.ts'
import { MENTION } from './parse/comments.ts'

export type Polled = { media: Fields[]; comments: Fields[]; mentions: Fields[]; messages: Fields[] }

const COMMENT_FIELDS = 'id,text,timestamp,username,from'
const MEDIA_FIELDS = 'id,caption,permalink,timestamp'
/** Media whose comments are read each round; people talk under the latest ones. */
const NEWEST_MEDIA = '15'
const LONGEST_THREAD = 25

/** `edge` is whose conversations are listed. Throws GraphFailure when the platform cannot be asked. */
export async function poll(
  graph: Graph,
  { account, edge }: { account: string; edge: string },
  since: number,
  roots: string[],
  rest: () => Promise<unknown> = async () => undefined,
): Promise<Polled> {
  const isNew = (one: Fields) => Date.parse(instantOf(one.timestamp) ?? '') >= since - 1000
  const media = await all(graph, `${account}/media`, { fields: MEDIA_FIELDS, limit: NEWEST_MEDIA }, 1)
  const tags = await optional(graph, `${account}/tags`, { fields: `${MEDIA_FIELDS},username`, limit: '25' })
  const under = new Set([...media.flatMap(({ id }) => textOf(id) ?? []), ...roots.filter(isOurs)])
  const comments: Fields[] = []
  for (const id of under) {
    // Answers are listed with their comment, and may be newer than it.
    const fields = `${COMMENT_FIELDS},replies.limit(${LONGEST_THREAD}){${COMMENT_FIELDS},parent_id}`
    for (const { replies, ...top } of await optional(graph, `${id}/comments`, { fields, limit: '50' })) {
      const answers = listOf(fieldsOf(replies).data).map((one) => ({ ...one, parent_id: one.parent_id ?? top.id }))
      comments.push(...[top, ...answers].filter(isNew).map((one) => ({ ...one, media: { id } })))
    }
  }
  return {
    media,
    comments,
    mentions: tags.filter(isNew).map((one) => ({ ...one, media: { ...one } })),
    messages: await movedMessages(graph, { edge, platform: 'instagram', account }, since, rest),
  }
}

const isOurs = (root: string): boolean => !root.startsWith(MENTION)

export const sizeOf = ({ comments, mentions, messages }: Polled): number =>
  comments.length + mentions.length + messages.length
