/** What the writer feels, not the words used: sarcastic praise is negative, and so is a fault told politely. */
import type { Span } from '../../core/text/normalize.ts'
import { cue, has, type Reading } from '../reading.ts'

export type Feeling = {
  /** Below zero is negative; the size says how clear it is. */
  score: number
  negative: Span[]
  positive: Span[]
  sarcasm: Span | null
}

const NOT_BEFORE = new Set([
  'לא',
  'אינ',
  'אינו',
  'אינה',
  'בלי',
  'פחות',
  'not',
  "isn't",
  "wasn't",
  "aren't",
  "don't",
  "didn't",
  'never',
  'no',
  'hardly',
  "doesn't",
  'cannot',
  "can't",
])
/** "Couldn't be better", "can't fault": a negation that praises. */
const PRAISING_NOT = /couldn't (?:ask|be|have)|can't fault|לא ציפיתי|לא יכול להיות יותר|nothing but/

/** Weighs every cue of feeling, turning those after a negation around. */
export function feel(reading: Reading): Feeling {
  const negative: Span[] = []
  const positive: Span[] = []
  let score = 0
  const mind = (span: Span, weight: number) => {
    score += weight
    ;(weight < 0 ? negative : positive).push(span)
  }
  const blamed = new Set<number>()
  for (const name of ['fault', 'displeased', 'outage', 'ruined'] as const) {
    for (const found of cue(reading, name)) {
      for (let at = found.from; at < found.to; at++) blamed.add(at)
      mind(found, name === 'displeased' && negated(reading, found.from) ? 1 : -2)
    }
  }
  for (const found of cue(reading, 'positive')) {
    if (blamed.has(found.from)) continue
    const turned = negated(reading, found.from) && !PRAISING_NOT.test(reading.text.toLowerCase())
    mind(found, turned ? -2 : 1.5)
  }
  for (const name of ['money', 'trouble'] as const) {
    for (const found of cue(reading, name)) if (!negated(reading, found.from)) mind(found, -1)
  }
  for (const found of reading.profanity) mind(found, -2)
  for (const found of reading.frowns) mind(found, -1.5)
  for (const found of reading.smiles) mind(found, 1)
  // Thanks end a complaint as often as a compliment; they count for something only where nothing went wrong.
  if (score >= 0) for (const found of cue(reading, 'thanks')) mind(found, 1)
  if (PRAISING_NOT.test(reading.text.toLowerCase())) score += 2

  const sarcasm = sarcastic(reading, positive.length > 0 || has(reading, 'thanks'))
  if (sarcasm) mind(sarcasm, -4)
  return { score, negative, positive, sarcasm }
}

/** Praise on its face beside a fault told in the same breath, or with rolled eyes. */
function sarcastic(reading: Reading, praises: boolean): Span | null {
  const [found] = cue(reading, 'sarcasm')
  if (found) return found
  const eyes = reading.frowns.find(({ start, end }) => reading.text.slice(start, end) === '🙄')
  return praises && eyes ? eyes : null
}

function negated(reading: Reading, at: number): boolean {
  return [reading.words[at - 1], reading.words[at - 2]].some((word) => word !== undefined && NOT_BEFORE.has(word.word))
}
