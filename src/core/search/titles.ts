/** Names of commands, pages and people as they are looked for while typing: by the beginnings of their words, prefix letters aside. */
import type { Span } from '../text/normalize.ts'
import { type Piece, pieces } from '../text/pieces.ts'

/** `score`: 0 is best. `spans` are of the title, in UTF-16 code units, in order. */
export type Match = { score: number; spans: Span[] }

const IN_TITLE = { start: 0, word: 1, form: 2 } as const
const ELSEWHERE = 3
/** Two letters without their prefix say too little. */
const FORM_MIN = 3

/**
 * Whether every word that was typed begins a word of the title, or of the words beside it («להעברה» and «העב» find «העברה»). The last one
 * may still be half typed; so may the others, since people abbreviate.
 */
export function matchTitle(title: string, typed: string, also: readonly string[] = []): Match | null {
  const wanted = words(typed)
  if (wanted.length === 0) return { score: 0, spans: [] }
  const own = words(title)
  const beside = also.flatMap(words)
  const spans: Span[] = []
  let score = 0
  for (const [at, word] of wanted.entries()) {
    const here = best(own, word)
    if (here) {
      spans.push(here.span)
      score += here.how === IN_TITLE.word && at === 0 && here.at === 0 ? IN_TITLE.start : here.how
    } else if (best(beside, word)) score += ELSEWHERE
    else return null
  }
  return { score: score / wanted.length, spans: spans.sort((a, b) => a.start - b.start) }
}

const words = (text: string): Piece[] =>
  pieces(text).filter(({ kind }) => kind === 'word' || kind === 'number' || kind === 'mention')

type Found = { how: number; at: number; span: Span }

function best(among: readonly Piece[], wanted: Piece): Found | null {
  let found: Found | null = null
  for (const [at, word] of among.entries()) {
    const here = begins(word, wanted)
    if (here && (!found || here.how < found.how)) found = { ...here, at }
  }
  return found
}

/** The word as it is first, then the ways in which letters that stand before it are no part of it. */
function begins(word: Piece, wanted: Piece): Omit<Found, 'at'> | null {
  if (word.text.startsWith(wanted.text)) return { how: IN_TITLE.word, span: spanOf(word, 0, wanted.text.length) }
  const looked = wanted.forms.filter((form) => form === wanted.text || form.length >= FORM_MIN)
  for (const form of word.forms)
    for (const look of looked)
      if (form.startsWith(look))
        return { how: IN_TITLE.form, span: spanOf(word, word.text.length - form.length, look.length) }
  return null
}

/** The letters meant, where the word is written as it is compared; else the whole word. */
function spanOf({ start, end, text }: Piece, offset: number, length: number): Span {
  return end - start === text.length ? { start: start + offset, end: start + offset + length } : { start, end }
}
