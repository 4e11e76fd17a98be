/** Which language a text is written in, from its letters and, for Latin letters, from its small words. */
import type { LANGUAGES } from '../verdict.ts'

export type Language = (typeof LANGUAGES)[number]

const READ_MAX = 4000
/** Addresses and names say nothing about the language around them. */
const NOT_WORDS = /https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_.-]+|\S+@\S+\.\S+/gu
const LETTERS = /\p{L}[\p{L}\p{M}'’"״׳]*/gu
/** Hebrew with this many English words in a row is mixed; fewer are a brand or a loan word. */
const PHRASE = 3

const SMALL_ENGLISH = new Set(
  `a about after again all am an and any are as at back be been but by can can't could day did didn't do does don't down for from get go good got great had has have he her here hi how i i'm if in is isn't it it's just know like me more my need never no not now of off on one or order our out over please service she so some still thank thanks that the their them then there they this time to up us very want was we were what when where which who why will with work working would you your`.split(
    ' ',
  ),
)

/** Reads the first 4,000 code units. `und` when there are no letters at all. */
export function detectLanguage(text: string): Language {
  const words = text.slice(0, READ_MAX).replace(NOT_WORDS, ' ').match(LETTERS) ?? []
  let hebrew = 0
  let other = 0
  let english = 0
  let small = 0
  let run = 0
  let longest = 0
  for (const word of words) {
    const code = word.charCodeAt(0)
    const latin = code < 0x250
    run = latin ? run + 1 : 0
    longest = Math.max(longest, run)
    if (latin) {
      english += 1
      if (SMALL_ENGLISH.has(word.toLowerCase().replace('’', "'"))) small += 1
    } else if ((code >= 0x590 && code <= 0x5ff) || (code >= 0xfb1d && code <= 0xfb4f)) hebrew += 1
    else other += 1
  }
  if (words.length === 0) return 'und'
  if (other > hebrew + english) return 'other'
  if (hebrew === 0) return english >= 6 && small === 0 ? 'other' : 'en'
  if (longest < PHRASE) return hebrew >= english / 2 ? 'he' : 'mixed'
  return hebrew * 8 < english ? 'en' : 'mixed'
}
