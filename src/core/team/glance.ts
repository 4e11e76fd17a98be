/** The hourly glance: which hours somebody has to look at the list, when a mail reminds them, and what was missed. */
import { Temporal } from 'temporal-polyfill'
import { type Actor, may } from '../access.ts'
import type { Millis } from '../case/case.ts'
import { brandsWithin } from '../membership.ts'
import { type BusinessCalendar, isOpen } from '../sla/calendar.ts'

export type GlanceDuty = {
  /** HH:MM; an end at or before its beginning is on the next day. */
  from: string
  to: string
  /** 0 is Sunday; of the day on which the duty begins. */
  weekdays: readonly number[]
  /** Away from the desk for as long, they are reminded by mail too; null: never. */
  mailAfterMinutes: number | null
}

/** Whoever sees the list may glance at it; a participant sees only what was handed to them, and would look at nothing. */
export const mayGlance = ({ role }: Pick<Actor, 'role'>): boolean =>
  role !== 'participant' && may({ role }, 'desk.read')

/** May this person give that one the duty, and take it away? Of somebody's brands all must be one's own. */
export const mayGiveDuty = (actor: Pick<Actor, 'brandIds'>, helper: Pick<Actor, 'role' | 'brandIds'>): boolean =>
  mayGlance(helper) && brandsWithin(actor.brandIds, helper.brandIds)

const HOUR = 3_600_000
const MINUTE = 60_000

/** The beginning of the hour that holds this moment, on this clock: some stand half an hour off. */
export function hourOf(now: Millis, timezone: string): Millis {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(now))
    .toZonedDateTimeISO(timezone)
    .round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds
}

/**
 * The hour in which a glance is due now; null where no brand is both open and, on its own clock, within the duty's hours. The hours are
 * those of the first brand's clock, so that they stay the same whichever brand asks.
 */
export function glanceDue(duty: GlanceDuty, calendars: readonly BusinessCalendar[], now: Millis): Millis | null {
  const asks = calendars.some((calendar) => isOpen(calendar, now) && onDuty(duty, now, calendar.timezone))
  return asks && calendars[0] ? hourOf(now, calendars[0].timezone) : null
}

/** The beginning of the next hour with a glance, within eight days; null when there is none. */
export function nextGlance(duty: GlanceDuty, calendars: readonly BusinessCalendar[], now: Millis): Millis | null {
  const timezone = calendars[0]?.timezone
  if (timezone === undefined) return null
  let hour = hourOf(now, timezone)
  for (let step = 0; step < 8 * 24; step++) {
    hour = hourOf(hour + HOUR, timezone)
    // A duty or an opening may begin within the hour.
    for (let at = hour; at < hour + HOUR; at += HOUR / 4) if (glanceDue(duty, calendars, at) !== null) return hour
  }
  return null
}

function onDuty({ from, to, weekdays }: GlanceDuty, now: Millis, timezone: string): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timezone)
  const time = local.toPlainTime().toString().slice(0, 5)
  const weekday = local.dayOfWeek % 7
  if (from < to) return weekdays.includes(weekday) && from <= time && time < to
  // Past midnight it is still the duty of the day before.
  return (weekdays.includes(weekday) && time >= from) || (weekdays.includes((weekday + 6) % 7) && time < to)
}

export type Glance = { hour: Millis; remindedAt: Millis | null; mailedAt: Millis | null; seenAt: Millis | null }

/** Should a mail remind, too? `lastSeenAt` is when they were last at their desk. One mail an hour at most. */
export function shouldMail(
  { mailAfterMinutes }: Pick<GlanceDuty, 'mailAfterMinutes'>,
  glance: Glance,
  lastSeenAt: Millis | null,
  now: Millis,
): boolean {
  if (mailAfterMinutes === null || glance.seenAt !== null || glance.mailedAt !== null) return false
  return lastSeenAt === null || now - lastSeenAt >= mailAfterMinutes * MINUTE
}

/** An hour that passed without a look at the list. */
export const isMissed = ({ hour, seenAt }: Pick<Glance, 'hour' | 'seenAt'>, now: Millis): boolean =>
  seenAt === null && now >= hour + HOUR
