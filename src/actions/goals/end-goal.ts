/** Takes a goal back; it stays in the history. Refuses `not_found`, `not_allowed` (of all brands, for somebody of some). */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { endGoal as end, listGoals } from '../../store/goals.ts'
import type { ActionContext, Actor } from '../context.ts'

export function endGoal(ctx: ActionContext, actor: Actor, goalId: string): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const goal = (await listGoals(tx, organizationId)).find(({ id, endedAt }) => id === goalId && endedAt === null)
    if (!goal || (goal.brandId !== null && !mayBrand(actor, goal.brandId))) throw new Refusal('not_found')
    if (goal.brandId === null && actor.brandIds !== null) throw new Refusal('not_allowed')
    await end(tx, { organizationId, goalId }, { personId, at: ctx.now() })
    await audit(tx, { organizationId, personId, action: 'end-goal', entity: 'goal', entityId: goalId })
    await recordChange(tx, { organizationId, kind: 'team', id: goalId, brandId: goal.brandId })
  })
}
