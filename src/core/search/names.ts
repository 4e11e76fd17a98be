/** Names and handles as they are looked for: by the beginning of any of their words. Mirrors the SQL function name_words. */
import { foldFinals } from '../text/hebrew/letters.ts'
import { normalize } from '../text/normalize.ts'
import { quoted } from './vector.ts'

/** Lower case, final letters folded, parted at whatever is no letter or digit. At most eight. */
export const nameWords = (text: string): string[] =>
  foldFinals(normalize(text).text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 8)

/**
 * A tsquery for names that have a word beginning with each of these, or with `whole` each of these words; null without one. A phone is met
 * with and without its country.
 */
export function nameQuery(text: string, whole = false): string | null {
  const written = (word: string) => quoted(word) + (whole ? '' : ':*')
  const digits = text.replace(/[\s+()./-]/g, '')
  if (/^\d{3,15}$/.test(digits)) {
    const other = digits.startsWith('0') ? `972${digits.slice(1)}` : digits.replace(/^972/, '0')
    return `${written(digits)} | ${written(other)}`
  }
  const words = nameWords(text)
  return words.length === 0 ? null : words.map(written).join(' & ')
}
