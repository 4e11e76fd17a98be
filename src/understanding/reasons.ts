/** Why a verdict says what it says: one reason per label that is not the plain default, each with the words it rests on. */
import type { Span } from '../core/text/normalize.ts'
import type { PiiSpan, Reason, Verdict } from '../core/text/verdict.ts'
import { HELP_WORDS, type Help } from './help/help.ts'
import type { Purpose } from './intent/intent.ts'
import type { Need } from './personal-info/personal-info.ts'
import type { Reading } from './reading.ts'
import type { Feeling } from './sentiment/sentiment.ts'
import { type Severity, WHY } from './severity/severity.ts'
import type { Target } from './target/target.ts'

type Judged = {
  reading: Reading
  language: Verdict['language']
  feeling: Feeling
  purpose: Purpose
  severity: Severity
  need: Need
  target: Target
  competitor: Span | null
  help: Help
  sentiment: Verdict['sentiment']
}

const INTENT: Record<Verdict['intent'], [string, string]> = {
  spam: ['נראה כמו פרסומת או התחזות', 'Looks like advertising or impersonation'],
  complaint: ['יש כאן בעיה או אכזבה', 'There is a problem or a disappointment'],
  lead: ['רצון לקנות, להצטרף או לקבל הצעה', 'Wants to buy, join or get a quote'],
  question: ['בקשת מידע בלי טרוניה', 'Asks for information without a grievance'],
  praise: ['מילים טובות על מה שהתקבל', 'Good words about what was received'],
  other: ['אין כאן פנייה ברורה לעסק', 'No clear matter for the business'],
}
const LANGUAGE: Record<Verdict['language'], [string, string]> = {
  he: ['אותיות עבריות', 'Hebrew letters'],
  en: ['אותיות ומילים באנגלית', 'English letters and words'],
  mixed: ['עברית עם משפט באנגלית', 'Hebrew with an English phrase'],
  und: ['אין כאן מילים', 'There are no words'],
  other: ['שפה אחרת', 'Another language'],
}
const DETAIL: Record<PiiSpan['type'], [string, string]> = {
  il_id: ['מספר זהות', 'An identity number'],
  phone: ['מספר טלפון', 'A phone number'],
  card: ['מספר כרטיס', 'A card number'],
  email: ['כתובת מייל', 'An e-mail address'],
  address: ['כתובת', 'A street address'],
  iban: ['מספר חשבון בנק', 'A bank account number'],
  account: ['מספר חשבון', 'An account number'],
  passport: ['מספר דרכון', 'A passport number'],
  plate: ['מספר רכב', 'A licence plate'],
}

export function reasonsFor(judged: Judged): Reason[] {
  const { reading, feeling, purpose, severity, need, target, competitor, help, sentiment } = judged
  const reasons: Reason[] = []
  const say = (label: Reason['label'], span: Span | null, [he, en]: readonly [string, string]) =>
    reasons.push({ label, span: span && { start: span.start, end: span.end }, he, en })

  say('language', null, LANGUAGE[judged.language])
  say('intent', purpose.evidence, INTENT[purpose.intent])
  if (sentiment === 'negative')
    say('sentiment', feeling.negative[0] ?? purpose.evidence, ['טון או עובדות שליליים', 'Negative tone or facts'])
  if (sentiment === 'positive') say('sentiment', feeling.positive[0] ?? null, ['טון חיובי', 'Positive tone'])
  if (severity.level > 0) say('severity', severity.evidence, [WHY[severity.why].he, WHY[severity.why].en])
  if (need.needed)
    say('needs_personal_info', need.evidence, [
      'בלי פרטים מזהים אי אפשר לבדוק',
      'It cannot be checked without identifying details',
    ])
  if (target.target === 'service')
    say('target', target.evidence, ['מדובר בשירות שהתקבל', 'It is about the service received'])
  if (competitor) say('competitor', competitor, ['מוזכר מתחרה', 'A competitor is named'])
  if (feeling.sarcasm)
    say('sarcasm', feeling.sarcasm, ['מילים טובות במשמעות הפוכה', 'Kind words with the opposite meaning'])
  if (reading.profanity[0]) say('offensive', reading.profanity[0], [reading.profanity[0].he, reading.profanity[0].en])
  for (const found of severity.risks) say('risk', found, [found.he, found.en])
  if (help.kind) say('help_kind', help.evidence, HELP_WORDS[help.kind])
  for (const found of reading.pii) say('pii', found, DETAIL[found.type])
  return reasons
}
