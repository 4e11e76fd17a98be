/** Takes a reply back before it leaves. Refuses `not_found`, `reply_gone`. */
import { Refusal } from '../core/errors.ts'
import { settleApproval, waitingApprovalOf } from '../store/approvals.ts'
import { changeCase } from '../store/cases.ts'
import { transact } from '../store/db.ts'
import { saveDraft } from '../store/drafts.ts'
import { loadCaseFor } from '../store/guarded.ts'
import { loadOutgoing, type OutgoingRow } from '../store/outbox.ts'
import { recordNotPublished } from '../store/published.ts'
import type { ActionContext, Actor } from './context.ts'

const STILL_HERE: ReadonlySet<string> = new Set(['held', 'queued', 'awaiting_approval', 'refused'])

export function cancelReply(ctx: ActionContext, actor: Actor, outgoingId: string): Promise<OutgoingRow> {
  return transact(ctx.db, async (tx) => {
    const row = await loadOutgoing(tx, actor.organizationId, outgoingId, true)
    if (!row) throw new Refusal('not_found')
    await loadCaseFor(tx, actor, row.case_id)
    // A reply that waits after a refusal by the platform has certainly not left either, nor has one that waits for approval or did not get it.
    if (!STILL_HERE.has(row.state)) throw new Refusal('reply_gone')
    const now = ctx.now()
    const approval = await waitingApprovalOf(tx, actor.organizationId, outgoingId)
    if (approval) {
      await settleApproval(tx, approval, { state: 'withdrawn', by: actor.personId, note: null, now })
      const event = { type: 'approval.withdrawn' as const, approvalId: approval.id, outgoingId }
      const key = { organizationId: actor.organizationId, caseId: row.case_id }
      await changeCase(tx, key, { now, by: actor.personId }, () => [event])
    }
    await recordNotPublished(tx, row, 'cancelled', null, { now, by: actor.personId })
    // The words come back to where they were written.
    const mode = row.mode === 'public' ? 'public' : 'private'
    await saveDraft(
      tx,
      { organizationId: actor.organizationId, caseId: row.case_id, personId: actor.personId, mode },
      row.body,
      now,
    )
    return { ...row, state: 'cancelled' }
  })
}
