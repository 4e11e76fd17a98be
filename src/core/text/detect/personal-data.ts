/**
 * Personal details in a text: identity numbers, phones, cards, e-mail, bank accounts abroad (IBAN), simple street addresses.
 * Order, case and company numbers are left alone. Linear: numbers and addresses are looked at once, where they stand.
 */
import { type Normalized, normalize, type Span } from '../normalize.ts'
import { READ_MAX } from '../tokens.ts'
import type { PiiSpan } from '../verdict.ts'
import { findAddresses } from './address.ts'
import { findEmails, findIbans } from './letters-and-digits.ts'
import { findNumbers } from './numbers.ts'

export type Detail = Span & { type: PiiSpan['type'] }

/** Every personal detail, in order, none overlapping; `text.slice(start, end) === value`. Reads the first 100,000 code units. */
export function findPersonalData(text: string): PiiSpan[] {
  if (!/[\d@]/.test(text)) return []
  const normal = normalize(text.slice(0, READ_MAX))
  // Earlier finders are surer of what they found; a later one never takes the same place.
  const details = [findEmails, findIbans, findNumbers, findAddresses].flatMap((find) => find(normal.text))
  return withoutOverlaps(details).map((detail) => original(text, normal, detail))
}

function original(text: string, normal: Normalized, { type, ...span }: Detail): PiiSpan {
  const { start, end } = normal.toOriginal(span)
  return { type, start, end, value: text.slice(start, end) }
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
