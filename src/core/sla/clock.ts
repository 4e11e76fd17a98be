/** The response clock of one case: when it started, when its target passes, and what its ring shows. */
import type { Clock, Millis } from '../case/case.ts'
import { addBusinessTime, type BusinessCalendar, businessTimeBetween, isOpen, nextOpening } from './calendar.ts'

/** A message after this much silence opens a new responsiveness measurement. */
export const SILENCE_MS = 24 * 60 * 60 * 1000
/** From this share of the target on, the answer is due soon. */
export const DUE_SOON_SHARE = 0.4
/** Five minutes, for everybody, until a brand chooses otherwise. */
export const DEFAULT_TARGET_SECONDS = 5 * 60

export type StartedClock = Pick<Clock, 'startedAt' | 'targetAt' | 'counts'>

/**
 * Starts the clock of a customer's message.
 * @param lastActivityAt the last word of anybody in the case before this message, null when there was none
 */
export function startClock(start: {
  receivedAt: Millis
  targetSeconds: number
  calendar: BusinessCalendar
  lastActivityAt: Millis | null
}): StartedClock {
  const { receivedAt, targetSeconds, calendar, lastActivityAt } = start
  return {
    startedAt: receivedAt,
    targetAt: addBusinessTime(calendar, receivedAt, targetSeconds * 1000),
    counts: lastActivityAt === null || receivedAt - lastActivityAt >= SILENCE_MS,
  }
}

/** When the answer becomes due soon, in open hours. */
export function dueSoonAt(
  { startedAt, targetAt }: Pick<Clock, 'startedAt' | 'targetAt'>,
  calendar: BusinessCalendar,
): Millis {
  const whole = businessTimeBetween(calendar, startedAt, targetAt)
  return whole > 0 ? addBusinessTime(calendar, startedAt, whole * (1 - DUE_SOON_SHARE)) : startedAt
}

export type ClockState = {
  state: 'left' | 'due_soon' | 'late' | 'paused'
  /** Open time until the target; negative once it has passed. */
  remainingMs: number
  /** Share of the target that is left, 1 to 0. */
  fraction: number
  /** When a paused clock goes on; null while it runs. */
  resumesAt: Millis | null
}

/** What the ring shows now. A late clock stays late in closed hours; one with time left pauses in them. */
export function clockState(
  clock: Pick<Clock, 'startedAt' | 'targetAt'>,
  now: Millis,
  calendar: BusinessCalendar,
): ClockState {
  const remainingMs = businessTimeBetween(calendar, now, clock.targetAt)
  if (now >= clock.targetAt) return { state: 'late', remainingMs, fraction: 0, resumesAt: null }
  const whole = businessTimeBetween(calendar, clock.startedAt, clock.targetAt)
  const fraction = whole > 0 ? Math.min(1, remainingMs / whole) : 0
  if (!isOpen(calendar, now)) return { state: 'paused', remainingMs, fraction, resumesAt: nextOpening(calendar, now) }
  return { state: fraction <= DUE_SOON_SHARE ? 'due_soon' : 'left', remainingMs, fraction, resumesAt: null }
}
