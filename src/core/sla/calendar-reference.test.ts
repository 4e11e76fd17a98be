/**
 * The calendar against a slow reference that shares nothing with it: the wall clock of every minute, read from Intl, and asked whether
 * a shift of that day or a night shift of the day before holds it.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessTime,
  type BusinessCalendar,
  businessTimeBetween,
  closingAt,
  isOpen,
  nextOpening,
  type OpenHours,
} from './calendar.ts'

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60

/** Five days each: an ordinary week, and those in which clocks go forward and back. */
const STRETCHES = {
  'Asia/Jerusalem': ['2026-11-20', '2026-03-25', '2026-10-23'],
  'America/New_York': ['2026-06-10', '2026-03-06', '2026-10-30'],
}
type Zone = keyof typeof STRETCHES
const ZONES = Object.keys(STRETCHES) as Zone[]
const LENGTH = 5 * DAY_MINUTES

type Wall = { date: string; before: string; weekday: number; minute: number }

/** The wall clock of each minute of a stretch, by Intl alone. */
const walls = new Map<string, { zone: Zone; from: number; minutes: Wall[] }>(
  ZONES.flatMap((zone) =>
    STRETCHES[zone].map((begins) => {
      const format = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })
      const from = Date.parse(`${begins}T00:00:00Z`)
      const minutes = Array.from({ length: LENGTH }, (_, n): Wall => {
        const parts = Object.fromEntries(
          format.formatToParts(from + n * MINUTE).map(({ type, value }) => [type, value]),
        )
        const date = `${parts.year}-${parts.month}-${parts.day}`
        // A date without a time is midnight in UTC: safe to count days with.
        const midnight = Date.parse(date)
        return {
          date,
          before: new Date(midnight - DAY_MINUTES * MINUTE).toISOString().slice(0, 10),
          weekday: new Date(midnight).getUTCDay(),
          minute: Number(parts.hour) * 60 + Number(parts.minute),
        }
      })
      return [`${zone} ${begins}`, { zone, from, minutes }] as const
    }),
  ),
)

function stretchOf(name: string) {
  const stretch = walls.get(name)
  if (!stretch) throw new Error(`no stretch ${name}`)
  return stretch
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

function hoursOn(calendar: BusinessCalendar, date: string, weekday: number): OpenHours[] {
  const own = calendar.dates?.[date]
  if (own) return own
  return calendar.closedDates.includes(date) ? [] : calendar.weekly[weekday as 0]
}

function isOpenAt(calendar: BusinessCalendar, { date, before, weekday, minute }: Wall): boolean {
  const overnight = ({ from, to }: OpenHours) => minuteOf(to) <= minuteOf(from)
  const today = hoursOn(calendar, date, weekday).some(
    (hours) => minute >= minuteOf(hours.from) && (overnight(hours) || minute < minuteOf(hours.to)),
  )
  const lastNight = hoursOn(calendar, before, (weekday + 6) % 7).some(
    (hours) => overnight(hours) && minute < minuteOf(hours.to),
  )
  return today || lastNight
}

/** Quarters of an hour; none inside the hours that a clock change repeats or leaves out, where a wall clock says too little. */
const times = Array.from({ length: 96 }, (_, n) => n * 15)
  .filter((minute) => minute <= 60 || minute >= 180)
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
const shifts = fc
  .array(fc.tuple(fc.constantFrom(...times), fc.constantFrom(...times, '24:00')), { maxLength: 3 })
  .map((list) => list.filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to })))

const cases = fc.constantFrom(...walls.keys()).chain((name) => {
  const stretch = stretchOf(name)
  const dates = fc.constantFrom(...new Set(stretch.minutes.map(({ date }) => date)))
  const minute = fc.integer({ min: 0, max: LENGTH - 1 })
  return fc.record({
    name: fc.constant(name),
    calendar: fc
      .record({
        weekly: fc.record({ 0: shifts, 1: shifts, 2: shifts, 3: shifts, 4: shifts, 5: shifts, 6: shifts }),
        closedDates: fc.uniqueArray(dates, { maxLength: 2 }),
        dates: fc.dictionary(dates, shifts, { maxKeys: 2 }),
      })
      .map((given): BusinessCalendar => ({ ...given, timezone: stretch.zone })),
    span: fc.tuple(minute, minute).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a])),
  })
})

describe('the calendar and a minute-by-minute reference', () => {
  it('say the same of every minute: open or not, open time, the next opening, the closing, and when time is up', () => {
    fc.assert(
      fc.property(cases, ({ name, calendar, span: [a, b] }) => {
        const stretch = stretchOf(name)
        const open = stretch.minutes.map((wall) => isOpenAt(calendar, wall))
        // A calendar that never opens counts as always open; that is told elsewhere.
        fc.pre(open.some(Boolean))
        const at = (minute: number) => stretch.from + minute * MINUTE

        for (let minute = a; minute < b; minute += 97) expect(isOpen(calendar, at(minute))).toBe(open[minute])
        expect(isOpen(calendar, at(a))).toBe(open[a])

        const between = open.slice(a, b).filter(Boolean).length
        expect(businessTimeBetween(calendar, at(a), at(b))).toBe(between * MINUTE)
        expect(businessTimeBetween(calendar, at(b), at(a)) + between * MINUTE).toBe(0)

        const opens = open.indexOf(true, a)
        if (opens >= 0) expect(nextOpening(calendar, at(a))).toBe(at(opens))

        const closes = open.indexOf(false, a)
        if (open[a] && closes >= 0) expect(closingAt(calendar, at(a))).toBe(at(closes))
        if (!open[a]) expect(closingAt(calendar, at(a))).toBeNull()

        // The instant right after the last open minute that was counted.
        const last = open.lastIndexOf(true, b - 1)
        if (between > 0) expect(addBusinessTime(calendar, at(a), between * MINUTE)).toBe(at(last + 1))
      }),
      { numRuns: 300 },
    )
  })
})
