/** Every number that a goal can be set for, with its goal and those before it. */
import { type Actor, mayBrand } from '../../core/access.ts'
import { GOAL_KPIS, type GoalKpi, type GoalStanding, goalStanding } from '../../core/kpi/goals.ts'
import { dayAt } from '../../core/team/review.ts'
import type { Db } from '../db.ts'
import { type GoalRow, listGoals } from '../goals.ts'
import { clockOf } from '../organization-clock.ts'
import { type GoalNumber, goalNumbers } from './goal-numbers.ts'

export type Reading = GoalNumber & {
  kpi: GoalKpi
  /** The brand's own where it has one, else that of all brands. */
  goal: (GoalRow & { standing: GoalStanding }) | null
  /** Earlier goals of the same number and brand, the newest first. */
  history: GoalRow[]
}

export async function readGoals(db: Db, actor: Actor, brandId: string | null, now: number): Promise<Reading[]> {
  const [goals, numbers, clock] = await Promise.all([
    listGoals(db, actor.organizationId),
    goalNumbers(db, actor, brandId, now),
    clockOf(db, actor.organizationId),
  ])
  const today = dayAt(now, clock)
  const seen = goals.filter((one) => one.brandId === null || mayBrand(actor, one.brandId))
  return GOAL_KPIS.map((kpi) => {
    const goal = inForce(seen, kpi, brandId)
    const of = goal ? goal.brandId : brandId
    return {
      kpi,
      ...numbers[kpi],
      goal: goal && { ...goal, standing: goalStanding(goal, numbers[kpi].value, today) },
      history: seen.filter((one) => one.kpi === kpi && one.brandId === of && one.endedAt !== null),
    }
  })
}

/** The target in force of one number; null when none was set. */
export async function targetOf(db: Db, actor: Actor, kpi: GoalKpi, brandId: string | null): Promise<number | null> {
  return inForce(await listGoals(db, actor.organizationId), kpi, brandId)?.target ?? null
}

/** The highest target in force among these brands; of all brands together when there are none. Null when none was set. */
export async function highestTarget(db: Db, actor: Actor, kpi: GoalKpi, brandIds: string[]): Promise<number | null> {
  const goals = await listGoals(db, actor.organizationId)
  const targets = (brandIds.length > 0 ? brandIds : [null]).flatMap((id) => inForce(goals, kpi, id)?.target ?? [])
  return targets.length > 0 ? Math.max(...targets) : null
}

function inForce(goals: readonly GoalRow[], kpi: GoalKpi, brandId: string | null): GoalRow | null {
  const own = goals.filter((one) => one.kpi === kpi && one.endedAt === null)
  return own.find((one) => one.brandId === brandId) ?? own.find((one) => one.brandId === null) ?? null
}
