/**
 * How a number of the brand looks, in signs that anybody can write: `#` is a digit, `@` a letter, a space any one space or hyphen, and
 * everything else is itself. No repetition and no choice, so finding one is linear: at most `LONGEST` steps for each place of the text.
 */
import { normalize, type Span } from '../text/normalize.ts'
import { READ_MAX } from '../text/pieces.ts'

const LONGEST = 40
/** Less would be found in every text. */
const LEAST_SIGNS = 4

export type PatternProblem = 'too_short' | 'too_long' | 'too_vague' | 'regular_expression'

/** Why this cannot be a pattern, or null. */
export function patternProblem(pattern: string): PatternProblem | null {
  const text = pattern.trim()
  if (text.length > LONGEST) return 'too_long'
  if (/[\\^$*+?{}|[\]]|\(\?/.test(text)) return 'regular_expression'
  if (text.replace(/\s/g, '').length < LEAST_SIGNS) return 'too_short'
  return /#/.test(text) && (/[^#@\s-]/.test(text) || (text.match(/#/g) ?? []).length >= LEAST_SIGNS)
    ? null
    : 'too_vague'
}

type Sign = (unit: string) => boolean
const digit: Sign = (unit) => unit >= '0' && unit <= '9'
const letter: Sign = (unit) => /\p{L}/u.test(unit)
const space: Sign = (unit) => unit === ' ' || unit === '-'

function compile(pattern: string): Sign[] {
  return [...normalize(pattern.trim()).text].map((sign) =>
    sign === '#' ? digit : sign === '@' ? letter : sign === ' ' ? space : (unit) => unit === sign,
  )
}

/** Every place where one of the patterns stands by itself, in order, in UTF-16 code units of the original. */
export function findPatterns(text: string, patterns: readonly string[]): Span[] {
  const compiled = patterns.filter((one) => patternProblem(one) === null).map(compile)
  if (compiled.length === 0) return []
  const normal = normalize(text.length > READ_MAX ? text.slice(0, READ_MAX) : text)
  const found: Span[] = []
  for (let at = 0; at < normal.text.length; at++) {
    const end = Math.max(...compiled.map((signs) => endAt(normal.text, at, signs)))
    if (end < 0) continue
    found.push(normal.toOriginal({ start: at, end }))
    at = end - 1
  }
  return found
}

/** Where the pattern that begins here ends, or -1. A longer number or word is another thing; Hebrew prefix letters may lead to it. */
function endAt(text: string, at: number, signs: readonly Sign[]): number {
  const end = at + signs.length
  if (end > text.length) return -1
  for (let step = 0; step < signs.length; step++) if (!signs[step]?.(text.charAt(at + step))) return -1
  const before = text.charAt(at - 1)
  const first = text.charAt(at)
  if (/[\p{L}\p{N}]/u.test(first) && /[\p{L}\p{N}]/u.test(before) && !(/[א-ת]/.test(before) && !/[א-ת]/.test(first)))
    return -1
  return /[\p{L}\p{N}]/u.test(text.charAt(end - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(end)) ? -1 : end
}
