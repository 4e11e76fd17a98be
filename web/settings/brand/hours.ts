/** Opening hours as a form has them, written the way they are read here: 24 hours, dd.mm.yyyy. */

/** The week starts on Sunday. */
export const DAYS = ['0', '1', '2', '3', '4', '5', '6'] as const
export type Day = (typeof DAYS)[number]
export type Span = { from: string; to: string }
export type Hours = { weekly: Record<Day, Span[]>; closedDates: string[]; dates?: Record<string, Span[]> }

const FIRST: Span = { from: '09:00', to: '18:00' }
const around: Span[] = [{ from: '00:00', to: '24:00' }]
const week: Span[] = [{ from: '09:00', to: '20:00' }]

/** HH:MM of what somebody typed: 9, 930, 9:30 or 09.30; null when it is no time of day. */
export function timeOf(typed: string): string | null {
  const [, hours = '', minutes = '00'] = /^\s*(\d{1,2})(?:[:.]?([0-5]\d))?\s*$/.exec(typed) ?? []
  const whole = `${hours.padStart(2, '0')}:${minutes}`
  return hours !== '' && (Number(hours) < 24 || whole === '24:00') ? whole : null
}

/** Midnight begins a day as 00:00 and ends it as 24:00. */
export const asBeginning = (time: string): string => (time === '24:00' ? '00:00' : time)
export const asEnd = (time: string): string => (time === '00:00' ? '24:00' : time)

/** YYYY-MM-DD of dd.mm.yyyy, also with slashes or nothing between; null when there is no such day. */
export function dateOf(typed: string): string | null {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[./-]?(\d{1,2})[./-]?(\d{4})\s*$/.exec(typed) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return year !== '' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

/** dd.mm.yyyy of YYYY-MM-DD. */
export const shownDate = (iso: string): string => iso.split('-').reverse().join('.')

export const isAround = (hours: Hours): boolean =>
  hours.closedDates.length === 0 &&
  Object.keys(hours.dates ?? {}).length === 0 &&
  DAYS.every((day) => {
    const [span, ...more] = hours.weekly[day]
    return more.length === 0 && span?.from === '00:00' && span.to === '24:00'
  })

export const alwaysOpen = (): Hours => ({
  weekly: { 0: around, 1: around, 2: around, 3: around, 4: around, 5: around, 6: around },
  closedDates: [],
})

export const israeliWeek = ({ closedDates, dates }: Pick<Hours, 'closedDates' | 'dates'>): Hours => ({
  weekly: { 0: week, 1: week, 2: week, 3: week, 4: week, 5: [{ from: '09:00', to: '13:00' }], 6: [] },
  closedDates,
  ...(dates ? { dates } : {}),
})

export function withDay(hours: Hours, day: Day, spans: Span[]): Hours {
  return { ...hours, weekly: { ...hours.weekly, [day]: spans } }
}

/** The next span a day could have: its first, or one after the last. */
export function nextSpan(spans: Span[]): Span {
  const last = spans.at(-1)
  if (!last) return FIRST
  const from = Math.min(Number(last.to.slice(0, 2)) + 1, 22)
  const two = (n: number) => String(n).padStart(2, '0')
  return { from: `${two(from)}:00`, to: `${two(Math.min(from + 3, 23))}:00` }
}

/** Where a span lies in its day, in percent of 24 hours; hours past midnight end with the day. */
export function placeOf({ from, to }: Span): { start: number; width: number } {
  const at = (time: string) => (Number(time.slice(0, 2)) + Number(time.slice(3)) / 60) / 0.24
  const end = to <= from ? 100 : at(to)
  return { start: at(from), width: Math.max(0, end - at(from)) }
}
