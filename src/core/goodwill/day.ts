import { Temporal } from 'temporal-polyfill'

/** When the day that holds `now` began in this time zone, in epoch milliseconds. */
export function dayBegan(now: number, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timeZone).startOfDay()
    .epochMilliseconds
}
