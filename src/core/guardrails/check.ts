/**
 * May this go out? Pure, so the same answer is given while typing in the browser and on the server before sending.
 * A finding says what, why, and a better way; only a `stop` holds the message back.
 */
import type { Purpose } from '../case/events.ts'
import type { Bilingual } from '../playbook/schema.ts'
import { detectLanguage } from '../text/detect/language.ts'
import { findPersonalData } from '../text/detect/personal-data.ts'
import type { Span } from '../text/normalize.ts'
import { findPhrases } from '../text/phrases.ts'
import { tokens } from '../text/tokens.ts'
import { type LengthLimit, measure } from './measure.ts'
import { checkReadyText, type ReadyText } from './ready-text.ts'

export type Finding = {
  id:
    | 'empty'
    | 'too_long'
    | 'personal_data'
    | 'asks_personal_data'
    | 'order_number'
    | 'language'
    | 'follow_up_in_private'
    | 'unfilled'
    | 'said_before'
    | 'form_letter'
  level: 'note' | 'stop'
  /** In UTF-16 code units of the text; null when the whole text is meant. */
  span: Span | null
  why: Bilingual
  /** What the desk offers instead; null when only the wording can help. */
  better: 'move_to_private' | 'shorten' | null
}

export type OutgoingDraft = {
  text: string
  mode: 'public' | 'private' | 'internal'
  /** The language the customer writes in. */
  language: 'he' | 'en'
  purpose: Purpose | null
  /** What the brand itself publishes, such as its own phone and street: never a finding. */
  brand: { publicDetails: readonly string[] }
  /** The longest message the channel takes; null when it names none. */
  maxLength: LengthLimit | null
} & Pick<ReadyText, 'saidHere' | 'unchanged'>

/** Everything found, stops first, then in the order of the text. */
export function checkOutgoing(draft: OutgoingDraft): { findings: Finding[]; stopped: boolean } {
  const findings = [
    ...shape(draft),
    ...checkReadyText(draft),
    ...manner(draft),
    ...(draft.mode === 'public' ? details(draft) : []),
  ]
  findings.sort(
    (a, b) => Number(b.level === 'stop') - Number(a.level === 'stop') || (a.span?.start ?? 0) - (b.span?.start ?? 0),
  )
  return { findings, stopped: findings.some(({ level }) => level === 'stop') }
}

function shape({ text, maxLength }: OutgoingDraft): Finding[] {
  if (!/[^\s\p{C}\p{M}\u115F\u1160\u3164\uFFA0]/u.test(text)) {
    const why = { he: 'עוד אין כאן טקסט', en: 'There is no text yet' }
    return [{ id: 'empty', level: 'stop', span: null, why, better: null }]
  }
  const length = maxLength ? measure(text, maxLength.unit) : 0
  if (!maxLength || length <= maxLength.limit) return []
  const why = {
    he: `הטקסט ארוך מהמותר בערוץ: ${length} מתוך ${maxLength.limit}`,
    en: `The text is longer than the channel takes: ${length} of ${maxLength.limit}`,
  }
  return [{ id: 'too_long', level: 'stop', span: null, why, better: 'shorten' }]
}

function manner({ text, mode, language, purpose }: OutgoingDraft): Finding[] {
  const findings: Finding[] = []
  const written = detectLanguage(text)
  if (mode !== 'internal' && (written === 'he' || written === 'en') && written !== language) {
    const why = {
      he: language === 'he' ? 'הפנייה נכתבה בעברית, והתשובה באנגלית' : 'הפנייה נכתבה באנגלית, והתשובה בעברית',
      en:
        language === 'he'
          ? 'The customer writes Hebrew, this reply is English'
          : 'The customer writes English, this reply is Hebrew',
    }
    findings.push({ id: 'language', level: 'note', span: null, why, better: null })
  }
  if (mode === 'private' && purpose === 'follow_up') {
    const why = {
      he: 'המשך נועד לציבור: מי שקרא את התלונה צריך לקרוא איך זה נגמר',
      en: 'A follow-up is for the public: whoever read the complaint should read how it ended',
    }
    findings.push({ id: 'follow_up_in_private', level: 'note', span: null, why, better: null })
  }
  return findings
}

const ASKS = findPhrases([
  [
    'asks',
    `מה ~ מספר הטלפון|מה ~ הטלפון של*|מה ~ הכתובת של*|מה ~ מספר ~ הזמנה|מה ~ תעודת*
לשלוח ~ טלפון|לשלוח ~ נייד|לשלוח ~ כתובת*|לשלוח ~ מספר ~ הזמנה|לשלוח ~ תעודת|לשלוח ~ מייל|שלחו ~ טלפון|שלחו ~ כתובת*|שלחו ~ הזמנה|שלחו ~ תעודת|שלחי ~ טלפון|שלח ~ טלפון|תשלחו ~ טלפון|תשלחו ~ כתובת|תשלחו ~ הזמנה
לכתוב ~ טלפון|לכתוב ~ כתובת*|לכתוב ~ מספר ~ הזמנה|כתבו ~ טלפון|כתבו ~ כתובת*|רשמו ~ טלפון|לרשום ~ טלפון|לרשום ~ כתובת*|להשאיר ~ טלפון|להשאיר ~ פרטים|השאירו ~ טלפון|השאירו ~ פרטים|תשאירו ~ טלפון|תשאירו ~ פרטים|למסור ~ טלפון|למסור ~ תעודת*|למסור ~ פרטים|נשמח ~ מספר ~ טלפון|נשמח ~ מספר ~ הזמנה|נשמח ~ הכתובת|צריכים ~ מספר ~ טלפון|צריכים ~ תעודת*|צריכים ~ הכתובת|ארבע ספרות`,
  ],
  [
    'asks',
    `your phone number|your mobile number|your address|your home address|your email|your e mail|your id number|your card number|your order number|your account number|your date of birth|last four digits|share your number|leave your details|leave your number|post your number|your passport`,
  ],
] as const)
/** Asking for details elsewhere is the right thing to do, also when it is said in public. */
const ELSEWHERE = findPhrases([
  ['elsewhere', "בפרטי|הודעה פרטית|להודעה פרטית|בהודעה פרטית|במסנג'ר|בוואטסאפ|בטופס|טופס מאובטח|לפרטי|במייל|כתבנו לך"],
  [
    'elsewhere',
    'private message|direct message|dm|in private|privately|secure form|messenger|by email|via email|whatsapp',
  ],
] as const)

function details({ text, brand }: OutgoingDraft): Finding[] {
  const findings: Finding[] = []
  const personal = findPersonalData(text).filter(({ value }) => !isOurs(value, brand.publicDetails))
  for (const { start, end } of personal) {
    const why = {
      he: 'בתשובה יש פרטים אישיים. עדיף להשאיר אותם בפרטי',
      en: 'This reply has personal details. Better kept private',
    }
    findings.push({ id: 'personal_data', level: 'stop', span: { start, end }, why, better: 'move_to_private' })
  }
  for (const { 0: sentence, index } of text.matchAll(/[^.!?\n]+/g)) {
    const words = tokens(sentence)
    if (ELSEWHERE(words).length > 0) continue
    const [asked] = ASKS(words)
    if (!asked) continue
    const why = {
      he: 'בציבור לא מבקשים פרטים אישיים. אפשר לבקש אותם בפרטי',
      en: 'Personal details are not asked for in public. They can be asked for in private',
    }
    const span = { start: index + asked.start, end: index + asked.end }
    findings.push({ id: 'asks_personal_data', level: 'stop', span, why, better: 'move_to_private' })
  }
  for (const match of text.matchAll(/(?<![\d./:₪$€-])\d{5,12}(?![\d/:]|[.,-]\d|\s?(?:[%₪$€]|ש[״"]ח|שקל))/g)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (
      personal.some(({ start, end }) => span.start < end && start < span.end) ||
      isOurs(match[0], brand.publicDetails)
    )
      continue
    const why = {
      he: 'זה נראה כמו מספר הזמנה או לקוח, וכל אחד יוכל לקרוא אותו',
      en: 'This looks like an order or customer number, and anybody will be able to read it',
    }
    findings.push({ id: 'order_number', level: 'note', span, why, better: 'move_to_private' })
  }
  return findings
}

function isOurs(value: string, publicDetails: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[\s().-]/g, '')
  return publicDetails.some((detail) => plain(detail).includes(plain(value)))
}
