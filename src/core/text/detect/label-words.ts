/** The words that say what a number is, as patterns; what they mean together is in labels.ts. */

export type Label =
  | 'id'
  | 'phone'
  | 'card'
  | 'account'
  | 'passport'
  | 'plate'
  /** Speaks of a vehicle, not of its number. */
  | 'vehicle'
  /** Orders, tickets, customers, companies, products: numbers that say nothing about a person by themselves. */
  | 'other'
  /** "Number of" something that no list has: no identity number, but a card that passes its check is one still. */
  | 'vague'

type Words = Readonly<Record<Exclude<Label, 'vague'>, string>>

/** An order or a ticket may be called by "id" and "number" after it; those belong to the word before. */
const NUMBER = `(?:[ -]{1,2}(?:id|no|num|number|code))?`

/** Without prefix letters, which may stand before any of them. */
const HEBREW: Words = {
  other: `ח[."']{0,2} ?פ\\.?|ע[."']{0,2} ?מ\\.?|ע"ר|ת"ל|עוסק(?: מורשה| פטור)?|עמותה|עמותת|חברה|תאגיד|הזמנ(?:ה|ת|תי|תנו|תכם|ות)|פניי?(?:ה|ת|תי|ות)|קריאה|קריאת|קריאות|תקלה|תיק|תיקים|משלוח|חבילה|מעקב|חשבונית|חשבוניות|קבלה|אסמכתא|אסמכתה|מק"ט|מקט|מוצר|פריט|דגם|קופון|מנוי|לקוח|לקוחה|שובר|שוברים|טיסה|פוליסה|פוליסת|תביעה|תביעת|תלונה|תלונת|רכישה|שליחות|חוזה|הסכם|עסקה|עסקת|עסקאות|אישור|ספק|ברקוד|סידורי|סריאלי|מונה|צרכן|נכס|מיקוד|קוד|גרסה|גירסה|בקשה|מכרז|טופס|סעיף|מועדון|שאלה|רב[- ]?קו|(?:כרטיס|כרטיסי) (?:ה?מועדון|מתנה|נסיעה|טיסה|כניסה|חניה|סים|רב[- ]?קו)|גיפט קארד|תעודת (?!ה?זהות)[א-ת]{2,12}|תו(?:וי)? קניי?ה|פעולה|חל"צ|מ\\.ח\\.|אחריות`,
  id: `ת[."' ]{0,3}ז|תעוד(?:ה|ת) (?:ה)?זהות|מספר (?:ה)?זהות|ת[.]? ?(?:ה)?זהות|זהות`,
  phone: `טל'?|טלפון|טלפונים|פלאפון|נייד|סלולרי?|סלולארי|וואטסאפ|ווטסאפ|וואצאפ|ווצאפ|וטסאפ|סמס|לסמס|פקס|מספרי|[הת]?תקשרו?|להתקשר|[א-ת]?התקשרתי|חייגו?|לחייג|חייגתי|צלצל[א-ת]{0,3}|יצלצל|לצלצל|חזרו אליי?|תחזרו אליי?|לחזור אליי?|לחזור למספר|להשיג אותי|זמינה? ב`,
  card: `כרטיס(?:י|ו|ה|נו)?(?: ה?אשראי)?|אשראי|ישראכרט|ויזה|מא?סטרקארד|מסטרכארד|אמקס|אמריקן אקספרס|דיינרס|כאל|לאומי קארד`,
  account: `חשבון(?: ה?בנק)?|חשבוני|חשבוננו|ח-ן|ח"ן|חש'`,
  passport: `דרכון|דרכוני|דרכונה`,
  plate: `(?:מספר|מס'?) ה?(?:רכב|אוטו|מכונית)|(?:רכב|אוטו|מכונית|אופנוע|קטנוע) (?:מספר|מס'?)|לוחית|ה?רישוי|מספר ה?רישוי`,
  vehicle: `רכב|רכבי|אוטו|מכונית|אופנוע|קטנוע`,
}

const LATIN: Words = {
  other: `(?:orders?|tickets?|cases?|tracking|invoices?|receipts?|reference|ref|bookings?|reservations?|confirmation|customer|client|member|membership|policy|claim|contract|transaction|product|item|model|serial|sku|upc|ean|barcode|isbn|imei|coupon|voucher|flight|company|vat|tax|version|meter|zip|postcode|code|parcel|shipment|package|subscription|user|loyalty|po|build|(?:gift|sim|member(?:ship)?|loyalty|club|library|bus|travel) card)${NUMBER}|sort code|routing(?: number)?|swift|bic|otp|pin|verification|password`,
  id: `i\\.?d\\.?(?: card)?|identity(?: card)?|teudat[ -]zehut|teudat[ -]zeut|t\\.?z\\.?|(?:israeli|national) id`,
  phone: `phones?|telephone|tel|mobile|cell|cellphone|call(?:ed|ing)?|whatsapp|text(?:ed)? me|text|reach(?:ed)?|ring|rang|fax|sms|dial(?:led)?|message on|my (?:no|number|num)`,
  card: `(?:credit |debit )?cards?|credit|debit|visa|isracard|master ?card|amex|american express|diners|maestro|jcb|discover`,
  account: `(?:bank )?account|acct|a/c`,
  passport: `passport`,
  plate: `(?:licen[sc]e |number |car |reg(?:istration)? )?plates?|(?:car |vehicle )?registration|license number|car number`,
  vehicle: `car|vehicle|truck|van|motorcycle`,
}

export const LABELS = Object.keys(HEBREW) as (keyof Words)[]
/** Of words that begin at one place the first label wins: "order id" is no identity. */
const either = (words: Words): string =>
  Object.entries(words)
    .map(([label, list]) => `(?<${label}>${list})`)
    .join('|')
const inHebrew = (words: string): RegExp => new RegExp(`(?<![א-ת"'])[והבלכמש]{0,3}(?:${words})(?![א-ת])`, 'g')
const inLatin = (words: string): RegExp => new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g')

/** Words with a label of their own, in Hebrew and in Latin letters. */
export const SPEAKING = [inHebrew(either(HEBREW)), inLatin(either(LATIN))] as const
/** "Number of" anything that has no label. */
export const VAGUE = [
  inHebrew(
    `(?:מספר|מס'?) (?!ה?(?:זהות|ת[."']{0,2}ז|תעוד|טל|נייד|פלא|סלול|כרטיס|אשראי|חשבון|דרכון|רכב|אוטו|רישוי|לוחית|וו?אטס|שלי|שלו|שלה|הוא|זה|אחר|נוסף|חדש|בית))ה?[א-ת]{2,14}`,
  ),
  inLatin(
    `(?!(?:my|the|this|that|his|her|our|your|their|new|old|other|id|identity|phone|mobile|cell|contact|telephone|fax|card|credit|debit|visa|passport|account|plate|licen[sc]e|registration|whatsapp|home|work|office|iban|zehut|car|full|whole|complete|correct|right|wrong|real|same|only|first|second|last)[ -])[a-z]{3,15} (?:number|num|no)`,
  ),
] as const
