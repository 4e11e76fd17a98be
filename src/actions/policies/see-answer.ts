/** Whoever asked has seen the answer. Refuses `not_found`. */
import type { Actor } from '../../core/access.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { markQuestion } from '../../store/policies.ts'
import type { ActionContext } from '../context.ts'
import { questionFor } from './guard.ts'

export function seeAnswer(ctx: ActionContext, actor: Actor, questionId: string): Promise<void> {
  const { organizationId, personId } = actor
  const now = new Date(ctx.now())
  return transact(ctx.db, async (tx) => {
    const asked = await questionFor(tx, actor, questionId, now)
    if (asked.answeredAt === null || asked.askedBy?.id !== personId) return
    await markQuestion(tx, { organizationId, questionId }, { seenAt: now })
    await recordChange(tx, { organizationId, kind: 'policy', id: questionId, brandId: asked.brandId, personId })
  })
}
