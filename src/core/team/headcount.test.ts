import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalCurve, HOURS_OF_WEEK, headcount, shareInTime } from './headcount.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const service = { targetSeconds: 300, goal: 0.9, workMs: 3 * MINUTE }
const NOW = Date.parse('2026-11-29T22:00:00Z') // midnight of Monday in Jerusalem
const flat = (perHour: number) => new Array<number>(HOURS_OF_WEEK).fill(perHour)

describe('the arrival curve', () => {
  const span = { since: NOW - 28 * DAY, now: NOW, timezone: 'Asia/Jerusalem' }

  it('is an average week: what came in each hour of it, on the business’s own clock', () => {
    // Each Monday at 10:20 and 10:40 for four weeks, and two hours on a Saturday night.
    const arrivals = [1, 2, 3, 4].flatMap((week) => {
      const monday = NOW - week * 7 * DAY
      return [monday + 620 * MINUTE, monday + 640 * MINUTE, monday + 5 * DAY + 23 * 60 * MINUTE]
    })
    const curve = arrivalCurve(
      arrivals.map((at) => ({ at, count: 2 })),
      span,
    )
    expect(curve).toHaveLength(HOURS_OF_WEEK)
    expect(curve?.[24 + 10]).toBeCloseTo(4, 0)
    expect(curve?.[6 * 24 + 23]).toBeCloseTo(2, 0)
    expect(curve?.reduce((sum, one) => sum + one, 0)).toBeCloseTo(6.09, 1)
  })

  it('is not made of too few, nor of less than a week', () => {
    const many = Array.from({ length: 5 }, (_, n) => ({ at: NOW - n * MINUTE, count: 10 }))
    const once = (at: number) => ({ at, count: 1 })
    expect(arrivalCurve(many, span)).toBeNull()
    expect(arrivalCurve([once(NOW - 20 * DAY)], span)).toBeNull()
    expect(arrivalCurve([], span)).toBeNull()
    expect(arrivalCurve([...many, once(NOW - 8 * DAY)], span)).not.toBeNull()
  })
})

describe('headcount', () => {
  it('is nobody where nothing comes in, and somebody where anything does', () => {
    expect(headcount(flat(0), service)?.[0]).toBe(0)
    expect(headcount(flat(0.1), service)?.[0]).toBe(1)
  })

  it('is the fewest with whom the goal is kept', () => {
    const people = headcount(flat(40), service)?.[0] ?? 0
    expect(people).toBeGreaterThan(2)
    expect(shareInTime(40, people, service)).toBeGreaterThanOrEqual(service.goal)
    expect(shareInTime(40, people - 1, service)).toBeLessThan(service.goal)
  })

  it('is more for a higher goal, a nearer target or longer work, and the same whenever it is asked', () => {
    const people = (over: object) => headcount(flat(30), { ...service, ...over })?.[0] ?? 0
    expect(people({ goal: 0.99 })).toBeGreaterThanOrEqual(people({}))
    expect(people({ targetSeconds: 200 })).toBeGreaterThanOrEqual(people({}))
    expect(people({ workMs: 4.5 * MINUTE })).toBeGreaterThan(people({}))
    expect(people({})).toBe(people({}))
  })

  it('says so where no number of people would do: the answer alone takes longer than the goal', () => {
    expect(headcount(flat(5), { ...service, workMs: 15 * MINUTE })).toBeNull()
    expect(headcount(flat(5), { ...service, workMs: 6 * MINUTE, goal: 1 })).toBeNull()
  })

  it('of a goal of everybody is enough people that nobody waits, where each answer is short enough', () => {
    const people = headcount(flat(5), { ...service, goal: 1 })?.[0] ?? 0
    expect(people).toBeGreaterThan(headcount(flat(5), service)?.[0] ?? 0)
    expect(shareInTime(5, people, service)).toBe(1)
  })

  it('never asks fewer people for more alerts, whatever the week is like', () => {
    const week = fc.array(fc.double({ min: 0, max: 60, noNaN: true }), {
      minLength: HOURS_OF_WEEK,
      maxLength: HOURS_OF_WEEK,
    })
    fc.assert(
      fc.property(week, (curve) => {
        const hours = (headcount(curve, service) ?? []).map((people, hour) => ({ people, perHour: curve[hour] ?? 0 }))
        const sorted = hours.toSorted((a, b) => a.perHour - b.perHour)
        for (const [at, one] of sorted.entries()) {
          expect(one.people).toBeGreaterThanOrEqual(sorted[at - 1]?.people ?? 0)
          expect(one.people === 0).toBe(one.perHour === 0)
        }
      }),
      { numRuns: 10 },
    )
  })
})
