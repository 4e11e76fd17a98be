/**
 * Street addresses in Hebrew. Found from the house number: what stands before it must be a street, by a street word (רחוב), by what is
 * said before (גרה ב…, הכתובת:), by a town after it, or by being a street that every town has. A branch's address is no secret.
 */

import { foldFinals } from '../hebrew/letters.ts'
import { readPrefixes } from '../hebrew/prefixes.ts'
import type { Detail } from './personal-data.ts'
import { HEBREW_TOWN, isStreet } from './places.ts'
import type { Why } from './reasons.ts'

/** 12, 12א, 12/4, 12 א'. */
const HOUSE =
  /(?<![\d.,:/#א-ת-]|[א-ת]')\d{1,4}(?:[א-ת](?![א-ת"'])| [א-ו]'(?![א-ת])| [א-ו](?=[,.\n]|$)|\/\d{1,3}(?!\d|\/))?(?![\d:%]|[.,/-]\d|[א-ת]{2})/g
const YEAR = /^(?:19|20)\d\d$/
const BEFORE = 72
const NAME_MAX = 4
/** A word of a name: letters, with gershayim inside, or a geresh after; or initials. */
const WORD = /(?:[א-ת]\.){1,3}|[א-ת]+(?:["'][א-ת]+)*'?/g

const STREET_WORD = /^([והבלמש]{0,3})(רחוב|רח'|רח|שדרות|שדרת|שד'|שד|סמטת|סמטה|דרך|כיכר|משעול|שביל|נתיב|מעלה)$/
/** These are street words only before the name of a street or a town after it: "on the way", "path". */
const DOUBTFUL = /^(?:דרך|שביל|נתיב|מעלה|כיכר|רח|שד)$/
const HOME =
  /(?:^|[^א-ת])(?:[ושכ]{0,2}(?:גרה?|גרים|גרות|גרנו|גרתי|מתגורר(?:ת|ים|ות)?|עברתי|עברנו) ב?|[והבלמש]{0,2}כתובת(?:י|נו|ה|ו)?(?: למשלוח| מלאה| מגורים| החדשה| הנכונה| העדכנית| שלי| שלנו| שלה| שלו| הבית| היא| זה| הזו){0,3} ?[:-]? ?|[לב]בית שלי ?[:-] ?)$/
/** Verbs of living ask for ב before the name: it is a prefix there, and no letter of the name. */
const LIVES = /(?:גרה?|גרים|גרות|גרנו|גרתי|מתגורר(?:ת|ים|ות)?|עברתי|עברנו) ב?$/

const BUSINESS =
  /(?:סניפ?ף?|חנות|חנותכם|משרד|משרדי|מרפא|קניון|מרכז|מסעד|בנק|הסופר|מתחם|אולם|בית ה?חולים|תחנת?)[א-ת]*(?: [א-ת]+){0,2} ?[:,]? ?$/
const UNIT =
  /^[ -]?(?:דקות|דקה|דק'|שעות|שעה|ימים|ימי|יום|פעמים|פעם|ק"מ|קמ|קילו|מטר|מ'|ש"ח|שקל|שקלים|אחוז|אנשים|איש|שנים|שנה|שבועות|חודשים|יחידות|אלף|מיליון|תחנות|לקוחות|תשלומים|גרם|ליטר|מעלות|לילות|כוכבים|חדרים|נפשות|סועדים|ילדים|אחוזים|סניפים|מנות|נקודות|צפיות|מקומות|בלילה|בבוקר|בערב|בצהריים|מתוך|₪|\$|%)(?![א-ת])/
const NOT_A_NAME =
  /^(?:של|אגב|חזרה|לקוחות|שירות|אחרת|כלל|האתר|הטלפון|הוואטסאפ|חסום|סגור|כבר|לפני|אחרי|עוד|רק|עד|אין|יש|לא|כל|על|את|אני|הוא|היא|זה|עם|מספר|לערך|בערך|בין|מעל|תוך|בן|בת|[בהלמו]{0,2}(?:קו|קווי|אוטובוס|רכבת|רובע|מחוז|גיל|שנת|סניף|כביש|גוש|חלקה|חדר|מלון|אולם|תחנה|רציף|מסלול|ערוץ|כיתה|שעה|שעות|ליגה|יום|תאריך|דואר|טופס|סעיף|דגם|גרסה|מחיר|דירה|קומה|כניסה|בית|בניין|ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר))$/
/** A name may begin with one of these, and then goes on. */
const NAME_BEGINS =
  /^(?:בן|בר|אבן|רבי|הרב|אחד|המלך|קינג|דוד|שלמה|יהודה|נחלת|חיים|חנה|משה|יצחק|יגאל|לוי|גולדה|מנחם|שער|גבעת|רמת|עמק|הר|נווה|קרית|קריית|גן|גני|אבא|שלום|יוסף|אליעזר|ברל|צה"ל|מרדכי|זאב|ה)$/

const DETAIL = `דיר(?:ה|ת)|ד'|קומ(?:ה|ת)|כניס(?:ה|ת)|בית|בניין|בנין|בלוק|מיקוד|ת"ד`
const MORE = new RegExp(
  `^(?:[,.]? ?-? ?(?:(?:${DETAIL}) ?(?:\\d{1,7}[א-ת]?(?![א-ת\\d])|[א-ת]'?(?![א-ת"'])|קרקע(?![א-ת])|ראשונה(?![א-ת])|שני(?:י)?ה(?![א-ת]))|(?<town>,? ?-? ?ב?-?${HEBREW_TOWN})))`,
)
const ZIP = /^,? ?\d{5}(?:\d{2})?(?![\d.,:/-]\d|\d)/

/** Linear: each house number looks at a bounded piece before and after it. `text` is normalized. */
export function findHebrewAddresses(text: string): Detail[] {
  const found: Detail[] = []
  let from = 0
  for (const match of text.matchAll(HOUSE)) {
    if (match.index < from) continue
    const houseEnd = match.index + match[0].length
    if (YEAR.test(match[0]) || UNIT.test(text.slice(houseEnd, houseEnd + 12))) continue
    const more = goOn(text, houseEnd)
    const street = streetBefore(text, Math.max(from, match.index - BEFORE), match.index, more.town, more.end > houseEnd)
    if (!street) continue
    found.push({ why: street.why, start: street.start, end: more.end })
    from = more.end
  }
  return found
}

/** Flat, floor, entrance and town after a house number, as far as they go. */
function goOn(text: string, from: number): { end: number; town: boolean } {
  let end = from
  let town = false
  for (let steps = 0; steps < 6; steps++) {
    const match = MORE.exec(text.slice(end, end + 40))
    if (!match || (town && match.groups?.town)) break
    if (match.groups?.town) town = true
    end += match[0].length
  }
  const zip = town ? ZIP.exec(text.slice(end, end + 12)) : null
  return { end: end + (zip?.[0].length ?? 0), town }
}

type Named = { start: number; word: string }

function streetBefore(
  text: string,
  from: number,
  house: number,
  town: boolean,
  detailed: boolean,
): { start: number; why: Why } | null {
  const before = text.slice(from, house)
  const words = nameBefore(before)
  if (words.length === 0) return null
  let at = words.findLastIndex(({ word }) => STREET_WORD.test(word))
  // רחוב דרך הים is one street.
  if (at > 0 && STREET_WORD.test(words[at - 1]?.word ?? '')) at -= 1
  const said = at >= 0 ? words[at] : undefined
  if (said && at < words.length - 1) {
    const [, prefix = '', kind = ''] = STREET_WORD.exec(said.word) ?? []
    const name = words.slice(at + 1).map(({ word }) => word)
    const start = said.start + prefix.length
    if (name.length > NAME_MAX || name.some((word) => NOT_A_NAME.test(word) && !/^ב(?:ן|ת|ית)$/.test(word))) return null
    if (isOfBusiness(before, said.start)) return null
    const sure =
      !DOUBTFUL.test(kind) || town || detailed || isStreet(name.join(' ')) || HOME.test(before.slice(0, said.start))
    return sure ? { start: from + start, why: 'address_street' } : null
  }
  return byName(before, words, from, town, detailed)
}

/** The words that lead up to the number, nearest last; a comma, a colon or anything else ends them. */
function nameBefore(before: string): Named[] {
  const run = /(?:(?:[א-ת]\.){1,3} ?|[א-ת"']+[ -]{1,2}){1,6}$/.exec(before)
  if (!run) return []
  return [...run[0].matchAll(WORD)].map((match) => ({ start: run.index + match.index, word: match[0] }))
}

function byName(
  before: string,
  words: Named[],
  from: number,
  town: boolean,
  detailed: boolean,
): { start: number; why: Why } | null {
  for (let length = Math.min(3, words.length); length >= 1; length--) {
    const named = words.slice(-length)
    const first = named[0]
    if (!first) continue
    const lead = before.slice(0, first.start)
    if (isOfBusiness(before, first.start)) return null
    for (const cut of [0, 1, 2]) {
      if (cut > 0 && !/^[ושכ]?[במלה]"?$/.test(first.word.slice(0, cut))) continue
      const name = [first.word.slice(cut), ...named.slice(1).map(({ word }) => word)].join(' ')
      if (isStreet(name))
        return { start: from + first.start + cut, why: HOME.test(lead) ? 'address_home' : 'address_name' }
    }
  }
  // After "my address:" everything up to the number is the name.
  for (let length = 1; length <= Math.min(3, words.length); length++) {
    const named = words.slice(-length)
    const first = named[0]
    if (!first || named.some(({ word }) => NOT_A_NAME.test(word))) break
    const lead = before.slice(0, first.start)
    const glued = /^ב/.test(first.word) && LIVES.test(`${lead}`)
    if (HOME.test(lead)) return { start: from + first.start + (glued ? 1 : 0), why: 'address_home' }
  }
  if (!town && !detailed) return null
  const last = words.at(-1)
  if (!last || NOT_A_NAME.test(last.word)) return null
  const previous = words.at(-2)
  const first = previous && beginsName(previous.word) ? previous : last
  if (!town) return null
  return { start: from + first.start + gluedTo(first.word), why: 'address_city' }
}

/** A name goes on before its last word: after a word that names begin with, or a stranger with a prefix (לפנחס רוזן). */
function beginsName(word: string): boolean {
  if (NAME_BEGINS.test(word.replace(/^[בלמ](?=..)/, ''))) return true
  const { forms, known } = readPrefixes(foldFinals(word))
  return !known && forms.length > 1 && /^[בלמ]..../.test(word)
}

/** How many letters at the front of the first word of a name are prefixes. */
function gluedTo(word: string): number {
  const { base } = readPrefixes(foldFinals(word))
  const cut = word.length - base.length
  return /^[בלמ]$/.test(word.slice(0, cut)) ? cut : 0
}

function isOfBusiness(before: string, at: number): boolean {
  return BUSINESS.test(before.slice(0, at))
}

const NUMBERED = new RegExp(
  `(?<![א-ת])[והבלמש]{0,2}((?:רחוב \\d{1,4},?|(?:קיבוץ|מושב|יישוב) [א-ת"']{2,15}(?: [א-ת"']{2,15}){0,2},?) (?:בית|משק|נחלה) \\d{1,4}(?:,? ב?${HEBREW_TOWN})?)`,
  'g',
)
const BOX = new RegExp(
  `(?<![א-ת])[והבלמש]{0,2}((?:ת\\.?"?ד\\.?|(?:תיבת|תא) דואר) ?\\d{1,6},? ב?${HEBREW_TOWN}(?:,? \\d{5,7}(?!\\d))?)`,
  'g',
)

/** Streets that have numbers for names, and post boxes with their town. */
export function findNumberedAddresses(text: string): Detail[] {
  // Cheap to ask; the patterns are not.
  const patterns = [/ (?:בית|משק|נחלה) \d/.test(text) ? [NUMBERED] : [], /ת\.?"?ד|דואר/.test(text) ? [BOX] : []].flat()
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !isOfBusiness(text.slice(Math.max(0, index - 24), index), 24))
      .map((match) => {
        const end = match.index + match[0].length
        return { why: 'address_street' as const, start: end - (match[1]?.length ?? 0), end }
      }),
  )
}
