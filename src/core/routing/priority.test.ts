import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alwaysOpen, israeliWeek } from '../sla/calendars.ts'
import { type PriorityInput, prioritize } from './priority.ts'

/** Sunday 22.11.2026, 19:58 in Israel: two minutes before closing. */
const EVENING = Date.UTC(2026, 10, 22, 17, 58)
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

describe('the virtual deadline', () => {
  it('is the plain target when nothing makes the matter worse', () => {
    expect(prioritize(calm)).toEqual({
      virtualDeadline: EVENING + 300_000,
      factors: { severity: 1, reach: 1, ignored: 1, cappedBy: null },
      because: { he: 'לפי זמן ההמתנה.', en: 'By waiting time.' },
    })
  })

  it('comes nearer by severity, reach and being ignored, and says so', () => {
    const { virtualDeadline, because } = prioritize({ ...calm, severity: 2, reach: 9_999, ignored: 1 })
    expect(virtualDeadline).toBe(EVENING + Math.round(300_000 / (3 * 3 * 2)))
    expect(because.en).toBe('Moved up: severity ×3, reach ×3, messages left unanswered ×2.')
    expect(because.he).toBe('קודם בתור: חומרה ×3, חשיפה ×3, הודעות שנשארו בלי מענה ×2.')
  })

  it('never comes after the reply window of the platform', () => {
    const capped = prioritize({ ...calm, windowEndsAt: EVENING + 60_000 })
    expect(capped.virtualDeadline).toBe(EVENING + 60_000)
    expect(capped.factors.cappedBy).toBe('platform_window')
    expect(capped.because.en).toContain('reply window')
    expect(prioritize({ ...calm, windowEndsAt: EVENING + 600_000 }).factors.cappedBy).toBeNull()
  })

  it('waits for opening hours, except when the matter is most severe', () => {
    const morning = Date.UTC(2026, 10, 23, 7, 3)
    expect(deadline({ calendar: israeliWeek })).toBe(morning)
    expect(deadline({ calendar: israeliWeek, severity: 3 })).toBe(EVENING + 50_000)
  })

  it('never comes later for a matter that is worse', () => {
    const severities = fc.constantFrom<PriorityInput['severity']>(0, 1, 2, 3)
    const counts = fc.integer({ min: 0, max: 10_000_000 })
    const inputs = fc.record({
      severity: severities,
      reach: counts,
      ignored: fc.integer({ min: 0, max: 50 }),
      targetSeconds: fc.integer({ min: 30, max: 200_000 }),
    })
    const worse = fc.record({ severity: severities, reach: counts, ignored: fc.integer({ min: 0, max: 50 }) })
    fc.assert(
      fc.property(inputs, worse, fc.constantFrom(alwaysOpen, israeliWeek), (mild, more, calendar) => {
        const bad = {
          severity: Math.max(mild.severity, more.severity) as PriorityInput['severity'],
          reach: mild.reach + more.reach,
          ignored: mild.ignored + more.ignored,
        }
        const first = deadline({ ...mild, ...bad, calendar })
        expect(first).toBeLessThanOrEqual(deadline({ ...mild, calendar }))
        expect(first).toBeGreaterThanOrEqual(EVENING)
      }),
    )
  })

  it('never comes earlier for a matter that began later, all else equal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7 * 86_400_000 }),
        fc.integer({ min: 0, max: 86_400_000 }),
        (wait, more) => {
          const early = deadline({ startedAt: EVENING + wait, calendar: israeliWeek })
          expect(deadline({ startedAt: EVENING + wait + more, calendar: israeliWeek })).toBeGreaterThanOrEqual(early)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('does not take nonsense numbers for reasons to wait', () => {
    expect(deadline({ reach: -5, ignored: -5 })).toBe(EVENING + 300_000)
  })
})
