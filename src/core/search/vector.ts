/** What a message is found by, as PostgreSQL's tsvector reads it: each lexeme with the places where it stands, so that phrases can be found. */
import { tokens } from '../text/tokens.ts'
import { AUTHOR, facet, monthOf, PERSONAL, type Visibility } from './marks.ts'
import { indexedWords, personalKeys, personalSpans } from './words.ts'

/** Counts up whenever messages must be read anew; a sweep then does so (actions/search/keep-search.ts). */
export const SEARCH_VERSION = 1

export type SearchDocument = {
  body: string
  visibility: Visibility
  authorName: string
  personId: string | null
  identityId: string | null
  channelId: string | null
  brandId: string | null
  /** Epoch milliseconds. */
  sentAt: number
}

/** A tsvector holds one megabyte and refuses more; the text of the longest message counts from its beginning. */
const MOST_BYTES = 700_000
const MOST_PLACES = 16_000

/**
 * Words of the body, its personal details (marked, in one piece), the author's name (marked), and facts. Words of an address are indexed
 * in private only, and marked: in public they are masked for everybody.
 */
export function searchVector(doc: SearchDocument): string {
  const places = new Map<string, number[]>()
  let bytes = 0
  const put = (lexeme: string, place: number | null) => {
    const known = places.get(lexeme)
    if (known) {
      if (place !== null && known.length < 200 && known.at(-1) !== place) known.push(place)
    } else {
      // At most three bytes a code unit, and what PostgreSQL keeps beside it.
      bytes += 3 * lexeme.length + 8
      if (bytes <= MOST_BYTES) places.set(lexeme, place === null ? [] : [place])
    }
  }
  for (const fact of factsOf(doc)) put(fact, null)
  for (const { word } of tokens(doc.authorName)) put(AUTHOR + word, null)
  readBody(doc, put)
  return [...places].map(([lexeme, at]) => quoted(lexeme) + (at.length > 0 ? `:${at.join(',')}` : '')).join(' ')
}

function readBody({ body, visibility }: SearchDocument, put: (lexeme: string, place: number) => void): void {
  const details = personalSpans(body)
  let next = 0
  let place = 0
  for (const word of indexedWords(body)) {
    place = Math.min(place + 1, MOST_PLACES)
    while ((details[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++
    const detail = details[next]
    if (!detail || detail.start >= word.end) for (const lexeme of word.lexemes) put(lexeme, place)
    else if (detail.type !== 'address') for (const key of personalKeys(detail)) put(PERSONAL + key, place)
    else if (visibility !== 'public') for (const lexeme of word.lexemes) put(PERSONAL + lexeme, place)
  }
}

function factsOf({ visibility, channelId, brandId, identityId, personId, sentAt }: SearchDocument): string[] {
  return [
    facet.visibility(visibility),
    facet.month(monthOf(sentAt)),
    ...(channelId ? [facet.channel(channelId)] : []),
    ...(brandId ? [facet.brand(brandId)] : []),
    ...(identityId ? [facet.identity(identityId)] : []),
    ...(personId ? [facet.person(personId)] : []),
  ]
}

/** A lexeme as tsvector and tsquery read it. */
export const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '$&$&')}'`
