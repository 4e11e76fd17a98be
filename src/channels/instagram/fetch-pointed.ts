/** Reads a mention that its event told by numbers alone. */
import { type Graph, GraphFailure, type GraphResult } from '../../lib/meta/graph.ts'
import { type Fields, fieldsOf } from '../../lib/meta/json.ts'
import { polledEnvelopes } from '../../lib/meta/lists.ts'
import type { ChannelContext, ConnectedChannel } from '../channel.ts'
import { byInstagram, graphOf, type Settings } from './settings.ts'

/** What is documented for everybody; the rest is asked for first, and left out where the platform refuses it. */
const COMMENT = { plain: 'id,text,timestamp', rich: 'id,text,timestamp,username,from' }
const MEDIA = { plain: 'id,caption,timestamp,username', rich: 'id,caption,timestamp,username,permalink,owner' }

/** Throws GraphFailure when the platform cannot be asked now. */
export async function fetchPointed(
  ctx: ChannelContext,
  { settings, account }: ConnectedChannel<Settings>,
  to: Record<string, string>,
): Promise<Uint8Array | null> {
  const graph = graphOf(ctx, settings)
  const { media: mediaId = '', comment: commentId, at } = to
  const isOwn = byInstagram(settings)
  // The Page's token sees the media of others only through the account that is mentioned there.
  const read = (id: string, kind: 'media' | 'comment') => (fields: string) =>
    isOwn ? graph.get(id, { fields }) : graph.get(account, { fields: `mentioned_${kind}.${kind}_id(${id}){${fields}}` })
  const unwrap = (kind: 'media' | 'comment', body: Fields) => (isOwn ? body : fieldsOf(body[`mentioned_${kind}`]))
  const media = unwrap('media', (await ask(read(mediaId, 'media'), MEDIA)) ?? {})
  const said = commentId ? await ask(read(commentId, 'comment'), COMMENT) : media
  if (!said || (!commentId && media.id === undefined)) return null
  const mention = {
    ...(commentId ? unwrap('comment', said) : media),
    id: commentId ?? mediaId,
    // A media that was told by its id alone still is what the mention hangs under.
    media: { ...media, id: mediaId },
  }
  const dated = 'timestamp' in mention ? mention : { ...mention, timestamp: at }
  const [body] = polledEnvelopes('instagram', account, { mentions: [dated] })
  return body ?? null
}

/** Null when it is gone, or not for us to see. */
async function ask(
  read: (fields: string) => ReturnType<Graph['get']>,
  { plain, rich }: { plain: string; rich: string },
): Promise<Fields | null> {
  let result: GraphResult = await read(rich)
  if (!result.ok && result.kind === 'error' && result.class === 'refused') result = await read(plain)
  if (result.ok) return result.body
  if (result.kind === 'error' && (result.class === 'gone' || result.class === 'refused')) return null
  throw new GraphFailure(result)
}
