/**
 * PR/Legal decides about a message that waits. Refuses `not_found`, what core/approvals refuses, what a reply refuses (`case_closed` …), and
 * `guardrail_stop` for a new wording that would be stopped whoever writes it.
 */
import { mayBrand, maySeeCase } from '../../core/access.ts'
import { type Approval, type Decision, decide } from '../../core/approvals/approval.ts'
import { checkReply } from '../../core/case/decide.ts'
import type { Purpose } from '../../core/case/events.ts'
import { Refusal } from '../../core/errors.ts'
import { loadApproval, settleApproval } from '../../store/approvals.ts'
import { changeCase, loadCase } from '../../store/cases.ts'
import { type Tx, transact } from '../../store/db.ts'
import { saveDraft } from '../../store/drafts.ts'
import { audit } from '../../store/facts.ts'
import { loadOutgoing, setOutgoing } from '../../store/outbox.ts'
import { release } from '../../store/replies.ts'
import { refuseStopped } from '../../store/reply-guard.ts'
import type { ActionContext, Actor } from '../context.ts'

export type DecisionInput = { decision: Decision; text?: string | undefined; note?: string | undefined }

export function decideApproval(
  ctx: ActionContext,
  actor: Actor,
  approvalId: string,
  input: DecisionInput,
): Promise<Approval> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const { approval, c, row } = await lockedApproval(tx, actor, approvalId)
    const decided = decide(approval, personId, input, now)
    const key = { organizationId, caseId: approval.caseId }
    const checks = [...new Set(approval.findings.map(({ id }) => id))]
    const event = { approvalId, outgoingId: approval.outgoingId, askedAt: approval.askedAt, checks }
    if (decided.text === null) {
      await setOutgoing(tx, row, { state: 'refused', reason: decided.note })
      const draft = { ...key, personId: approval.askedBy, mode: row.mode === 'public' ? 'public' : 'private' } as const
      await saveDraft(tx, draft, row.body, now)
      await changeCase(tx, key, { now, by: personId }, () => [
        { type: 'approval.refused', ...event, note: decided.note },
      ])
    } else {
      const mode = row.mode === 'public' ? 'public' : 'private'
      checkReply(c, mode, row.purpose as Purpose)
      if (decided.state === 'edited') await refuseStopped(tx, { c, row, text: decided.text, now })
      await changeCase(tx, key, { now, by: personId }, () => [
        { type: 'approval.granted', ...event, how: decided.state === 'refused' ? 'approved' : decided.state },
      ])
      await release(tx, row, { text: decided.text, now, undoSeconds: ctx.undoSeconds, by: personId })
    }
    await settleApproval(tx, approval, { state: decided.state, by: personId, note: decided.note, now })
    await audit(tx, {
      organizationId,
      personId,
      action: 'decide-approval',
      entity: 'approval',
      entityId: approvalId,
      data: { decision: input.decision, checks },
    })
    return { ...approval, state: decided.state, decidedBy: personId, decidedAt: now, note: decided.note }
  })
}

/** The message, its request and its case, locked in the order in which everybody locks them. Refuses `not_found`. */
export async function lockedApproval(tx: Tx, actor: Actor, approvalId: string) {
  const { organizationId } = actor
  const seen = await loadApproval(tx, organizationId, approvalId)
  if (!seen || !mayBrand(actor, seen.brandId)) throw new Refusal('not_found')
  const row = await loadOutgoing(tx, organizationId, seen.outgoingId, true)
  const approval = await loadApproval(tx, organizationId, approvalId, true)
  const c = await loadCase(tx, { organizationId, caseId: seen.caseId }, true)
  if (!row || !approval || !c || !maySeeCase(actor, c)) throw new Refusal('not_found')
  return { approval, c, row }
}
