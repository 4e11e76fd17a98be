import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { playable, TARGET_SECONDS, traces } from '../../../bench/dispatch/traces.ts'
import { chance } from './chance.ts'
import { measure, together } from './measure.ts'
import { type Alert, type Day, DISCIPLINES, type Rep, simulate } from './simulate.ts'

const MINUTE = 60_000
const alert = (at: number, over: Partial<Alert> = {}): Alert => ({
  at: at * MINUTE,
  severity: 0,
  reach: 0,
  ignored: 0,
  answerMs: 2 * MINUTE,
  restMs: MINUTE,
  ...over,
})
const always: Rep = { away: [] }
const day = (alerts: Alert[], reps: Rep[] = [always]): Day => ({
  alerts,
  reps,
  targetSeconds: 300,
  endsAt: 60 * MINUTE,
})
const waits = (played: ReturnType<typeof simulate>) =>
  played.served.map(({ alert: one, answeredAt }) => [one.at / MINUTE, (answeredAt - one.at) / MINUTE])

describe('one day, by hand', () => {
  it('an alert is answered after its work, and the next is taken when all of that is done', () => {
    expect(waits(simulate(day([alert(0), alert(1)]), 'first_come'))).toEqual([
      [0, 2],
      [1, 4],
    ])
  })

  it('a severe alert goes before mild ones that came earlier, and nobody drops what they began', () => {
    const alerts = [alert(0), alert(1), alert(2, { severity: 3 })]
    expect(waits(simulate(day(alerts), 'by_deadline')).map(([at]) => at)).toEqual([0, 2, 1])
  })

  it('a mild alert that missed its target lets go first who can still be in time', () => {
    const alerts = [alert(0, { restMs: 5 * MINUTE }), alert(1), alert(4)]
    expect(waits(simulate(day(alerts), 'by_deadline')).map(([at]) => at)).toEqual([0, 4, 1])
    expect(waits(simulate(day(alerts), 'never_back')).map(([at]) => at)).toEqual([0, 1, 4])
  })

  it('dealt alerts wait for their person although another is free', () => {
    const alerts = [alert(0, { restMs: 20 * MINUTE }), alert(1), alert(5)]
    const dealt = simulate(day(alerts, [always, always]), 'round_robin')
    expect(waits(dealt)).toEqual([
      [0, 2],
      [1, 2],
      [5, 19],
    ])
    expect(dealt.idleWhileWaitingMs).toBe(17 * MINUTE)
    expect(simulate(day(alerts, [always, always]), 'first_come').idleWhileWaitingMs).toBe(0)
  })

  it('nothing is dealt to who is off, and a break waits until the alert is done', () => {
    const off: Rep = { away: [{ from: MINUTE, to: 10 * MINUTE }] }
    const played = simulate(day([alert(0), alert(2), alert(3)], [off, always]), 'round_robin')
    expect(played.served.map(({ rep }) => rep)).toEqual([0, 1, 1])
    expect(played.presentMs).toBe((60 + 60 - 7) * MINUTE)
  })
})

const alerts = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 4 * 60 * MINUTE }),
      severity: fc.constantFrom<Alert['severity']>(0, 1, 2, 3),
      reach: fc.integer({ min: 0, max: 100_000 }),
      ignored: fc.integer({ min: 0, max: 3 }),
      answerMs: fc.integer({ min: 1, max: 10 * MINUTE }),
      restMs: fc.integer({ min: 0, max: 30 * MINUTE }),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.toSorted((a, b) => a.at - b.at))
const reps = fc.array(
  fc.record({
    away: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 1, max: 40 }))
        .map(([from, long]) => ({ from: from * MINUTE, to: (from + long) * MINUTE })),
      { maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 4 },
)

describe.each(DISCIPLINES)('any day by %s', (discipline) => {
  it('answers everybody once, nobody before they came, and nobody does two things at a time', () => {
    fc.assert(
      fc.property(alerts, reps, (list, staff) => {
        const { served } = simulate(day(list, staff), discipline)
        expect(new Set(served.map(({ alert: one }) => one)).size).toBe(list.length)
        for (const { alert: one, takenAt } of served) expect(takenAt).toBeGreaterThanOrEqual(one.at)
        for (const rep of staff.keys()) {
          let free = 0
          for (const one of served.filter(({ rep: who }) => who === rep)) {
            expect(one.takenAt).toBeGreaterThanOrEqual(free)
            free = one.answeredAt + one.alert.restMs
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('any day by the virtual deadline', () => {
  it('lets nobody be passed over by what began after their limit', () => {
    fc.assert(
      fc.property(alerts, reps, fc.integer({ min: 10, max: 300 }), (list, staff, targetSeconds) => {
        const played = { ...day(list, staff), targetSeconds }
        expect(measure(played, simulate(played, 'by_deadline'), 300).starved).toBe(0)
      }),
    )
  })

  it('wastes nobody’s time while somebody waits', () => {
    fc.assert(
      fc.property(alerts, reps, (list, staff) => {
        expect(simulate(day(list, staff), 'by_deadline').idleWhileWaitingMs).toBe(0)
      }),
    )
  })
})

describe('the days of the benchmark', () => {
  it('are the same each time', () => {
    const random = chance(7)
    expect([random(), random()]).toEqual([chance(7)(), expect.any(Number)])
    for (const trace of traces) expect(playable(trace, 3)).toEqual(playable(trace, 3))
  })

  it.each(traces.filter(({ name }) => name.includes('burst')))(
    'in a $name: at least 1.3 times as many in time as by round-robin, less harm, and nobody starves',
    (trace) => {
      const play = (discipline: (typeof DISCIPLINES)[number]) =>
        together(
          Array.from({ length: 10 }, (_, seed) => {
            const one = playable(trace, seed + 1000)
            return measure(one, simulate(one, discipline), TARGET_SECONDS)
          }),
        )
      const [ours, dealt] = [play('by_deadline'), play('round_robin')]
      expect(ours.inTime / dealt.inTime).toBeGreaterThanOrEqual(1.3)
      expect(ours.harmMs).toBeLessThan(dealt.harmMs)
      expect(ours.starved).toBe(0)
      expect(ours.presentMs).toBeCloseTo(dealt.presentMs, -8)
    },
  )
})
