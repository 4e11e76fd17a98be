/** A question of the referent before deciding, and the writer's answer. The deadline goes on. Refuses `not_found`, `approval_settled`, `own_message`. */
import { type Approval, mayActOn } from '../../core/approvals/approval.ts'
import { Refusal } from '../../core/errors.ts'
import { addTalk } from '../../store/approvals.ts'
import { changeCase } from '../../store/cases.ts'
import { transact } from '../../store/db.ts'
import type { ActionContext, Actor } from '../context.ts'
import { lockedApproval } from './decide-approval.ts'

export function questionApproval(
  ctx: ActionContext,
  actor: Actor,
  approvalId: string,
  text: string,
): Promise<Approval> {
  return say(ctx, actor, approvalId, text, 'approval.questioned')
}

/** Only whoever wrote the message answers; others see the question on the case. */
export function answerApproval(ctx: ActionContext, actor: Actor, approvalId: string, text: string): Promise<Approval> {
  return say(ctx, actor, approvalId, text, 'approval.answered')
}

function say(
  ctx: ActionContext,
  actor: Actor,
  approvalId: string,
  text: string,
  type: 'approval.questioned' | 'approval.answered',
): Promise<Approval> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const { approval } = await lockedApproval(tx, actor, approvalId)
    if (type === 'approval.questioned') mayActOn(approval, personId, now)
    else if (approval.askedBy !== personId) throw new Refusal('not_allowed')
    else if (approval.state !== 'waiting') throw new Refusal('approval_settled', { state: approval.state })
    const said = { by: personId, at: now, text: text.trim() }
    await addTalk(tx, approval, said)
    const { outgoingId, caseId } = approval
    await changeCase(tx, { organizationId, caseId }, { now, by: personId }, () => [{ type, approvalId, outgoingId }])
    return { ...approval, talk: [...approval.talk, said] }
  })
}
