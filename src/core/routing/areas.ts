/** Which area a message belongs to, by the words each area lists for itself. */
import type { Span } from '../text/normalize.ts'
import { findPhrases } from '../text/phrases.ts'
import { tokens } from '../text/tokens.ts'

export type AreaWords = { id: string; words: readonly string[] }
export type AreaSuggestion = {
  id: string
  /** The places of the words that spoke for it. */
  spans: Span[]
}

/**
 * The area with the most different words in the text; on a tie the one whose word comes first, and null when no word is there.
 * Words are met with Hebrew prefix letters (במשלוח); an area may list several words in a row, and `stem*` for any ending.
 */
export function suggestArea(text: string, areas: readonly AreaWords[]): AreaSuggestion | null {
  const found = finderOf(areas)(tokens(text))
  let best: (AreaSuggestion & { different: number; first: number }) | null = null
  for (const { id } of areas) {
    const own = found.filter(({ tag }) => tag.id === id)
    const [first] = own
    if (!first) continue
    const different = new Set(own.map(({ tag }) => tag.word)).size
    if (best && (different < best.different || (different === best.different && first.start >= best.first))) continue
    best = { id, different, first: first.start, spans: own.map(({ start, end }) => ({ start, end })) }
  }
  return best && { id: best.id, spans: best.spans }
}

/** Compiled once for each list of areas; the list is replaced, not changed, when a manager edits it. */
const compiled = new WeakMap<readonly AreaWords[], ReturnType<typeof compile>>()

function finderOf(areas: readonly AreaWords[]): ReturnType<typeof compile> {
  const known = compiled.get(areas)
  if (known) return known
  const finder = compile(areas)
  compiled.set(areas, finder)
  return finder
}

function compile(areas: readonly AreaWords[]) {
  return findPhrases(areas.flatMap(({ id, words }) => words.map((word) => [{ id, word }, word] as const)))
}
