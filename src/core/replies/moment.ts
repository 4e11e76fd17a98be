/** A moment as people say it in a sentence. */
import { Temporal } from 'temporal-polyfill'

/** The hour today, else the day and the hour; in the brand's time zone. `at` and `now` are epoch milliseconds. */
export function momentOf(at: number, now: number, timeZone: string, language: 'he' | 'en'): string {
  const day = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(timeZone).toPlainDate()
  const time = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  if (day(at).equals(day(now))) return time.format(at)
  const date = new Intl.DateTimeFormat(language, { timeZone, weekday: 'long', day: 'numeric', month: 'numeric' })
  return language === 'he' ? `${date.format(at)} ב־${time.format(at)}` : `${date.format(at)} at ${time.format(at)}`
}
