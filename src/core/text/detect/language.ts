/** Which language a text is written in, from its letters and, for Latin letters, from its small words. */
import type { LANGUAGES } from '../verdict.ts'
import { ENGLISH_SMALL, OTHER_SMALL } from './language-words.ts'

export type Language = (typeof LANGUAGES)[number]

const READ_MAX = 4000
/** Addresses and names say nothing about the language around them. */
const NOT_WORDS =
  /https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_.-]+|\S+@\S+\.\S+|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z]{2,12}(?:\/\S*)?/giu
const LETTERS = /\p{L}[\p{L}\p{M}'’"״׳]*/gu
/** Hebrew with this many English words in a row is mixed; fewer are a brand or a loan word, unless all are small words. */
const PHRASE = 3
const SMALL_PHRASE = 2
/** Hebrew words beside at least so many English ones for each are a name in an English text. */
const ENGLISH_PER_NAME = 8

/** Scripts that say which language it is. Han goes last: Japanese has it too. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['fa', /[پچژگ]/u],
  ['ur', /[ٹڈڑے]/u],
  ['ar', /\p{Script=Arabic}/u],
  ['uk', /[іїєґ]|дякую|будь ласка/iu],
  ['ru', /\p{Script=Cyrillic}/u],
  ['am', /\p{Script=Ethiopic}/u],
  ['el', /\p{Script=Greek}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['th', /\p{Script=Thai}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['bn', /\p{Script=Bengali}/u],
  ['ta', /\p{Script=Tamil}/u],
  ['zh', /\p{Script=Han}/u],
]
const UNKNOWN = 'mul'

/** he, en, mixed, und, or `other` for all the rest. Reads the first 4,000 code units. */
export function detectLanguage(text: string): Language {
  const code = languageCode(text)
  return code === 'he' || code === 'en' || code === 'mixed' || code === 'und' ? code : 'other'
}

/**
 * `mixed` for Hebrew with an English phrase, `und` without letters, else the ISO 639-1 code; `mul` where letters say nothing more.
 * `names` are skipped: a brand's name in another script is no phrase.
 */
export function languageCode(text: string, names: readonly string[] = []): string {
  const words = plainWords(text, names)
  if (words.length === 0)
    return wordsOf(text.slice(0, READ_MAX)).length > 0 && names.length > 0 ? languageCode(text) : 'und'
  const { hebrew, latin, other, phrase } = count(words)
  if (other.length > hebrew + latin.length) return scriptOf(other.join(' '))
  if (hebrew === 0) return latinLanguage(latin)
  if (latin.length >= ENGLISH_PER_NAME * hebrew && latin.some(isSmall)) return 'en'
  return phrase ? 'mixed' : 'he'
}

const wordsOf = (text: string): string[] => text.match(LETTERS) ?? []

function plainWords(text: string, names: readonly string[]): string[] {
  let start = text.length > READ_MAX ? text.slice(0, READ_MAX) : text
  if (/[@#/]|\w\.\w/.test(start)) start = start.replace(NOT_WORDS, ' ')
  for (const name of names) if (name.length > 1 && start.includes(name)) start = start.replaceAll(name, ' ')
  return wordsOf(start)
}

type Counted = { hebrew: number; latin: string[]; other: string[]; phrase: boolean }

function count(words: readonly string[]): Counted {
  const counted: Counted = { hebrew: 0, latin: [], other: [], phrase: false }
  let run: string[] = []
  for (const word of words) {
    const code = word.charCodeAt(0)
    if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) {
      counted.latin.push(word)
      run.push(word)
      counted.phrase ||= isPhrase(run)
      continue
    }
    run = []
    if ((code >= 0x590 && code <= 0x5ff) || (code >= 0xfb1d && code <= 0xfb4f)) counted.hebrew += 1
    else counted.other.push(word)
  }
  return counted
}

/** Names of products go on in capitals (Galaxy Watch Ultra); phrases have small words or go on in small letters. */
function isPhrase(run: readonly string[]): boolean {
  if (run.length === SMALL_PHRASE) return run.every(isSmall) && !run.some(isLoan) && !run.every(isCapital)
  const last = run.slice(-PHRASE)
  return run.length >= PHRASE && !last.every(isCapital) && (last.some(isSmall) || !last.some(isCapital))
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word) && word !== 'I'
/** Words that Hebrew has taken over. */
const LOANS = new Set([
  'customer',
  'service',
  'support',
  'check',
  'email',
  'chat',
  'bill',
  'plan',
  'update',
  'order',
  'sale',
  'store',
  'sorry',
  'ok',
  'hello',
  'hi',
  'bye',
  'card',
  'upgrade',
  'internet',
  'in',
  'out',
  'off',
  'line',
  'on',
])
const isLoan = (word: string): boolean => LOANS.has(word.toLowerCase())
const isSmall = (word: string): boolean => ENGLISH_SMALL.has(word.toLowerCase().replace('’', "'"))

function latinLanguage(words: readonly string[]): string {
  const plain = words.map((word) => word.toLowerCase().replace('’', "'"))
  const english = plain.filter((word) => ENGLISH_SMALL.has(word)).length
  if (english * 3 >= plain.length) return 'en'
  let best = { code: 'en', score: english }
  for (const [code, small] of Object.entries(OTHER_SMALL)) {
    let score = 0
    for (const word of plain) if (small.has(word)) score += 1
    // Two small words are chance in English, where articles of others are names and abbreviations.
    if (score > best.score && score >= (english > 0 ? 2 : 1) && score / plain.length >= 0.2) best = { code, score }
  }
  if (best.score > 0) return best.code
  // Marks that English does not write, and no word anybody knows.
  return /[\u0250-\u{10FFFF}]/u.test(plain.join('')) || plain.some((word) => /[ăâđêôơưřčšžłńśźżğışőűåæø]/.test(word))
    ? UNKNOWN
    : 'en'
}

function scriptOf(text: string): string {
  for (const [code, letters] of SCRIPTS) if (letters.test(text)) return code
  return UNKNOWN
}
