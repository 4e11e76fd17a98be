/** Letters of Hebrew. */

const FINALS: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' }

/** Final letters as their ordinary forms, so that a word matches itself with a suffix. */
export function foldFinals(word: string): string {
  return /[ךםןףץ]/.test(word) ? word.replace(/[ךםןףץ]/g, (letter) => FINALS[letter] ?? letter) : word
}
