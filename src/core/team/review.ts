/** The weekly review: on which day one is due, and how it stands. Days are YYYY-MM-DD on the organization's own clock. */
import { Temporal } from 'temporal-polyfill'
import type { Millis } from '../case/case.ts'

export type ReviewPlan = {
  ownerId: string
  /** 0 is Sunday. */
  weekday: number
  /** How many sent replies and how many open loops are looked through. */
  replies: number
  loops: number
}

export const PLAN_DEFAULTS = { weekday: 0, replies: 10, loops: 5 }

/** The day on a clock. */
export function dayAt(now: Millis, timezone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timezone).toPlainDate().toString()
}

/** The latest review day at or before `today`; null when the plan is younger than that. */
export function reviewDueOn({ weekday }: Pick<ReviewPlan, 'weekday'>, plannedOn: string, today: string): string | null {
  const date = Temporal.PlainDate.from(today)
  const due = date.subtract({ days: ((date.dayOfWeek % 7) - weekday + 7) % 7 })
  return Temporal.PlainDate.compare(due, plannedOn) < 0 ? null : due.toString()
}

/** From this hour of its day a review is drawn, so that it waits when people come to work and nobody is written to at night. */
const MORNING = 7

/** The review day whose sample is to be drawn by now; null when there is none yet. */
export function reviewToDraw(
  plan: Pick<ReviewPlan, 'weekday'>,
  plannedOn: string,
  now: Millis,
  timezone: string,
): string | null {
  const today = dayAt(now, timezone)
  const due = reviewDueOn(plan, plannedOn, today)
  const { hour } = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timezone)
  return due === today && hour < MORNING ? null : due
}

/** What a review looks at: the seven days before its day, in instants, the end not included. */
export function reviewedSpan(dueOn: string, timezone: string): { from: Millis; to: Millis } {
  const day = Temporal.PlainDate.from(dueOn)
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime(timezone).epochMilliseconds
  return { from: at(day.subtract({ days: 7 })), to: at(day) }
}

export type ReviewState = 'waiting' | 'late' | 'done'

/** A review has the whole of its day. */
export function reviewState(review: { dueOn: string; finishedAt: Millis | null }, today: string): ReviewState {
  if (review.finishedAt !== null) return 'done'
  return today > review.dueOn ? 'late' : 'waiting'
}
