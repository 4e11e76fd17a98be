/** What the writer feels, not the words used: sarcastic praise is negative, and so is a fault told politely. */
import { isNegated } from '../../core/text/detect/guards.ts'
import type { Span } from '../../core/text/normalize.ts'
import type { PhraseFound } from '../../core/text/phrases.ts'
import type { Cue } from '../cues/cue.ts'
import { cue, has, type Reading } from '../reading.ts'
import { sarcasmIn } from './sarcasm.ts'

export type Feeling = {
  /** How much speaks of something wrong, from 0. */
  wrong: number
  /** How much speaks of something good, from 0. */
  good: number
  /** Words that by themselves say what is wrong; the rest are hints. */
  facts: readonly Span[]
  negative: readonly Span[]
  positive: readonly Span[]
  sarcasm: Span | null
}

/** Cues that say by themselves what is wrong, and how much. */
export const FACTS: Partial<Record<Cue, number>> = {
  defect: 2,
  access: 2,
  delivery: 2,
  contact: 2,
  staff: 2,
  outage: 2,
  displeased: 2,
  ruined: 2.2,
  dear: 1.5,
}
/** Cues that add to what is wrong, and are found in plain questions too. */
const HINTS: Partial<Record<Cue, number>> = {
  money: 1.2,
  trouble: 1,
  bad: 0.9,
  waiting: 0.8,
  repeated: 0.9,
  again: 0.5,
  lasting: 0.5,
  short_while: 0.3,
  denial: 0.75,
  addressed: 0.3,
}
const FACT_WEIGHTS = Object.entries(FACTS) as [Cue, number][]
const HINT_WEIGHTS = Object.entries(HINTS) as [Cue, number][]
/** What a second and later cue of a kind still adds. */
const MORE = 0.35

export function feel(reading: Reading): Feeling {
  const facts: Span[] = []
  const hints: Span[] = []
  let wrong = 0
  let good = 0
  for (const [name, weight] of FACT_WEIGHTS) {
    if (!reading.cues.has(name)) continue
    const found = cue(reading, name).filter((one) => name !== 'displeased' || !deniedHarm(reading, one))
    facts.push(...found)
    wrong += amount(found.length, weight)
  }
  for (const [name, weight] of HINT_WEIGHTS) {
    const found = cue(reading, name)
    if (name === 'money' || name === 'trouble' || name === 'bad') hints.push(...found)
    wrong += amount(found.length, weight)
  }
  const positive: Span[] = []
  let spoiled = 0
  for (const found of cue(reading, 'praise'))
    if (isNegated(reading.words, found.from) && !has(reading, 'praising_not')) {
      spoiled += 1
      facts.push(found)
    } else positive.push(found)
  wrong += amount(spoiled, 1.6)
  good += amount(positive.length, 1.6, 0.6)
  good += amount(cue(reading, 'kindness').length, 1.2)
  good += amount(cue(reading, 'praising_not').length, 2.5)
  good += amount(cue(reading, 'thanks').length, 0.9)
  good += amount(reading.smiles.length, 0.9)
  wrong += amount(reading.frowns.length, 1.5)
  wrong += amount(reading.profanity.length, 1)
  positive.push(
    ...cue(reading, 'kindness'),
    ...cue(reading, 'praising_not'),
    ...cue(reading, 'thanks'),
    ...reading.smiles,
  )
  const sarcasm = sarcasmIn(reading, { facts, wrong, good })
  return {
    wrong: sarcasm ? wrong + 3 : wrong,
    good: sarcasm ? 0 : good,
    facts,
    negative: [...facts, ...hints, ...reading.frowns, ...reading.profanity],
    positive,
    sarcasm,
  }
}

const amount = (count: number, weight: number, more = MORE): number =>
  count === 0 ? 0 : weight * (1 + more * Math.min(count - 1, 3))

/** "Not bad", "no problem". */
function deniedHarm(reading: Reading, found: PhraseFound<Cue>): boolean {
  const first = reading.words[found.from]?.word ?? ''
  return !/^(?:לא|אינ|בלתי|not|no|never|don't|wasn't|isn't)/.test(first) && isNegated(reading.words, found.from)
}
