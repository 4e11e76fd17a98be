/** Holding, approving and deleting. Held is out of sight and can be shown again; what is deleted lies in the site's trash. */
import type { ChannelContext, ConnectedChannel, Moderation, ModerationResult } from '../channel.ts'
import { type Api, type Failed, makeApi } from './api.ts'
import { sendOutcome } from './outcome.ts'
import type { Settings } from './settings.ts'
import { siteComment } from './wire.ts'

export async function moderate(
  ctx: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  { action, externalId }: { action: Moderation; externalId: string },
): Promise<ModerationResult> {
  const api = makeApi(ctx, settings)
  const path = `/wp/v2/comments/${encodeURIComponent(externalId)}`
  if (action === 'hide') return setStatus(api, path, 'hold')
  if (action === 'unhide') return setStatus(api, path, 'approved')
  if (action === 'delete') return remove(api, path)
  return { outcome: 'refused', reason: 'WordPress has no likes' }
}

async function setStatus(api: Api, path: string, status: 'hold' | 'approved'): Promise<ModerationResult> {
  const answer = await api.post(path, { status })
  if (answer.ok) return { outcome: 'done' }
  // WordPress calls it a failure when there was nothing to change.
  const now = await api.get(path, { context: 'edit', _fields: 'id,status' })
  if (now.ok && siteComment.safeParse(now.body).data?.status === status) return { outcome: 'done' }
  return failure(answer)
}

async function remove(api: Api, path: string): Promise<ModerationResult> {
  const answer = await api.delete(path)
  if (answer.ok || isGone(answer)) return { outcome: 'done' }
  // Some sites have no trash.
  if (answer.kind === 'refused' && answer.code === 'rest_trash_not_supported') {
    const forGood = await api.delete(path, { force: 'true' })
    return forGood.ok || isGone(forGood) ? { outcome: 'done' } : failure(forGood)
  }
  return failure(answer)
}

const isGone = (failed: Failed): boolean =>
  failed.kind === 'refused' && (failed.code === 'rest_already_trashed' || failed.code === 'rest_comment_invalid_id')

/** Doing it twice is doing it once, so what nobody can tell is simply done again. */
function failure(failed: Failed): ModerationResult {
  const became = sendOutcome(failed)
  return became.outcome === 'unknown' ? { outcome: 'retry', afterSeconds: 0, reason: became.reason } : became
}
