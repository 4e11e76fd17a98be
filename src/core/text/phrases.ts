/**
 * Finds many phrases in one text in one pass. A phrase is words in order; in it
 * `stem*` stands for any word beginning with the stem, and `~` for up to three words of any kind.
 * Hebrew words are met with and without their prefix letters. Linear in the text for a given list.
 */
import { foldFinals, type Token } from './tokens.ts'

export type PhraseFound<Tag> = {
  tag: Tag
  start: number
  end: number /** Index of the first and after the last word. */
  from: number
  to: number
}
export type PhraseFinder<Tag> = (words: readonly Token[]) => PhraseFound<Tag>[]

type Part = { word: string; stem: boolean } | 'gap'
type Compiled<Tag> = { tag: Tag; rest: Part[] }

const GAP_MAX = 3

/** Compiles phrases by tag; done once, at load. */
export function findPhrases<Tag>(lists: readonly (readonly [Tag, string])[]): PhraseFinder<Tag> {
  const whole = new Map<string, Compiled<Tag>[]>()
  const stems = new Map<string, Compiled<Tag>[]>()
  let longestStem = 0
  for (const [tag, list] of lists) {
    for (const phrase of list.split(/\s*[|\n]\s*/)) {
      const [first, ...rest] = phrase.trim().split(/\s+/).map(partOf)
      if (!first || first === 'gap' || first.word === '') continue
      const index = first.stem ? stems : whole
      index.set(first.word, [...(index.get(first.word) ?? []), { tag, rest }])
      if (first.stem) longestStem = Math.max(longestStem, first.word.length)
    }
  }
  return (words) => {
    const found: PhraseFound<Tag>[] = []
    for (const [from, token] of words.entries()) {
      const tried = new Set<Compiled<Tag>>()
      const attempt = (candidates: readonly Compiled<Tag>[] | undefined) => {
        for (const candidate of candidates ?? []) {
          if (tried.has(candidate)) continue
          tried.add(candidate)
          const to = matchRest(words, from + 1, candidate.rest, 0)
          const last = words[to - 1]
          if (to > 0 && last) found.push({ tag: candidate.tag, start: token.start, end: last.end, from, to })
        }
      }
      for (const form of token.forms) {
        attempt(whole.get(form))
        for (let length = 2; length <= longestStem && length <= form.length; length++)
          attempt(stems.get(form.slice(0, length)))
      }
    }
    return found
  }
}

function partOf(text: string): Part {
  if (text === '~') return 'gap'
  const stem = text.endsWith('*')
  return { word: foldFinals((stem ? text.slice(0, -1) : text).toLowerCase()), stem }
}

/** Where the phrase ends (the index after its last word), or -1. */
function matchRest(words: readonly Token[], at: number, parts: readonly Part[], from: number): number {
  const part = parts[from]
  if (part === undefined) return at
  if (part === 'gap') {
    for (let skipped = 0; skipped <= GAP_MAX; skipped++) {
      const end = matchRest(words, at + skipped, parts, from + 1)
      if (end > 0) return end
    }
    return -1
  }
  const token = words[at]
  const fits = token?.forms.some((form) => (part.stem ? form.startsWith(part.word) : form === part.word))
  return fits ? matchRest(words, at + 1, parts, from + 1) : -1
}
