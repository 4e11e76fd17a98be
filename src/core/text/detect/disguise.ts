/** Swear words that somebody wrote so that filters miss them: sh*t, f u c k, ז.ו.נ.ה, שרמ0טה, 5hit, хuй-like mixes of alphabets. */
import { foldFinals } from '../hebrew/letters.ts'
import type { Span } from '../normalize.ts'
import { DISGUISED_ENGLISH, DISGUISED_HEBREW } from './profanity-words.ts'

const HEBREW = DISGUISED_HEBREW.split(' ')
const ENGLISH = DISGUISED_ENGLISH.split(' ')
const LONGEST = 14

/** What looks like a Latin letter: digits, signs, Cyrillic and Greek twins. */
const LATIN: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  к: 'k',
  і: 'i',
  ѕ: 's',
  т: 't',
  н: 'h',
  м: 'm',
  в: 'b',
  α: 'a',
  ο: 'o',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  υ: 'u',
  τ: 't',
  ν: 'v',
  ס: 'o',
}
/** What looks like a Hebrew letter, or is how it is typed when it must not be seen. */
const SQUARE: Readonly<Record<string, string>> = {
  '0': 'ו',
  '1': 'ו',
  '|': 'ו',
  l: 'ו',
  i: 'י',
  '7': 'ז',
  o: 'ו',
  n: 'ח',
  x: 'א',
  '@': 'א',
  w: 'ש',
  t: 'ט',
  u: 'ו',
}
/** A wildcard stands for one letter or more. */
const STARS = /[*#%_·•]+/g

/** One letter at a time: f u c k, f.u.c.k, ז-ו-נ-ה. */
const SPACED = /(?<![\p{L}\p{N}])[\p{L}*](?:[ .,*_~-]{1,3}[\p{L}*](?![\p{L}\p{N}])){2,13}/gu
/** A word with something in it that is no letter of its script. */
const MIXED = /[\p{L}\p{N}*@$!#%|€_·•]{3,24}/gu
const SUSPECT = /[*@$#%|€_·•]|\p{L}!\p{L}|\p{L}\d|\d\p{L}|[א-ת][a-zа-я]|[a-zא-ת][а-яα-ω]|[а-яα-ω][a-zא-ת]|[a-z][א-ת]/iu

/** Where a disguised word stands. Linear in the text. */
export function findDisguised(text: string): Span[] {
  const found: Span[] = []
  if (/(?<![\p{L}\p{N}])[\p{L}*][ .,*_~-]{1,3}[\p{L}*][ .,*_~-]{1,3}[\p{L}*](?![\p{L}\p{N}])/u.test(text))
    for (const { 0: spaced, index } of text.matchAll(SPACED))
      if (isSwearing(spaced.replace(/[ .,_~-]+/g, ''))) found.push({ start: index, end: index + spaced.length })
  if (SUSPECT.test(text))
    for (const { 0: mixed, index } of text.matchAll(MIXED)) {
      const start = index + (/^[@#!]+/.exec(mixed)?.[0].length ?? 0)
      const word = mixed.replace(/^[@#!]+/, '').replace(/!+$/, '')
      if (word.length >= 3 && SUSPECT.test(word) && isSwearing(word)) found.push({ start, end: start + word.length })
    }
  return found
}

function isSwearing(written: string): boolean {
  if (written.length > LONGEST + 6) return false
  const lower = foldFinals(written.toLowerCase())
  return /[א-ת]/.test(lower)
    ? matches(lower, SQUARE, HEBREW, true) || (/[a-z]/.test(lower) && matches(lower, LATIN, ENGLISH, false))
    : matches(lower, LATIN, ENGLISH, false)
}

function matches(
  written: string,
  twins: Readonly<Record<string, string>>,
  words: readonly string[],
  prefixed: boolean,
): boolean {
  const marked = written.replace(STARS, '*')
  const plain = [...marked]
    .map((sign) => twins[sign] ?? sign)
    .join('')
    .replace(/(.)\1{2,}/gu, '$1')
  const letters = plain.replace(/\*/g, '').length
  // Two letters and stars could be anything.
  if (plain.includes('*') && letters < 2) return false
  return words.some(
    (word) => fitsStars(plain, word) || (prefixed && /^[והבלמש]/.test(plain) && fitsStars(plain.slice(1), word)),
  )
}

/** Whether stars can be read as the missing letters; the first letter must be there. */
function fitsStars(written: string, word: string): boolean {
  if (!written.includes('*')) return written === word
  if (written[0] !== word[0]) return false
  const parts = written.split('*')
  let at = 0
  for (const [index, part] of parts.entries()) {
    if (index === 0) {
      if (!word.startsWith(part)) return false
      at = part.length
      continue
    }
    if (index === parts.length - 1)
      return part === ''
        ? word.length - at >= 1 && word.length - at <= 3
        : word.endsWith(part) && word.length - part.length - at >= 1
    const next = word.indexOf(part, at + 1)
    if (next < 0) return false
    at = next + part.length
  }
  return true
}
