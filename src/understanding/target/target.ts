/** What is talked about: the brand (product, price, policy), the service received (people, waiting, delivery), or neither. */
import type { Span } from '../../core/text/normalize.ts'
import { tokens } from '../../core/text/tokens.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { cue, type Reading } from '../reading.ts'
import type { BrandProfile } from '../understand.ts'

export type Target = { target: Verdict['target']; evidence: Span | null }

export function targetOf(reading: Reading, intent: Verdict['intent']): Target {
  if (intent === 'spam' || intent === 'other') return { target: 'none', evidence: null }
  const [service] = intent === 'complaint' || intent === 'praise' ? cue(reading, 'service') : []
  return service ? { target: 'service', evidence: service } : { target: 'brand', evidence: null }
}

/** The first competitor named, with Hebrew prefix letters (בפיטבוקס) or without. */
export function competitorIn(reading: Reading, brand: BrandProfile): Span | null {
  for (const name of brand.competitors) {
    const parts = tokens(name).map(({ word }) => word)
    const [first, ...rest] = parts
    if (first === undefined) continue
    for (const [at, token] of reading.words.entries()) {
      if (!token.forms.includes(first)) continue
      const last = reading.words[at + rest.length]
      if (last && rest.every((word, index) => reading.words[at + 1 + index]?.word === word))
        return { start: token.start, end: last.end }
    }
  }
  return null
}
