/**
 * Carries out one wish on the platform. Hiding twice is hiding once, so a call of unknown fate is simply made again. What everybody sees
 * then changes here at once; the platform's own event finds it done.
 */
import type { ModerationResult } from '../../channels/channel.ts'
import { nextTry } from '../../core/case/retries.ts'
import { changeCase } from '../../store/cases.ts'
import { recordChange } from '../../store/changes.ts'
import { channelSettings } from '../../store/channel-settings.ts'
import { loadChannel, loadConnection } from '../../store/channels.ts'
import { transact } from '../../store/db.ts'
import { buryMessage, messageToModerate } from '../../store/messages.ts'
import { enqueueModeration, finishModeration, loadModeration, type ModerationRow } from '../../store/moderations.ts'
import { setHidden } from '../../store/reactions.ts'
import type { ActionContext } from '../context.ts'

export async function moderateMessage(ctx: ActionContext, organizationId: string, moderationId: string): Promise<void> {
  const wish = await loadModeration(ctx.db, organizationId, moderationId)
  if (wish?.state !== 'queued') return
  const result = await callPlatform(ctx, wish)
  await transact(ctx.db, async (tx) => {
    const current = await loadModeration(tx, organizationId, moderationId, true)
    if (current?.state !== 'queued') return
    const now = ctx.now()
    if (result.outcome === 'retry') {
      const wait = nextTry(current.attempts + 1, result.afterSeconds)
      if (wait !== null) {
        await finishModeration(tx, current, { state: 'queued' })
        return enqueueModeration(tx, current, new Date(now + wait * 1000))
      }
    }
    if (result.outcome !== 'done') await finishModeration(tx, current, { state: 'failed', failure: result.reason, now })
    else {
      await finishModeration(tx, current, { state: 'done', now })
      await takeEffect(tx, current, now)
    }
    if (current.caseId) await recordChange(tx, { organizationId, kind: 'case', id: current.caseId })
  })
}

async function callPlatform(ctx: ActionContext, wish: ModerationRow): Promise<ModerationResult> {
  const { organizationId, messageId, action } = wish
  const message = await messageToModerate(ctx.db, organizationId, messageId)
  const row = message?.externalId ? await loadChannel(ctx.db, organizationId, message.channelId) : null
  const connection = row && (await loadConnection(ctx.db, row.connectionId))
  const channel = row && ctx.channels.get(row.kind)
  if (!message?.externalId || !row || !connection || !channel?.moderate)
    return { outcome: 'refused', reason: 'the message or its channel is gone' }
  const settings = channel.settings.safeParse(channelSettings(connection, row, ctx.secrets))
  if (!settings.success) return { outcome: 'refused', reason: 'the channel must be reconnected', reconnect: true }
  const { channelId: id, connectionId, account } = row
  const visibility = message.visibility === 'public' ? 'public' : 'private'
  try {
    return await channel.moderate(
      ctx.channelContext(row.kind, settings.data),
      { id, connectionId, account, settings: settings.data, cursor: null },
      { action, externalId: message.externalId, visibility },
    )
  } catch (error) {
    return { outcome: 'retry', afterSeconds: 0, reason: error instanceof Error ? error.message : String(error) }
  }
}

async function takeEffect(tx: Parameters<typeof setHidden>[0], wish: ModerationRow, now: number): Promise<void> {
  const { organizationId, messageId, caseId, action, personId } = wish
  const doing = { now, by: personId }
  const key = caseId ? { organizationId, caseId } : null
  if (action === 'hide' || action === 'unhide') {
    const changed = await setHidden(tx, organizationId, messageId, action === 'hide', now)
    if (!changed || !key) return
    const reason = wish.reason as 'spam' | 'abuse' | 'personal_data' | null
    await changeCase(tx, key, doing, () => [
      action === 'hide'
        ? { type: 'message.hidden', messageId, reason }
        : { type: 'message.shown', messageId, reason: null },
    ])
  } else if (action === 'delete') {
    await buryMessage(tx, organizationId, messageId, 'us', now)
    if (key) await changeCase(tx, key, doing, () => [{ type: 'message.removed', messageId, removedBy: 'us' }])
  }
}
