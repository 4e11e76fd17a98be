/** Personal details that everybody would read: found by their check digits and the words around, or by how the brand's orders look. */
import type { Bilingual } from '../../playbook/schema.ts'
import { explainPersonalData } from '../../text/detect/personal-data.ts'
import type { Span } from '../../text/normalize.ts'
import { findPatterns } from '../pattern.ts'
import { type Check, type Found, type Reading, removed } from '../reading.ts'
import { privateWords } from './private-words.ts'

/** Numbers whose check digits leave no doubt: no reason lets them out. */
const CERTAIN: ReadonlySet<string> = new Set(['il_id', 'card', 'iban'])
const LONG_NUMBER = /(?<![\d./:₪$€-])\d{5,12}(?![\d/:]|[.,-]\d|\s?(?:[%₪$€]|ש[״"]ח|שקל))/g

const FROM_PRIVATE: Bilingual = {
  he: 'המילים האלה נאמרו בערוץ הפרטי. כל אחד יוכל לקרוא את זה, ועדיף שיישארו שם',
  en: 'These words were said in private. Anybody could read them here; better kept there',
}

export const personalData: Check = (reading) => {
  if (reading.draft.mode !== 'public') return []
  const { text, draft } = reading
  const { policy, publicDetails } = draft.brand
  const ours = [...publicDetails, ...policy.allowed]
  const found: Found[] = findPatterns(text, policy.orderPatterns)
    .filter((span) => !isOurs(text.slice(span.start, span.end), ours))
    .map((span) => detail(reading, 'order_number', span))
  const free = (span: Span) => !found.some((one) => one.span && one.span.start < span.end && span.start < one.span.end)
  for (const { start, end, value, type, he, en } of explainPersonalData(text)) {
    if (isOurs(value, ours) || !free({ start, end })) continue
    found.push({
      ...detail(reading, 'personal_data', { start, end }),
      why: withReason({ he, en }),
      final: CERTAIN.has(type),
    })
  }
  for (const span of privateWords(draft))
    if (!found.some((one) => one.span && one.span.start < span.end && span.start < one.span.end))
      found.push({ ...detail(reading, 'personal_data', span), why: FROM_PRIVATE })
  for (const { 0: number, index } of text.matchAll(LONG_NUMBER)) {
    const span = { start: index, end: index + number.length }
    if (free(span) && !isOurs(number, ours)) found.push(detail(reading, 'long_number', span))
  }
  return found
}

const detail = (reading: Reading, id: Found['id'], span: Span): Found => ({
  id,
  span,
  better: [{ kind: 'split' }, { kind: 'edit', say: 'remove', edits: [removed(reading, span)] }],
})

const withReason = ({ he, en }: Bilingual): Bilingual => ({
  he: `${he}. כל אחד יוכל לקרוא את זה, ועדיף בפרטי`,
  en: `${en}. Anybody could read it; better kept private`,
})

function isOurs(value: string, ours: readonly string[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[\s().,\-־–]|[\u200e\u200f]/g, '')
  const wanted = plain(value)
  return ours.some(
    (detail) => plain(detail).includes(wanted) || (wanted.includes(plain(detail)) && plain(detail).length > 6),
  )
}
