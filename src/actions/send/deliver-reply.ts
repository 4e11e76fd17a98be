/**
 * Sends one reply, at most once. The intention is committed before the call and its result after it, with no transaction open in between.
 * When nobody can tell whether the platform took it, the reply becomes `unknown` and is never sent again by itself.
 */
import type { SendResult } from '../../channels/channel.ts'
import { nextTry } from '../../core/case/retries.ts'
import { describe } from '../../core/errors.ts'
import { recordChange } from '../../store/changes.ts'
import { logChannel } from '../../store/channel-log.ts'
import { holdChannel, setHealth } from '../../store/channels.ts'
import { type Tx, transact } from '../../store/db.ts'
import { addJob } from '../../store/jobs.ts'
import {
  earlierInLane,
  finishAttempt,
  loadOutgoing,
  type OutgoingRow,
  setOutgoing,
  startAttempt,
} from '../../store/outbox.ts'
import { enqueueSend, recordNotPublished, recordPublished } from '../../store/published.ts'
import type { ActionContext } from '../context.ts'
import { landedIn, prepare, type Ready } from './prepare.ts'

export async function deliverReply(ctx: ActionContext, organizationId: string, outgoingId: string): Promise<void> {
  const ready = await transact(ctx.db, (tx) => begin(ctx, tx, organizationId, outgoingId))
  if (!ready) return
  const result = await callPlatform(ctx, ready)
  await untilWritten(ctx, () => transact(ctx.db, (tx) => finish(ctx, tx, ready, result)))
}

/** First transaction: may it leave now? Then it is `sending`, with a trace. */
async function begin(ctx: ActionContext, tx: Tx, organizationId: string, outgoingId: string): Promise<Ready | null> {
  const row = await loadOutgoing(tx, organizationId, outgoingId, true)
  if (!row || (row.state !== 'held' && row.state !== 'queued')) return null
  const now = ctx.now()
  const notBefore = Math.max(row.held_until?.getTime() ?? 0, row.not_before?.getTime() ?? 0)
  if (notBefore > now) {
    await enqueueSend(tx, row, new Date(notBefore))
    return null
  }
  // Whoever is ahead wakes this one when it is out of the way.
  if (await earlierInLane(tx, row)) return null
  const prepared = await prepare(ctx, tx, row)
  if ('reason' in prepared) {
    await recordNotPublished(tx, row, 'failed', prepared.reason, { now, by: null })
    return null
  }
  // The platform asked for a pause of the whole account: calls in it only make it longer.
  if (prepared.holdUntil !== null && prepared.holdUntil > now) {
    await postpone(tx, row, new Date(prepared.holdUntil), 'the platform asked for a pause')
    return null
  }
  const { windowState } = prepared.outgoing
  if (windowState === 'closed' || (windowState === 'human_agent' && row.automatic)) {
    await recordNotPublished(tx, row, 'failed', describe('window_closed', 'en').message, { now, by: null })
    return null
  }
  const attempts = await startAttempt(tx, row, now)
  await setOutgoing(tx, row, { state: 'sending', attempts, sender: ctx.processId })
  return { ...prepared, row: { ...row, state: 'sending', attempts } }
}

async function callPlatform(ctx: ActionContext, { channel, connected, outgoing }: Ready): Promise<SendResult> {
  try {
    return (
      (await channel.send?.(ctx.channelContext(channel.kind, connected.settings), connected, outgoing)) ?? {
        outcome: 'refused',
        reason: 'cannot send',
      }
    )
  } catch (error) {
    // A throw says nothing about what reached the platform.
    return { outcome: 'unknown', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Second transaction: what became of it. */
async function finish(ctx: ActionContext, tx: Tx, ready: Ready, result: SendResult): Promise<void> {
  const { row, channelName } = ready
  const current = await loadOutgoing(tx, row.organization_id, row.outgoing_id, true)
  if (!current) return
  const now = ctx.now()
  const evidence = result.outcome === 'sent' ? result.externalId : result.reason
  await finishAttempt(tx, current, now, result.outcome, evidence)
  // The echo may have confirmed it while the call was under way.
  if (current.state !== 'sending' && current.state !== 'unknown') return
  const doing = { now, by: current.person_id }
  switch (result.outcome) {
    case 'sent': {
      const conversationId = await landedIn(tx, current, result.conversationRootExternalId)
      await recordPublished(
        tx,
        current,
        { externalId: result.externalId, at: Math.min(result.at, now), conversationId, authorName: channelName },
        now,
      )
      return
    }
    case 'retry': {
      const wait = nextTry(current.attempts, result.afterSeconds)
      if (result.pauseAccount) await holdAccount(tx, ready, new Date(now + result.afterSeconds * 1000), result.reason)
      if (wait === null) return recordNotPublished(tx, current, 'failed', result.reason, doing)
      return postpone(tx, current, new Date(now + wait * 1000), result.reason)
    }
    case 'refused':
      if (result.reconnect) await askToReconnect(tx, ready, result.reason)
      return recordNotPublished(tx, current, 'failed', result.reason, doing)
    case 'unknown':
      await recordNotPublished(tx, current, 'unknown', result.reason, doing)
      return addJob(
        tx,
        'read-back-reply',
        { organizationId: current.organization_id, outgoingId: current.outgoing_id },
        { maxAttempts: 8 },
      )
  }
}

/** Not now: it waits for its next try, and open desks say until when and why. */
async function postpone(tx: Tx, row: OutgoingRow, until: Date, reason: string): Promise<void> {
  await setOutgoing(tx, row, { state: 'queued', reason, not_before: until, sender: null })
  await enqueueSend(tx, row, until)
  await recordChange(tx, { organizationId: row.organization_id, kind: 'case', id: row.case_id })
}

async function holdAccount(tx: Tx, { row, connected }: Ready, until: Date, reason: string): Promise<void> {
  const { organization_id: organizationId, channel_id: channelId } = row
  await holdChannel(tx, { organizationId, channelId }, until)
  const { connectionId } = connected
  await logChannel(tx, { organizationId, connectionId, channelId, kind: 'quota', detail: reason })
}

async function askToReconnect(tx: Tx, { row, connected }: Ready, reason: string): Promise<void> {
  const { organization_id: organizationId, channel_id: channelId } = row
  if (!(await setHealth(tx, { organizationId, channelId }, 'reconnect', reason))) return
  const { connectionId } = connected
  await logChannel(tx, { organizationId, connectionId, channelId, kind: 'token_lost', detail: reason })
  await recordChange(tx, { organizationId, kind: 'channel', id: channelId })
}

/** The platform has spoken; a database that is away for a minute must not make us forget what it said. */
async function untilWritten(ctx: ActionContext, write: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (attempt === 40) throw error
      ctx.log.warn({ err: error, attempt }, 'the result of a send could not be written yet; trying again')
      await new Promise((resolve) => setTimeout(resolve, Math.min(5_000, 100 * 2 ** attempt)))
    }
  }
}
