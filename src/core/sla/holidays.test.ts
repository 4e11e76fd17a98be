import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { israeliHolidays } from '../../lib/holidays.ts'
import { type BusinessCalendar, hoursProblems, isOpen, nextOpening } from './calendar.ts'
import { israeliWeek } from './calendars.ts'
import { withHolidays } from './holidays.ts'

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Jerusalem').epochMilliseconds
const local = (instant: number | null) =>
  Temporal.Instant.fromEpochMilliseconds(instant ?? 0)
    .toZonedDateTimeISO('Asia/Jerusalem')
    .toPlainDateTime()
    .toString()
const rules = { keeps: 'israel', eves: 'as_friday' } as const
const kept = withHolidays(israeliWeek, rules, [...israeliHolidays(2026), ...israeliHolidays(2027)])

describe('Israeli holidays', () => {
  it('are those on which businesses close, in order, with their names', () => {
    const days = israeliHolidays(2026)
      .filter(({ kind }) => kind === 'day')
      .map(({ date }) => date)
    expect(days).toEqual([
      '2026-04-02', '2026-04-08', '2026-04-22', '2026-05-22', '2026-09-12', '2026-09-13', '2026-09-21', '2026-09-26', '2026-10-03',
    ]) // biome-ignore format: one row
    const eves = israeliHolidays(2026)
      .filter(({ kind }) => kind === 'eve')
      .map(({ date }) => date)
    expect(eves).toEqual([
      '2026-04-01', '2026-04-07', '2026-04-21', '2026-05-21', '2026-09-11', '2026-09-20', '2026-09-25', '2026-10-02',
    ]) // biome-ignore format: one row
    expect(israeliHolidays(2026).find(({ date }) => date === '2026-09-21')?.name).toEqual({
      he: 'יום כיפור',
      en: 'Yom Kippur',
    })
  })

  it('close the day, and its eve closes like a Friday', () => {
    expect(isOpen(kept, at('2026-09-21T12:00'))).toBe(false)
    // The eve of Yom Kippur 2026 is a Sunday.
    expect(isOpen(kept, at('2026-09-20T12:30'))).toBe(true)
    expect(isOpen(kept, at('2026-09-20T14:00'))).toBe(false)
    expect(local(nextOpening(kept, at('2026-09-20T14:00')))).toBe('2026-09-22T09:00:00')
    // Two days of Rosh Hashana after a Friday.
    expect(local(nextOpening(kept, at('2026-09-11T15:00')))).toBe('2026-09-14T09:00:00')
  })

  it('leave a day alone for which the brand decided itself', () => {
    const own: BusinessCalendar = { ...israeliWeek, dates: { '2026-04-22': [{ from: '10:00', to: '14:00' }] } }
    const calendar = withHolidays(own, rules, israeliHolidays(2026))
    expect(isOpen(calendar, at('2026-04-22T12:00'))).toBe(true)
    expect(isOpen(calendar, at('2026-04-22T15:00'))).toBe(false)
  })

  it('may be closed on their eves, or open as usual, or not kept at all', () => {
    const with_ = (eves: 'closed' | 'as_usual') =>
      withHolidays(israeliWeek, { keeps: 'israel', eves }, israeliHolidays(2026))
    expect(isOpen(with_('closed'), at('2026-09-20T12:00'))).toBe(false)
    expect(isOpen(with_('as_usual'), at('2026-09-20T18:00'))).toBe(true)
    expect(withHolidays(israeliWeek, { keeps: 'none', eves: 'closed' }, israeliHolidays(2026))).toBe(israeliWeek)
  })
})

describe('hours that make no sense', () => {
  const week = (hours: { from: string; to: string }[]) => ({ ...israeliWeek.weekly, 0: hours })
  it.each([
    [
      [
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '18:00' },
      ],
      [{ day: '0', problem: 'overlap' }],
    ],
    [
      [
        { from: '09:00', to: '13:00' },
        { from: '13:00', to: '18:00' },
      ],
      [],
    ],
    [
      [
        { from: '16:00', to: '18:00' },
        { from: '09:00', to: '13:00' },
      ],
      [],
    ],
    [[{ from: '09:00', to: '09:00' }], [{ day: '0', problem: 'empty' }]],
    // Into Monday, which opens at nine.
    [[{ from: '20:00', to: '10:00' }], [{ day: '1', problem: 'overlap' }]],
    [[{ from: '20:00', to: '02:00' }], []],
  ])('%o → %o', (hours, problems) => {
    expect(hoursProblems({ weekly: week(hours) })).toEqual(problems)
  })

  it('are found in single dates too', () => {
    const dates = {
      '2026-12-31': [
        { from: '09:00', to: '12:00' },
        { from: '10:00', to: '11:00' },
      ],
    }
    expect(hoursProblems({ weekly: israeliWeek.weekly, dates })).toEqual([{ day: '2026-12-31', problem: 'overlap' }])
  })
})
