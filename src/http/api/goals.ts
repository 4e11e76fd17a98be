/** Goals, beside the numbers they are set for. */
import { z } from 'zod'
import { endGoal } from '../../actions/goals/end-goal.ts'
import { setGoal } from '../../actions/goals/set-goal.ts'
import { GOAL_KINDS, GOAL_KPIS } from '../../core/kpi/goals.ts'
import { type Reading, readGoals } from '../../store/reads/goals.ts'
import { iso } from '../present/case.ts'
import { type Route, route } from '../route.ts'
import { bilingual, id, instant, ok } from './shapes.ts'

const kpi = z.enum(GOAL_KPIS as [(typeof GOAL_KPIS)[number], ...typeof GOAL_KPIS])
const query = z.object({ brand_id: id.optional() })

const pastGoal = z.object({
  /** A share from 0 to 1, or milliseconds. */
  target: z.number(),
  by: z.iso.date(),
  set_by: id.nullable(),
  set_at: instant,
  ended_at: instant,
})
const goal = pastGoal.omit({ ended_at: true }).extend({
  id,
  /** Null: all brands. */
  brand_id: id.nullable(),
  /** The number on the day it was set. */
  baseline: z.number().nullable(),
  state: z.enum(['reached', 'on_the_way', 'late', 'unmeasured']),
  /** How much of the way from the baseline is behind us, 0 to 1. */
  progress: z.number().nullable(),
  days_left: z.number().int(),
  sentence: bilingual,
})
const reading = z.object({
  kpi,
  name: bilingual,
  unit: z.enum(['share', 'ms']),
  better: z.enum(['up', 'down']),
  /** Days whose facts it is read from. */
  days: z.number().int(),
  /** A share from 0 to 1, or milliseconds; null when there is nothing to measure. */
  value: z.number().nullable(),
  /** How many cases or messages it is read from. */
  of: z.number().int(),
  /** The brand’s own where it has one, else that of all brands. */
  goal: goal.nullable(),
  /** Earlier goals of the same number and brand, the newest first. */
  history: z.array(pastGoal),
})

export const goalRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/goals',
    operationId: 'listGoals',
    summary: 'Every number that a goal can be set for, as it is now, with its goal and the goals before it.',
    permission: 'desk.read',
    query,
    response: z.object({ items: z.array(reading) }),
    async handler({ ctx, actor, query }) {
      const readings = await readGoals(ctx.db, actor, query.brand_id ?? null, ctx.now())
      return {
        items: readings.map(({ kpi, value, of, goal, history }) => {
          const { name, unit, better, days } = GOAL_KINDS[kpi]
          return {
            ...{ kpi, name, unit, better, days, value, of },
            goal: goal && present(goal),
            history: history.map((one) => ({ ...presentPast(one), ended_at: iso(one.endedAt ?? one.setAt) })),
          }
        }),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/goals',
    operationId: 'setGoal',
    summary: 'Sets the goal of a number, for one brand or for all; the one before it becomes history.',
    permission: 'team.manage',
    body: z.object({ brand_id: id.nullable(), kpi, target: z.number(), by: z.iso.date() }),
    response: z.object({ id }),
    async handler({ ctx, actor, body: { brand_id: brandId, ...input } }) {
      return { id: await setGoal(ctx, actor, brandId, input) }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/goals/:id',
    operationId: 'endGoal',
    summary: 'Takes a goal back; it stays in the history.',
    permission: 'team.manage',
    params: z.object({ id }),
    response: ok,
    async handler({ ctx, actor, params }) {
      await endGoal(ctx, actor, params.id)
      return { ok: true as const }
    },
  }),
]

type Past = Pick<Reading['history'][number], 'target' | 'by' | 'setBy' | 'setAt'>
const presentPast = ({ target, by, setBy, setAt }: Past) => ({ target, by, set_by: setBy, set_at: iso(setAt) })

function present(row: NonNullable<Reading['goal']>): z.input<typeof goal> {
  const { state, progress, daysLeft, sentence } = row.standing
  return {
    ...presentPast(row),
    id: row.id,
    brand_id: row.brandId,
    baseline: row.baseline,
    ...{ state, progress, days_left: daysLeft, sentence },
  }
}
