/** What the clock of one message goes by: whose hours, and which target. */
import type { BusinessCalendar } from './calendar.ts'
import { type ResponsePolicy, targetFor } from './targets.ts'

export type Hours = {
  calendar: BusinessCalendar
  /** By area, where an area has hours of its own. */
  areaCalendars: ReadonlyMap<string, BusinessCalendar>
}

/** The hours of an area where it has its own, else the brand's. */
export const hoursOf = ({ calendar, areaCalendars }: Hours, areaId: string | null): BusinessCalendar =>
  areaCalendars.get(areaId ?? '') ?? calendar

export function clockRules(
  brand: Hours & { targetSeconds: number; policy: ResponsePolicy },
  of: Parameters<typeof targetFor>[1] & { areaId: string | null },
): { targetSeconds: number; calendar: BusinessCalendar } {
  return { targetSeconds: targetFor(brand, of).seconds, calendar: hoursOf(brand, of.areaId) }
}
