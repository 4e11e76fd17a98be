/** Opening hours as a form has them. Midnight as an end is 24:00 to the calendar and 00:00 to a time field. */

/** The week starts on Sunday. */
export const DAYS = ['0', '1', '2', '3', '4', '5', '6'] as const
export type Day = (typeof DAYS)[number]
export type Span = { from: string; to: string }
export type Hours = { weekly: Record<Day, Span[]>; closedDates: string[] }

const FIRST: Span = { from: '09:00', to: '18:00' }
const around: Span[] = [{ from: '00:00', to: '24:00' }]
const week: Span[] = [{ from: '09:00', to: '20:00' }]

export const shownEnd = (to: string): string => (to === '24:00' ? '00:00' : to)
export const keptEnd = (to: string): string => (to === '00:00' ? '24:00' : to)

export const isAround = (hours: Hours): boolean =>
  hours.closedDates.length === 0 &&
  DAYS.every((day) => {
    const [span, ...more] = hours.weekly[day]
    return more.length === 0 && span?.from === '00:00' && span.to === '24:00'
  })

export const alwaysOpen = (): Hours => ({
  weekly: { 0: around, 1: around, 2: around, 3: around, 4: around, 5: around, 6: around },
  closedDates: [],
})

export const israeliWeek = (closedDates: string[]): Hours => ({
  weekly: { 0: week, 1: week, 2: week, 3: week, 4: week, 5: [{ from: '09:00', to: '13:00' }], 6: [] },
  closedDates,
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
