/** Why somebody writes. The first kind that fits: spam, complaint, lead, question, praise, other. */
import type { Span } from '../../core/text/normalize.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { cue, has, type Reading } from '../reading.ts'
import type { Feeling } from '../sentiment/sentiment.ts'

export type Purpose = { intent: Verdict['intent']; evidence: Span | null /** 0 to 1. */; clear: number }

export function purposeOf(reading: Reading, feeling: Feeling): Purpose {
  return (
    spam(reading) ??
    complaint(reading, feeling) ??
    lead(reading) ??
    question(reading) ??
    praise(reading, feeling) ??
    other(reading)
  )
}

function spam(reading: Reading): Purpose | null {
  const phishing = cue(reading, 'phishing')
  const promotion = cue(reading, 'promotion')
  const linked = reading.links.length > 0
  if (has(reading, 'fault', 'money') && promotion.length < 2 && !linked) return null
  if (phishing.length > 0 && (linked || phishing.length > 1))
    return { intent: 'spam', evidence: phishing[0] ?? null, clear: 0.9 }
  if (promotion.length > 1 || (promotion.length > 0 && linked))
    return { intent: 'spam', evidence: promotion[0] ?? null, clear: 0.9 }
  if (promotion.length > 0 && !reading.questionMark)
    return { intent: 'spam', evidence: promotion[0] ?? null, clear: 0.6 }
  return null
}

/** Risks that make a complaint by themselves; the others need a fault or displeasure beside them. */
const GRIEVANCES = new Set(['churn', 'legal', 'regulator', 'media', 'safety', 'privacy', 'fraud'])

function complaint(reading: Reading, feeling: Feeling): Purpose | null {
  const facts = ['fault', 'outage', 'ruined', 'displeased', 'trouble', 'money', 'repeated'] as const
  const grievance = facts.flatMap((name) => cue(reading, name))
  const risks = reading.risks.filter((found) => GRIEVANCES.has(found.risk))
  const [risk] = risks
  // "Is it dangerous?" asks; "it is dangerous, I go to the ministry, does anybody check?" does not.
  const asking =
    reading.questionMark !== null &&
    risks.length < 2 &&
    !has(reading, 'fault', 'outage', 'ruined', 'displeased', 'repeated')
  const wanted = has(reading, 'buying') && !has(reading, 'fault', 'money')
  if (feeling.sarcasm) return { intent: 'complaint', evidence: feeling.sarcasm, clear: 0.6 }
  if (feeling.score > 1) return null
  if (risk && !asking && !wanted && feeling.score <= 0) return { intent: 'complaint', evidence: risk, clear: 0.8 }
  if (wanted && feeling.score >= 0) return null
  if (asking && feeling.score > -2) return null
  const dragging = feeling.score <= 0 && has(reading, 'repeated') && has(reading, 'own', 'money')
  if (grievance.length > 0 && (feeling.score < 0 || dragging)) {
    return { intent: 'complaint', evidence: grievance[0] ?? null, clear: Math.min(1, 0.5 + grievance.length * 0.2) }
  }
  if (feeling.score < 0 && feeling.negative.length > 0 && !attacksAPerson(reading)) {
    return { intent: 'complaint', evidence: feeling.negative[0] ?? null, clear: 0.45 }
  }
  return null
}

/** Swearing at somebody and nothing else: a quarrel between readers, not a matter of the business. */
function attacksAPerson(reading: Reading): boolean {
  return reading.profanity.length > 0 && !has(reading, 'service', 'own')
}

function lead(reading: Reading): Purpose | null {
  const [buying] = cue(reading, 'buying')
  if (buying) return { intent: 'lead', evidence: buying, clear: 0.75 }
  const [contact] = cue(reading, 'contact')
  return contact && reading.pii.length > 0 ? { intent: 'lead', evidence: contact, clear: 0.5 } : null
}

function question(reading: Reading): Purpose | null {
  const found = cue(reading, 'question')
  if (reading.questionMark)
    return { intent: 'question', evidence: found[0] ?? reading.questionMark, clear: found.length > 0 ? 0.8 : 0.5 }
  const opening = found.find(({ from }) => from < 2)
  return opening ? { intent: 'question', evidence: opening, clear: 0.5 } : null
}

function praise(reading: Reading, feeling: Feeling): Purpose | null {
  if (feeling.score < 1) return null
  if (has(reading, 'chat', 'wish') && feeling.positive.length < 2) return null
  return { intent: 'praise', evidence: feeling.positive[0] ?? null, clear: Math.min(1, 0.4 + feeling.score * 0.12) }
}

function other(reading: Reading): Purpose {
  const [chat] = [...cue(reading, 'wish'), ...cue(reading, 'chat')]
  if (chat) return { intent: 'other', evidence: chat, clear: 0.6 }
  if (/^\s*@\S+/.test(reading.text) && reading.words.length <= 4) return { intent: 'other', evidence: null, clear: 0.5 }
  return { intent: 'other', evidence: reading.profanity[0] ?? null, clear: reading.profanity.length > 0 ? 0.5 : 0.25 }
}
