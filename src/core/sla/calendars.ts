/** The calendars a brand starts with. */
import type { BusinessCalendar, OpenHours } from './calendar.ts'

const day: OpenHours[] = [{ from: '09:00', to: '20:00' }]
const friday: OpenHours[] = [{ from: '09:00', to: '13:00' }]
const around: OpenHours[] = [{ from: '00:00', to: '24:00' }]

/** Sunday to Thursday 09:00–20:00, Friday 09:00–13:00, Saturday closed. */
export const israeliWeek: BusinessCalendar = {
  timezone: 'Asia/Jerusalem',
  weekly: { 0: day, 1: day, 2: day, 3: day, 4: day, 5: friday, 6: [] },
  closedDates: [],
}

export const alwaysOpen: BusinessCalendar = {
  timezone: 'Asia/Jerusalem',
  weekly: { 0: around, 1: around, 2: around, 3: around, 4: around, 5: around, 6: around },
  closedDates: [],
}
