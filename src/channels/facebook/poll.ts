/**
 * Fetches what the Page's events should have told since a moment: posts, comments, recommendations, mentions, messages. What is known
 * already is recognised by its id when it is filed, so asking too much costs calls and nothing else.
 */
import type { Graph } from '../../lib/meta/graph.ts'
import { movedMessages } from '../../lib/meta/inbox/conversations.ts'
import { type Fields, fieldsOf, instantOf, textOf } from '../../lib/meta/json.ts'
import { all, optional, polledEnvelopes } from '../../lib/meta/lists.ts'

export type Polled = {
  posts: Fields[]
  tagged: Fields[]
  ratings: Fields[]
  comments: Fields[]
  messages: Fields[]
}

const POST_FIELDS = 'id,message,from,created_time,permalink_url'
const COMMENT_FIELDS = 'id,message,from,created_time,parent,permalink_url,attachment'
const RATING_FIELDS = 'created_time,has_review,review_text,recommendation_type,rating,reviewer,open_graph_story'
/** Posts whose comments are read each round; a Page talks about its latest ones. */
const NEWEST_POSTS = 15

/**
 * `since`: epoch milliseconds; `roots` are posts that people talked under lately; `rest` waits between calls that the platform paces.
 * Throws GraphFailure when the platform cannot be asked.
 */
export async function poll(
  graph: Graph,
  pageId: string,
  since: number,
  roots: string[],
  rest: () => Promise<unknown> = async () => undefined,
): Promise<Polled> {
  const from = { since: String(Math.floor(since / 1000)), limit: '100' }
  const inbox = { edge: `${pageId}/conversations`, platform: 'messenger', account: pageId } as const
  const isNew = (one: Fields) => Date.parse(instantOf(one.created_time) ?? '') >= since - 1000
  const [newest, visitors, tagged, ratings] = [
    await all(graph, `${pageId}/feed`, { fields: POST_FIELDS, limit: String(NEWEST_POSTS) }, 1),
    await optional(graph, `${pageId}/visitor_posts`, { fields: POST_FIELDS, ...from }),
    await optional(graph, `${pageId}/tagged`, { fields: POST_FIELDS, ...from }),
    await optional(graph, `${pageId}/ratings`, { fields: RATING_FIELDS, limit: '50' }),
  ]
  const posts = unique([...newest, ...visitors])
  const under = new Set([...posts.flatMap(({ id }) => textOf(id) ?? []), ...roots])
  const comments: Fields[] = []
  for (const post of under) {
    const query = { fields: COMMENT_FIELDS, filter: 'stream', order: 'chronological', ...from }
    const found = await optional(graph, `${post}/comments`, query)
    comments.push(...found.filter(isNew).map((one) => ({ ...one, post_id: post })))
  }
  return {
    posts: posts.filter((one) => isNew(one) || textOf(fieldsOf(one.from).id) === pageId),
    tagged: tagged.filter(isNew),
    ratings: ratings.filter(isNew),
    comments,
    messages: await movedMessages(graph, inbox, since, rest),
  }
}

const unique = (posts: Fields[]): Fields[] => [...new Map(posts.map((one) => [textOf(one.id), one])).values()]

export const sizeOf = (polled: Polled): number =>
  polled.tagged.length + polled.ratings.length + polled.comments.length + polled.messages.length

export const envelopes = (pageId: string, polled: Polled) => polledEnvelopes('page', pageId, polled)
