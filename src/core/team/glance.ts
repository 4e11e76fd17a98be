/** The hourly glance: which hours somebody has to look at the list, when a mail reminds them, and what was missed. */
import { Temporal } from 'temporal-polyfill'
import type { Millis } from '../case/case.ts'
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

const HOUR = 3_600_000
const MINUTE = 60_000

/** The beginning of the hour that holds this moment, on this clock: some stand half an hour off. */
export function hourOf(now: Millis, timezone: string): Millis {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(now))
    .toZonedDateTimeISO(timezone)
    .round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds
}

/** The hour in which a glance is due now; null outside the duty's hours, and while every brand is closed. */
export function glanceDue(duty: GlanceDuty, calendars: readonly BusinessCalendar[], now: Millis): Millis | null {
  const open = calendars.find((calendar) => isOpen(calendar, now))
  return open && onDuty(duty, now, open.timezone) ? hourOf(now, open.timezone) : null
}

/** The beginning of the next hour with a glance, within eight days; null when there is none. */
export function nextGlance(duty: GlanceDuty, calendars: readonly BusinessCalendar[], now: Millis): Millis | null {
  const timezone = calendars[0]?.timezone
  if (timezone === undefined) return null
  let hour = hourOf(now, timezone)
  for (let step = 0; step < 8 * 24; step++) {
    hour += HOUR
    if (glanceDue(duty, calendars, hour) !== null) return hour
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
