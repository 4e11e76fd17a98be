/** Holidays on which businesses in Israel close, worked out by @hebcal/core; nobody types them in. */
import { type Event, flags, HebrewCalendar } from '@hebcal/core'
import { Temporal } from 'temporal-polyfill'

type Holiday = { date: string; kind: 'day' | 'eve'; name: { he: string; en: string } }

/** Days of rest by law beside those of the Torah. */
const ALSO_CLOSED = new Set(["Yom HaAtzma'ut"])
/** Eves on which shops close early. Independence Day has Memorial Day before it. */
const EVES = new Set([
  'Erev Pesach',
  'Erev Shavuot',
  'Erev Rosh Hashana',
  'Erev Yom Kippur',
  'Erev Sukkot',
  'Yom HaZikaron',
])
/** Last days of festivals whose eve is no holiday of its own. */
const EVES_OF = new Set(['Pesach VII', 'Shmini Atzeret'])

const known = new Map<number, Holiday[]>()

/** Those of one year of the common calendar, in order. */
export function israeliHolidays(year: number): Holiday[] {
  const found = known.get(year)
  if (found) return found
  const events = HebrewCalendar.calendar({
    year,
    isHebrewYear: false,
    il: true,
    noRoshChodesh: true,
    noSpecialShabbat: true,
  })
  const holidays = events.flatMap((event): Holiday[] => {
    const description = event.getDesc()
    const date = dateOf(event)
    const name = { he: event.render('he-x-NoNikud'), en: event.render('en') }
    if (event.getFlags() & flags.CHAG || ALSO_CLOSED.has(description))
      return [
        ...(EVES_OF.has(description)
          ? [{ date: dayBefore(date), kind: 'eve' as const, name: { he: `ערב ${name.he}`, en: `Eve of ${name.en}` } }]
          : []),
        { date, kind: 'day', name },
      ]
    return EVES.has(description) ? [{ date, kind: 'eve', name }] : []
  })
  const inOrder = holidays.sort((a, b) => a.date.localeCompare(b.date))
  known.set(year, inOrder)
  return inOrder
}

const dateOf = (event: Event): string => {
  const { gy, gm, gd } = parts(event)
  return `${gy}-${String(gm).padStart(2, '0')}-${String(gd).padStart(2, '0')}`
}

function parts(event: Event): { gy: number; gm: number; gd: number } {
  const day = event.getDate().greg()
  return { gy: day.getFullYear(), gm: day.getMonth() + 1, gd: day.getDate() }
}

const dayBefore = (date: string): string => Temporal.PlainDate.from(date).subtract({ days: 1 }).toString()
