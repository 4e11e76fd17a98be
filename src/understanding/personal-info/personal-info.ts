/** Can a useful answer be given without knowing who writes? */
import type { Span } from '../../core/text/normalize.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { cue, has, type Reading } from '../reading.ts'

export type Need = { needed: boolean; evidence: Span | null }

export function needsPersonalInfo(reading: Reading, intent: Verdict['intent'], severity: Verdict['severity']): Need {
  if (intent === 'spam' || intent === 'praise' || intent === 'other') return { needed: false, evidence: null }
  const [detail] = reading.pii
  if (detail) return { needed: true, evidence: detail }
  if (intent === 'lead') return { needed: has(reading, 'contact'), evidence: cue(reading, 'contact')[0] ?? null }
  const [own] = cue(reading, 'own')
  if (own) return { needed: true, evidence: own }
  if (intent === 'question') return { needed: false, evidence: null }
  const [grave] = reading.risks
  if (severity === 3 || grave?.risk === 'churn') return { needed: true, evidence: grave ?? null }
  const [money] = [...cue(reading, 'money'), ...cue(reading, 'ruined')]
  return { needed: money !== undefined || (severity === 2 && has(reading, 'service')), evidence: money ?? null }
}
