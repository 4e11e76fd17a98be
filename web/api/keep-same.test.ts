import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepSame } from './keep-same.ts'

const copy = <T>(value: T): T => structuredClone(value)
const row = (id: string, words: string) => ({ id, words, clock: { from: 1, to: 2 }, marks: ['fan'] })

describe('what is read again', () => {
  it('is what was there, when nothing has changed', () => {
    const before = { items: [row('a', 'one'), row('b', 'two')], total: 2 }
    expect(keepSame(before, copy(before))).toBe(before)
  })
  it('keeps each thing that is the same, wherever it stands now', () => {
    const before = [row('a', 'one'), row('b', 'two'), row('c', 'three')]
    const after = keepSame(before, [row('new', 'zero'), row('c', 'three'), row('b', 'other'), row('a', 'one')])
    const [fresh, c, b, a] = after as typeof before
    expect(fresh).toEqual(row('new', 'zero'))
    expect(c).toBe(before[2])
    expect(a).toBe(before[0])
    expect(b).toEqual(row('b', 'other'))
    expect(b?.clock).toBe(before[1]?.clock)
    expect(b?.marks).toBe(before[1]?.marks)
  })
  it('is new as a whole when only the order or the number changed', () => {
    const before = [row('a', 'one'), row('b', 'two')]
    for (const after of [[before[1], before[0]], [before[0]], [...before, row('c', 'three')]].map(copy)) {
      const kept = keepSame(before, after)
      expect(kept).not.toBe(before)
      expect(kept).toEqual(after)
    }
  })
  it('tells a part that is missing from one that is undefined', () => {
    const before: object = { a: undefined, b: 1 }
    expect(keepSame(before, { b: 1, c: undefined })).not.toBe(before)
  })
  it('leaves alone what is no plain data', () => {
    const before = { at: new Date(1), seen: new Set(['a']) }
    const after = { at: new Date(1), seen: new Set(['a']) }
    expect(keepSame(before, after)).toBe(after)
    expect(keepSame(null, after)).toBe(after)
    expect(keepSame([1], { 0: 1 })).toEqual({ 0: 1 })
  })
  it('says what came, whatever was there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const was = copy(before)
        expect(keepSame(before, copy(after))).toEqual(after)
        expect(before).toEqual(was)
        expect(Object.is(keepSame(before, copy(before)), before)).toBe(true)
      }),
    )
  })
})
