/**
 * Filters of a search as chips, and back: what is written as `from:dana` stands beside the field once it is whole, and the search that is
 * asked is the chips and the words together.
 */
import { type FilterName, filterNamed } from './filters.ts'
import { clean, partsOf } from './parts.ts'

/** `typed`: the filter's name as somebody wrote it, in either language. */
export type Chip = { name: FilterName; typed: string; value: string }

/**
 * Whole filters of what was typed, and the words that are left. While somebody types, a filter is whole when a space follows it; with
 * `all` (they pressed Enter, or it comes from the memory of searches) the last one is, too. Without any, the words stay exactly as they are.
 */
export function takeChips(text: string, all = false): { chips: Chip[]; rest: string } {
  const plain = clean(text)
  const chips: Chip[] = []
  let rest = ''
  let at = 0
  for (const part of partsOf(plain)) {
    const name = part.kind === 'filter' ? filterNamed(part.name) : null
    if (part.kind !== 'filter' || !name || part.value.trim() === '') continue
    if (!all && !/^\s/.test(plain.slice(part.end))) continue
    chips.push({ name, typed: part.name, value: part.value })
    rest += plain.slice(at, part.start)
    at = part.end
    // The blank after it was the end of the filter, and no blank between words.
    if (rest === '' || /\s$/.test(rest)) at += /^\s*/.exec(plain.slice(at))?.[0].length ?? 0
  }
  return chips.length === 0 ? { chips, rest: text } : { chips, rest: rest + plain.slice(at) }
}

/** One filter as the search reads it. */
export const written = ({ typed, value }: Pick<Chip, 'typed' | 'value'>): string =>
  /\s/.test(value) || value.startsWith('"') ? `${typed}:"${value}"` : `${typed}:${value}`

/** The search that chips and words are together. */
export const withChips = (chips: readonly Chip[], rest: string): string =>
  [...chips.map(written), ...(rest.trim() === '' ? [] : [rest])].join(' ')
