/**
 * Words, as people search for them and as rules look for them. Hebrew glues small words to the front of big ones
 * (וכשהמשלוח is "and when the delivery"), so every word comes with its forms without them.
 */
import { normalize, type Span } from './normalize.ts'

export type Token = Span & {
  /** Lower case, final letters folded, gershayim kept: צה"ל. */
  word: string
  /** The word, then its prefix-stripped forms. */
  forms: readonly string[]
}

/** Longest word kept; longer runs of letters are noise, and PostgreSQL refuses lexemes over 2 KB. */
const WORD_MAX = 64
/** Work is bounded: what lies beyond this many code units of one text is not read. */
export const READ_MAX = 100_000

/** Letters and digits, with quotes inside (צה"ל, ג'ירפה, don't) and a geresh after a Hebrew word (רח'). */
const WORD = /[\p{L}\p{N}]+(?:["'](?=\p{L})[\p{L}\p{N}]+)*(?:(?<=[א-ת])'(?![\p{L}\p{N}]))?/gu
/** ו, then כש לכש ש, then one of ב כ ל מ, then ה: the order Hebrew glues them in. */
const PREFIX = /^ו?(?:לכש|כש|ש)?[בכלמ]?ה?/
const FINALS: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' }

/** The words of a text in order, with their places in the original. */
export function tokens(text: string): Token[] {
  const normal = normalize(text.slice(0, READ_MAX))
  const found: Token[] = []
  for (const match of normal.text.matchAll(WORD)) {
    const word = foldFinals(match[0].slice(0, WORD_MAX))
    const span = normal.toOriginal({ start: match.index, end: match.index + match[0].length })
    found.push({ ...span, word, forms: formsOf(word) })
  }
  return found
}

/** Final letters as their ordinary forms, so that a word matches itself with a suffix. */
export function foldFinals(word: string): string {
  return /[ךםןףץ]/.test(word) ? word.replace(/[ךםןףץ]/g, (letter) => FINALS[letter] ?? letter) : word
}

/** A folded word and what is left of it without each possible prefix: two letters at least, three after a longer prefix. */
export function formsOf(word: string): string[] {
  const first = word.charCodeAt(0)
  if (first < 0x05d0 || first > 0x05ea) return [word]
  const longest = PREFIX.exec(word)?.[0].length ?? 0
  const forms = [word]
  for (let length = 1; length <= longest; length++) {
    const rest = word.slice(length)
    if (rest.length >= (length === 1 ? 2 : 3) && /^[א-ת]/.test(rest) && isPrefix(word.slice(0, length)))
      forms.push(rest)
  }
  return forms
}

function isPrefix(letters: string): boolean {
  return PREFIX.exec(letters)?.[0].length === letters.length
}

/**
 * What a text is found by: each word, its prefix-stripped forms, its spelling without quotes, and numbers written with hyphens
 * joined. Sorted and unique, ready for `array_to_tsvector`.
 */
export function lexemes(text: string): string[] {
  const found = new Set<string>()
  for (const { forms } of tokens(text))
    for (const form of forms) for (const spelling of spellings(form)) found.add(spelling)
  for (const number of text.slice(0, READ_MAX).matchAll(/\d{1,12}(?:-\d{1,12}){1,5}/g))
    found.add(number[0].replaceAll('-', ''))
  return [...found].sort()
}

/** For a search: per word, the lexemes any of which will do. A word with a prefix also finds the word without it. */
export function queryLexemes(text: string): string[][] {
  const words = tokens(text).map(({ forms }) => [...new Set(forms.flatMap(spellings))])
  return words.filter((alternatives) => alternatives.length > 0)
}

function spellings(form: string): string[] {
  if (!/["']/.test(form)) return [form]
  const bare = form.replace(/["']/g, '')
  const kept = form.endsWith("'") ? form.slice(0, -1) : form
  return bare === kept ? [bare] : [kept, bare]
}
