/** Holidays in a calendar. They come in as data (lib/holidays.ts makes them); what a brand decided for a day itself stands. */
import { z } from 'zod'
import type { BusinessCalendar } from './calendar.ts'

export type Holiday = {
  /** YYYY-MM-DD */
  date: string
  /** The day itself, or the one before it. */
  kind: 'day' | 'eve'
  name: { he: string; en: string }
}

/** Which holidays a brand keeps, and what it does on the days before them. */
export const holidayRules = z.object({
  keeps: z.enum(['none', 'israel']).default('none'),
  eves: z.enum(['as_friday', 'closed', 'as_usual']).default('as_friday'),
})
export type HolidayRules = z.infer<typeof holidayRules>

/** What a brand in Israel begins with. */
export const ISRAELI_HOLIDAYS: HolidayRules = { keeps: 'israel', eves: 'as_friday' }

/** The calendar with these holidays in it. */
export function withHolidays(
  calendar: BusinessCalendar,
  { keeps, eves }: HolidayRules,
  holidays: readonly Holiday[],
): BusinessCalendar {
  if (keeps === 'none' || holidays.length === 0) return calendar
  const closed = new Set(calendar.closedDates)
  const dates = { ...calendar.dates }
  const decided = new Set([...closed, ...Object.keys(dates)])
  for (const { date, kind } of holidays) {
    if (decided.has(date)) continue
    if (kind === 'day' || eves === 'closed') closed.add(date)
    else if (eves === 'as_friday') dates[date] = calendar.weekly[5]
  }
  return { ...calendar, closedDates: [...closed].sort(), dates }
}
