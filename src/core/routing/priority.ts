/**
 * Which case comes first. The queue is ordered by a virtual deadline that changes on events only; the soonest comes first.
 *
 *   virtual deadline = start of the clock + target ÷ (severity × reach × ignored)
 *
 *   severity  0 → 1, 1 → 1.5, 2 → 3, 3 → 6
 *   reach     1 + log10(1 + people who may see it) ÷ 2, at most 5        (100 people → 2, 10,000 → 3)
 *   ignored   1 + times the customer was left without an answer, here and in cases before, at most 6
 *
 * Every factor is at least 1 and never falls as its input grows, so worse is never later. The time is counted in the brand's
 * open hours, except for severity 3, which does not wait for opening. A platform's reply window closes the count early.
 *
 * **Stepping back.** When the target of a mild matter passes (severity 0 or 1, never ignored), it has missed what was promised, and
 * those behind it have not yet. So it steps back, once, by (limit − target). Without that, a burst makes everybody late: each waits for
 * older ones that are late already. Who is severe or was ignored never steps back, and who writes again comes forward at once.
 *
 * **Nobody starves.** The limit is 24 targets (two hours for five minutes), at most a day. No deadline is later than start + limit
 * (`latestPlace`) and none is sooner than its own start. So nothing that begins after a matter's limit goes before it: from there on it
 * waits only for what was there already. What that costs and gains in a burst: `npm run bench -- dispatch`.
 */
import type { Millis } from '../case/case.ts'
import type { PriorityFactors } from '../case/events.ts'
import { addBusinessTime, type BusinessCalendar } from '../sla/calendar.ts'

export type PriorityInput = {
  startedAt: Millis
  targetSeconds: number
  calendar: BusinessCalendar
  severity: 0 | 1 | 2 | 3
  /** People who may see the matter; 0 when unknown. */
  reach: number
  /** Times the customer wrote and got no answer before they wrote again: in this case, and in cases before it. */
  ignored: number
  /** When the platform stops letting us answer; null when it never does. */
  windowEndsAt: Millis | null
  /** The target has passed and nobody answered; not said, it has not. */
  late?: boolean
}
export type Priority = { virtualDeadline: Millis; factors: PriorityFactors }

const SEVERITY = [1, 1.5, 3, 6] as const
const REACH_MOST = 5
const IGNORED_MOST = 6
/** From this severity on, a matter never steps back. */
const GRAVE = 2
const LIMIT_TARGETS = 24
const LIMIT_MOST_SECONDS = 24 * 60 * 60

/** The place of a case in the queue, with its factors. The whole rule; see above. */
export function prioritize(input: PriorityInput): Priority {
  const { startedAt, targetSeconds, calendar, windowEndsAt } = input
  const factors = {
    severity: SEVERITY[input.severity],
    reach: Math.min(REACH_MOST, 1 + Math.log10(1 + Math.max(0, input.reach)) / 2),
    ignored: Math.min(IGNORED_MOST, 1 + Math.max(0, input.ignored)),
  }
  const seconds = targetSeconds / (factors.severity * factors.reach * factors.ignored)
  const back = input.late && mayStepBack(input) ? limitSeconds(targetSeconds) - targetSeconds : 0
  const span = (seconds + back) * 1000
  const deadline = Math.round(input.severity === 3 ? startedAt + span : addBusinessTime(calendar, startedAt, span))
  const capped = windowEndsAt !== null && windowEndsAt < deadline
  return {
    virtualDeadline: capped ? Math.max(startedAt, windowEndsAt) : deadline,
    factors: { ...factors, cappedBy: capped ? 'platform_window' : null },
  }
}

/** Whether a matter steps back when its target passes: mild, never ignored, and with a limit well beyond the target. */
export function mayStepBack(of: Pick<PriorityInput, 'severity' | 'ignored' | 'targetSeconds'>): boolean {
  return of.severity < GRAVE && of.ignored <= 0 && limitSeconds(of.targetSeconds) >= 2 * of.targetSeconds
}

/** The limit in open seconds: nothing that begins later than this after a matter goes before it. */
export function limitSeconds(targetSeconds: number): number {
  return Math.max(targetSeconds, Math.min(LIMIT_TARGETS * targetSeconds, LIMIT_MOST_SECONDS))
}

/** The latest place that a matter can ever have, whatever happens to it. */
export function latestPlace(of: Pick<PriorityInput, 'startedAt' | 'targetSeconds' | 'calendar'>): Millis {
  return Math.round(addBusinessTime(of.calendar, of.startedAt, limitSeconds(of.targetSeconds) * 1000))
}
