/** Goals: the one in force for each number and brand, and those before it. Rows are ended, never changed. */
import type { GoalKpi } from '../core/kpi/goals.ts'
import { type Db, sql, type Tx } from './db.ts'

export type GoalRow = {
  id: string
  /** Null: all brands. */
  brandId: string | null
  kpi: GoalKpi
  target: number
  /** YYYY-MM-DD. */
  by: string
  baseline: number | null
  setBy: string | null
  setAt: number
  endedAt: number | null
}

/** In force and ended ones, the newest first. */
export async function listGoals(db: Db | Tx, organizationId: string): Promise<GoalRow[]> {
  const { rows } = await sql<{
    goal_id: string
    brand_id: string | null
    kpi: GoalKpi
    target: number
    by: string
    baseline: number | null
    set_by: string | null
    set_at: Date
    ended_at: Date | null
  }>`
    select goal_id, brand_id, kpi, target, reach_by::text as by, baseline, set_by, set_at, ended_at from goal
     where organization_id = ${organizationId} order by set_at desc, goal_id desc`.execute(db)
  return rows.map((row) => ({
    id: row.goal_id,
    brandId: row.brand_id,
    kpi: row.kpi,
    target: row.target,
    by: row.by,
    baseline: row.baseline,
    setBy: row.set_by,
    setAt: row.set_at.getTime(),
    endedAt: row.ended_at?.getTime() ?? null,
  }))
}

/** Ends the goal in force for this number and brand, if there is one, and puts this one in its place. */
export async function replaceGoal(
  tx: Tx,
  organizationId: string,
  goal: Omit<GoalRow, 'endedAt'> & { setBy: string },
): Promise<void> {
  // Of two who set it at once, the second replaces what the first has set.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`goal:${organizationId}:${goal.kpi}:${goal.brandId}`}, 0))`.execute(
    tx,
  )
  await sql`
    update goal set ended_at = ${new Date(goal.setAt)}, ended_by = ${goal.setBy}
     where organization_id = ${organizationId} and kpi = ${goal.kpi} and brand_id is not distinct from ${goal.brandId}::uuid
       and ended_at is null`.execute(tx)
  await sql`
    insert into goal (organization_id, goal_id, brand_id, kpi, target, reach_by, baseline, set_by, set_at)
    values (${organizationId}, ${goal.id}, ${goal.brandId}, ${goal.kpi}, ${goal.target}, ${goal.by}::date, ${goal.baseline},
            ${goal.setBy}, ${new Date(goal.setAt)})`.execute(tx)
}

export async function endGoal(
  tx: Tx,
  of: { organizationId: string; goalId: string },
  by: { personId: string; at: number },
): Promise<void> {
  await tx
    .updateTable('goal')
    .set({ ended_at: new Date(by.at), ended_by: by.personId })
    .where('organization_id', '=', of.organizationId)
    .where('goal_id', '=', of.goalId)
    .where('ended_at', 'is', null)
    .execute()
}
