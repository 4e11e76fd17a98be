/** Days, months and years as people write them after `before:` and `after:`. The day comes before the month, as in Israel. */
import { Temporal } from 'temporal-polyfill'

/** Epoch milliseconds: from the beginning of the period up to, and without, `to`. */
export type Period = { from: number; to: number }
export type Clock = { now: number; timezone: string }

const MONTHS = [
  ['ינואר', 'january'],
  ['פברואר', 'february'],
  ['מרץ', 'march', 'מרס'],
  ['אפריל', 'april'],
  ['מאי', 'may'],
  ['יוני', 'june'],
  ['יולי', 'july'],
  ['אוגוסט', 'august'],
  ['ספטמבר', 'september'],
  ['אוקטובר', 'october'],
  ['נובמבר', 'november'],
  ['דצמבר', 'december'],
]

const DAYS_AGO: Record<string, number> = {
  today: 0,
  היום: 0,
  yesterday: 1,
  אתמול: 1,
  שלשום: 2,
  week: 7,
  שבוע: 7,
  שבועיים: 14,
}
const MONTHS_AGO: Record<string, number> = { month: 1, חודש: 1, חודשיים: 2, year: 12, שנה: 12, שנתיים: 24 }

const OLDEST_YEAR = 1990
const LATEST_YEAR = 2100

/** Null for what is no date. A day without a year is the latest one that is not in the future. */
export function parsePeriod(text: string, clock: Clock): Period | null {
  const today = Temporal.Instant.fromEpochMilliseconds(clock.now).toZonedDateTimeISO(clock.timezone).toPlainDate()
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const day = relativeDay(plain, today) ?? writtenDay(plain, today)
  if (day) return period(day, day.add({ days: 1 }), clock)
  const month = writtenMonth(plain, today)
  if (month) return period(month, month.add({ months: 1 }), clock)
  const year = /^\d{4}$/.test(plain) ? dateOf(Number(plain), 1, 1) : null
  return year && period(year, year.add({ years: 1 }), clock)
}

function period(from: Temporal.PlainDate, to: Temporal.PlainDate, { timezone }: Clock): Period {
  const begin = (day: Temporal.PlainDate) => day.toZonedDateTime(timezone).epochMilliseconds
  return { from: begin(from), to: begin(to) }
}

function relativeDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const days = Object.hasOwn(DAYS_AGO, text) ? DAYS_AGO[text] : undefined
  if (days !== undefined) return today.subtract({ days })
  const months = Object.hasOwn(MONTHS_AGO, text) ? MONTHS_AGO[text] : undefined
  if (months !== undefined) return today.subtract({ months })
  const [, count, unit] = /^(\d{1,3})([dwmy])$/.exec(text) ?? []
  const n = Number(count)
  if (unit === 'd') return today.subtract({ days: n })
  if (unit === 'w') return today.subtract({ weeks: n })
  if (unit === 'm') return today.subtract({ months: n })
  return unit === 'y' && n <= 100 ? today.subtract({ years: n }) : null
}

function writtenDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
  if (y) return dateOf(Number(y), Number(m), Number(d))
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(text) ?? []
  if (day) return yearOrLatest(Number(day), Number(month), year, today)
  const [, named, name, of] = /^(\d{1,2})[ -]?ב?[ -]?([\p{L}]+)(?:[ -](\d{4}))?$/u.exec(text) ?? []
  const number = name === undefined ? 0 : monthNamed(name)
  return named && number > 0 ? yearOrLatest(Number(named), number, of, today) : null
}

function yearOrLatest(day: number, month: number, year: string | undefined, today: Temporal.PlainDate) {
  if (year !== undefined) return dateOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day)
  // The 29th of February may be years ago.
  for (let back = 0; back <= 8; back++) {
    const date = dateOf(today.year - back, month, day)
    if (date && Temporal.PlainDate.compare(date, today) <= 0) return date
  }
  return null
}

function writtenMonth(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const [, first, second] = /^(\d{1,4})[-/.](\d{1,4})$/.exec(text) ?? []
  if (first && second) {
    if (first.length === 4) return dateOf(Number(first), Number(second), 1)
    return second.length === 4 ? dateOf(Number(second), Number(first), 1) : null
  }
  const [, name, year] = /^ב?([\p{L}]+)(?:[ -](\d{4}))?$/u.exec(text) ?? []
  const month = name === undefined ? 0 : monthNamed(name)
  return month > 0 ? yearOrLatest(1, month, year, today) : null
}

/** 1 to 12; 0 for no month. English months may be cut to three letters. */
function monthNamed(name: string): number {
  return (
    MONTHS.findIndex((names) =>
      names.some((one) => one === name || (/^[a-z]{3}$/.test(name) && one.startsWith(name))),
    ) + 1
  )
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (year < OLDEST_YEAR || year > LATEST_YEAR) return null
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}
