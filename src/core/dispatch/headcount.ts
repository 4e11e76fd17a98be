/**
 * How many people it takes, hour by hour of the week, to answer so large a share within so many seconds. Found by playing days with the
 * queue as it is (simulate.ts), not by a formula: an hour that falls behind hands its queue to the next.
 *
 * The goal is asked of what comes in while the desk is open. What came in before waits at the door, is worked off beside it and counts
 * as work, not towards the goal. People stay past closing until everything is answered.
 */
import { limitSeconds } from '../routing/priority.ts'
import { chance, untilNext } from './chance.ts'
import { type Alert, type Rep, type Span, simulate } from './simulate.ts'

export const HOURS_OF_WEEK = 168
const DAY_HOURS = 24
const HOUR_MS = 3_600_000

export type Demand = {
  /** Alerts that come in in the mean, by hour of the week; 0 is Sunday 00:00. */
  perHour: readonly number[]
  /** The hours in which the desk is open. */
  open: readonly boolean[]
  /** Mean seconds from taking an alert to its answer, and from there until the next can be taken. */
  answerSeconds: number
  restSeconds: number
}
export type Goal = { share: number; seconds: number }
export type HeadcountHour = {
  people: number
  /** Alerts that come in in the hour in the mean, and those that waited at the door as it began. */
  alerts: number
  waited: number
  /** Share of what comes in answered in time with these people; null when nothing does, or the desk is closed. */
  share: number | null
}
export type Headcount = {
  hours: HeadcountHour[]
  /** Of all that comes in in open hours. */
  share: number | null
  /** Hours of people in a week. */
  peopleHours: number
  /** Every open hour reaches the goal; false where not even the most people would do. */
  reached: boolean
}

/** Nobody plans more for one hour; what needs more needs another plan. */
const MOST_PEOPLE = 60
/** Played for each try: enough that the share of an hour means something. */
const ALERTS_PLAYED = 3000
const DAYS_MOST = 40
const TRIES = 40

/** The whole week. The same seed gives the same numbers. */
export function headcount(demand: Demand, goal: Goal, seed = 1): Headcount {
  return inAll([...headcountByDay(demand, goal, seed)].flat(), goal)
}

/** Day by day, for whoever must not be kept busy for a whole week at once. `inAll` sums the days up. */
export function* headcountByDay(demand: Demand, goal: Goal, seed = 1): Generator<HeadcountHour[]> {
  for (let first = 0; first < HOURS_OF_WEEK; first += DAY_HOURS) yield planDay(demand, goal, first, seed + first)
}

export function inAll(hours: HeadcountHour[], goal: Goal): Headcount {
  const counted = hours.filter(({ share }) => share !== null)
  const alerts = counted.reduce((sum, one) => sum + one.alerts, 0)
  const inTime = counted.reduce((sum, one) => sum + one.alerts * (one.share ?? 0), 0)
  return {
    hours,
    share: alerts === 0 ? null : inTime / alerts,
    peopleHours: hours.reduce((sum, { people }) => sum + people, 0),
    reached: counted.every(({ share }) => (share ?? 1) >= goal.share),
  }
}

/** One calendar day, from its first hour of the week. */
function planDay(demand: Demand, goal: Goal, first: number, seed: number): HeadcountHour[] {
  const hours = Array.from({ length: DAY_HOURS }, (_, hour) => hourOf(demand, first + hour))
  const work = hours.reduce((sum, { open, alerts, waited }) => sum + (open ? alerts + waited : 0), 0)
  const days = work === 0 ? 0 : Math.max(1, Math.min(DAYS_MOST, Math.round(ALERTS_PLAYED / work)))
  const random = chance(seed)
  const played = Array.from({ length: days }, () => arrivals(demand, hours, random))
  const least = hours.map((_, hour) => atLeast(demand, goal, hours, hour))
  const people = [...least]
  let shares = play(played, people, goal)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const short = (hour: number) => (shares[hour] ?? 1) < goal.share
    // Of a run of hours that fall short, the first: the others may only be carrying its queue.
    const behind = people.flatMap((_, hour) => (short(hour) && !short(hour - 1) ? [hour] : []))
    const raised = behind.map((hour) => whereToHelp(hour, people, least)).filter((hour) => hour !== null)
    if (raised.length === 0) break
    for (const hour of new Set(raised)) people[hour] = raise(people[hour] ?? 0, shares[hour] ?? 1, goal)
    shares = play(played, people, goal)
  }
  return hours.map(({ open, alerts, waited }, hour) => ({
    people: people[hour] ?? 0,
    alerts,
    waited,
    share: open ? (shares[hour] ?? null) : null,
  }))
}

type Hour = { open: boolean; alerts: number; waited: number }

/** What comes in in this hour, and what came in in the closed hours right before it. */
function hourOf({ perHour, open }: Demand, hour: number): Hour {
  const alerts = Math.max(0, perHour[hour] ?? 0)
  let waited = 0
  if (open[hour])
    for (let back = 1; back < HOURS_OF_WEEK; back++) {
      const before = (hour - back + HOURS_OF_WEEK) % HOURS_OF_WEEK
      if (open[before]) break
      waited += Math.max(0, perHour[before] ?? 0)
    }
  return { open: open[hour] === true, alerts, waited }
}

/**
 * As many as the work alone takes: with fewer, a queue only grows. What waited at the door is worked off by its limit, after which
 * nothing new may go before it.
 */
function atLeast({ answerSeconds, restSeconds }: Demand, goal: Goal, hours: readonly Hour[], hour: number): number {
  if (!hours[hour]?.open) return 0
  const over = Math.max(1, Math.floor(limitSeconds(goal.seconds) / 3600))
  const door = hours.slice(Math.max(0, hour - over + 1), hour + 1).reduce((sum, { waited }) => sum + waited / over, 0)
  const seconds = (hours[hour].alerts + door) * (answerSeconds + restSeconds)
  return Math.max(1, Math.min(MOST_PEOPLE, Math.ceil(seconds / 3600)))
}

/**
 * The hour in which one more person helps this one most: itself, or, when it has twice what its own work takes, the one before, whose
 * queue it must be carrying. Null when all of these are full.
 */
function whereToHelp(hour: number, people: readonly number[], least: readonly number[]): number | null {
  const count = people[hour] ?? 0
  const carries = count > 2 * (least[hour] ?? 0) + 1
  if ((people[hour - 1] ?? 0) > 0 && (carries || count >= MOST_PEOPLE)) {
    const earlier = whereToHelp(hour - 1, people, least)
    if (earlier !== null) return earlier
  }
  return count < MOST_PEOPLE ? hour : null
}

/** One more near the goal, several far from it. */
function raise(people: number, share: number, goal: Goal): number {
  return Math.min(MOST_PEOPLE, people + Math.max(1, Math.floor((people * (goal.share - share)) / 4)))
}

type Arrival = Alert & { atDoor: boolean }

function arrivals(demand: Demand, hours: readonly Hour[], random: () => number): Arrival[] {
  const alerts: Arrival[] = []
  const { answerSeconds, restSeconds } = demand
  const add = (at: number, atDoor: boolean) =>
    alerts.push({
      at,
      atDoor,
      severity: 0,
      reach: 0,
      ignored: 0,
      answerMs: (untilNext(random, answerSeconds / 2) + untilNext(random, answerSeconds / 2)) * 1000,
      restMs: untilNext(random, restSeconds) * 1000,
    })
  for (const [hour, { open, alerts: rate, waited }] of hours.entries()) {
    if (!open) continue
    const from = hour * HOUR_MS
    for (let sum = untilNext(random, 1); sum < waited; sum += untilNext(random, 1)) add(from, true)
    if (rate <= 0) continue
    const mean = HOUR_MS / rate
    for (let ms = untilNext(random, mean); ms < HOUR_MS; ms += untilNext(random, mean)) add(from + ms, false)
  }
  return alerts
}

/** The share answered in time, by hour in which they came; null where none did. */
function play(days: readonly Arrival[][], people: readonly number[], goal: Goal): (number | null)[] {
  const came = people.map(() => 0)
  const inTime = people.map(() => 0)
  const reps = Array.from({ length: Math.max(1, ...people) }, (_, n) => rep(people, n))
  for (const alerts of days) {
    const day = { alerts, reps, targetSeconds: goal.seconds, endsAt: DAY_HOURS * HOUR_MS }
    for (const { alert, answeredAt } of simulate(day, 'by_deadline').served) {
      if ((alert as Arrival).atDoor) continue
      const hour = Math.floor(alert.at / HOUR_MS)
      came[hour] = (came[hour] ?? 0) + 1
      if (answeredAt - alert.at <= goal.seconds * 1000) inTime[hour] = (inTime[hour] ?? 0) + 1
    }
  }
  return came.map((count, hour) => (count === 0 ? null : (inTime[hour] ?? 0) / count))
}

/** The n-th person is there in the hours that need more than n, and past the last of them until everything is answered. */
function rep(people: readonly number[], n: number): Rep {
  const closing = people.findLastIndex((count) => count > 0) + 1
  const away = people.flatMap((count, hour): Span[] =>
    count > n || hour >= closing ? [] : [{ from: hour * HOUR_MS, to: (hour + 1) * HOUR_MS }],
  )
  return { away }
}
