import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addBusinessTime,
  type BusinessCalendar,
  businessCalendar,
  businessTimeBetween,
  closingAt,
  isOpen,
  nextOpening,
} from './calendar.ts'
import { alwaysOpen, israeliWeek } from './calendars.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Jerusalem').epochMilliseconds
const local = (instant: number | null) =>
  instant === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Asia/Jerusalem').toPlainDateTime().toString()

const everyDay = (from: string, to: string): BusinessCalendar => {
  const hours = [{ from, to }]
  return { ...israeliWeek, weekly: { 0: hours, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours } }
}

describe('the Israeli week', () => {
  it.each([
    ['2026-11-22T09:00', true, 'Sunday at opening'],
    ['2026-11-22T08:59:59', false, 'Sunday just before opening'],
    ['2026-11-26T19:59:59', true, 'Thursday just before closing'],
    ['2026-11-26T20:00', false, 'Thursday at closing'],
    ['2026-11-27T12:59', true, 'Friday before noon prayers'],
    ['2026-11-27T13:00', false, 'Friday afternoon'],
    ['2026-11-28T11:00', false, 'Saturday'],
  ])('at %s is open: %s (%s)', (when, open) => {
    expect(isOpen(israeliWeek, at(when))).toBe(open)
  })

  it('opens on Sunday after a Friday afternoon', () => {
    expect(local(nextOpening(israeliWeek, at('2026-11-27T15:00')))).toBe('2026-11-29T09:00:00')
    expect(local(nextOpening(israeliWeek, at('2026-11-29T10:30')))).toBe('2026-11-29T10:30:00')
  })

  it('knows when it closes', () => {
    expect(local(closingAt(israeliWeek, at('2026-11-22T19:00')))).toBe('2026-11-22T20:00:00')
    expect(closingAt(israeliWeek, at('2026-11-28T11:00'))).toBeNull()
    expect(closingAt(alwaysOpen, at('2026-11-28T11:00'))).toBeNull()
  })

  it('takes an instant between two milliseconds', () => {
    expect(isOpen(israeliWeek, at('2026-11-22T09:00') + 0.5)).toBe(true)
  })

  it('carries what is left of a target over the weekend', () => {
    expect(local(addBusinessTime(israeliWeek, at('2026-11-27T12:58'), 5 * MINUTE))).toBe('2026-11-29T09:03:00')
  })

  it('counts open time only', () => {
    expect(businessTimeBetween(israeliWeek, at('2026-11-26T19:00'), at('2026-11-29T10:00'))).toBe((1 + 4 + 1) * HOUR)
    expect(businessTimeBetween(israeliWeek, at('2026-11-29T10:00'), at('2026-11-26T19:00'))).toBe(-6 * HOUR)
  })
})

describe('days that are not like others', () => {
  it('stays closed on a holiday', () => {
    const calendar = { ...israeliWeek, closedDates: ['2026-11-22'] }
    expect(isOpen(calendar, at('2026-11-22T12:00'))).toBe(false)
    expect(local(addBusinessTime(calendar, at('2026-11-22T12:00'), HOUR))).toBe('2026-11-23T10:00:00')
  })

  it('closes at noon in a split day', () => {
    const split = [
      { from: '09:00', to: '13:00' },
      { from: '16:00', to: '19:00' },
    ]
    const calendar = { ...israeliWeek, weekly: { ...israeliWeek.weekly, 0: split } }
    expect(local(addBusinessTime(calendar, at('2026-11-22T12:50'), 20 * MINUTE))).toBe('2026-11-22T16:10:00')
  })

  it('stays open past midnight when the hours say so', () => {
    const night = everyDay('22:00', '02:00')
    expect(isOpen(night, at('2026-11-23T01:30'))).toBe(true)
    expect(isOpen(night, at('2026-11-23T02:00'))).toBe(false)
    expect(businessTimeBetween(night, at('2026-11-22T22:00'), at('2026-11-23T22:00'))).toBe(4 * HOUR)
    expect(local(closingAt(night, at('2026-11-22T23:00')))).toBe('2026-11-23T02:00:00')
  })

  it('opens at 09:00 on both sides of a clock change', () => {
    // Summer time began on Friday 27.3.2026 at 02:00 and ended on Sunday 25.10.2026 at 02:00.
    for (const day of ['2026-03-26', '2026-03-29', '2026-10-22', '2026-10-25']) {
      expect(local(nextOpening(israeliWeek, at(`${day}T00:00`)))).toBe(`${day}T09:00:00`)
    }
  })

  it('knows that the day of a clock change is an hour shorter or longer', () => {
    const night = everyDay('00:00', '06:00')
    const hours = (day: string) => businessTimeBetween(night, at(`${day}T00:00`), at(`${day}T12:00`)) / HOUR
    expect([hours('2026-03-27'), hours('2026-03-28'), hours('2026-10-25')]).toEqual([5, 6, 7])
  })

  it('lets the clock run when a calendar has no hours at all, rather than hide a message for ever', () => {
    const never = { ...israeliWeek, weekly: { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] } }
    const now = at('2026-11-22T12:00')
    expect(nextOpening(never, now)).toBeNull()
    expect(addBusinessTime(never, now, HOUR)).toBe(now + HOUR)
    expect(businessTimeBetween(never, now, now + HOUR)).toBe(HOUR)
  })
})

describe('open time as arithmetic', () => {
  const from = at('2026-01-01T00:00')
  const instants = fc.integer({ min: from, max: from + 360 * 24 * HOUR })
  const spans = fc.integer({ min: 0, max: 60 * HOUR })
  const calendars = fc.constantFrom(israeliWeek, alwaysOpen, everyDay('22:00', '02:00'), {
    ...israeliWeek,
    closedDates: ['2026-04-02', '2026-09-13'],
  })

  it('gives back exactly the time that was added', () => {
    fc.assert(
      fc.property(calendars, instants, spans, (calendar, start, ms) => {
        expect(businessTimeBetween(calendar, start, addBusinessTime(calendar, start, ms))).toBe(ms)
      }),
      { numRuns: 60 },
    )
  })

  it('never ends earlier for a later start or a longer span', () => {
    fc.assert(
      fc.property(calendars, instants, spans, fc.integer({ min: 0, max: 10 * HOUR }), (calendar, start, ms, more) => {
        const end = addBusinessTime(calendar, start, ms)
        expect(addBusinessTime(calendar, start + more, ms)).toBeGreaterThanOrEqual(end)
        expect(addBusinessTime(calendar, start, ms + more)).toBeGreaterThanOrEqual(end)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a calendar from outside', () => {
  it('is refused with a time zone or an hour that does not exist', () => {
    expect(businessCalendar.safeParse(israeliWeek).success).toBe(true)
    expect(businessCalendar.safeParse({ ...israeliWeek, timezone: 'Asia/Nowhere' }).success).toBe(false)
    const weekly = { ...israeliWeek.weekly, 0: [{ from: '25:00', to: '26:00' }] }
    expect(businessCalendar.safeParse({ ...israeliWeek, weekly }).success).toBe(false)
  })
})
