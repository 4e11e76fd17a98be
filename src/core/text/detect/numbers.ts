/** Numbers that point at a person: Israeli identity numbers, phones, payment cards. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Detail } from './personal-data.ts'

/** Digits with at most two separators between any two of them. */
const RUN = /[+(]{0,2}\d(?:[ .\-/()]{0,2}\d)*/g
/** How far around a number a word still speaks about it. */
const NEAR = 28
/** A number is written in at most this many groups. */
const PARTS_MAX = 6

const ID_WORDS = /ת[."']{0,2}ז(?![א-ת])|תעודת זהות|ת\. ?ז|מספר זהות|(?<![a-z])(?:id|teudat zehut)(?![a-z])/
const PHONE_WORDS =
  /טל(?:פון|')?(?![א-ת])|נייד|פלאפון|סלולר|וואטסאפ|ווטסאפ|להתקשר|התקשרו|תתקשרו|חזרו אליי|phone|call|mobile|cell|whatsapp|reach me/
const CARD_WORDS = /כרטיס|אשראי|ישראכרט|ויזה|מאסטרקארד|card|visa|isracard|mastercard/
const DECOY_WORDS =
  /ח[."']{0,2}פ(?![א-ת])|עוסק|ע[."']{0,2}מ(?![א-ת])|עמותה|חברה מס|הזמנ|פניי?ה|פנייתי|קריאה|תיק|משלוח|מעקב|חשבונית|קבלה|אסמכתא|מק"ט|מוצר|קופון|מנוי|שובר|טיסה|order|ticket|case|tracking|invoice|receipt|reference|ref|company|vat|sku|coupon|flight|serial/

export function findNumbers(text: string): Detail[] {
  return [...text.matchAll(RUN)].flatMap((match) => inRun(text, match.index, match.index + match[0].length))
}

/** Groups of one number are parted by spaces, and so are two numbers: the longest group of parts that is something wins. */
function inRun(text: string, from: number, to: number): Detail[] {
  const parts = [...text.slice(from, to).matchAll(/[^ ]+/g)].map((part) => ({
    start: from + part.index,
    end: from + part.index + part[0].length,
  }))
  const found: Detail[] = []
  for (let first = 0; first < parts.length; first++) {
    for (let last = Math.min(parts.length, first + PARTS_MAX) - 1; last >= first; last--) {
      const detail = read(text, parts[first]?.start ?? to, parts[last]?.end ?? to)
      if (!detail) continue
      found.push(detail)
      first = last
      break
    }
  }
  return found
}

function read(text: string, start: number, end: number): Detail | null {
  // A number inside a word or a link (item-4412a, /p/123) says nothing about a person.
  if (/[a-z0-9_=/#]/.test(text[start - 1] ?? ' ') || /[a-z_=]/.test(text[end] ?? ' ')) return null
  const run = text.slice(start, end)
  const type = typeOf(run, text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR))
  const opened = run.startsWith('(') && !run.includes(')') ? 1 : 0
  return type && { type, start: start + opened, end }
}

function typeOf(run: string, before: string, after: string): Detail['type'] | null {
  const digits = run.replace(/\D/g, '')
  if (digits.length < 7 || digits.length > 19 || /^0+$/.test(digits)) return null
  const near = (words: RegExp) => words.test(before) || words.test(after)
  if (digits.length >= 13)
    return isCard(digits) && !(lastOf(before, DECOY_WORDS) > lastOf(before, CARD_WORDS)) ? 'card' : null
  if (digits.length <= 9 && digits.length >= 8 && near(CARD_WORDS) && isIsracard(digits)) return 'card'
  const called = lastOf(before, DECOY_WORDS)
  const isId = lastOf(before, ID_WORDS)
  if (isId > called && digits.length <= 9 && isIdentityNumber(digits)) return 'il_id'
  if (isPhone(run, digits)) {
    // 02-6234567 is how a phone is written; nine bare digits that pass the check are rather an identity number.
    const bare = digits.length === 9 && /^\d{8,9}-?\d?$/.test(run) && isIdentityNumber(digits)
    if (!bare || near(PHONE_WORDS)) return called >= 0 && !/^(?:\+|0)/.test(run) ? null : 'phone'
  }
  if (digits.length === 9 && called < 0 && /^\d{8}-?\d$/.test(run) && isIdentityNumber(digits)) return 'il_id'
  return null
}

/** Where the last of these words ends in the text before a number; -1 when there is none. The nearest word wins. */
function lastOf(before: string, words: RegExp): number {
  let last = -1
  for (const match of before.matchAll(new RegExp(words.source, 'g'))) last = match.index
  return last
}

/** Weights 1, 2, 1, 2 …, digit sums, divisible by ten; shorter numbers are padded with zeros in front. */
export function isIdentityNumber(digits: string): boolean {
  const padded = digits.padStart(9, '0')
  let sum = 0
  for (let place = 0; place < 9; place++) {
    const product = Number(padded[place]) * (1 + (place % 2))
    sum += product > 9 ? product - 9 : product
  }
  return padded.length === 9 && digits.length >= 7 && sum > 0 && sum % 10 === 0
}

/** ISO 7812: 13–19 digits beginning as payment networks do, with the Luhn check. */
function isCard(digits: string): boolean {
  if (!/^(?:3|4|5|6|2[2-7])/.test(digits) || /^(\d)\1+$/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]) * (1 + (place % 2))
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

/** Isracard's own cards: eight or nine digits, weights 9 to 1, divisible by eleven. */
function isIsracard(digits: string): boolean {
  const padded = digits.padStart(9, '0')
  let sum = 0
  for (let place = 0; place < 9; place++) sum += Number(padded[place]) * (9 - place)
  return sum % 11 === 0
}

/** Israeli mobile, landline and 07x numbers, or a valid number abroad. 1-800 and short numbers belong to businesses. */
function isPhone(run: string, digits: string): boolean {
  if (/^0(?:5\d{8}|7\d{8}|[23489]\d{7})$/.test(digits)) return true
  if (/^(?:00)?972/.test(digits)) return /^(?:00)?9720?(?:5\d{8}|7\d{8}|[23489]\d{7})$/.test(digits)
  if (!run.startsWith('+')) return false
  return parsePhoneNumberFromString(run)?.isValid() ?? false
}
