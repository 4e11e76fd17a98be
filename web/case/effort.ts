/**
 * How long somebody really worked in a case: seconds in which the desk was in front of them and they did something, summed by half
 * minutes and told in small batches. A sum that was told stays until its half minute is over, so that a reload loses and doubles nothing.
 */
import { REMEMBERED_MS, SLOT_SECONDS, type Slice, slotAt, slotStart } from '../../src/core/kpi/effort.ts'

/** A quarter of the server's most in one request. */
const MOST_SLICES = 60

/** Seconds by case and half minute. */
type Sums = Record<string, Record<string, number>>
type Place = Pick<Storage, 'getItem' | 'setItem'>
/** `false`: the server will never take it. */
export type Tell = (caseId: string, slices: Slice[]) => Promise<boolean>

export type EffortMeter = {
  /** One more second in this case. */
  second(caseId: string, now: number): void
  /** Tells what is not told; what fails is kept for the next time. */
  flush(now: number): Promise<void>
}

export function effortMeter(place: Place, personId: string, tell: Tell): EffortMeter {
  const key = `maagal.effort.${personId}`
  const sums = read(place, key)
  const told: Sums = {}
  const keep = () => {
    try {
      place.setItem(key, JSON.stringify(sums))
    } catch {
      // A full or forbidden storage costs what a reload would lose, nothing more.
    }
  }
  const forget = (caseId: string, slot: string) => {
    delete sums[caseId]?.[slot]
    delete told[caseId]?.[slot]
    if (sums[caseId] && Object.keys(sums[caseId]).length === 0) delete sums[caseId]
  }
  const tidy = (now: number) => {
    for (const [caseId, slots] of Object.entries(sums))
      for (const [slot, seconds] of Object.entries(slots)) {
        const over = Number(slot) < slotAt(now) && told[caseId]?.[slot] === seconds
        if (over || slotStart(Number(slot)) < now - REMEMBERED_MS) forget(caseId, slot)
      }
  }
  return {
    second(caseId, now) {
      const slot = String(slotAt(now))
      const slots = sums[caseId] ?? {}
      sums[caseId] = slots
      slots[slot] = Math.min(SLOT_SECONDS, (slots[slot] ?? 0) + 1)
      keep()
    },
    async flush(now) {
      tidy(now)
      for (const [caseId, slots] of Object.entries(sums)) {
        const news = Object.entries(slots).filter(([slot, seconds]) => told[caseId]?.[slot] !== seconds)
        const batch = news.slice(0, MOST_SLICES)
        if (batch.length === 0) continue
        const slices = batch.map(([slot, seconds]) => ({ slot: Number(slot), seconds }))
        const taken = await tell(caseId, slices).catch(() => null)
        if (taken === null) continue
        const mine = told[caseId] ?? {}
        told[caseId] = mine
        for (const [slot, seconds] of batch) {
          if (taken) mine[slot] = seconds
          else forget(caseId, slot)
        }
      }
      tidy(now)
      keep()
    },
  }
}

function read(place: Place, key: string): Sums {
  try {
    const kept: unknown = JSON.parse(place.getItem(key) ?? '{}')
    return kept && typeof kept === 'object' ? (kept as Sums) : {}
  } catch {
    return {}
  }
}
