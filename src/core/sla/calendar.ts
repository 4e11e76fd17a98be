/**
 * When a brand is open, and arithmetic in open hours only. Days are calendar days of the brand's time zone, so a day with a
 * clock change is 23 or 25 hours long and an opening at 09:00 is 09:00 on both sides of it.
 * Instants are epoch milliseconds; spans are milliseconds.
 */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Millis } from '../case/case.ts'

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
/** Open from one time to another; an end at or before its beginning is on the next day. */
export const openHours = z.object({ from: timeOfDay, to: timeOfDay })
export type OpenHours = z.infer<typeof openHours>
const dayHours = z.array(openHours).max(12)
const MOST_DATES = 2000
const date = z.iso.date()

export const businessCalendar = z.object({
  timezone: z.string().max(64).refine(isTimeZone, 'not a time zone of the IANA database'),
  /** By day of the week, 0 is Sunday. */
  weekly: z.object({ 0: dayHours, 1: dayHours, 2: dayHours, 3: dayHours, 4: dayHours, 5: dayHours, 6: dayHours }),
  /** Days on which nothing opens, as YYYY-MM-DD. */
  closedDates: z.array(date).max(MOST_DATES).default([]),
  /** Days with hours of their own, whatever the week says. */
  dates: z
    .record(date, dayHours)
    .refine((dates) => Object.keys(dates).length <= MOST_DATES, 'too many dates')
    .optional(),
})
export type BusinessCalendar = z.infer<typeof businessCalendar>

export type HoursProblem = { day: string; problem: 'overlap' | 'empty' }

/** Shifts that overlap or have no length, by weekday (`0` … `6`) or date; a night shift reaches into the day after it. */
export function hoursProblems({ weekly, dates = {} }: Pick<BusinessCalendar, 'weekly' | 'dates'>): HoursProblem[] {
  const DAY = 24 * 60
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const spansOf = (hours: OpenHours[]) =>
    hours.map(({ from, to }) => ({ from: minutes(from), to: minutes(to) + (minutes(to) <= minutes(from) ? DAY : 0) }))
  const crowded = (hours: OpenHours[], before: OpenHours[]) => {
    const late = spansOf(before).map(({ from, to }) => ({ from: from - DAY, to: to - DAY }))
    const spans = [...late, ...spansOf(hours)].sort((a, b) => a.from - b.from)
    return spans.some((span, at) => at > 0 && span.to > 0 && span.from < (spans[at - 1]?.to ?? 0))
  }
  const problems: HoursProblem[] = []
  const look = (day: string, hours: OpenHours[], before: OpenHours[]) => {
    if (hours.some(({ from, to }) => from === to)) problems.push({ day, problem: 'empty' })
    else if (crowded(hours, before)) problems.push({ day, problem: 'overlap' })
  }
  for (const day of [0, 1, 2, 3, 4, 5, 6] as const) look(String(day), weekly[day], weekly[((day + 6) % 7) as Weekday])
  for (const [day, hours] of Object.entries(dates)) look(day, hours, [])
  return problems
}
type Weekday = keyof BusinessCalendar['weekly']

type Span = { from: Millis; to: Millis }
type Day = Span & { open: Span[]; next: Temporal.PlainDate }

/** How far ahead an opening is looked for. A calendar that does not open in that time counts as always open: no hours must not mean no answer. */
const HORIZON_DAYS = 400

export function isOpen(calendar: BusinessCalendar, now: Millis): boolean {
  return isAlwaysOpen(calendar) || dayAt(calendar, now).open.some(({ from, to }) => from <= now && now < to)
}

/** The first open instant at or after `now`; `now` itself when open, null when the calendar never opens. */
export function nextOpening(calendar: BusinessCalendar, now: Millis): Millis | null {
  if (isAlwaysOpen(calendar)) return now
  const span = spansFrom(calendar, now).next()
  return span.done ? null : Math.max(span.value.from, now)
}

/** When the open hours that hold `now` end; null when closed, or open around the clock. */
export function closingAt(calendar: BusinessCalendar, now: Millis): Millis | null {
  if (isAlwaysOpen(calendar)) return null
  let end: Millis | null = null
  for (const span of spansFrom(calendar, now)) {
    // Hours past midnight are cut there into two spans that touch.
    if (span.from > (end ?? now)) return end
    end = span.to
  }
  return end
}

/** The instant by which `ms` of open time have passed since `from`. */
export function addBusinessTime(calendar: BusinessCalendar, from: Millis, ms: number): Millis {
  if (isAlwaysOpen(calendar)) return from + ms
  let left = ms
  for (const span of spansFrom(calendar, from)) {
    const start = Math.max(span.from, from)
    if (left <= span.to - start) return start + left
    left -= span.to - start
  }
  return from + ms
}

/** Open time between two instants; negative when `b` is before `a`. */
export function businessTimeBetween(calendar: BusinessCalendar, a: Millis, b: Millis): number {
  if (isAlwaysOpen(calendar)) return b - a
  if (b < a) return -businessTimeBetween(calendar, b, a)
  let sum = 0
  let opened = false
  for (const span of spansFrom(calendar, a)) {
    opened = true
    if (span.from >= b) break
    sum += Math.min(span.to, b) - Math.max(span.from, a)
  }
  return opened ? sum : b - a
}

/** Every day around the clock, with no closed dates: plain arithmetic does. */
export function isAlwaysOpen({ weekly, closedDates, dates }: BusinessCalendar): boolean {
  return (
    closedDates.length === 0 &&
    Object.keys(dates ?? {}).length === 0 &&
    Object.values(weekly).every(([day, ...more]) => more.length === 0 && day?.from === '00:00' && day.to === '24:00')
  )
}

/** Open spans that end after `from`, in order, each once. */
function* spansFrom(calendar: BusinessCalendar, from: Millis): Generator<Span> {
  let day = dayAt(calendar, from)
  for (let days = 0; days < HORIZON_DAYS; days++) {
    for (const span of day.open) if (span.to > from) yield span
    day = dayOf(calendar, day.next)
  }
}

function dayAt(calendar: BusinessCalendar, at: Millis): Day {
  const known = daysOf(calendar)
  for (const day of known.values()) if (day.from <= at && at < day.to) return day
  return dayOf(
    calendar,
    Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(calendar.timezone).toPlainDate(),
  )
}

/** One calendar day cut into its open spans, including what is left of the night before. */
function dayOf(calendar: BusinessCalendar, date: Temporal.PlainDate): Day {
  const known = daysOf(calendar)
  const key = date.toString()
  const found = known.get(key)
  if (found) return found
  const next = date.add({ days: 1 })
  const from = at(calendar, date, '00:00')
  const to = at(calendar, next, '00:00')
  const open = [date.subtract({ days: 1 }), date]
    .flatMap((start) => hoursOf(calendar, start).map((hours) => spanOf(calendar, start, hours)))
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to)
  const day = { from, to, open: merged(open), next }
  if (known.size >= 32) known.clear()
  known.set(key, day)
  return day
}

/** Days worked out already, per calendar object: time-zone arithmetic costs 50 µs a day, a remembered day nothing. */
const worked = new WeakMap<BusinessCalendar, Map<string, Day>>()
function daysOf(calendar: BusinessCalendar): Map<string, Day> {
  const known = worked.get(calendar)
  if (known) return known
  const fresh = new Map<string, Day>()
  worked.set(calendar, fresh)
  return fresh
}

function hoursOf(calendar: BusinessCalendar, date: Temporal.PlainDate): OpenHours[] {
  const special = calendar.dates?.[date.toString()]
  if (special) return special
  if (calendar.closedDates.includes(date.toString())) return []
  return calendar.weekly[(date.dayOfWeek % 7) as Weekday]
}

function spanOf(calendar: BusinessCalendar, date: Temporal.PlainDate, { from, to }: OpenHours): Span {
  return { from: at(calendar, date, from), to: at(calendar, to <= from ? date.add({ days: 1 }) : date, to) }
}

function at(calendar: BusinessCalendar, date: Temporal.PlainDate, time: string): Millis {
  const [on, clock] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time]
  return on.toZonedDateTime({ timeZone: calendar.timezone, plainTime: clock }).epochMilliseconds
}

function merged(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else result.push({ ...span })
  }
  return result
}

export function isTimeZone(name: string): boolean {
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(name)
    return true
  } catch {
    return false
  }
}
