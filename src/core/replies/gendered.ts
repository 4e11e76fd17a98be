/**
 * Hebrew words that speak to one gender, and how to say the same to everybody. For whoever writes a reply that will be sent to many; a
 * hint, never a refusal, since some of these words mean something else now and then.
 */
import type { Span } from '../text/normalize.ts'

export type Gendered = Span & { word: string; suggest: string }

/** Masculine|feminine → what to say instead. Forms that mean something else as often (הזמן, אשר, מלא) are left out. */
const WORDS: readonly (readonly [string, string])[] = [
  ['פנה|פני|תפנה|תפני', 'אפשר לפנות'],
  ['שלח|שלחי|תשלחי', 'אפשר לשלוח'],
  ['כתוב|כתבי|תכתבי|תכתוב', 'אפשר לכתוב'],
  ['התקשר|התקשרי|תתקשר|תתקשרי', 'אפשר להתקשר'],
  ['צור קשר|צרי קשר', 'אפשר ליצור קשר'],
  ['בדוק|בדקי|תבדקי', 'כדאי לבדוק'],
  ['המתן|המתיני', 'נחזור אליך בקרוב'],
  ['לחץ|לחצי', 'אפשר ללחוץ'],
  ['הירשם|הירשמי', 'אפשר להירשם'],
  ['מלאי', 'אפשר למלא'],
  ['השאירי', 'אפשר להשאיר'],
  ['הזמיני', 'אפשר להזמין'],
  ['בוא|בואי', 'אפשר לבוא'],
  ['נסה|נסי|תנסה|תנסי', 'אפשר לנסות'],
  ['עדכני|תעדכני', 'נשמח לעדכון'],
  ['שים לב|שימי לב', 'כדאי לשים לב'],
  ['חכה|חכי', 'נחזור אליך בקרוב'],
  ['תן|תני', 'אפשר לתת'],
  ['היכנס|היכנסי|הכנס|הכנסי', 'אפשר להיכנס'],
  ['בחר|בחרי', 'אפשר לבחור'],
  ['שתף|שתפי', 'נשמח לשיתוף'],
  ['סלח|סלחי', 'סליחה'],
  ['תרצה|תרצי', 'אם יש רצון'],
  ['תוכל|תוכלי', 'אפשר'],
  ['תצטרך|תצטרכי', 'יהיה צורך'],
  ['תקבלי', 'נשלח אליך'],
  ['יכולה', 'אפשר'],
  ['צריכה', 'צריך'],
  ['אתה', 'לפנות בלי כינוי גוף, או ברבים'],
  ['את מוזמנת|אתה מוזמן|מוזמן|מוזמנת', 'נשמח'],
  ['מעוניין|מעוניינת|מעונין|מעונינת', 'אם יש עניין'],
  ['ברוך הבא|ברוכה הבאה', 'טוב שבאת'],
  ['לקוח יקר|לקוחה יקרה|היקר|היקרה', 'לפנות בשם'],
  ['אדוני|גברתי|גבירתי', 'לפנות בשם'],
  ['מצטער|מצטערת|מתנצל|מתנצלת', 'מצטערים'],
  ['בודק|בודקת', 'בודקים'],
  ['מבין|מבינה', 'מבינים'],
  ['מטפל|מטפלת', 'מטפלים'],
]

const BOUNDED = (pattern: string) => new RegExp(`(?<![א-ת"״/.(])(?:כש|[וש])?(?:${pattern})(?![א-ת"״/(]|\\.[א-ת])`, 'gu')
const FINDERS = WORDS.map(([forms, suggest]) => ({ found: BOUNDED(forms.replaceAll(' ', '\\s+')), suggest }))
/** «פנה/פני», «את/ה», «לקוח.ה», «מוזמן(ת)»: two genders in one word. «ו/או» joins words, not genders. */
const DOUBLED = /(?<![א-ת])(?!ו\/או)[א-ת]{1,20}(?:\/[א-ת]{1,20}|\.(?:ה|ת|י|ות|ית)(?![א-ת])|\((?:ה|ת|י|ות|ים|ית)\))/gu
const DOUBLED_SUGGEST = 'צורה אחת לכולם: שם פועל (אפשר לפנות) או רבים (נשמח)'

/** In the order of the text, never overlapping. */
export function findGendered(text: string): Gendered[] {
  const found = [
    ...matches(text, DOUBLED, (word) => known(word) ?? DOUBLED_SUGGEST),
    ...FINDERS.flatMap(({ found: pattern, suggest }) => matches(text, pattern, () => suggest)),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  let at = 0
  return found.filter(({ start, end }) => {
    if (start < at) return false
    at = end
    return true
  })
}

function matches(text: string, pattern: RegExp, suggest: (word: string) => string): Gendered[] {
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
    suggest: suggest(word),
  }))
}

/** «פנה/פני» is the pair that the list knows as two. */
function known(word: string): string | null {
  const [first = ''] = word.split(/[/.(]/)
  return WORDS.find(([forms]) => forms.split('|').includes(first))?.[1] ?? null
}
