/** A date by which something will happen, and nobody named who sees to it: passive words, or "a representative". */
import type { Span } from '../../text/normalize.ts'
import { findPhrases } from '../../text/phrases.ts'
import { findExpected } from '../ideas/promise.ts'
import { type Check, clauseOf, type Found, mayComplain, type Reading, wordsIn } from '../reading.ts'

const OWNERLESS = findPhrases([
  [
    'passive',
    `יטופל/תטופל/יטופלו|ייבדק/יבדק/תיבדק/תבדק/ייבדקו|יבוצע/תבוצע/יבוצעו|יוחזר/תוחזר/יוחזרו|ייפתר/יפתר/תיפתר/תפתר/ייפתרו|יסתיים/תסתיים/יסתיימו|יגיע/תגיע/יגיעו|יסופק/תסופק/יסופקו|יישלח/ישלח/תישלח/תשלח/יישלחו|יינתן/תינתן|יתוקן/תתוקן/יתוקנו|יוחלף/תוחלף/יוחלפו|יזוכה/תזוכה/תזוכי/תזוכו|יועבר/תועבר/יועברו|יסודר/תסודר|תקבל/תקבלי/תקבלו|יחזרו/יתקשרו/יצרו/ייצרו/יפנו _ אליך/אליכם/קשר/איתך|נציג/נציגה/נציגינו/מישהו/מישהי/טכנאי/שליח/מנהל/הגורם ~ יחזור/תחזור/יתקשר/תתקשר/ייצור/יצור/תיצור/יגיע/תגיע/יפנה/תפנה|ייכנס/תיכנס/יכנס/ייכנסו|ישוחרר/תשוחרר|תיענה/ייענה/יענה/תענה/תענו`,
  ],
  [
    'passive',
    `will be _ resolved/fixed/processed/refunded/handled/reviewed/sent/shipped/delivered/returned/done/solved/completed/replaced/credited/answered/checked/updated/settled/sorted|will ~ arrive/reach/land|will be in touch|will get/receive/have/hear ~|you'll get/receive/have/hear ~|someone/somebody/representative/agent/rep/technician/courier/they/department will ~ call/contact/get/reach/return/come/write/be|going to be resolved/fixed/refunded`,
  ],
] as const)
const DATE =
  /עד (?:ה?ערב|מחר|סוף|יום|שעה|ה?שבוע|ה?[-־]?\d|[א-ו]['׳])|ב?שע(?:ות|ה) הקרוב(?:ות|ה)|תוך|בתוך|(?<![א-ת])ב?(?:מחר|מחרתיים)(?![א-ת])|היום|השבוע|הערב|בקרוב|ב?ימים הקרובים|ב?יום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי|[א-ו]['׳])|(?:\bby\b|\bwithin\b|\btomorrow\b|\btoday\b|\btonight\b|\bthis (?:week|month|afternoon|evening)\b|\bnext week\b|\bsoon\b|\bin the (?:coming|next) \w+|\bin (?:\d+|a few|two|three) (?:days|hours|business)|\bon (?:sun|mon|tues|wednes|thurs|fri|satur)day)/iu
/** We say that we see to it. */
const OWNER =
  /(?<![א-ת])(?:(?:אחראית?|מטפלת|מלווה|עוקבת?|דואגת?) (?:על|לזה|בזה|אחרי|אותך)|(?:מהצוות|מהשירות|מהמוקד|מהסניף)|(?:מנהלת?|אחראית?) (?:ה?סניף|ה?שירות|ה?מוקד|ה?משמרת|ה?צוות) [א-ת]+|ו?אנחנו|ו?אני|ו?נעדכן|נעקוב|נוודא|נדאג|נבדוק|נלווה|ו?מלווים|ו?עוקבים|באחריות\S*|האחריות (?:אצל|של)|אצלי|ו?אעדכן|ו?אבדוק)(?![א-ת])|\b(?:we(?:'ll|[’']re|’ll| will| are| check| keep| follow| make)|i(?:['’]ll|['’]m| will| am)|our own|will make sure|(?:is|are) (?:on it|on this|in charge|responsible|following|handling|looking after)|from (?:our|the|customer) (?:team|service|branch)|(?:is|are) with you until)\b/iu
/** "Noa, the branch manager, will call". */
const NAMED = /\b[A-Z][a-z]+, (?:the|our) [a-z ]{3,30},/u

export const promise: Check = (reading) => {
  const { text, draft } = reading
  if (draft.mode === 'internal' || OWNER.test(text) || NAMED.test(text)) return []
  const found: Found[] = []
  const expected = mayComplain(reading) ? findExpected(reading) : []
  for (const sentence of reading.sentences) {
    const span = passiveWithDate(reading, sentence) ?? expected.find(({ start }) => holds(sentence, start))
    if (!span) continue
    found.push({
      id: 'promise',
      span: { start: span.start, end: span.end },
      better: [
        {
          kind: 'edit',
          say: 'add',
          edits: [{ start: sentence.end, end: sentence.end, text: ` ${ownerLine(reading.draft)}` }],
        },
      ],
    })
  }
  return found
}

const holds = ({ start, end }: Span, place: number): boolean => start <= place && place < end

function passiveWithDate(reading: Reading, sentence: Span): Span | null {
  const [passive] = OWNERLESS(wordsIn(reading, sentence))
  if (!passive) return null
  const clause = clauseOf(reading, passive)
  const date = DATE.exec(reading.text.slice(clause.start, sentence.end))
  return date && { start: passive.start, end: Math.max(passive.end, clause.start + date.index + date[0].length) }
}

function ownerLine({ language, writer }: { language: 'he' | 'en'; writer: string | null }): string {
  if (language === 'he') return writer ? `האחריות על כך אצל ${writer}, ונעדכן כאן.` : 'אנחנו עוקבים ונעדכן כאן.'
  return writer
    ? `${writer} will make sure of it, and we will update here.`
    : 'We are following this and will update here.'
}
