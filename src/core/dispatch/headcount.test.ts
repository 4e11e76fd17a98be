import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Demand, HOURS_OF_WEEK, headcount } from './headcount.ts'

const goal = { share: 0.9, seconds: 300 }
const hours = (of: (hour: number, day: number) => number | boolean) =>
  Array.from({ length: HOURS_OF_WEEK }, (_, at) => of(at % 24, Math.floor(at / 24)))
const office = (rate: (hour: number, day: number) => number): Demand => ({
  perHour: hours(rate).map(Number),
  open: hours((hour, day) => day < 5 && hour >= 9 && hour < 17).map(Boolean),
  answerSeconds: 90,
  restSeconds: 90,
})
const at = (day: number, hour: number) => day * 24 + hour

describe('the people a week needs', () => {
  const plan = headcount(
    office((hour) => (hour === 11 ? 60 : hour >= 9 && hour < 17 ? 12 : 1)),
    goal,
  )

  it('are enough for the goal in every open hour, and nobody in closed ones', () => {
    expect(plan.reached).toBe(true)
    expect(plan.share).toBeGreaterThanOrEqual(goal.share)
    for (const [hour, { people, share }] of plan.hours.entries()) {
      const open = Math.floor(hour / 24) < 5 && hour % 24 >= 9 && hour % 24 < 17
      expect(people > 0).toBe(open)
      expect(share === null).toBe(!open)
    }
    expect(plan.peopleHours).toBe(plan.hours.reduce((sum, { people }) => sum + people, 0))
  })

  it('are more where more comes in, and more than the bare work', () => {
    const [noon, after] = [plan.hours[at(2, 11)]?.people ?? 0, plan.hours[at(2, 14)]?.people ?? 0]
    expect(noon).toBeGreaterThan(after)
    // Sixty alerts of three minutes are three people's work; with three, every other one would wait.
    expect(noon).toBeGreaterThan(3)
    expect(noon).toBeLessThanOrEqual(7)
  })

  it('tell what waits at the door: on Sunday all that came since Thursday', () => {
    // Two whole days of the weekend, and the night on either side.
    expect(plan.hours[at(0, 9)]?.waited).toBe(2 * (7 * 12 + 60 + 16) + 7 + 9)
    expect(plan.hours[at(2, 9)]?.waited).toBe(16)
    expect(plan.hours[at(2, 10)]?.waited).toBe(0)
  })

  it('are the same each time, and fewer for a milder goal', () => {
    const demand = office((hour) => (hour >= 9 && hour < 17 ? 20 : 1))
    const strict = headcount(demand, goal)
    expect(headcount(demand, goal)).toEqual(strict)
    expect(headcount(demand, { share: 0.9, seconds: 1800 }).peopleHours).toBeLessThan(strict.peopleHours)
    expect(headcount(demand, { share: 0.5, seconds: 300 }).peopleHours).toBeLessThan(strict.peopleHours)
  })

  it('are one where hardly anything comes in, and none where the desk is never open', () => {
    const calm = headcount(
      office(() => 0),
      goal,
    )
    expect([calm.share, calm.peopleHours, calm.reached]).toEqual([null, 40, true])
    const closed = headcount({ ...office(() => 5), open: hours(() => false).map(Boolean) }, goal)
    expect([closed.share, closed.peopleHours]).toEqual([null, 0])
  })

  it('say so when no number of people would do', () => {
    const slow = { ...office(() => 10), answerSeconds: 1200 }
    const plan = headcount(slow, { share: 0.99, seconds: 60 })
    expect(plan.reached).toBe(false)
  })

  it('never are fewer than the work itself takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 20, max: 200 }), (rate, seconds) => {
        const demand = { ...office((hour, day) => (day === 1 && hour === 12 ? rate : 0)), answerSeconds: seconds }
        const { people = 0, share } = headcount(demand, { share: 0.6, seconds: 600 }).hours[at(1, 12)] ?? {}
        expect(people).toBeGreaterThanOrEqual(Math.floor((rate * (seconds + 90)) / 3600))
        expect(share ?? 1).toBeGreaterThanOrEqual(0.6)
      }),
      { numRuns: 15 },
    )
  })
})
