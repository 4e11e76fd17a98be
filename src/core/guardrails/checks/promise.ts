/** A date by which something will happen, and nobody named who sees to it: passive words, or "a representative". */
import { findPhrases } from '../../text/phrases.ts'
import { type Check, clauseOf, type Found, wordsIn } from '../reading.ts'

const OWNERLESS = findPhrases([
  [
    'passive',
    `יטופל/תטופל/יטופלו|ייבדק/יבדק/תיבדק/תבדק/ייבדקו|יבוצע/תבוצע/יבוצעו|יוחזר/תוחזר/יוחזרו|ייפתר/יפתר/תיפתר/תפתר/ייפתרו|יסתיים/תסתיים/יסתיימו|יגיע/תגיע/יגיעו|יסופק/תסופק/יסופקו|יישלח/ישלח/תישלח/תשלח/יישלחו|יינתן/תינתן|יתוקן/תתוקן/יתוקנו|יוחלף/תוחלף/יוחלפו|יזוכה/תזוכה/תזוכי/תזוכו|יועבר/תועבר/יועברו|יסודר/תסודר|תקבל/תקבלי/תקבלו|יחזרו/יתקשרו/יצרו/ייצרו/יפנו _ אליך/אליכם/קשר/איתך|נציג/נציגה/נציגינו/מישהו/מישהי/טכנאי/שליח/מנהל/הגורם ~ יחזור/תחזור/יתקשר/תתקשר/ייצור/יצור/תיצור/יגיע/תגיע/יפנה/תפנה|ייכנס/תיכנס/יכנס/ייכנסו|ישוחרר/תשוחרר|תיענה/ייענה/יענה/תענה/תענו`,
  ],
  [
    'passive',
    `will be _ resolved/fixed/processed/refunded/handled/reviewed/sent/shipped/delivered/returned/done/solved/completed/replaced/credited/answered/checked/updated/settled/sorted|will ~ arrive/reach/land|will be in touch|will get/receive/have/hear ~|you'll get/receive/have/hear ~|someone/somebody/representative/agent/rep/technician/courier/manager/they/department will ~ call/contact/get/reach/return/come/write/be|going to be resolved/fixed/refunded`,
  ],
] as const)
const DATE =
  /עד (?:ה?ערב|מחר|סוף|יום|שעה|ה?שבוע|ה?[-־]?\d|[א-ו]['׳])|ב?שע(?:ות|ה) הקרוב(?:ות|ה)|תוך|בתוך|(?<![א-ת])ב?(?:מחר|מחרתיים)(?![א-ת])|היום|השבוע|הערב|בקרוב|ב?ימים הקרובים|ב?יום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי|[א-ו]['׳])|(?:\bby\b|\bwithin\b|\btomorrow\b|\btoday\b|\btonight\b|\bthis (?:week|month|afternoon|evening)\b|\bnext week\b|\bsoon\b|\bin the (?:coming|next) \w+|\bin (?:\d+|a few|two|three) (?:days|hours|business)|\bon (?:sun|mon|tues|wednes|thurs|fri|satur)day)/iu
/** We say that we see to it. */
const OWNER =
  /(?<![א-ת])(?:ו?אנחנו|ו?אני|ו?נעדכן|נעקוב|נוודא|נדאג|נבדוק|נלווה|ו?מלווים|ו?עוקבים|באחריות\S*|האחריות (?:אצל|של)|אצלי|ו?אעדכן|ו?אבדוק)(?![א-ת])|\b(?:we(?:'ll| will| are| check| keep| follow| make)|i(?:'ll| will| am)|our own|will make sure)\b/iu

export const promise: Check = (reading) => {
  const { text, draft } = reading
  if (draft.mode === 'internal' || OWNER.test(text)) return []
  const found: Found[] = []
  for (const sentence of reading.sentences) {
    const [passive] = OWNERLESS(wordsIn(reading, sentence))
    if (!passive) continue
    const clause = clauseOf(reading, passive)
    const rest = text.slice(clause.start, sentence.end)
    const date = DATE.exec(rest)
    if (!date) continue
    const end = Math.max(passive.end, clause.start + date.index + date[0].length)
    found.push({
      id: 'promise',
      span: { start: passive.start, end },
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

function ownerLine({ language, writer }: { language: 'he' | 'en'; writer: string | null }): string {
  if (language === 'he') return writer ? `האחריות על כך אצל ${writer}, ונעדכן כאן.` : 'אנחנו עוקבים ונעדכן כאן.'
  return writer
    ? `${writer} will make sure of it, and we will update here.`
    : 'We are following this and will update here.'
}
