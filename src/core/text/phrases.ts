/**
 * Finds many phrases in one text in one pass. A phrase is words in order, where
 * `a/b` is either word, `stem*` any word that begins so, `word^` and `word&` a word in all its forms (see phrases-inflect.ts),
 * `#` a number in digits, `_` one word of any kind or none, and `~` up to three.
 * Hebrew words are met with and without their prefix letters. Linear in the text for a given list.
 */
import { foldSpelling, inflected } from './phrases-inflect.ts'
import { remember } from './remember.ts'
import { foldFinals, type Token } from './tokens.ts'

export type PhraseFound<Tag> = {
  tag: Tag
  start: number
  end: number
  /** Index of the first and after the last word. */
  from: number
  to: number
}
export type PhraseFinder<Tag> = (words: readonly Token[]) => PhraseFound<Tag>[]

type Words = { words: ReadonlySet<string>; stems: readonly string[]; number: boolean }
type Part = Words | { gap: number }
/** `at` is the turn in which it was tried last: a word's forms lead to the same phrase by several ways. */
type Compiled<Tag> = { tag: Tag; rest: Part[]; at: number }
/** Phrases that begin alike. When they are many, `next` finds those that can go on, by a word and how many words before it are skipped. */
type Bucket<Tag> = { all: Compiled<Tag>[]; next: Map<string, Compiled<Tag>[]>[] | null; rest: Compiled<Tag>[] }

const GAP_MAX = 3
/** Two letters say enough to skip most words quickly. */
const STEM_MIN = 2
/** From so many phrases on, looking up what comes next is quicker than trying each. */
const MANY = 6

/** Compiles phrases by tag; done once, at load. Phrases are parted by `|` or a line break. */
export function findPhrases<Tag>(lists: readonly (readonly [Tag, string])[]): PhraseFinder<Tag> {
  const whole = new Map<string, Bucket<Tag>>()
  const stems = new Map<string, Bucket<Tag>>()
  const numbers: Bucket<Tag> = { all: [], next: null, rest: [] }
  const stemHeads = new Map<string, number>()
  const index = (map: Map<string, Bucket<Tag>>, key: string, one: Compiled<Tag>) => {
    const bucket = map.get(key)
    if (bucket) bucket.all.push(one)
    else map.set(key, { all: [one], next: null, rest: [] })
  }
  for (const [tag, list] of lists) {
    for (const phrase of list.split(/\s*[|\n]\s*/)) {
      if (phrase.trim() === '') continue
      const [first, ...rest] = phrase.trim().split(/\s+/).map(partOf)
      if (!first || 'gap' in first) continue
      const one = { tag, rest, at: -1 }
      for (const word of first.words) index(whole, word, one)
      for (const stem of first.stems) {
        if (stem.length < STEM_MIN) continue
        index(stems, stem, one)
        const head = stem.slice(0, STEM_MIN)
        stemHeads.set(head, Math.max(stemHeads.get(head) ?? 0, stem.length))
      }
      if (first.number) numbers.all.push(one)
    }
  }

  /** The phrases that may begin with a word of this form. */
  const startingWith = remember((form: string): readonly Bucket<Tag>[] => {
    const buckets: Bucket<Tag>[] = []
    const add = (bucket: Bucket<Tag> | undefined) => bucket && buckets.push(bucket)
    add(whole.get(form))
    const longest = Math.min(stemHeads.get(form.slice(0, STEM_MIN)) ?? 0, form.length)
    for (let length = STEM_MIN; length <= longest; length++) add(stems.get(form.slice(0, length)))
    return buckets
  })

  let turn = 0
  return (words) => {
    const found: PhraseFound<Tag>[] = []
    const all = words.map(formsOf)
    let at = 0
    const attempt = (candidates: readonly Compiled<Tag>[] | undefined) => {
      if (!candidates) return
      for (const candidate of candidates) {
        if (candidate.at === turn) continue
        candidate.at = turn
        const to = matchRest(all, at + 1, candidate.rest, 0)
        const [first, last] = [words[at], words[to - 1]]
        if (to > 0 && first && last) found.push({ tag: candidate.tag, start: first.start, end: last.end, from: at, to })
      }
    }
    const tryBucket = (bucket: Bucket<Tag>) => {
      if (bucket.all.length < MANY) return attempt(bucket.all)
      const next = bucket.next ?? indexNext(bucket)
      attempt(bucket.rest)
      for (let skipped = 0; skipped <= GAP_MAX; skipped++)
        for (const form of all[at + 1 + skipped] ?? []) attempt(next[skipped]?.get(form))
    }
    for (; at < words.length; at++) {
      turn += 1
      const forms = all[at] ?? []
      for (const form of forms) for (const bucket of startingWith(form)) tryBucket(bucket)
      if (numbers.all.length > 0 && isNumber(forms[0] ?? '')) tryBucket(numbers)
    }
    return found
  }
}

/** Built when a bucket is first met: most words of the lists never are. */
function indexNext<Tag>(bucket: Bucket<Tag>): Map<string, Compiled<Tag>[]>[] {
  const next = Array.from({ length: GAP_MAX + 1 }, () => new Map<string, Compiled<Tag>[]>())
  for (const one of bucket.all) {
    const [first, second] = one.rest
    const gap = first && 'gap' in first ? first.gap : 0
    const then = first && 'gap' in first ? second : first
    if (!then || 'gap' in then || then.stems.length > 0 || then.number) {
      bucket.rest.push(one)
      continue
    }
    for (let skipped = 0; skipped <= gap; skipped++)
      for (const word of then.words) {
        const same = next[skipped]?.get(word)
        if (same) same.push(one)
        else next[skipped]?.set(word, [one])
      }
  }
  bucket.next = next
  return next
}

const formsOf = (token: Token): readonly string[] =>
  token.word.includes('יי') || token.word.includes('וו') ? token.forms.map(foldSpelling) : token.forms

const isNumber = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57

function partOf(text: string): Part {
  if (text === '~') return { gap: GAP_MAX }
  if (text === '_') return { gap: 1 }
  const words = new Set<string>()
  const stems: string[] = []
  let number = false
  for (const one of text.split('/')) {
    const plain = foldFinals(one.toLowerCase())
    const mark = plain.slice(-1)
    if (plain === '#') number = true
    else if (plain === '') continue
    else if (mark === '*') stems.push(foldSpelling(plain.slice(0, -1)))
    else if (mark === '^' || mark === '&')
      for (const form of inflected(plain.slice(0, -1), mark)) words.add(foldSpelling(form))
    else words.add(foldSpelling(plain))
  }
  return { words, stems, number }
}

/** Where the phrase ends (the index after its last word), or -1. */
function matchRest(all: readonly (readonly string[])[], at: number, parts: readonly Part[], from: number): number {
  const part = parts[from]
  if (part === undefined) return at
  if ('gap' in part) {
    for (let skipped = 0; skipped <= part.gap; skipped++) {
      const end = matchRest(all, at + skipped, parts, from + 1)
      if (end > 0) return end
    }
    return -1
  }
  const forms = all[at]
  if (!forms) return -1
  for (const form of forms) if (fits(part, form)) return matchRest(all, at + 1, parts, from + 1)
  return -1
}

function fits(part: Words, form: string): boolean {
  if (part.words.has(form)) return true
  if (part.number && isNumber(form)) return true
  for (const stem of part.stems) if (form.startsWith(stem)) return true
  return false
}
