/** The first model: rules over phrases. Every verdict says which words led to it. */
import { detectLanguage } from '../core/text/detect/language.ts'
import { type Reason, UNSURE, type Verdict } from '../core/text/verdict.ts'
import { purposeOf } from './intent/intent.ts'
import { needsPersonalInfo } from './personal-info/personal-info.ts'
import { has, read } from './reading.ts'
import { reasonsFor } from './reasons.ts'
import { feel } from './sentiment/sentiment.ts'
import { severityOf } from './severity/severity.ts'
import { competitorIn, targetOf } from './target/target.ts'
import type { BrandProfile, Model } from './understand.ts'

export const rulesModel: Model = { version: 'rules-1', understand }

function understand(text: string, brand: BrandProfile): Verdict {
  const reading = read(text)
  const language = detectLanguage(text)
  const feeling = feel(reading)
  const purpose = purposeOf(reading, feeling)
  const { intent } = purpose
  const severity = severityOf(reading, intent)
  const need = needsPersonalInfo(reading, intent, severity.level)
  const target = targetOf(reading, intent)
  const competitor = competitorIn(reading, brand)
  const sentiment = sentimentOf(intent, feeling.score + (has(reading, 'wish') ? 1 : 0))
  const reasons: Reason[] = reasonsFor({
    reading,
    language,
    feeling,
    purpose,
    severity,
    need,
    target,
    competitor,
    sentiment,
  })
  return {
    language,
    sentiment,
    intent,
    severity: severity.level,
    needs_personal_info: need.needed,
    target: target.target,
    competitor: competitor !== null,
    sarcasm: feeling.sarcasm !== null,
    offensive: reading.profanity.length > 0,
    risk: [...new Set(severity.risks.map(({ risk }) => risk))],
    pii: reading.pii,
    confidence: confidenceOf(language, purpose.clear),
    reasons,
  }
}

/** Reporting a fault is negative however polite; asking, buying and advertising are neutral however cheerful. */
function sentimentOf(intent: Verdict['intent'], score: number): Verdict['sentiment'] {
  if (intent === 'complaint') return 'negative'
  if (intent === 'praise') return 'positive'
  if (intent === 'spam' || intent === 'lead' || intent === 'question') return 'neutral'
  return score < 0 ? 'negative' : score > 0 ? 'positive' : 'neutral'
}

/** A language these rules do not read is always unsure. */
function confidenceOf(language: Verdict['language'], clear: number): number {
  return language === 'other' || language === 'und' ? Math.min(clear, UNSURE / 2) : Math.min(1, clear)
}
