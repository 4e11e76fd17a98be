/** The first model: rules over phrases. Every verdict says which words led to it. */
import { languageCode } from '../core/text/detect/language.ts'
import { UNSURE, type Verdict } from '../core/text/verdict.ts'
import { helpOf } from './help/help.ts'
import { purposeOf } from './intent/intent.ts'
import { needsPersonalInfo } from './personal-info/personal-info.ts'
import { has, read } from './reading.ts'
import { reasonsFor } from './reasons.ts'
import { feel } from './sentiment/sentiment.ts'
import { severityOf } from './severity/severity.ts'
import { competitorIn, targetOf } from './target/target.ts'
import type { BrandProfile, Model } from './understand.ts'

export const rulesModel: Model = { version: 'rules-4', understand }

function understand(text: string, brand: BrandProfile): Verdict {
  const reading = read(text, brand)
  const code = languageCode(
    text,
    reading.names.map(({ value }) => value),
  )
  const language = code === 'he' || code === 'en' || code === 'mixed' || code === 'und' ? code : 'other'
  const feeling = feel(reading)
  const purpose = purposeOf(reading, feeling)
  const { intent } = purpose
  const severity = severityOf(reading, intent)
  const need = needsPersonalInfo(reading, intent, severity)
  const target = targetOf(reading, intent, severity)
  const competitor = competitorIn(reading)
  const help = helpOf(reading, intent, severity)
  const balance = feeling.good - feeling.wrong + (has(reading, 'wish') ? 1 : 0) - (reading.profanity.length > 0 ? 1 : 0)
  const sentiment = sentimentOf(intent, balance)
  const reasons = reasonsFor({
    reading,
    language,
    feeling,
    purpose,
    severity,
    need,
    target,
    competitor,
    help,
    sentiment,
  })
  return {
    language,
    ...(language === 'other' ? { language_code: code } : {}),
    sentiment,
    intent,
    severity: severity.level,
    needs_personal_info: need.needed,
    target: target.target,
    competitor: competitor !== null,
    sarcasm: feeling.sarcasm !== null && intent === 'complaint',
    offensive: reading.profanity.length > 0,
    risk: [...new Set(severity.risks.map(({ kind }) => kind))],
    pii: reading.pii,
    help_kind: help.kind,
    confidence: confidenceOf(language, purpose.clear),
    reasons,
  }
}

/** Reporting a fault is negative however polite; asking, buying and advertising are neutral however cheerful. */
function sentimentOf(intent: Verdict['intent'], balance: number): Verdict['sentiment'] {
  if (intent === 'complaint') return 'negative'
  if (intent === 'praise') return 'positive'
  if (intent === 'spam' || intent === 'lead' || intent === 'question') return 'neutral'
  return balance <= -0.9 ? 'negative' : balance >= 0.9 ? 'positive' : 'neutral'
}

/** A language these rules do not read is always unsure. */
function confidenceOf(language: Verdict['language'], clear: number): number {
  return language === 'other' || language === 'und' ? Math.min(clear, UNSURE / 2) : Math.min(1, clear)
}
