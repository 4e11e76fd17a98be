/**
 * How bad it is: 0 nothing to fix, 1 annoyance, 2 disputed money, outage, repeated or long unresolved, ruined event, leaving,
 * 3 danger, law, press, leaks, fraud, violence, a vulnerable person.
 */
import { type Hit, hitOf } from '../../core/text/detect/hit.ts'
import { riskOf } from '../../core/text/detect/risk/omens.ts'
import { RISK_WORDS, type Risk } from '../../core/text/detect/risk.ts'
import type { Span } from '../../core/text/normalize.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { phishingIn } from '../intent/spam.ts'
import { cue, has, type Reading } from '../reading.ts'
import { isGrave } from './gravity.ts'

export type Severity = {
  level: Verdict['severity']
  evidence: Span | null
  why: keyof typeof WHY
  risks: readonly Hit<Risk>[]
}

export const WHY = {
  nothing: { he: 'אין כאן תקלה לתקן', en: 'There is nothing to fix' },
  annoyance: { he: 'תקלה או מטרד', en: 'A fault or an annoyance' },
  asked: { he: 'שאלה על חיוב או על תקלה', en: 'A charge or a fault is asked about' },
  insult: { he: 'עלבון בין קוראים', en: 'An insult between readers' },
  money: { he: 'כסף שנגבה או לא הוחזר', en: 'Money taken or not given back' },
  outage: { he: 'שירות שלם לא פועל', en: 'A whole service is down' },
  repeated: { he: 'זה חוזר או נמשך זמן רב', en: 'It keeps coming back or has lasted long' },
  ruined: { he: 'נהרס אירוע או יום', en: 'An event or a day was ruined' },
  leaving: { he: 'כוונה לעזוב', en: 'Somebody is about to leave' },
  phishing: { he: 'התחזות לעסק', en: 'Somebody poses as the business' },
  risk: { he: 'סיכון שמעבר לשירות', en: 'A risk beyond service' },
} as const

/** Risks count only where something is wrong: a hospital is no danger in a thank-you note. */
export function severityOf(reading: Reading, intent: Verdict['intent']): Severity {
  if (intent === 'spam') return ofSpam(reading)
  const frail = intent === 'complaint' ? frailIn(reading) : null
  const all = withRivals(frail ? [frail, ...reading.risks.filter((one) => one !== frail)] : reading.risks, reading)
  if (frail || isGrave(reading, intent)) return graveBy(reading, all)
  if (intent !== 'complaint') return ofOthers(reading, intent)
  const risks = all.filter(({ kind }) => kind === 'churn')
  const [leaving] = risks
  if (leaving) return { level: 2, evidence: leaving, why: 'leaving', risks }
  for (const why of ['money', 'outage', 'ruined', 'repeated'] as const) {
    const [found] = cue(reading, why)
    if (found) return { level: 2, evidence: found, why, risks }
  }
  const [again] = cue(reading, 'again')
  if (again && cue(reading, 'delivery').some(({ start, end }) => LOST.test(reading.text.slice(start, end))))
    return { level: 2, evidence: again, why: 'repeated', risks }
  const [lasting] = cue(reading, 'lasting')
  const loyal = /לקוח|לקוחה|customer|member|client|with you|אצלכם/i.test(reading.text)
  const onlyTone = has(reading, 'dear', 'staff') && !has(reading, 'defect', 'access', 'delivery', 'contact')
  const days = lasting && /ימים|ימי|days?/.test(reading.text.slice(lasting.start, lasting.end))
  const bearable = days && has(reading, 'access', 'defect') && !has(reading, 'delivery', 'contact')
  if (
    lasting &&
    !bearable &&
    !onlyTone &&
    !(loyal && /שני?ם|שנה|years?/.test(reading.text.slice(lasting.start, lasting.end)))
  )
    return { level: 2, evidence: lasting, why: 'repeated', risks }
  return { level: 1, evidence: firstWrong(reading), why: 'annoyance', risks }
}

function graveBy({ text, weighed, omens }: Reading, named: readonly Hit<Risk>[]): Severity {
  const grave = named.find(({ kind }) => kind !== 'churn') ?? weighed
  const [sign] = omens
  const told = grave ?? (sign ? hitOf(text, riskOf(sign.tag), sign, RISK_WORDS[riskOf(sign.tag)]) : null)
  const risks = told && !named.includes(told) ? [...named, told] : named
  return { level: 3, evidence: told, why: 'risk', risks }
}

function ofSpam(reading: Reading): Severity {
  const bait = phishingIn(reading)
  if (!bait) return { level: 0, evidence: null, why: 'nothing', risks: [] }
  const fraud = hitOf(reading.text, 'fraud', bait, RISK_WORDS.fraud)
  return { level: 2, evidence: bait, why: 'phishing', risks: [fraud] }
}

function ofOthers(reading: Reading, intent: Verdict['intent']): Severity {
  const violence = reading.risks.filter(({ kind }) => kind === 'violence')
  const [threat] = violence
  if (threat && reading.profanity.length > 0 && intent !== 'praise')
    return intent === 'other'
      ? { level: 1, evidence: threat, why: 'insult', risks: [] }
      : { level: 3, evidence: threat, why: 'risk', risks: violence }
  const churn = intent === 'question' ? reading.risks.filter(({ kind }) => kind === 'churn') : []
  const [insult] = reading.profanity
  if (insult && intent !== 'praise') return { level: 1, evidence: insult, why: 'insult', risks: churn }
  const [charge] =
    intent === 'question'
      ? (['money', 'defect', 'access', 'delivery', 'outage'] as const)
          .flatMap((name) => cue(reading, name).map((found) => ({ ...found, name })))
          .filter(({ name, start, end }) => {
            const words = reading.text.slice(start, end)
            return name !== 'money' || CHARGED.test(words) || (reading.ownMatter && FEE.test(words))
          })
      : []
  return { level: charge ? 1 : 0, evidence: charge ?? null, why: charge ? 'asked' : 'nothing', risks: churn }
}

/** What is lost a second time was not found the first time. */
const LOST = /איבד|אבד|לאבד|נעלמ|los(?:e|t|ing)|missing/i
/** Words of a charge, unlike those of a refund that anybody may ask about. */
const CHARGED = /חיו?יב|חויי?ב|ירד|גב|קנס|דו"?ח|פעמי|charg|fine|deduct|bill|twice|owe|paid/i
const FEE = /עמל|fee/i

/** Small children and grandparents are everywhere; where the power is out they are to be looked after first. */
function frailIn({ cues, risks, text }: Reading): Hit<Risk> | null {
  if (!cues.has('outage')) return null
  const named = risks.find(({ kind }) => kind === 'vulnerable')
  if (named) return named
  const found = FRAIL.exec(text)
  if (!found) return null
  return hitOf(text, 'vulnerable', { start: found.index, end: found.index + found[0].length }, RISK_WORDS.vulnerable)
}

const FRAIL =
  /תינוקת?|תינוקות|פעוט(?:ה|ות)?|סבתא|סבא(?![א-ת])|קשישי?ם?|ילדים קטנים|חול(?:ה|ת|ים)(?![א-ת])|\b(?:bab(?:y|ies)|newborns?|toddlers?|infants?|grand(?:ma|mother|pa|father|parents)|elderly|small children|sick (?:child|mother|father|man|woman))\b/iu

/** Leaving is also said by naming where to: "signing with Acme tomorrow". */
function withRivals(risks: readonly Hit<Risk>[], reading: Reading): readonly Hit<Risk>[] {
  const rival = reading.names.find(({ kind, sure }) => kind === 'competitor' && sure)
  if (!rival || risks.some(({ kind }) => kind === 'churn')) return risks
  const before = reading.text.slice(Math.max(0, rival.start - 40), rival.start)
  if (!GOING.test(before)) return risks
  return [...risks, { ...rival, kind: 'churn', ...RISK_WORDS.churn }]
}

const GOING =
  /(?:עובר|עוברת|עוברים|עברתי|עברנו|אעבור|נעבור|לעבור|מתנייד|מתניידת|חותמ?ם?|חותמת|חתמתי|נרשמתי|מצטרפ|הצטרפתי|פתחתי|מהיום|חזרתי|switch\w*|mov\w+|join\w*|sign\w*|port\w*|going|opened|left for|gone to|changing|from now)[^.!?]{0,30}$/i

function firstWrong(reading: Reading): Span | null {
  for (const name of [
    'defect',
    'access',
    'delivery',
    'contact',
    'staff',
    'dear',
    'displeased',
    'trouble',
    'waiting',
    'denial',
  ] as const) {
    const [found] = cue(reading, name)
    if (found) return found
  }
  return null
}
