/**
 * Sets the goal of a number, for one brand or for all; the one before it is kept as history. The number of this day becomes the
 * baseline. Returns the goal's id. Refuses `not_found`, `not_allowed` (all brands, for somebody of some), `goal_target`, `goal_date`.
 */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { type GoalKpi, goalProblem } from '../../core/kpi/goals.ts'
import { dayAt } from '../../core/team/review.ts'
import { listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { replaceGoal } from '../../store/goals.ts'
import { clockOf } from '../../store/organization-clock.ts'
import { goalNumbers } from '../../store/reads/goal-numbers.ts'
import type { ActionContext, Actor } from '../context.ts'

export type GoalInput = { kpi: GoalKpi; target: number; by: string }

export function setGoal(ctx: ActionContext, actor: Actor, brandId: string | null, input: GoalInput): Promise<string> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    if (brandId === null && actor.brandIds !== null) throw new Refusal('not_allowed')
    if (brandId && (!mayBrand(actor, brandId) || (await listBrands(tx, organizationId, [brandId])).length === 0))
      throw new Refusal('not_found', { brand_id: brandId })
    const problem = goalProblem(input, dayAt(now, await clockOf(tx, organizationId)))
    if (problem) throw new Refusal(problem === 'target' ? 'goal_target' : 'goal_date')
    const numbers = await goalNumbers(tx, actor, brandId, now)
    const goalId = ctx.newId()
    await replaceGoal(tx, organizationId, {
      id: goalId,
      brandId,
      ...input,
      baseline: numbers[input.kpi].value,
      setBy: personId,
      setAt: now,
    })
    await audit(tx, {
      organizationId,
      personId,
      action: 'set-goal',
      entity: 'goal',
      entityId: goalId,
      data: { ...input, brand_id: brandId },
    })
    await recordChange(tx, { organizationId, kind: 'team', id: goalId, brandId })
    return goalId
  })
}
