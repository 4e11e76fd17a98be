/**
 * How bad it is: 0 nothing to fix, 1 annoyance, 2 disputed money, outage, repeated or long unresolved, ruined event, leaving,
 * 3 danger, law, press, leaks, fraud, violence, a vulnerable person.
 */
import type { Risk } from '../../core/text/detect/risk.ts'
import type { Span } from '../../core/text/normalize.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { cue, type Reading } from '../reading.ts'

export type Severity = {
  level: Verdict['severity']
  evidence: Span | null
  why: keyof typeof WHY
  risks: (Span & { risk: Risk })[]
}

export const WHY = {
  nothing: { he: 'אין כאן תקלה לתקן', en: 'There is nothing to fix' },
  annoyance: { he: 'תקלה או מטרד', en: 'A fault or an annoyance' },
  insult: { he: 'עלבון בין קוראים', en: 'An insult between readers' },
  money: { he: 'כסף שנגבה או לא הוחזר', en: 'Money taken or not given back' },
  outage: { he: 'שירות שלם לא פועל', en: 'A whole service is down' },
  repeated: { he: 'זה חוזר או נמשך זמן רב', en: 'It keeps coming back or has lasted long' },
  ruined: { he: 'נהרס אירוע או יום', en: 'An event or a day was ruined' },
  leaving: { he: 'כוונה לעזוב', en: 'Somebody is about to leave' },
  phishing: { he: 'התחזות לעסק', en: 'Somebody poses as the business' },
  risk: { he: 'סיכון שמעבר לשירות', en: 'A risk beyond service' },
} as const

const GRAVE: ReadonlySet<Risk> = new Set([
  'legal',
  'regulator',
  'media',
  'safety',
  'privacy',
  'fraud',
  'violence',
  'vulnerable',
])

/** Risks count only where something is wrong: a hospital is no danger in a thank-you note. */
export function severityOf(reading: Reading, intent: Verdict['intent']): Severity {
  if (intent === 'spam') {
    const [phishing] = cue(reading, 'phishing')
    if (!phishing) return { level: 0, evidence: null, why: 'nothing', risks: [] }
    return { level: 2, evidence: phishing, why: 'phishing', risks: [{ ...phishing, risk: 'fraud' }] }
  }
  const violence = reading.risks.filter(({ risk }) => risk === 'violence')
  if (intent !== 'complaint') {
    const [threat] = violence
    if (threat) return { level: 3, evidence: threat, why: 'risk', risks: violence }
    const churn = reading.risks.filter(({ risk }) => risk === 'churn' && intent === 'question')
    const [insult] = reading.profanity
    if (insult) return { level: 1, evidence: insult, why: 'insult', risks: churn }
    const [charge] =
      intent === 'question' ? [...cue(reading, 'money'), ...cue(reading, 'fault'), ...cue(reading, 'trouble')] : []
    return { level: charge ? 1 : 0, evidence: charge ?? null, why: charge ? 'annoyance' : 'nothing', risks: churn }
  }
  const risks = reading.risks
  const grave = risks.find(({ risk }) => GRAVE.has(risk))
  if (grave) return { level: 3, evidence: grave, why: 'risk', risks }
  const [leaving] = risks
  if (leaving) return { level: 2, evidence: leaving, why: 'leaving', risks }
  for (const why of ['money', 'outage', 'ruined', 'repeated'] as const) {
    const [found] = cue(reading, why)
    if (found) return { level: 2, evidence: found, why, risks }
  }
  return {
    level: 1,
    evidence: cue(reading, 'fault')[0] ?? cue(reading, 'displeased')[0] ?? cue(reading, 'trouble')[0] ?? null,
    why: 'annoyance',
    risks,
  }
}
