import { describe, expect, it } from 'vitest'
import type { PiiSpan } from '../verdict.ts'
import { english } from './cases/english.testing.ts'
import { hebrew } from './cases/hebrew.testing.ts'
import { heldOut } from './cases/held-out.testing.ts'
import { readCase, score } from './cases/marked.testing.ts'
import { findPersonalData } from './personal-data.ts'

/** The least F1 over exact spans. Identity numbers, phones, cards and mail must be near perfect; addresses are looser by nature. */
const LEAST: Readonly<Record<PiiSpan['type'], number>> = {
  il_id: 0.97,
  phone: 0.97,
  card: 0.97,
  email: 0.97,
  address: 0.9,
  iban: 0.97,
  account: 0.9,
  passport: 0.9,
  plate: 0.9,
}

describe.each([
  ['the messages the rules were written by', [...hebrew, ...english]],
  ['messages kept aside from them', heldOut],
])('%s', (_, marked) => {
  const cases = marked.map(readCase)
  const { byType, decoys, misses } = score(cases, findPersonalData)

  it.each(Object.entries(LEAST))('%s is found well enough: F1 ≥ %s', (type, least) => {
    const found = byType.get(type as PiiSpan['type'])
    expect(found?.marked).toBeGreaterThan(0)
    expect(found?.f1, JSON.stringify(misses)).toBeGreaterThanOrEqual(least)
  })

  it('has decoys, and none is taken for a detail', () => {
    expect(decoys.texts).toBeGreaterThan(30)
    expect(decoys.flagged, JSON.stringify(misses)).toBe(0)
  })

  it('has each text once', () => {
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length)
  })
})

it('there are at least 200 messages, a third of them kept aside', () => {
  const all = hebrew.length + english.length + heldOut.length
  expect(all).toBeGreaterThanOrEqual(200)
  expect(heldOut.length / all).toBeGreaterThan(0.32)
})
