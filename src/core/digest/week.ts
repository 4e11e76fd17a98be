/** The week of a digest: from Sunday, in a brand's own time. */
import { Temporal } from 'temporal-polyfill'
import type { Millis } from '../case/case.ts'

export type Week = {
  /** The Sunday, as yyyy-mm-dd. */
  first: string
  from: Millis
  to: Millis
}

/** The week that holds a moment, `back` weeks before. */
export function weekOf(at: Millis, timezone: string, back = 0): Week {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDate()
  return weekFrom(day.subtract({ days: (day.dayOfWeek % 7) + 7 * back }), timezone)
}

/** The week that holds a day; null when it is no day. */
export function weekOfDay(day: string, timezone: string): Week | null {
  try {
    const date = Temporal.PlainDate.from(day)
    return weekFrom(date.subtract({ days: date.dayOfWeek % 7 }), timezone)
  } catch {
    return null
  }
}

function weekFrom(sunday: Temporal.PlainDate, timezone: string): Week {
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(timezone).epochMilliseconds
  return { first: sunday.toString(), from: start(sunday), to: start(sunday.add({ days: 7 })) }
}

/** The hour of Sunday at which a digest is written, so that it waits when people come to work. */
const HOUR = 8

/** The last whole week, once it is time to tell of it; null on a Sunday before that hour. */
export function weekToTell(now: Millis, timezone: string): Week | null {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone)
  return local.dayOfWeek === 7 && local.hour < HOUR ? null : weekOf(now, timezone, 1)
}
