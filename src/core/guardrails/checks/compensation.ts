/**
 * Benefits: those above the brand's one limit, and those with no limit at all, are for PR/Legal; those within it belong on the goodwill
 * ledger. A refund of what was paid is the customer's right and no benefit.
 */
import type { Span } from '../../text/normalize.ts'
import { findPhrases } from '../../text/phrases.ts'
import type { Better, Offer } from '../finding.ts'
import { findOpen, findUnsummed } from '../ideas/compensation.ts'
import {
  type Check,
  clauseOf,
  type Found,
  mayComplain,
  type Reading,
  sentenceOf,
  sentenceSays,
  wordsIn,
} from '../reading.ts'
import { findSums, type Sum } from './money.ts'

const BENEFIT = findPhrases([
  [
    'benefit',
    "פיצוי|פיצויים|נפצה|לפצות|אפצה|מפצים|פיצינו|זיכוי|נזכה|אזכה|לזכות|זיכינו|מזכים|שובר|שוברים|קופון|קופונים|תו קנייה|תו קניה|תווי קנייה|גיפט קארד|תלוש|הנחה|הטבה|מתנה|מענק|בונוס|נפנק|לפנק|אפנק|ארנקך|הארנק _ הדיגיטלי|לארנק ~ שלך|צופר|צ'ופר|מחווה|בשווי|בשווי של|עוגמת/עגמת _ נפש/הנפש|אי הנעימות|אי הנוחות|נקודות|נפקיד|יופקד|לקנייה הבאה|לקניה הבאה|לרכישה הבאה|להזמנה הבאה|ועוד|מאיתנו|לקנייה ב*|לקניה ב*|פינוק|קרדיט",
  ],
  [
    'benefit',
    'compensation|compensate^|voucher|vouchers|coupon|coupons|credit^|gift card|gift|discount|bonus|goodwill|off your|off the|reimburse^|make it up to you|treat you|your wallet|worth of|the trouble|your trouble|gesture|points|next purchase|next order|hamper|thank you gift|store credit|plus another|from us|to spend|towards your|sorry money',
  ],
] as const)
/** Money that goes to the customer, where it is not their own that comes back. */
const TRANSFER = findPhrases([
  ['benefit', 'נעביר/אעביר/העברנו/העברתי/נפקיד/נשלח/אשלח/תקבלי/תקבל/קיבלת/ניתן/אתן _ לך/לכם/אליך/לחשבונך|בביט|לביט'],
  ['benefit', 'transfer/wire/paypal/venmo/send/give/pay/hand _ you|you get/receive/have'],
] as const)
const RETURNED = /החזר|להחזיר|נחזיר|חזר|זיכוי על|ששילמת|ששולם|חיוב|refund|return|paid|charge/iu
/** No sum, no end. */
const OPEN = findPhrases([
  [
    'open',
    `נפצה/אפצה/לפצות/מפצים אותך/אתכם/אותך|נפצה/אפצה/לפצות ~ בגדול/רחבה/נדיבה/בנדיבות|פיצוי נדיב/מכובד/הולם/מלא|#/חודש/חודשיים/שלושה/ארבעה/חצי _ חודשי/חודשים/שנה/שבועות ~ מתנה/חינם/עלינו|שנה/חודש/חודשיים/שבוע מתנה/חינם/עלינו|מתנה ענקית/גדולה/שווה|לכל החיים חינם|כל/כולה/הכול/הכל ~ עלינו|כל מה שתרצי/תרצה/תרצו|כמה שתרצה/תרצי`,
  ],
  [
    'open',
    `compensate you|compensate ~ generously|make it up to you|generous compensation/gift/credit|#/one/two/three/four/six/twelve months/weeks/years free|free month/months/year for you|free for life|all/every/everything/orders/meals/purchases/year/month ~ on us|whatever you want|anything you want|as much as you want`,
  ],
] as const)
/** Prices and rules for everybody are no benefit to one. */
const FOR_ALL =
  /לכולם|לכל (?:ה?לקוח|ה?חבר|מי ש|אחד)|חברי מועדון|for every(?:one|body)?\b|for all|to all|club members|on the site|in all branches|באתר/iu

export const compensation: Check = (reading) => {
  const { limit, sums } = offered(reading)
  const above = sums.filter(({ amount }) => amount > limit).map((sum) => overLimit(reading, sum, limit))
  const open = OPEN(reading.words)
    .filter(({ start, end }, at, all) => !all.slice(0, at).some((one) => one.end > start && one.start < end))
    .filter((span) => !sums.some((sum) => sharesClause(reading, sum, span)))
    .filter((span) => !isForAll(reading, span))
    .map(({ start, end }): Found => ({ id: 'compensation', span: { start, end }, better: [{ kind: 'approval' }] }))
  return [...above, ...open, ...roundabout(reading, sums)]
}

/** Said around. */
function roundabout(reading: Reading, sums: readonly Sum[]): Found[] {
  if (!mayComplain(reading)) return []
  const bare = findUnsummed(reading).filter((span) => !sums.some((sum) => sharesSentence(reading, sum, span)))
  return [...findOpen(reading), ...bare, ...largeShares(reading)]
    .filter((span) => !isForAll(reading, span))
    .map((span): Found => ({ id: 'compensation', span, better: [{ kind: 'approval' }] }))
}

/** So much off has no limit in money. */
const LARGE_SHARE = 30
const SHARE = /(?<![\d.,])(\d{1,3}) ?(?:%|אחוז(?:ים)?|per ?cent)|חצי מחיר|half[- ]price/giu

function largeShares(reading: Reading): Span[] {
  return [...reading.text.matchAll(SHARE)]
    .filter(({ 1: share }) => share === undefined || Number(share) >= LARGE_SHARE)
    .map(({ 0: said, index }) => ({ start: index, end: index + said.length }))
    .filter((span) => sentenceSays(reading, span, /הנחה|מחיר|\boff\b|discount|price|זיכוי|credit/iu))
}

/** What is offered within the limit. */
export function offersOf(reading: Reading): Offer[] {
  const { limit, sums } = offered(reading)
  return sums
    .filter(({ amount }) => amount > 0 && amount <= limit)
    .map(({ start, end, amount }) => ({ start, end, amount }))
}

function offered(reading: Reading): { limit: number; sums: (Sum & { whole: Span })[] } {
  const sums = findSums(reading.text).flatMap((sum) => {
    if (isForAll(reading, sum)) return []
    const clause = clauseOf(reading, sum)
    const words = wordsIn(reading, clause)
    const own = sentenceSays(reading, sum, RETURNED)
    const near = [...BENEFIT(words), ...(own ? [] : TRANSFER(words))].sort(
      (a, b) => distance(a, sum) - distance(b, sum),
    )[0]
    return near ? [{ ...sum, whole: { start: Math.min(near.start, sum.start), end: Math.max(near.end, sum.end) } }] : []
  })
  return { limit: reading.draft.brand.policy.compensationLimit, sums }
}

const distance = (a: Span, b: Span): number => Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end))
const sharesClause = (reading: Reading, a: Span, b: Span): boolean =>
  clauseOf(reading, a).start === clauseOf(reading, b).start

const sharesSentence = (reading: Reading, a: Span, b: Span): boolean =>
  sentenceOf(reading, a).start === sentenceOf(reading, b).start

const isForAll = (reading: Reading, span: Span): boolean => sentenceSays(reading, span, FOR_ALL)

function overLimit(reading: Reading, sum: Sum & { whole: Span }, limit: number): Found {
  const better: Better[] = [{ kind: 'approval' }]
  const lowered = reading.text.slice(sum.digits?.start ?? 0, sum.digits?.end ?? 0)
  if (sum.digits && limit > 0 && lowered !== '')
    better.push({ kind: 'edit', say: 'to_limit', edits: [{ ...sum.digits, text: String(limit) }] })
  return {
    id: 'compensation',
    span: sum.whole,
    better,
    why: {
      he: `מעל ${limit} נדרש אישור, בציבור ובפרטי באותה מידה. להניח שיתפרסם`,
      en: `Above ${limit} approval is needed, in public and in private alike. Assume it will be published`,
    },
  }
}
