/** What a played day was like for the people who wrote, and for those who answered. */
import { latestPlace } from '../routing/priority.ts'
import { alwaysOpen } from '../sla/calendars.ts'
import type { Alert, Day, Played, Served } from './simulate.ts'

export type Measured = {
  answered: number
  /** Of those, answered within the seconds asked for. */
  inTime: number
  /** Waiting weighted by its harm, in milliseconds × harm, and the weights' sum. */
  harmMs: number
  harm: number
  presentMs: number
  idleMs: number
  idleWhileWaitingMs: number
  /** The longest wait for an answer of a mild alert (severity 0 or 1), milliseconds. */
  longestMildWaitMs: number
  /** Alerts that something went before though it began after their limit. */
  starved: number
}

/** Harm of one more minute of waiting: a severe matter does more, and more the more people see it. Not the weights that order the queue. */
export function harmOf({ severity, reach, ignored }: Alert): number {
  return (1 + 2 * severity) * (1 + Math.log10(1 + reach)) * (1 + Math.min(ignored, 3))
}

export function measure(day: Day, { served, ...time }: Played, withinSeconds: number): Measured {
  const { presentMs, idleMs, idleWhileWaitingMs } = time
  const waits = served.map(({ alert, answeredAt }) => answeredAt - alert.at)
  const harms = served.map(({ alert }) => harmOf(alert))
  return {
    answered: served.length,
    inTime: waits.filter((wait) => wait <= withinSeconds * 1000).length,
    harmMs: waits.reduce((sum, wait, index) => sum + wait * (harms[index] ?? 0), 0),
    harm: harms.reduce((sum, one) => sum + one, 0),
    presentMs,
    idleMs,
    idleWhileWaitingMs,
    longestMildWaitMs: served.reduce(
      (most, { alert }, index) => (alert.severity < 2 ? Math.max(most, waits[index] ?? 0) : most),
      0,
    ),
    starved: starved(day, served),
  }
}

/** Sums of several days. */
export function together(days: readonly Measured[]): Measured {
  const sum = (of: (one: Measured) => number) => days.reduce((all, one) => all + of(one), 0)
  return {
    answered: sum((one) => one.answered),
    inTime: sum((one) => one.inTime),
    harmMs: sum((one) => one.harmMs),
    harm: sum((one) => one.harm),
    presentMs: sum((one) => one.presentMs),
    idleMs: sum((one) => one.idleMs),
    idleWhileWaitingMs: sum((one) => one.idleWhileWaitingMs),
    longestMildWaitMs: Math.max(0, ...days.map((one) => one.longestMildWaitMs)),
    starved: sum((one) => one.starved),
  }
}

/** How many were passed over by something that began after their limit. `served` stands in the order of taking. */
function starved({ targetSeconds }: Day, served: readonly Served[]): number {
  let newest = Number.NEGATIVE_INFINITY
  let count = 0
  for (const { alert } of served) {
    if (newest > latestPlace({ startedAt: alert.at, targetSeconds, calendar: alwaysOpen })) count++
    newest = Math.max(newest, alert.at)
  }
  return count
}
