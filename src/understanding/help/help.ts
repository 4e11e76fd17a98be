/** What kind of help is asked for, where any is. */
import type { Span } from '../../core/text/normalize.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { asks, cue, has, type Reading } from '../reading.ts'
import type { Severity } from '../severity/severity.ts'

export type HelpKind = NonNullable<Verdict['help_kind']>
export type Help = { kind: HelpKind | null; evidence: Span | null }

export const HELP_WORDS: Readonly<Record<HelpKind, readonly [string, string]>> = {
  product_support: ['איך משתמשים במה שנקנה', 'How to use what was bought'],
  problem_solving: ['בעיה שצריך לפתור', 'A problem to solve'],
  advice: ['התלבטות מה לבחור', 'Which choice to make'],
  general_information: ['מידע על העסק: שעות, מחירים, תנאים', 'About the business: hours, prices, terms'],
  professional_information: ['ידע של בעלי מקצוע', 'Knowledge of a profession'],
}

/** Risks that somebody must act on, beside those that only warn of a next step. */
const TO_SOLVE = new Set(['safety', 'privacy', 'fraud', 'violence', 'vulnerable'])

export function helpOf(reading: Reading, intent: Verdict['intent'], severity: Severity): Help {
  if (intent === 'complaint') {
    const risk = severity.risks.find(({ kind }) => TO_SOLVE.has(kind))
    if (risk) return { kind: 'problem_solving', evidence: risk }
    if (severity.risks.length > 0 && !has(reading, 'defect', 'access', 'outage', 'money'))
      return { kind: null, evidence: null }
    for (const name of ['defect', 'access', 'delivery', 'outage', 'money', 'ruined'] as const) {
      const [found] = cue(reading, name)
      if (found) return { kind: 'problem_solving', evidence: found }
    }
    const [unanswered] = has(reading, 'own', 'repeated', 'lasting') ? cue(reading, 'contact') : []
    if (unanswered) return { kind: 'problem_solving', evidence: unanswered }
    // Displeasure alone asks for nothing that could be mended.
    const vents =
      reading.profanity.length > 0 ||
      has(reading, 'staff', 'dear', 'displeased', 'contact', 'waiting', 'sarcasm', 'exclaims')
    return vents
      ? { kind: null, evidence: null }
      : { kind: 'problem_solving', evidence: cue(reading, 'trouble')[0] ?? null }
  }
  if (intent !== 'question' && intent !== 'lead') return { kind: null, evidence: null }
  const choice = asks(reading, 'choice')
  if (intent === 'lead')
    return choice ? { kind: 'advice', evidence: choice } : { kind: 'general_information', evidence: null }
  const expert = asks(reading, 'expert')
  if (expert) return { kind: 'professional_information', evidence: expert }
  if (choice) return { kind: 'advice', evidence: choice }
  const how = asks(reading, 'how_to')
  if (how) return { kind: 'product_support', evidence: how }
  const [fault] = (['defect', 'access', 'delivery', 'outage', 'trouble'] as const).flatMap((name) => cue(reading, name))
  return fault ? { kind: 'problem_solving', evidence: fault } : { kind: 'general_information', evidence: null }
}
