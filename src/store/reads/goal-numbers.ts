/** The numbers that goals are set for, as they are now. */
import type { Actor } from '../../core/access.ts'
import { GOAL_KINDS, type GoalKpi } from '../../core/kpi/goals.ts'
import { alertsHandled } from '../../core/kpi/handled.ts'
import { loopsClosed } from '../../core/kpi/loops.ts'
import { responsiveness } from '../../core/kpi/responsiveness.ts'
import { timeToSolution } from '../../core/kpi/solution.ts'
import type { Db, Tx } from '../db.ts'
import { handledFacts, loopFacts, solutionFacts } from './goal-facts.ts'
import { responseFacts, waitingClocks } from './responsiveness.ts'

/** A share from 0 to 1 or milliseconds, and how many cases or messages it is read from; null when from none. */
export type GoalNumber = { value: number | null; of: number }

const DAY = 86_400_000

export async function goalNumbers(
  db: Db | Tx,
  reader: Pick<Actor, 'organizationId' | 'brandIds'>,
  brandId: string | null,
  now: number,
): Promise<Record<GoalKpi, GoalNumber>> {
  const since = (kpi: GoalKpi) => now - GOAL_KINDS[kpi].days * DAY
  const [answers, waiting, solutions, loops, handling] = await Promise.all([
    responseFacts(db, reader, brandId, new Date(since('within_five'))),
    waitingClocks(db, reader, brandId),
    solutionFacts(db, reader, brandId, new Date(since('time_to_solution'))),
    loopFacts(db, reader, brandId, new Date(since('loops_closed'))),
    handledFacts(db, reader, brandId, new Date(since('alerts_handled'))),
  ])
  const fast = responsiveness(answers, waiting, now)
  const solution = timeToSolution(solutions)
  const loop = loopsClosed(loops, since('loops_closed'))
  const handled = alertsHandled(handling, since('alerts_handled'), now)
  return {
    within_five: { value: fast.shareWithinFiveMinutes, of: fast.counted.length },
    median_answer: { value: fast.business.p50, of: fast.counted.length },
    time_to_solution: { value: solution.business.p50, of: solution.solved.length },
    loops_closed: { value: loop.share, of: loop.opened.length },
    alerts_handled: { value: handled.share, of: handled.received.length },
  }
}
