import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credit, type Known, REMEMBERED_MS, SLOT_MS, SLOT_SECONDS, type Slice, slotAt } from './effort.ts'

const NOW = Date.UTC(2026, 10, 22, 10)
const slot = slotAt(NOW)

describe('active time', () => {
  it('adds what is new of a sum so far', () => {
    expect(credit([{ slot, seconds: 12 }], new Map(), NOW)).toEqual([{ slot, seconds: 12, added: 12 }])
    const known = new Map([[slot, { here: 12, elsewhere: 0 }]])
    expect(credit([{ slot, seconds: 20 }], known, NOW)).toEqual([{ slot, seconds: 20, added: 8 }])
    expect(credit([{ slot, seconds: 12 }], known, NOW)).toEqual([])
  })

  it('has thirty seconds in a half minute, in however many windows', () => {
    const known = new Map([[slot, { here: 0, elsewhere: 25 }]])
    expect(credit([{ slot, seconds: 30 }], known, NOW)).toEqual([{ slot, seconds: 5, added: 5 }])
    expect(credit([{ slot, seconds: 30 }], new Map([[slot, { here: 0, elsewhere: 30 }]]), NOW)).toEqual([])
  })

  it('does not believe what lies ahead, or long back', () => {
    const told = [slot + 2, slotAt(NOW - REMEMBERED_MS) - 1].map((one) => ({ slot: one, seconds: 10 }))
    expect(credit(told, new Map(), NOW)).toEqual([])
  })

  it('is the same however often, in whichever order and from however many windows it is told', () => {
    const slices = fc.array(
      fc.record({ slot: fc.integer({ min: slot - 3, max: slot }), seconds: fc.integer({ min: 1, max: 40 }) }),
    )
    fc.assert(
      fc.property(slices, fc.integer({ min: 0, max: SLOT_SECONDS }), (told, elsewhere) => {
        const hear = (parts: Slice[][]) => {
          const known = new Map<number, Known>([[slot, { here: 0, elsewhere }]])
          let sum = 0
          for (const part of parts)
            for (const one of credit(part, known, NOW)) {
              known.set(one.slot, { here: one.seconds, elsewhere: known.get(one.slot)?.elsewhere ?? 0 })
              sum += one.added
            }
          return sum
        }
        const once = hear([told])
        expect(hear([told, told])).toBe(once)
        expect(hear(told.map((one) => [one]).reverse())).toBe(once)
        expect(once).toBeLessThanOrEqual((4 * SLOT_MS) / 1000 - elsewhere)
      }),
    )
  })
})
