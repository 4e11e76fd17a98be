/** Whether a message is about the business at all. */
import type { Span } from '../../core/text/normalize.ts'
import { asks, cue, has, type Reading } from '../reading.ts'
import type { Feeling } from '../sentiment/sentiment.ts'

/** Something of what businesses do, somebody who serves, the brand, or a word to the business. */
export function aboutBusiness(reading: Reading): boolean {
  return (
    has(reading, 'domain', 'addressed', 'own', 'people', 'support', 'shipping', 'appointment') ||
    reading.names.some(({ sure }) => sure) ||
    reading.leads.length > 0
  )
}

/** Talk among people, tags, and everyday words that are also the brand's name. */
export function isAside(reading: Reading, feeling: Feeling): { evidence: Span | null; clear: number } | null {
  const speaksOfRisk = reading.risks.length > 0
  const facts = feeling.facts.length > 0
  const doubtful = reading.names.find(({ sure, kind }) => !sure && kind === 'brand')
  const named = reading.names.some(({ sure }) => sure)
  if (
    doubtful &&
    !named &&
    !has(reading, 'people', 'support', 'own', 'shipping') &&
    !speaksOfRisk &&
    !hasHardFact(reading)
  )
    return { evidence: doubtful, clear: 0.6 }
  if (/^\s*@\S+/.test(reading.text) && !facts && !speaksOfRisk && !isToBusiness(reading) && reading.words.length <= 12)
    return { evidence: null, clear: 0.55 }
  const everybody = asks(reading, 'to_anybody')
  if (everybody && !facts && !has(reading, 'addressed', 'people', 'support', 'own'))
    return { evidence: everybody, clear: 0.5 }
  const [wish] = cue(reading, 'wish')
  if (wish && !facts && feeling.wrong < 0.9 && !reading.questionMark && !has(reading, 'people', 'support', 'thanks'))
    return { evidence: wish, clear: 0.6 }
  const [insult] = reading.profanity
  if (
    insult &&
    !has(reading, 'people', 'support', 'own', 'domain', 'shipping', 'public') &&
    !named &&
    isAtAPerson(reading)
  )
    return { evidence: insult, clear: 0.5 }
  return null
}

/** A business is spoken to: its goods, its people, or feelings about them. */
const isToBusiness = (reading: Reading): boolean =>
  has(reading, 'addressed', 'domain', 'own', 'people', 'support', 'thanks', 'praise', 'kindness', 'shipping')

const hasHardFact = (reading: Reading): boolean =>
  has(reading, 'defect', 'access', 'contact', 'outage', 'money', 'dear')

/** An insult to one person: singular, or "you" among readers. */
function isAtAPerson(reading: Reading): boolean {
  return (
    !/(?:[א-ת]ים|חברה|חברת|בנק|company|bank)(?![א-ת])/u.test(reading.text) &&
    !/\b(?:your|service|company|they|we|our)\b/i.test(reading.text)
  )
}
