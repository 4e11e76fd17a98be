/** What somebody may have meant by a word that nobody wrote. */
import { foldFinals } from '../text/hebrew/letters.ts'

const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'

/** The keys of the Israeli keyboard: a word typed with the other language switched on. */
const KEYS = { latin: 'ertyuiopasdfghjklzxcvbnm,.;', hebrew: 'קראטוןםפשדגכעיחלךזסבהנמצתץף' } as const
const sameKeys = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((key, at) => [key, to.charAt(at)]))
const toHebrew = sameKeys(KEYS.latin, KEYS.hebrew)
const toLatin = sameKeys(KEYS.hebrew, KEYS.latin)

/** Shorter words have too many neighbours. */
export const TYPO_MIN = 3

/** Every spelling one slip away: a letter too many, too few, another, or two swapped. Final letters folded, as words are kept. */
export function neighbours(word: string): string[] {
  const folded = foldFinals(word.toLowerCase())
  if (folded.length < TYPO_MIN || folded.length > 24) return []
  const letters = /[א-ת]/.test(folded) ? HEBREW : LATIN
  const found = new Set<string>()
  for (let at = 0; at <= folded.length; at++) {
    const [before, after] = [folded.slice(0, at), folded.slice(at)]
    for (const letter of letters) {
      found.add(before + letter + after)
      if (after) found.add(before + letter + after.slice(1))
    }
    if (after) found.add(before + after.slice(1))
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2))
  }
  found.delete(folded)
  return [...found]
}

/** The same keys in the other language; null when that makes no word. */
export function otherKeyboard(word: string): string | null {
  const keys = /[א-ת]/.test(word) ? toLatin : toHebrew
  const letters = [...word.toLowerCase()].map((one) => keys.get(one))
  if (letters.some((one) => one === undefined)) return null
  const typed = foldFinals(letters.join(''))
  return /^\p{L}+$/u.test(typed) ? typed : null
}

/** Slips between two words, swapped neighbours counted as one; more than `most` is `most + 1`. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let older: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1))
        least = Math.min(least, (older[j - 2] ?? 0) + 1)
      next.push(least)
    }
    older = row
    row = next
  }
  return Math.min(row[b.length] ?? 0, most + 1)
}
