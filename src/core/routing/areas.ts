/** Which area a message belongs to: by the words each area lists for itself, among those that take its language and channel. */
import type { Span } from '../text/normalize.ts'
import { findPhrases } from '../text/phrases.ts'
import { tokens } from '../text/tokens.ts'

export type AreaWords = {
  id: string
  words: readonly string[]
  /** Languages and channels that it takes; empty or absent: all. */
  languages?: readonly string[]
  channelIds?: readonly string[]
}
/** Where a text came from. `language` as a verdict says it, or an ISO 639-1 code; null: not known, which suits every area. */
export type Origin = { language: string | null; channelId: string | null }

/** Languages that an area or a person can be for; any ISO 639-1 code. */
export const AREA_LANGUAGES = ['he', 'en', 'ar', 'ru', 'fr', 'es', 'am'] as const
export type AreaSuggestion = {
  id: string
  /** The places of the words that spoke for it. */
  spans: Span[]
}

/**
 * The area with the most different words in the text; on a tie the one whose word comes first. Without any word, an area that has none
 * and is for this language or channel; else null.
 * Words are met with Hebrew prefix letters (במשלוח); an area may list several words in a row, and `stem*` for any ending.
 */
export function suggestArea(text: string, areas: readonly AreaWords[], origin?: Origin): AreaSuggestion | null {
  const found = finderOf(areas)(tokens(text))
  let best: (AreaSuggestion & { different: number; first: number }) | null = null
  for (const area of areas) {
    if (origin && !takes(area, origin)) continue
    const { id } = area
    const own = found.filter(({ tag }) => tag.id === id)
    const [first] = own
    if (!first) continue
    const different = new Set(own.map(({ tag }) => tag.word)).size
    if (best && (different < best.different || (different === best.different && first.start >= best.first))) continue
    best = { id, different, first: first.start, spans: own.map(({ start, end }) => ({ start, end })) }
  }
  if (best) return { id: best.id, spans: best.spans }
  // An area without words that is for certain languages or channels takes whatever comes in them.
  const whole = origin && areas.find((area) => area.words.length === 0 && isLimited(area) && takes(area, origin))
  return whole ? { id: whole.id, spans: [] } : null
}

const isLimited = ({ languages, channelIds }: AreaWords): boolean =>
  (languages?.length ?? 0) > 0 || (channelIds?.length ?? 0) > 0

/** True when the area is for this language and channel. A mixed text suits whoever reads Hebrew or English. */
export function takes({ languages = [], channelIds = [] }: AreaWords, { language, channelId }: Origin): boolean {
  if (channelIds.length > 0 && channelId !== null && !channelIds.includes(channelId)) return false
  if (languages.length === 0 || language === null || language === 'und') return true
  return language === 'mixed' ? languages.some((one) => one === 'he' || one === 'en') : languages.includes(language)
}

/** The language of a verdict as areas and people name it; null where nobody can tell. */
export const languageOf = (verdict: { language: string; language_code?: string | undefined } | null): string | null =>
  verdict === null || verdict.language === 'und'
    ? null
    : verdict.language === 'other'
      ? (verdict.language_code ?? 'other')
      : verdict.language

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
