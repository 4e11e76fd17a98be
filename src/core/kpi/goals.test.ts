import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GOAL_KINDS, GOAL_KPIS, type Goal, goalProblem, goalStanding, written } from './goals.ts'

const TODAY = '2026-11-30'
const goal = (over: Partial<Goal> = {}): Goal => ({
  kpi: 'within_five',
  target: 0.9,
  by: '2026-12-31',
  baseline: 0.5,
  ...over,
})
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '')
const read = (one: Goal, value: number | null, today = TODAY) => {
  const { sentence, ...rest } = goalStanding(one, value, today)
  return { ...rest, he: plain(sentence.he), en: plain(sentence.en) }
}

describe('a goal', () => {
  it('says its number, its date, and how far along it is', () => {
    expect(read(goal(), 0.7)).toEqual({
      state: 'on_the_way',
      progress: expect.closeTo(0.5),
      daysLeft: 31,
      he: 'היעד: 90%, עד 31.12.2026. עכשיו 70%, ונשארו 31 ימים',
      en: 'Goal: 90% by 31.12.2026. Now 70%, 31 days left',
    })
  })

  it('is better lower for a time, and reached exactly at its number', () => {
    const median = goal({ kpi: 'median_answer', target: 300_000, baseline: 900_000 })
    expect(read(median, 600_000)).toMatchObject({
      state: 'on_the_way',
      progress: 0.5,
      he: 'היעד: עד 5:00 דקות, עד 31.12.2026. עכשיו 10:00 דקות, ונשארו 31 ימים',
    })
    expect(read(median, 300_000)).toMatchObject({ state: 'reached', progress: 1 })
    expect(read(goal(), 0.9)).toMatchObject({ state: 'reached', en: 'Goal: 90% by 31.12.2026. Reached: 90%' })
  })

  it('has the whole of its last day, and is late from the next', () => {
    const due = goal({ by: TODAY })
    expect(read(due, 0.7)).toMatchObject({ state: 'on_the_way', daysLeft: 0 })
    expect(read(due, 0.7, '2026-12-01')).toMatchObject({ state: 'late', daysLeft: -1 })
    expect(read(due, 0.95, '2026-12-01')).toMatchObject({ state: 'reached' })
    expect(read(due, null, '2026-12-01')).toMatchObject({ state: 'late', progress: null })
  })

  it('never rounds a share up to look as if it met its goal', () => {
    expect(plain(written(0.8999, 'share', 'en'))).toBe('89%')
    expect(plain(written(0.29, 'share', 'en'))).toBe('29%')
    expect(plain(written(36_000_000, 'ms', 'he'))).toBe('10 שעות')
  })

  it('is refused with a number that makes no sense or a date that has passed', () => {
    expect(goalProblem(goal(), TODAY)).toBeNull()
    expect(goalProblem(goal({ target: 90 }), TODAY)).toBe('target')
    expect(goalProblem(goal({ target: Number.NaN }), TODAY)).toBe('target')
    expect(goalProblem(goal({ by: '2026-11-29' }), TODAY)).toBe('date')
    expect(goalProblem(goal({ by: '2099-01-01' }), TODAY)).toBe('date')
  })

  it('moves forward when its number gets better, and is reached exactly when the number is there', () => {
    const any = fc.record({
      kpi: fc.constantFrom(...GOAL_KPIS),
      a: fc.double({ min: 0, max: 1, noNaN: true }),
      b: fc.double({ min: 0, max: 1, noNaN: true }),
      target: fc.double({ min: 0.01, max: 1, noNaN: true }),
      baseline: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    })
    fc.assert(
      fc.property(any, ({ kpi, a, b, target, baseline }) => {
        const scale = GOAL_KINDS[kpi].unit === 'ms' ? 3_600_000 : 1
        const up = GOAL_KINDS[kpi].better === 'up'
        const one = goal({ kpi, target: target * scale, baseline: baseline === null ? null : baseline * scale })
        const [worse, better] = (up ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)]) as [
          number,
          number,
        ]
        const before = goalStanding(one, worse * scale, TODAY)
        const after = goalStanding(one, better * scale, TODAY)
        expect(after.progress).toBeGreaterThanOrEqual(before.progress ?? Number.NaN)
        expect(after.state === 'reached').toBe(up ? better * scale >= one.target : better * scale <= one.target)
        expect(after.progress === 1).toBe(after.state === 'reached')
      }),
    )
  })
})
