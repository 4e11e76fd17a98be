import { describe, expect, it } from 'vitest'
import { alertsHandled, type HandledFact } from './handled.ts'

const MINUTE = 60_000
const NOW = 100_000 * MINUTE
const fact = (
  caseId: string,
  kind: string,
  at: number,
  personId: string | null = 'dana',
  automatic = false,
): HandledFact => ({
  caseId,
  kind,
  at,
  personId,
  automatic,
})
const opened = (caseId: string, minutesAgo: number) => fact(caseId, 'case_opened', NOW - minutesAgo * MINUTE, null)

describe('alerts handled', () => {
  it('are those that a person answered, solved, closed or marked; a skip or a note is not handling', () => {
    const facts = ['answered', 'solved', 'closed', 'marked', 'playbook_skipped', 'note_written'].flatMap((kind) => [
      opened(kind, 10),
      fact(kind, kind, NOW),
    ])
    const result = alertsHandled(facts, 0, NOW)
    expect(result.handled).toEqual(['answered', 'solved', 'closed', 'marked'])
    expect(result.received).toHaveLength(6)
    expect(result.share).toBeCloseTo(4 / 6)
  })

  it('counts apart what only the machine closed, and what only the machine answered not at all', () => {
    const facts = [
      ...[opened('closed', 10), fact('closed', 'closed', NOW, null)],
      ...[opened('acknowledged', 10), fact('acknowledged', 'answered', NOW, 'dana', true)],
    ]
    expect(alertsHandled(facts, 0, NOW)).toMatchObject({ handled: [], byMachine: ['closed'], share: 0 })
  })

  it('tells who lay untouched for five minutes, an hour, a day, two days, also when somebody came later', () => {
    const facts = [
      opened('fresh', 4),
      ...[opened('five', 5), fact('five', 'effort', NOW)],
      ...[opened('looked', 50), fact('looked', 'note_written', NOW - 49 * MINUTE)],
      ...[opened('skipped', 61), fact('skipped', 'playbook_skipped', NOW)],
      ...[opened('day', 3 * 1440), fact('day', 'answered', NOW - 2 * 1440 * MINUTE)],
      opened('forgotten', 2 * 1440),
    ]
    expect(alertsHandled(facts, 0, NOW).untouched).toEqual({
      minutes5: ['day', 'forgotten', 'skipped', 'five'],
      hour: ['day', 'forgotten', 'skipped'],
      day: ['day', 'forgotten'],
      days2: ['forgotten'],
    })
  })

  it('are those opened in the time asked for', () => {
    expect(alertsHandled([opened('before', 10)], NOW - 5 * MINUTE, NOW)).toMatchObject({ received: [], share: null })
  })
})
