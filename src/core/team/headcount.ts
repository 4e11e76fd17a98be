/**
 * How many people the service needs in each hour of the week: the fewest with whom simulated days of that hour's arrivals keep the goal.
 * The days are played by core/dispatch, in the order of the desk's own queue.
 */
import { Temporal } from 'temporal-polyfill'
import type { Millis } from '../case/case.ts'
import { chance, untilNext } from '../dispatch/chance.ts'
import { measure, together } from '../dispatch/measure.ts'
import { type Alert, simulate } from '../dispatch/simulate.ts'

export const HOURS_OF_WEEK = 7 * 24
const HOUR = 3_600_000
const WEEK = HOURS_OF_WEEK * HOUR
/** Fewer than these, and a week is chance rather than habit. */
const LEAST_ARRIVALS = 20
/** A minute of an alert's work comes before its answer for every half a minute after it. */
const BEFORE_ANSWER = 2 / 3
/** The shortest work, as a part of the average; the longest is one more. */
const SHORTEST = 0.5
const DAYS_PLAYED = 12
const HOURS_PLAYED = 3

/** What came in at about the same time, within the hour. */
export type Arrivals = { at: Millis; count: number }

/** Alerts in each hour of an average week; hour 0 begins at midnight of Sunday, on this clock. */
export type ArrivalCurve = readonly number[]

/**
 * The curve of these arrivals until `now`, or null while there are too few of them, or they cover less than a week. `since` is the
 * beginning of what was looked at.
 */
export function arrivalCurve(
  arrivals: readonly Arrivals[],
  { since, now, timezone }: { since: Millis; now: Millis; timezone: string },
): ArrivalCurve | null {
  const first = Math.max(
    since,
    arrivals.reduce((min, { at }) => Math.min(min, at), now),
  )
  const all = arrivals.reduce((sum, { count }) => sum + count, 0)
  if (all < LEAST_ARRIVALS || now - first < WEEK) return null
  const weeks = (now - first) / WEEK
  const curve = new Array<number>(HOURS_OF_WEEK).fill(0)
  for (const { at, count } of arrivals) {
    const hour = hourOfWeek(at, timezone)
    curve[hour] = (curve[hour] ?? 0) + count / weeks
  }
  return curve
}

function hourOfWeek(at: Millis, timezone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timezone)
  return (local.dayOfWeek % 7) * 24 + local.hour
}

export type Service = {
  targetSeconds: number
  /** The share to be answered within the target, 0 to 1. */
  goal: number
  /** A person's time on one alert, milliseconds, on average. */
  workMs: number
}

/**
 * People needed in each hour of the week: none where nothing comes in, and never fewer for more. Null when no number of people could
 * keep the goal, because the answer by itself takes longer than that.
 */
export function headcount(curve: ArrivalCurve, service: Service): number[] | null {
  const alone = shareUnqueued(service)
  if (alone < 1 && alone < service.goal + MARGIN) return null
  const rates = [...new Set(curve.map(rateOf))].sort((a, b) => a - b)
  const needed = new Map<number, number>([[0, 0]])
  let people = 0
  for (const rate of rates) {
    if (rate > 0) people = fewest(rate, Math.max(1, people), service)
    needed.set(rate, people)
  }
  return curve.map((perHour) => needed.get(rateOf(perHour)) ?? 0)
}

/** What chance may take from a share in the days that are played, where not every answer is short enough. */
const MARGIN = 0.005

/** The share answered in time when nobody ever waits for anybody. */
function shareUnqueued({ targetSeconds, workMs }: Service): number {
  const longest = (targetSeconds * 1000) / (workMs * BEFORE_ANSWER)
  return Math.min(1, Math.max(0, longest - SHORTEST))
}

/** Rates that differ little are played once, as the higher of them. */
function rateOf(perHour: number): number {
  if (perHour <= 0) return 0
  const step = perHour < 10 ? 0.5 : perHour < 40 ? 2 : 10
  return Math.ceil(perHour / step) * step
}

function fewest(perHour: number, atLeast: number, service: Service): number {
  // Below this nobody would ever be done.
  const load = Math.ceil((perHour * service.workMs) / HOUR)
  let people = Math.max(atLeast, load)
  // With one person an alert nobody waits, and the goal is kept: the search ends.
  while (people < perHour * HOURS_PLAYED * 2 + 1 && shareInTime(perHour, people, service) < service.goal) people++
  return people
}

/** The share answered in time when so many people meet so many alerts an hour; the same each time it is asked. */
export function shareInTime(perHour: number, people: number, { targetSeconds, workMs }: Omit<Service, 'goal'>): number {
  const days = Array.from({ length: DAYS_PLAYED }, (_, seed) => {
    const day = {
      alerts: alertsOf(perHour, workMs, chance(seed)),
      reps: Array.from({ length: people }, () => ({ away: [] })),
      targetSeconds,
      endsAt: HOURS_PLAYED * HOUR,
    }
    return measure(day, simulate(day, 'by_deadline'), targetSeconds)
  })
  const { answered, inTime } = together(days)
  return answered === 0 ? 1 : inTime / answered
}

/** They come in independently of each other, and take from half of the average to half more. */
function alertsOf(perHour: number, workMs: number, random: () => number): Alert[] {
  const alerts: Alert[] = []
  for (let at = untilNext(random, HOUR / perHour); at < HOURS_PLAYED * HOUR; at += untilNext(random, HOUR / perHour)) {
    const work = workMs * (SHORTEST + random())
    const answerMs = work * BEFORE_ANSWER
    alerts.push({ at, severity: 0, reach: 0, ignored: 0, answerMs, restMs: work - answerMs })
  }
  return alerts
}
