import { describe, expect, it } from 'vitest'
import { type ResponseFact, responsiveness, type Waiting } from './responsiveness.ts'

const MINUTE = 60_000
const NOW = 1_000 * MINUTE
type Answered = Extract<ResponseFact, { kind: 'answered' }>
const answered = (caseId: string, minutes: number, over: Partial<Answered> = {}): Answered => ({
  kind: 'answered',
  at: NOW,
  caseId,
  category: minutes <= 5 ? 'in_time' : 'late',
  wallMs: minutes * MINUTE,
  businessMs: minutes * MINUTE,
  counts: true,
  automatic: false,
  ...over,
})
const waiting = (caseId: string, targetAt: number): Waiting => ({
  caseId,
  startedAt: NOW - 5 * MINUTE,
  targetAt,
  counts: true,
})

describe('responsiveness', () => {
  it('is the share answered within the target, with the cases behind it', () => {
    const result = responsiveness([answered('a', 1), answered('b', 4), answered('c', 30)], [], NOW)
    expect(result.shareWithinTarget).toBeCloseTo(2 / 3)
    expect(result.withinTarget).toEqual(['a', 'b'])
    expect(result.misses).toEqual([
      { caseId: 'c', at: NOW, answered: true, wallMs: 30 * MINUTE, businessMs: 30 * MINUTE },
    ])
    expect(result.business).toEqual({ p50: 4 * MINUTE, p90: 30 * MINUTE, p99: 30 * MINUTE })
  })

  it('counts a message that waits past its target as a miss, and one with time left not at all', () => {
    const result = responsiveness([answered('a', 1)], [waiting('late', NOW), waiting('fresh', NOW + 1)], NOW)
    expect(result).toMatchObject({
      counted: ['a', 'late'],
      misses: [{ caseId: 'late', at: NOW, answered: false, wallMs: 5 * MINUTE, businessMs: null }],
      running: ['fresh'],
      shareWithinTarget: 0.5,
    })
  })

  it('leaves out automatic replies, second messages of a talk, and noise', () => {
    const facts: ResponseFact[] = [
      answered('machine', 0, { automatic: true }),
      answered('talk', 60, { counts: false }),
      answered('noise', 60),
      { kind: 'marked', at: 1, caseId: 'noise', category: 'noise' },
      answered('once-noise', 2),
      { kind: 'marked', at: 1, caseId: 'once-noise', category: 'noise' },
      { kind: 'unmarked', at: 2, caseId: 'once-noise', category: 'noise' },
      { kind: 'marked', at: 2, caseId: 'once-noise', category: 'fan' },
    ]
    expect(responsiveness(facts, [waiting('noise', NOW)], NOW)).toMatchObject({ counted: ['once-noise'], misses: [] })
  })

  it('shows business time and wall-clock side by side', () => {
    const overnight = answered('night', 2, { wallMs: 600 * MINUTE })
    const result = responsiveness([overnight], [], NOW)
    expect([result.business.p50, result.wall.p50]).toEqual([2 * MINUTE, 600 * MINUTE])
    expect(result.shareWithinFiveMinutes).toBe(1)
  })

  it('earns the badges of 2015 and of today by their own rules', () => {
    const steady = Array.from({ length: 9 }, (_, index) => answered(`c${index}`, 4))
    const nine = responsiveness(steady, [waiting('missed', NOW)], NOW)
    expect([nine.badge2015.earned, nine.badgeToday.earned]).toEqual([true, true])
    const slowTail = responsiveness([...steady, answered('slow', 60)], [], NOW)
    expect([slowTail.badge2015.earned, slowTail.badgeToday.earned]).toEqual([false, true])
    const eight = responsiveness(steady, [waiting('missed', NOW), waiting('missed too', NOW)], NOW)
    expect(eight.badgeToday.earned).toBe(false)
  })

  it('says nothing rather than zero when nothing counts', () => {
    expect(responsiveness([], [], NOW)).toMatchObject({
      shareWithinTarget: null,
      business: { p50: null },
      badgeToday: { earned: false },
    })
  })
})
