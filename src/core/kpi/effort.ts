/**
 * Active time in a case: seconds in which its desk was in front of somebody and they did something, told in half minutes. What is told
 * is a sum so far, so that telling it again, after a reload or twice, adds nothing.
 */
import type { Millis } from '../case/case.ts'

export const SLOT_MS = 30_000
export const SLOT_SECONDS = SLOT_MS / 1000
/** Somebody who did nothing for this long has turned to something else. */
export const IDLE_MS = 60_000
/** What a desk could not tell for so long, it no longer tells. */
export const REMEMBERED_MS = 24 * 60 * 60 * 1000

export const slotAt = (at: Millis): number => Math.floor(at / SLOT_MS)
export const slotStart = (slot: number): Millis => slot * SLOT_MS

/** Seconds in one half minute so far. */
export type Slice = { slot: number; seconds: number }
/** What is known of one half minute of the same person: in this case, and in others. */
export type Known = { here: number; elsewhere: number }
export type Credit = Slice & {
  /** Seconds that are new. */
  added: number
}

/**
 * What of these slices is new. A half minute has thirty seconds, in however many windows; what lies ahead or long back is not believed.
 */
export function credit(slices: readonly Slice[], known: ReadonlyMap<number, Known>, now: Millis): Credit[] {
  const most = new Map<number, number>()
  for (const { slot, seconds } of slices) most.set(slot, Math.max(most.get(slot) ?? 0, seconds))
  return [...most].flatMap(([slot, told]) => {
    if (slot > slotAt(now) + 1 || slotStart(slot) < now - REMEMBERED_MS) return []
    const { here, elsewhere } = known.get(slot) ?? { here: 0, elsewhere: 0 }
    const seconds = Math.min(Math.floor(told), SLOT_SECONDS - elsewhere)
    return seconds > here ? [{ slot, seconds, added: seconds - here }] : []
  })
}
