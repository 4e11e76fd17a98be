/**
 * Personal details in a text: identity numbers, phones, cards, e-mail, addresses, bank accounts, passports, licence plates. Check digits
 * and the words around decide. Order, case, customer and company numbers are left alone. Linear: each place is looked at once.
 */
import { type Normalized, normalize, type Span } from '../normalize.ts'
import { READ_MAX } from '../pieces.ts'
import type { PiiSpan } from '../verdict.ts'
import { findAddresses } from './address.ts'
import { findDocuments, findEmails, findIbans, findSpelledEmails } from './letters-and-digits.ts'
import { findNumbers } from './numbers.ts'
import { WHY, type Why } from './reasons.ts'

/** In code units of the normalized text. */
export type Detail = Span & { why: Why }
/** A detail with the reason it was taken for one, in both languages. */
export type PersonalDetail = PiiSpan & { he: string; en: string }

/** Every personal detail, in order, none overlapping; `text.slice(start, end) === value`. Reads the first 100,000 code units. */
export function findPersonalData(text: string): PiiSpan[] {
  return detailsOf(text, ({ type }, span) => ({ type, ...span }))
}

/** The same, each with its reason. */
export function explainPersonalData(text: string): PersonalDetail[] {
  return detailsOf(text, ({ type, he, en }, span) => ({ type, ...span, he, en }))
}

function detailsOf<Shown>(
  text: string,
  show: (why: (typeof WHY)[Why], span: Span & { value: string }) => Shown,
): Shown[] {
  if (!/[\p{Nd}@＠]|שטרודל|[([]at[)\]]/u.test(text)) return []
  const normal = normalize(text.length > READ_MAX ? text.slice(0, READ_MAX) : text)
  // Earlier finders are surer of what they found; a later one never takes the same place.
  const details = [
    findEmails(normal.text),
    findSpelledEmails(normal.text),
    findIbans(normal.text),
    findNumbers(normal.text),
    findDocuments(normal.text),
    findAddresses(normal, text),
  ].flat()
  return withoutOverlaps(details).map(({ why, ...span }) => show(WHY[why], original(text, normal, span)))
}

function original(text: string, normal: Normalized, found: Span): Span & { value: string } {
  const { start, end } = normal.toOriginal(found)
  return { start, end, value: text.slice(start, end) }
}

function withoutOverlaps(details: readonly Detail[]): Detail[] {
  const order = details
    .map((detail, sureness) => ({ detail, sureness }))
    .sort((a, b) => a.detail.start - b.detail.start || a.sureness - b.sureness)
  const kept: { detail: Detail; sureness: number }[] = []
  for (const next of order) {
    const last = kept.at(-1)
    if (!last || last.detail.end <= next.detail.start) kept.push(next)
    else if (next.sureness < last.sureness) kept[kept.length - 1] = next
  }
  return kept.map(({ detail }) => detail)
}
