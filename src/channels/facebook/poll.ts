/**
 * Fetches what the Page's events should have told since a moment: posts, comments, recommendations, mentions, messages. What is known
 * already is recognised by its id when it is filed, so asking too much costs calls and nothing else.
 */
import { type Graph, GraphFailure } from '../../lib/meta/graph.ts'
import { type Fields, fieldsOf, instantOf, listOf, textOf } from '../../lib/meta/json.ts'

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
const MESSAGE_FIELDS = 'id,created_time,from,to,message,attachments'
/** Posts whose comments are read each round; a Page talks about its latest ones. */
const NEWEST_POSTS = 15
/** The newest come first, so after this many that did not move the rest did not either. */
const STILL_THREADS = 50
/** Conversations may be asked for twice a second; a few at once do no harm. */
const THREADS_AT_ONCE = 3

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
    messages: await messages(graph, pageId, since, rest),
  }
}

/** The newest twenty of each conversation that moved: the platform shows no more. */
async function messages(graph: Graph, pageId: string, since: number, rest: () => Promise<unknown>): Promise<Fields[]> {
  const query = { platform: 'messenger', fields: 'id,updated_time,participants', limit: String(STILL_THREADS) }
  const threads: Fields[] = []
  let still = 0
  for await (const thread of graph.list(`${pageId}/conversations`, query)) {
    if (!(Date.parse(instantOf(thread.updated_time) ?? '') < since)) threads.push(thread)
    else if (++still >= STILL_THREADS) break
  }
  const found: Fields[] = []
  for (const [at, thread] of threads.entries()) {
    const id = textOf(thread.id)
    if (id === null) continue
    if (at >= THREADS_AT_ONCE) await rest()
    const read = await graph.get(id, { fields: `messages.limit(20){${MESSAGE_FIELDS}}` })
    if (!read.ok) throw new GraphFailure(read)
    const people = listOf(fieldsOf(thread.participants).data).flatMap((one) => textOf(one.id) ?? [])
    for (const one of listOf(fieldsOf(read.body.messages).data)) {
      if (Date.parse(instantOf(one.created_time) ?? '') < since - 1000) continue
      // Known by its number alone: filed without words, it would stand in the way of the real one.
      if (textOf(fieldsOf(one.from).id) === null) continue
      const ends = [fieldsOf(one.from), ...listOf(fieldsOf(one.to).data)].flatMap((end) => textOf(end.id) ?? [])
      const conversation = [...people, ...ends].find((end) => end !== pageId)
      if (conversation) found.push({ ...one, conversation })
    }
  }
  return found
}

async function all(graph: Graph, path: string, query: Record<string, string>, pages = 20): Promise<Fields[]> {
  const found: Fields[] = []
  for await (const one of graph.list(path, query, pages)) found.push(one)
  return found
}

const LOST_TOKEN = new Set([102, 190])

/** An edge that this Page lacks or may not see, or a post that is gone, is no reason to miss the rest. */
async function optional(graph: Graph, path: string, query: Record<string, string>): Promise<Fields[]> {
  try {
    return await all(graph, path, query)
  } catch (error) {
    const result = error instanceof GraphFailure ? error.result : null
    if (result?.kind !== 'error' || LOST_TOKEN.has(result.error.code)) throw error
    if (result.class === 'gone' || result.class === 'refused' || result.class === 'reconnect') return []
    throw error
  }
}

const unique = (posts: Fields[]): Fields[] => [...new Map(posts.map((one) => [textOf(one.id), one])).values()]

export const sizeOf = (polled: Polled): number =>
  polled.tagged.length + polled.ratings.length + polled.comments.length + polled.messages.length

/** As deliveries of our own envelope, each small enough to be filed at once. */
export function* envelopes(pageId: string, polled: Polled, most = 200): Generator<Uint8Array> {
  const { posts, ...rest } = polled
  const wrap = (entry: Fields) =>
    new TextEncoder().encode(JSON.stringify({ object: 'page', polled: true, entry: [{ id: pageId, ...entry }] }))
  if (posts.length > 0) yield wrap({ posts })
  for (const [name, items] of Object.entries(rest))
    for (let at = 0; at < items.length; at += most) yield wrap({ [name]: items.slice(at, at + most) })
}
