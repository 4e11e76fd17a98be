/** Personal data is cut out on the server: a client never holds what it may not show. */
import { findPersonalData } from '../../core/text/detect/personal-data.ts'
import type { PiiSpan } from '../../core/text/verdict.ts'

export type BodyPart = { text: string } | { masked: PiiSpan['type'] }

/** The text in pieces, with each personal detail replaced by its kind. */
export function maskedParts(text: string): BodyPart[] {
  const parts: BodyPart[] = []
  let from = 0
  for (const { start, end, type } of findPersonalData(text)) {
    if (start < from) continue
    if (start > from) parts.push({ text: text.slice(from, start) })
    parts.push({ masked: type })
    from = end
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from) })
  return parts
}

/** One line for lists: details become dots, and at most `max` characters stay. */
export function maskedExcerpt(text: string, max = 280): string {
  // Details are looked for before cutting, in a little more than will be shown: half a number must not slip through.
  const line = maskedParts(text.slice(0, max * 4))
    .map((part) => ('text' in part ? part.text : '•••'))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const points = [...line]
  return points.length > max ? points.slice(0, max).join('') : line
}
