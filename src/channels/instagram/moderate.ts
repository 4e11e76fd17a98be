/** Hiding comments, and deleting our own. */
import { actOutcome } from '../../lib/meta/outcome.ts'
import type { ChannelContext, ConnectedChannel, Moderation, ModerationResult } from '../channel.ts'
import { graphOf, type Settings } from './settings.ts'

export async function moderate(
  ctx: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  { action, externalId }: { action: Moderation; externalId: string },
): Promise<ModerationResult> {
  const graph = graphOf(ctx, settings)
  if (action === 'like' || action === 'unlike')
    return { outcome: 'refused', reason: 'Instagram lets no app like a comment.' }
  const result =
    action === 'delete' ? await graph.delete(externalId) : await graph.post(externalId, { hide: action === 'hide' })
  if (result.ok) return { outcome: 'done' }
  // What is gone needs no deleting any more.
  if (action === 'delete' && result.kind === 'error' && result.class === 'gone') return { outcome: 'done' }
  return actOutcome(result)
}
