/** Looks at the feed once. */
import type { ChannelContext, ChannelHealth, ConnectedChannel } from '../channel.ts'
import { fetchFeed } from './fetch-feed.ts'
import { healthOf, statusHealth } from './look.ts'
import { readFeed } from './read.ts'
import type { Settings } from './settings.ts'

export async function check(
  ctx: ChannelContext,
  { settings }: Pick<ConnectedChannel<Settings>, 'settings'>,
): Promise<ChannelHealth> {
  try {
    const answer = await fetchFeed(ctx.fetch, settings.url, { etag: null, lastModified: null })
    if (answer.status !== 200) return statusHealth(answer.status)
    return healthOf(readFeed(answer.body, answer.headers.get('content-type') ?? undefined), answer.url, settings)
  } catch (error) {
    return { state: 'disconnected', detail: error instanceof Error ? error.message : String(error) }
  }
}
