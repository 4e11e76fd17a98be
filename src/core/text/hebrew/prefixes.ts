/**
 * Which letters at the front of a Hebrew word are small words glued to it (וכשהמשלוח is "and when the delivery"), and which are its own
 * (שלום). Words come in lower case with final letters folded. A word of the lists is never cut; a prefix before a known word always is;
 * of other words every reading is kept, and the likeliest is named.
 */
import { abstractNouns, withEndingsTaken } from './endings.ts'
import { restWords } from './rest-words.ts'
import { splitWords, wholeWords } from './whole-words.ts'

export type Reading = {
  /** The word, then what is left of it without each possible prefix; the word alone when nothing is glued to it. */
  forms: readonly string[]
  /** The likeliest word without its prefixes; one of `forms`. */
  base: string
  /** False when no list knows the base. */
  known: boolean
}

/** ו, then כש לכש מש שכש ש, then one of ב כ ל מ, then ה: the order in which Hebrew glues them. */
const PREFIX = /^ו?(?:לכש|מש|ש?כש|ש)?[בכלמ]?ה?/
const LONGEST = 8
/** Words of the patterns מתקשר and התקשר begin with two letters of their own, unless a word in ת follows. */
const REFLEXIVE = /^[המ]ת[א-ת]{3}/
/** Alone before an unknown word these are rather letters of its own (מקדחה, כיריים). */
const WEAK = /^(?:ו|ש)?[מכ]$/

/** Whether all these letters are prefixes, in an order that there is: וכשה. */
export function isPrefix(letters: string): boolean {
  return letters !== '' && letters.length <= LONGEST && PREFIX.exec(letters)?.[0].length === letters.length
}

/** Whether a list knows the word, or a word of which it is a form. */
export function isKnown(word: string): boolean {
  if (isListed(word)) return true
  return !splitWords.has(word) && withEndingsTaken(word).some(isListed)
}

/** Whether a list has the word as it stands. */
export function isListed(word: string): boolean {
  return wholeWords.has(word) || restWords.has(word) || abstractNouns.has(word)
}

/** Linear in the length of the word. */
export function readPrefixes(word: string): Reading {
  if (!/^[והבלכמש]/.test(word) || word.length < 3) return whole(word, isKnown(word))
  if (isListed(word)) return whole(word, true)
  const inflected = isKnown(word)
  const forms = [word]
  const longest = PREFIX.exec(word)?.[0].length ?? 0
  let base = word
  for (let cut = 1; cut <= longest; cut++) {
    const rest = word.slice(cut)
    const letters = word.slice(0, cut)
    if (rest.length < 2 || !/^[א-ת]/.test(rest) || !isPrefix(letters)) continue
    // הבנות may be a form of הבנה, but בנות is a word as it stands.
    if (inflected && !isListed(rest)) continue
    if (isKnown(rest) || REFLEXIVE.test(rest)) {
      const further = readPrefixes(rest)
      return { ...further, forms: [...forms, ...further.forms] }
    }
    if (rest.length === 2 && cut > 1) continue
    forms.push(rest)
    if (rest.length > 2 && !WEAK.test(letters)) base = rest
  }
  return inflected || REFLEXIVE.test(word) ? whole(word, inflected) : { forms, base, known: false }
}

const whole = (word: string, known: boolean): Reading => ({ forms: [word], base: word, known })
