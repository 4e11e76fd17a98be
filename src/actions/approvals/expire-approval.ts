/**
 * Nobody decided in time: the safe version goes out, or, where there is none or it can no longer be sent, the message goes back to whoever
 * wrote it. Safe to run at any time and twice: only a request that still waits, and whose time is over, is touched.
 */
import { checkReply } from '../../core/case/decide.ts'
import type { Purpose } from '../../core/case/events.ts'
import { Refusal } from '../../core/errors.ts'
import { oneByOne } from '../../lib/loop.ts'
import { loadApproval, overdueApprovals, settleApproval } from '../../store/approvals.ts'
import { changeCase, loadCase } from '../../store/cases.ts'
import { transact } from '../../store/db.ts'
import { saveDraft } from '../../store/drafts.ts'
import { loadOutgoing, setOutgoing } from '../../store/outbox.ts'
import { release } from '../../store/replies.ts'
import type { ActionContext } from '../context.ts'

export function expireApproval(ctx: ActionContext, organizationId: string, approvalId: string): Promise<void> {
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const seen = await loadApproval(tx, organizationId, approvalId)
    if (seen?.state !== 'waiting' || seen.dueAt > now) return
    const key = { organizationId, caseId: seen.caseId }
    const row = await loadOutgoing(tx, organizationId, seen.outgoingId, true)
    const approval = await loadApproval(tx, organizationId, approvalId, true)
    const c = await loadCase(tx, key, true)
    if (!c || !row || approval?.state !== 'waiting') return
    const mode = row.mode === 'public' ? 'public' : 'private'
    const safe = approval.fallback !== null && mayLeave(() => checkReply(c, mode, row.purpose as Purpose))
    await settleApproval(tx, approval, { state: 'expired', by: null, note: null, now })
    await changeCase(tx, key, { now, by: null }, () => [
      {
        type: 'approval.expired',
        approvalId,
        outgoingId: approval.outgoingId,
        askedAt: approval.askedAt,
        fellBackTo: safe ? 'safe_version' : 'writer',
      },
    ])
    if (safe && approval.fallback !== null)
      return release(tx, row, { text: approval.fallback, now, undoSeconds: ctx.undoSeconds, by: null })
    await setOutgoing(tx, row, { state: 'refused', reason: null })
    await saveDraft(tx, { ...key, personId: approval.askedBy, mode }, row.body, now)
  })
}

/** Deadlines whose job a crash took along. */
export async function expireOverdue(ctx: ActionContext): Promise<number> {
  const overdue = await overdueApprovals(ctx.db, ctx.now())
  await oneByOne(overdue, ({ organizationId, id }) => expireApproval(ctx, organizationId, id))
  return overdue.length
}

function mayLeave(check: () => void): boolean {
  try {
    check()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
