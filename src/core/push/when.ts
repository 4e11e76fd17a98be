/** Whether one person is told now, later, or not at all. */
import { Temporal } from 'temporal-polyfill'
import type { Millis } from '../case/case.ts'
import type { Presence } from '../routing/presence.ts'
import type { NewsKind } from './news.ts'

/** HH:MM on the clock of `timezone`; an end at or before the beginning is on the next day. */
export type QuietHours = { from: string; to: string; timezone: string }
export type Wish = { without: readonly NewsKind[]; quiet: QuietHours | null; showNames: boolean }

export type When = 'now' | 'never' | { heldUntil: Millis }

/**
 * A severe complaint is told at any hour, wherever one is. Everything else only to those who are not at their desk, which tells them
 * itself; not on a day off; and in quiet hours when these are over.
 */
export function whenTold(kind: NewsKind, wish: Wish, presence: Presence, now: Millis): When {
  if (kind === 'severe') return 'now'
  if (wish.without.includes(kind) || presence === 'available' || presence === 'off') return 'never'
  const end = wish.quiet && quietUntil(wish.quiet, now)
  if (end === null) return 'now'
  // The hour of a glance is over by then, and the next has its own.
  return kind === 'glance' ? 'never' : { heldUntil: end }
}

/** When the quiet hours that hold `now` end; null outside of them. */
export function quietUntil({ from, to, timezone }: QuietHours, now: Millis): Millis | null {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timezone)
  const time = local.toPlainTime().toString().slice(0, 5)
  const overnight = to <= from
  const quiet = overnight ? time >= from || time < to : time >= from && time < to
  if (!quiet) return null
  const day = local.toPlainDate().add({ days: overnight && time >= from ? 1 : 0 })
  const plainTime = to === '24:00' ? '00:00' : to
  return day.add({ days: to === '24:00' ? 1 : 0 }).toZonedDateTime({ timeZone: timezone, plainTime }).epochMilliseconds
}

/** What waited for the end of quiet hours: each alert that nobody was told of goes on its own, the rest in one line. */
export function released<Item extends { kind: NewsKind; told: boolean }>(
  held: readonly Item[],
): { alone: Item[]; digest: Item[] } {
  const alone = held.filter(({ kind, told }) => kind === 'alert' && !told)
  return { alone, digest: held.filter((one) => !alone.includes(one)) }
}
