/** A file that a message named by its id: the platform gives an address for five minutes, whose bytes want the token as well. */
import { GraphFailure } from '../../lib/meta/graph.ts'
import { textOf } from '../../lib/meta/json.ts'
import type { ChannelContext, ConnectedChannel } from '../channel.ts'
import { graphOf, type Settings } from './settings.ts'

/** Null when it is gone (after seven days); throws when it cannot be asked for now. */
export async function fetchFile(
  ctx: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  externalId: string,
): Promise<Response | null> {
  const result = await graphOf(ctx, settings).get(externalId)
  if (!result.ok) {
    if (result.kind === 'error' && (result.class === 'gone' || result.class === 'refused')) return null
    throw new GraphFailure(result)
  }
  const url = textOf(result.body.url)
  return url === null ? null : ctx.fetch(url, { headers: { authorization: `Bearer ${settings.access_token}` } })
}
