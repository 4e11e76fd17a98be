/** How many people are needed in each hour of the week, by what came in and by the goal; sample brands are not in it. */
import type { Actor } from '../../core/access.ts'
import { nextOpening } from '../../core/sla/calendar.ts'
import { type ArrivalCurve, type Arrivals, arrivalCurve, headcount } from '../../core/team/headcount.ts'
import { type Brand, listBrands } from '../brands.ts'
import { type Db, sql } from '../db.ts'
import { clockOf } from '../organization-clock.ts'
import { highestTarget } from './goals.ts'
import { answeringPeople } from './training.ts'

const DAYS = 28
const DAY = 86_400_000
const TARGET_SECONDS = 300
/** Nine in ten, until a goal is set. */
const GOAL = 0.9
/** A person's time on one alert, until it was measured. */
const WORK_MS = 4 * 60_000
/** Fewer answers than these do not tell how long one takes. */
const LEAST_ANSWERS = 20

export type Headcount = {
  goal: number
  targetSeconds: number
  workMs: number
  /** The time is that which people really spent. */
  measured: boolean
  /** Null while too little came in to tell. */
  curve: ArrivalCurve | null
  /** By hour of the week, as the curve; null without one, and where one answer takes longer than the goal. */
  needed: number[] | null
  have: number
}

/** `workMs` is what somebody supposes instead of what was measured. */
export async function readHeadcount(
  db: Db,
  actor: Actor,
  now: number,
  workMs: number | null = null,
): Promise<Headcount> {
  const { organizationId } = actor
  const brands = (await listBrands(db, organizationId, actor.brandIds)).filter(({ sample }) => !sample)
  const since = now - DAYS * DAY
  const [timezone, goal, people, arrivals, work] = await Promise.all([
    clockOf(db, organizationId),
    // The same people answer for all of these brands: the strictest of their goals is the one to keep.
    highestTarget(
      db,
      actor,
      'within_five',
      brands.map(({ id }) => id),
    ),
    answeringPeople(db, actor),
    readArrivals(db, organizationId, brands, since),
    readWork(db, organizationId, brands, since),
  ])
  const service = { targetSeconds: TARGET_SECONDS, goal: goal ?? GOAL, workMs: workMs ?? work ?? WORK_MS }
  const curve = arrivalCurve(arrivals, { since, now, timezone })
  return {
    ...service,
    measured: workMs === null && work !== null,
    curve,
    needed: curve && headcount(curve, service),
    have: people.length,
  }
}

/** Most in any hour; null when there is none to tell. */
export const peakOf = ({ needed }: Pick<Headcount, 'needed'>): number | null => needed && Math.max(...needed)

/**
 * When what wants an answer came in, by quarters of an hour, as some clocks stand a quarter off; what comes while closed asks for it at the
 * next opening.
 */
async function readArrivals(
  db: Db,
  organizationId: string,
  brands: readonly Brand[],
  since: number,
): Promise<Arrivals[]> {
  const ids = brands.map(({ id }) => id)
  const { rows } = await sql<{ brand_id: string; at: Date; count: number }>`
    select brand_id, date_bin('15 minutes', at, timestamptz '2000-01-01T00:00Z') as at, count(*) as count from (
      select brand_id, at - wall_ms * interval '1 millisecond' as at from fact
       where organization_id = ${organizationId} and brand_id = any(${ids}::uuid[]) and kind = 'answered' and not automatic
         and at >= ${new Date(since)}
      union all
      select brand_id, clock_started_at from "case"
       where organization_id = ${organizationId} and brand_id = any(${ids}::uuid[]) and closed_at is null and clock_started_at >= ${new Date(since)}
    ) arrived group by 1, 2`.execute(db)
  const calendars = new Map(brands.map(({ id, calendar }) => [id, calendar]))
  return rows.flatMap(({ brand_id, at, count }) => {
    const calendar = calendars.get(brand_id)
    const from = calendar ? nextOpening(calendar, at.getTime()) : null
    return from === null || from < since ? [] : [{ at: from, count }]
  })
}

/** Active time in cases by answer given; null while there are too few answers, or nobody's time was told. */
async function readWork(
  db: Db,
  organizationId: string,
  brands: readonly Brand[],
  since: number,
): Promise<number | null> {
  const ids = brands.map(({ id }) => id)
  const { rows } = await sql<{ seconds: number | null; answers: number }>`
    select sum(amount) filter (where kind = 'effort') as seconds, count(*) filter (where kind = 'answered' and not automatic) as answers
      from fact where organization_id = ${organizationId} and brand_id = any(${ids}::uuid[]) and kind in ('effort', 'answered')
       and at >= ${new Date(since)}`.execute(db)
  const { seconds = null, answers = 0 } = rows[0] ?? {}
  return seconds && answers >= LEAST_ANSWERS ? (seconds * 1000) / answers : null
}
