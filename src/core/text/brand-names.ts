/**
 * Where a text names a brand. A name is found as a whole word, with what both languages glue to it: Hebrew prefix letters (וכשבאקמי,
 * ב־Acme, ב"אקמי") and the English possessive. Niqqud, final letters, and the ways to write a quote or a hyphen make no difference.
 * Linear in the text.
 */
import { normalize } from './normalize.ts'
import { foldFinals } from './tokens.ts'

/** The name as it was given, and its place without prefix letters and possessive, in UTF-16 code units of the text. */
export type NameFound = { name: string; start: number; end: number }

/** Letters and digits, with quotes inside (בז"ן, צ'יף, O'Brien). A geresh may end a Hebrew word. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:["'](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*(?:(?<=[א-ת])'(?![\p{L}\p{N}']))?/gu
/** The order in which Hebrew glues small words together; before a name it also says מש (from when) and ה before another letter. */
const PREFIX = /^ו?(?:לכש|כש|מש|ש)?ה?[בכלמ]?ה?/
const LONGEST_PREFIX = 7
const POSSESSIVE = /'s$/
/** What may stand between the words of a name that has only spaces or hyphens there. */
const SPACE = /^[\s_-]{1,3}$/
const LONGEST_GAP = 8

type Word = { text: string; start: number; end: number }
type Pattern = {
  name: string
  words: string[]
  /** What stands between the words, without spaces; '' where that is spaces, hyphens or underscores only. */
  gaps: string[]
  /** Signs after the last word that belong to the name: C++. */
  tail: string
  /** Digits only: a longer number is not the name. */
  number: boolean
}
type Index = ReadonlyMap<string, readonly Pattern[]>

/** All places, in order, none inside another; where several names begin, the longest is meant. */
export function namesIn(text: string, names: readonly string[]): NameFound[] {
  return nameFinder(names)(text)
}

/** The same for many texts: the names are read once. */
export function nameFinder(names: readonly string[]): (text: string) => NameFound[] {
  const index = indexOf(names)
  let longest = 0
  for (const word of index.keys()) longest = Math.max(longest, word.length)
  if (index.size === 0) return () => []

  return (text) => {
    const normal = normalize(text)
    const words = wordsOf(normal.text)
    const found: NameFound[] = []
    let next = 0
    for (let at = 0; at < words.length; at++) {
      const word = words[at]
      if (!word || at < next || word.text.length > longest + LONGEST_PREFIX + 3) continue
      const hit = longestAt(index, normal.text, words, at)
      if (!hit) continue
      found.push({ name: hit.pattern.name, ...normal.toOriginal({ start: hit.start, end: hit.end }) })
      next = at + hit.pattern.words.length
    }
    return found
  }
}

function indexOf(names: readonly string[]): Index {
  const index = new Map<string, Pattern[]>()
  for (const name of new Set(names)) {
    const pattern = patternOf(name)
    if (!pattern) continue
    // In a hashtag a name of several words is one.
    const joined = pattern.words.join('')
    const keys = pattern.words.length > 1 ? [pattern.words[0] ?? '', `#${joined}`] : [joined]
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), pattern])
  }
  for (const patterns of index.values()) patterns.sort((a, b) => b.words.length - a.words.length)
  return index
}

function patternOf(name: string): Pattern | null {
  const { text } = normalize(name.trim())
  const words = wordsOf(text)
  const last = words.at(-1)
  if (!last) return null
  const gaps = words.slice(1).map((word, at) => gapOf(text.slice(words[at]?.end ?? 0, word.start)))
  const tail = /^[+#]+/.exec(text.slice(last.end))?.[0] ?? ''
  const number = words.every((word) => /^\p{N}+$/u.test(word.text))
  return { name, words: words.map((word) => word.text), gaps, tail, number }
}

const gapOf = (between: string): string => (/^[\s_-]*$/.test(between) ? '' : between.replace(/\s+/g, ''))

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: foldFinals(word),
    start: index,
    end: index + word.length,
  }))
}

type Hit = { pattern: Pattern; start: number; end: number }

function longestAt(index: Index, text: string, words: readonly Word[], at: number): Hit | null {
  const word = words[at]
  if (!word) return null
  let best: Hit | null = null
  const tagged = /[#@]/.test(text[word.start - 1] ?? '')
  for (const { rest, cut } of withoutPrefixes(word)) {
    const start = word.start + cut
    const bare = rest.replace(POSSESSIVE, '')
    for (const spelled of bare === rest ? [rest] : [rest, bare]) {
      if (tagged && cut === 0)
        for (const pattern of index.get(`#${spelled}`) ?? [])
          best ??= { pattern: { ...pattern, words: [spelled] }, start, end: word.end - (rest.length - spelled.length) }
      for (const pattern of index.get(spelled) ?? []) {
        const end = endOf(pattern, text, words, at, rest.length - spelled.length)
        if (end !== null && (!best || pattern.words.length > best.pattern.words.length)) best = { pattern, start, end }
      }
    }
  }
  return best
}

/** A word, and what is left of it without each chain of prefix letters, and without a quote that opens after them. */
function* withoutPrefixes({ text: word }: Word): Generator<{ rest: string; cut: number }> {
  yield { rest: word, cut: 0 }
  if (!/^[א-ת]/.test(word)) return
  const longest = Math.min(PREFIX.exec(word)?.[0].length ?? 0, LONGEST_PREFIX)
  for (let cut = 1; cut <= longest && cut < word.length; cut++) {
    if (PREFIX.exec(word.slice(0, cut))?.[0].length !== cut) continue
    const rest = word.slice(cut)
    const quoted = /^["']/.test(rest)
    // One Hebrew letter after prefixes is no name, and two after a chain are chance.
    const letters = quoted ? rest.slice(1) : rest
    if (/^[א-ת]/.test(letters) && !quoted && letters.length < (cut === 1 ? 2 : 3)) continue
    yield { rest: letters, cut: cut + (quoted ? 1 : 0) }
  }
}

/** Where the name that begins with this word ends in the normalized text; null when its other words do not follow. */
function endOf(pattern: Pattern, text: string, words: readonly Word[], at: number, dropped: number): number | null {
  const { words: wanted, gaps, tail, number } = pattern
  const first = words[at]
  const last = words[at + wanted.length - 1]
  if (!first || !last) return null
  // A possessive inside ("Acme's bank") is another name.
  if (wanted.length > 1 && dropped > 0) return null
  let end = last.end - dropped
  for (let step = 1; step < wanted.length; step++) {
    const before = words[at + step - 1]
    const word = words[at + step]
    if (!before || !word || word.start - before.end > LONGEST_GAP) return null
    const between = text.slice(before.end, word.start)
    const gap = gaps[step - 1] ?? ''
    if (gap === '' ? !SPACE.test(between) : between.replace(/\s+/g, '') !== gap) return null
    if (word.text === wanted[step]) continue
    if (word !== last || word.text.replace(POSSESSIVE, '') !== wanted[step]) return null
    end -= 2
  }
  if (!text.startsWith(tail, end)) return null
  end += tail.length
  return number && isPartOfNumber(text, first.start, end) ? null : end
}

const isPartOfNumber = (text: string, start: number, end: number): boolean =>
  /\p{N}[-.,:/]$/u.test(text.slice(Math.max(0, start - 3), start)) || /^[-.,:/]\p{N}/u.test(text.slice(end, end + 3))
