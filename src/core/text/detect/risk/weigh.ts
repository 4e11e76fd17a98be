/** Many words of danger in one message are a danger, even when no two of them are known to belong together. */
import type { PhraseFound } from '../../phrases.ts'
import { type Hit, hitOf } from '../hit.ts'
import { type Omen, riskOf } from './omens.ts'
import { isPlainQuestion } from './plain-question.ts'
import { RISK_WORDS, type Risk } from './risks.ts'
import { BASE, WEIGHTS } from './weights.ts'

/** From so much on a message is grave: above it few were not, among messages that the weights had not seen. */
const ENOUGH = 0.1

/** The risk that the words of a message speak of most, at the word that speaks loudest; null when they do not weigh enough. */
export function riskWeighed(text: string, found: readonly PhraseFound<Omen>[]): Hit<Risk> | null {
  const seen = new Set<Omen>()
  const sums = new Map<Risk, number>()
  let sum = BASE
  let most = 0
  let loudest: Risk | null = null
  for (const { tag } of found) {
    if (seen.has(tag)) continue
    seen.add(tag)
    const weight = WEIGHTS[tag]
    if (weight === 0) continue
    const risk = riskOf(tag)
    const total = (sums.get(risk) ?? 0) + weight
    sums.set(risk, total)
    sum += weight
    if (total <= most) continue
    most = total
    loudest = risk
  }
  if (sum < ENOUGH || loudest === null || isPlainQuestion(text)) return null
  const kind = loudest
  const [first, ...others] = found.filter(({ tag }) => riskOf(tag) === kind)
  if (!first) return null
  const place = others.reduce((best, one) => (WEIGHTS[one.tag] > WEIGHTS[best.tag] ? one : best), first)
  return hitOf(text, kind, place, RISK_WORDS[kind])
}
