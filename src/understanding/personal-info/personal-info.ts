/** Can a useful answer be given without knowing who writes? */
import type { Span } from '../../core/text/normalize.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { cue, has, type Reading } from '../reading.ts'
import type { Severity } from '../severity/severity.ts'

export type Need = { needed: boolean; evidence: Span | null }

const NO: Need = { needed: false, evidence: null }

export function needsPersonalInfo(reading: Reading, intent: Verdict['intent'], severity: Severity): Need {
  if (intent === 'spam' || intent === 'praise' || intent === 'other') return NO
  const [detail] = reading.pii
  if (detail) return { needed: true, evidence: detail }
  const [own] = cue(reading, 'own')
  if (intent === 'lead') {
    const contact = reading.leads.find(({ kind }) => kind === 'contact')
    return contact ? { needed: true, evidence: contact } : NO
  }
  if (intent === 'question') return own || reading.ownMatter ? { needed: true, evidence: own ?? null } : NO
  return ofComplaint(reading, severity, own ?? null)
}

/** Who got an answer already has a matter that is known. */
const ANSWERED = /אוטומט|תשוב\S+ (?:אחר|שונ|סותר)|automat|different|copy|agent today/i
/** A way in that is one person's own. */
const ACCOUNT = /סיסמ|חשבון|קוד|כרטיס|מועדון|נעול|ננעל|חסמ|חסום|account|password|log ?in|code|locked|card|blocked/i

function ofComplaint(reading: Reading, severity: Severity, own: Span | null): Need {
  const concerned = reading.firstPerson || own !== null
  const [risk] = severity.risks
  if (risk) {
    const everybody = risk.kind === 'safety' || risk.kind === 'violence' || risk.kind === 'vulnerable'
    return !everybody || concerned || !has(reading, 'public') ? { needed: true, evidence: risk } : NO
  }
  const [money] = [...cue(reading, 'money'), ...cue(reading, 'ruined')]
  if (money && (concerned || !has(reading, 'public'))) return { needed: true, evidence: money }
  if (own) return { needed: true, evidence: own }
  // A site or an app that fails, fails everybody.
  const broken = has(reading, 'access') ? [] : cue(reading, 'defect')
  // A bus that did not come did not come to anybody.
  const late = has(reading, 'public') && !has(reading, 'shipping') ? [] : cue(reading, 'delivery')
  const goods = [...broken, ...late, ...cue(reading, 'shipping')][0]
  if (goods && concerned) return { needed: true, evidence: goods }
  // What is bad enough concerns somebody, unless it concerns everybody.
  if (severity.level === 2 && (concerned || (goods && !has(reading, 'public', 'outage'))))
    return { needed: true, evidence: severity.evidence }
  const [account] = reading.ownMatter && ACCOUNT.test(reading.text) ? cue(reading, 'access') : []
  if (account) return { needed: true, evidence: account }
  const pending = cue(reading, 'contact').find(({ start, end }) => ANSWERED.test(reading.text.slice(start, end)))
  if (pending) return { needed: true, evidence: pending }
  return goods && has(reading, 'shipping', 'defect') && !has(reading, 'public') ? { needed: true, evidence: goods } : NO
}
