import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addBusinessTime } from '../sla/calendar.ts'
import { alwaysOpen, israeliWeek } from '../sla/calendars.ts'
import { latestPlace, limitSeconds, mayStepBack, type PriorityInput, prioritize } from './priority.ts'

/** Sunday 22.11.2026, 19:58 in Israel: two minutes before closing. */
const EVENING = Date.UTC(2026, 10, 22, 17, 58)
const MINUTE = 60_000
const calm: PriorityInput = {
  startedAt: EVENING,
  targetSeconds: 300,
  calendar: alwaysOpen,
  severity: 0,
  reach: 0,
  ignored: 0,
  windowEndsAt: null,
}
const deadline = (over: Partial<PriorityInput>) => prioritize({ ...calm, ...over }).virtualDeadline

const severities = fc.constantFrom<PriorityInput['severity']>(0, 1, 2, 3)
const counts = fc.integer({ min: 0, max: 10_000_000 })
const times = fc.integer({ min: 0, max: 50 })
const calendars = fc.constantFrom(alwaysOpen, israeliWeek)
const harms = fc.record({ severity: severities, reach: counts, ignored: times })
const inputs: fc.Arbitrary<PriorityInput> = fc.record({
  startedAt: fc.integer({ min: EVENING, max: EVENING + 7 * 86_400_000 }),
  severity: severities,
  reach: counts,
  ignored: times,
  targetSeconds: fc.integer({ min: 30, max: 200_000 }),
  calendar: calendars,
  windowEndsAt: fc.option(fc.integer({ min: EVENING, max: EVENING + 9 * 86_400_000 })),
  late: fc.boolean(),
})
type Harm = Pick<PriorityInput, 'severity' | 'reach' | 'ignored'>
const worse = (mild: Harm, more: Harm): Harm => ({
  severity: Math.max(mild.severity, more.severity) as PriorityInput['severity'],
  reach: mild.reach + more.reach,
  ignored: mild.ignored + more.ignored,
})

describe('the virtual deadline', () => {
  it('is the plain target when nothing makes the matter worse', () => {
    expect(prioritize(calm)).toEqual({
      virtualDeadline: EVENING + 300_000,
      factors: { severity: 1, reach: 1, ignored: 1, cappedBy: null },
    })
  })

  it('comes nearer by severity, reach and being ignored', () => {
    expect(deadline({ severity: 2, reach: 9_999, ignored: 1 })).toBe(EVENING + Math.round(300_000 / (3 * 3 * 2)))
  })

  it('never comes after the reply window of the platform', () => {
    const capped = prioritize({ ...calm, windowEndsAt: EVENING + 60_000 })
    expect(capped.virtualDeadline).toBe(EVENING + 60_000)
    expect(capped.factors.cappedBy).toBe('platform_window')
    expect(prioritize({ ...calm, windowEndsAt: EVENING + 600_000 }).factors.cappedBy).toBeNull()
  })

  it('waits for opening hours, except when the matter is most severe', () => {
    const morning = Date.UTC(2026, 10, 23, 7, 3)
    expect(deadline({ calendar: israeliWeek })).toBe(morning)
    expect(deadline({ calendar: israeliWeek, severity: 3 })).toBe(EVENING + 50_000)
  })

  it('never comes later for a matter that is worse, be its target ahead or passed', () => {
    fc.assert(
      fc.property(inputs, harms, (input, more) => {
        const first = prioritize({ ...input, ...worse(input, more) }).virtualDeadline
        expect(first).toBeLessThanOrEqual(prioritize(input).virtualDeadline)
        expect(first).toBeGreaterThanOrEqual(input.startedAt)
      }),
    )
  })

  it('never comes later when more severity also means a shorter target', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0.05, max: 1, noNaN: true }), (input, part) => {
        const grave = { ...input, severity: 2 as const, targetSeconds: input.targetSeconds * part, late: true }
        expect(prioritize(grave).virtualDeadline).toBeLessThanOrEqual(
          prioritize({ ...input, severity: 1, late: false }).virtualDeadline,
        )
      }),
    )
  })

  it('never comes earlier for a matter that began later, all else equal', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 86_400_000 }), (input, more) => {
        const late = prioritize({ ...input, startedAt: input.startedAt + more }).virtualDeadline
        expect(late).toBeGreaterThanOrEqual(prioritize(input).virtualDeadline)
      }),
      { numRuns: 50 },
    )
  })

  it('does not take nonsense numbers for reasons to wait', () => {
    expect(deadline({ reach: -5, ignored: -5 })).toBe(EVENING + 300_000)
  })
})

describe('stepping back when the target has passed', () => {
  it('moves a mild matter behind those that can still be in time, once', () => {
    expect(deadline({ late: true })).toBe(EVENING + 120 * MINUTE)
    expect(deadline({ late: true, severity: 1, reach: 9_999 })).toBe(EVENING + 115 * MINUTE + Math.round(300_000 / 4.5))
  })

  it.each([
    ['severe', { severity: 2 as const }],
    ['most severe', { severity: 3 as const }],
    ['left without an answer before', { ignored: 1 }],
  ])('leaves whoever is %s where they are', (_, harm) => {
    expect(deadline({ ...harm, late: true })).toBe(deadline(harm))
    expect(mayStepBack({ ...calm, ...harm })).toBe(false)
  })

  it('is only for targets that a wait of a day is long for', () => {
    const slow = 13 * 3600
    expect(mayStepBack({ ...calm, targetSeconds: slow })).toBe(false)
    expect(deadline({ targetSeconds: slow, late: true })).toBe(deadline({ targetSeconds: slow }))
  })

  it('always lands after the target, where it happens', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom<PriorityInput['severity']>(0, 1), (any, severity) => {
        const input = { ...any, severity, ignored: 0, targetSeconds: Math.min(any.targetSeconds, 43_200) }
        expect(mayStepBack(input)).toBe(true)
        const back = prioritize({ ...input, late: true, windowEndsAt: null }).virtualDeadline
        const { startedAt, calendar, targetSeconds } = input
        expect(back).toBeGreaterThan(addBusinessTime(calendar, startedAt, targetSeconds * 1000))
      }),
    )
  })
})

describe('nobody starves', () => {
  it('two hours are the limit at five minutes, and a day at most', () => {
    expect([300, 3600, 100_000].map(limitSeconds)).toEqual([7200, 86_400, 100_000])
  })

  it('no place is later than the limit, whatever the matter', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(prioritize(input).virtualDeadline).toBeLessThanOrEqual(latestPlace(input))
      }),
    )
  })

  it('nothing that begins after the limit of a matter goes before it, however bad it is', () => {
    fc.assert(
      fc.property(inputs, inputs, fc.integer({ min: 1, max: 86_400_000 }), (mild, other, after) => {
        const startedAt = latestPlace(mild) + after
        const late = { ...other, startedAt }
        expect(prioritize(late).virtualDeadline).toBeGreaterThan(prioritize(mild).virtualDeadline)
      }),
    )
  })
})
