/** Hiding, liking and deleting on a Page. */
import { actOutcome } from '../../lib/meta/outcome.ts'
import type { ChannelContext, ConnectedChannel, Moderation, ModerationResult } from '../channel.ts'
import { graphOf, type Settings } from './settings.ts'

export async function moderate(
  ctx: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  { action, externalId }: { action: Moderation; externalId: string },
): Promise<ModerationResult> {
  const graph = graphOf(ctx, settings)
  const calls = {
    hide: () => graph.post(externalId, { is_hidden: true }),
    unhide: () => graph.post(externalId, { is_hidden: false }),
    like: () => graph.post(`${externalId}/likes`),
    unlike: () => graph.delete(`${externalId}/likes`),
    delete: () => graph.delete(externalId),
  }
  const result = await calls[action]()
  if (result.ok) return { outcome: 'done' }
  // What is gone needs no deleting any more.
  if (action === 'delete' && result.kind === 'error' && result.class === 'gone') return { outcome: 'done' }
  return actOutcome(result)
}
