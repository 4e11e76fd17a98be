/** Words that praise and mean the opposite: praise on its face beside a fault told in the same breath, or with rolled eyes. */
import type { Span } from '../../core/text/normalize.ts'
import { cue, has, type Reading } from '../reading.ts'

type Weighed = { facts: readonly Span[]; wrong: number; good: number }

/** How much must be wrong before thanks are not meant. */
const WRONG_ENOUGH = 1.9

/** Praise and a fault side by side, without a "but" between them that would make both honest. */
function isDry(reading: Reading, wrong: number): boolean {
  return (
    wrong >= WRONG_ENOUGH &&
    cue(reading, 'praise').length < 3 &&
    !has(reading, 'contrast', 'praising_not', 'kindness', 'thanks') &&
    !reading.questionMark &&
    reading.smiles.length === 0
  )
}

/** The words that are meant the other way round; null when nothing is. */
export function sarcasmIn(reading: Reading, { facts, wrong }: Weighed): Span | null {
  const [fixed] = cue(reading, 'sarcasm')
  if (fixed && (wrong > 0.3 || fixed.to - fixed.from > 2)) return fixed
  const [exclaimed] = cue(reading, 'exclaims')
  const [praised] = cue(reading, 'praise')
  const eyes = reading.frowns.find(({ start, end }) => reading.text.slice(start, end) === '🙄')
  if (eyes && (exclaimed || praised || has(reading, 'thanks'))) return eyes
  const long =
    has(reading, 'waiting') &&
    (has(reading, 'lasting') || /\b[2-9]\d\b|שעה|שעות|שעתיי?ם|ארבעים|חמישים|hour/.test(reading.text))
  if (
    !exclaimed &&
    praised &&
    praised.from <= 3 &&
    facts.some(({ start }) => start > praised.start) &&
    isDry(reading, wrong)
  )
    return praised
  if (!exclaimed || !(long || (facts.length > 0 && wrong >= WRONG_ENOUGH))) return null
  // Thanks at the end close a polite complaint; a "but" turns honest praise into an honest complaint.
  if (has(reading, 'contrast') || has(reading, 'praising_not') || reading.questionMark) return null
  const opens = exclaimed.from <= 2
  const polite = /^(?:תודה|thanks|thank)/i.test(reading.text.slice(exclaimed.start))
  if (polite && (!opens || exclaimed.to - exclaimed.from < 2)) return null
  return opens || long || exclaimed.to - exclaimed.from >= 2 ? exclaimed : null
}
