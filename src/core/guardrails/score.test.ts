import { describe, expect, it } from 'vitest'
import { confusionOf, replies, repliesWrittenAfter } from './cases/replies.testing.ts'
import type { CheckId } from './finding.ts'

/** Kinds that leave no room: what is written is there or is not. */
const EXACT: readonly CheckId[] = ['personal_data', 'order_number', 'own_word', 'language', 'saved_reply']

describe.each(['he', 'en'] as const)('replies in %s', (language) => {
  it('are at least 200, at least half of them clean', () => {
    const all = [...replies(language, 'written_by'), ...replies(language, 'kept_aside')]
    expect(new Set(all.map(({ draft }) => draft.text)).size).toBeGreaterThanOrEqual(200)
    expect(all.filter(({ expected }) => expected.length === 0).length * 2).toBeGreaterThanOrEqual(all.length)
  })

  it.each([
    ['written_by', 0.97, 0.97],
    ['kept_aside', 0.93, 0.9],
  ] as const)('half %s: precision ≥ %f, recall ≥ %f, and clean ones pass', (half, precision, recall) => {
    const { all, clean, rows, wrong } = confusionOf(replies(language, half))
    expect(all.precision, wrong.join('\n')).toBeGreaterThanOrEqual(precision)
    expect(all.recall, wrong.join('\n')).toBeGreaterThanOrEqual(recall)
    expect(clean.texts).toBeGreaterThan(50)
    expect(clean.flagged, wrong.join('\n')).toBeLessThanOrEqual(2)
    for (const id of EXACT) expect(rows.get(id)?.missed ?? 0, `${id}\n${wrong.join('\n')}`).toBe(0)
  })

  // Lists of words find what is said in usual words, and less than half of what is said around them; they may not find what is not there.
  it.each([
    ['first', 0.9],
    ['last', 0.4],
  ] as const)('%s batch in roundabout words: recall ≥ %f, facts all found, no clean one flagged', (batch, recall) => {
    const { all, clean, rows, wrong } = confusionOf(repliesWrittenAfter(language, batch))
    expect(all.recall, wrong.join('\n')).toBeGreaterThanOrEqual(recall)
    expect(all.precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.85)
    expect(clean.flagged, wrong.join('\n')).toBe(0)
    for (const id of [...EXACT, 'asks_personal_data' as const]) expect(rows.get(id)?.missed ?? 0, id).toBe(0)
  })
})
