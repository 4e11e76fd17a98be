/** The search box in one answer: messages over all history, people, cases by number, and what may have been meant. */
import type { Actor } from '../../core/access.ts'
import { likelyShare, type Need } from '../../core/search/needs.ts'
import type { SearchProblem } from '../../core/search/problems.ts'
import { parseSearch, type QueryWord, type SearchQuery } from '../../core/search/query.ts'
import { type Snippet, snippetOf } from '../../core/search/snippet.ts'
import { otherKeyboard, TYPO_MIN } from '../../core/search/typos.ts'
import { indexedWords } from '../../core/search/words.ts'
import { normalize } from '../../core/text/normalize.ts'
import { foldFinals } from '../../core/text/tokens.ts'
import type { Db } from '../db.ts'
import { searchProgress } from '../search/read-older.ts'
import { maskedParts } from './mask.ts'
import type { Ask, Cursor, HitRow } from './search-hits.ts'
import { type Needs, needsOf, scopeOf } from './search-needs.ts'
import { type FoundCase, type FoundPerson, findCasesByNumber, findPeople } from './search-people.ts'
import { findHits } from './search-plan.ts'
import { countsOf, likeWords } from './search-words.ts'

export type SearchInput = { text: string; brandId: string | null; cursor: Cursor | null; limit: number; now: number }

export type Suggestion = {
  /** The whole search, with the word that may have been meant. */
  text: string
  word: string
  insteadOf: string
}

export type SearchResult = {
  hits: (HitRow & Snippet)[]
  next: Cursor | null
  people: FoundPerson[]
  cases: FoundCase[]
  suggestions: Suggestion[]
  /** The share of older messages that can be found by now; null: all. */
  indexed: number | null
}

/** Fewer messages than this, and other spellings are looked for. */
const FEW = 3

export async function searchDesk(db: Db, actor: Actor, input: SearchInput): Promise<SearchResult | SearchProblem> {
  const { brandId, cursor, limit, now } = input
  const { timezone, brandIds } = await scopeOf(db, actor, brandId)
  const parsed = parseSearch(input.text, { now, timezone })
  if (!parsed.ok) return parsed.problem
  const { query } = parsed
  const needs = await needsOf(db, actor, query, brandIds)
  if ('reason' in needs) return needs
  const { before, after, cases, status } = query
  const all = [...needs.words, ...needs.rest]
  const isFirst = cursor === null
  const typed = query.words.map((word) => word.typed).join(' ')
  const [[ask, found], people, numbered, indexed] = await Promise.all([
    countsOf(db, actor.organizationId, all).then(async (known) => {
      const ask: Ask = { needs: all, known, brandIds, cases, status, before, after, cursor, limit, now }
      return [ask, isEmpty(query) ? { rows: [], next: null } : await findHits(db, actor, ask)] as const
    }),
    isFirst && typed !== '' && !hasFilters(query) ? findPeople(db, actor, typed, brandIds) : [],
    isFirst ? findCasesByNumber(db, actor, numbersIn(query), brandIds) : [],
    searchProgress(db, actor.organizationId),
  ])
  const sought = [...query.words.map(({ lexemes }) => [lexemes]), ...query.phrases]
  return {
    hits: found.rows.map((row) => ({ ...row, ...snippetOf(shownText(row, actor), sought) })),
    next: found.next,
    people,
    cases: numbered,
    suggestions: isFirst && found.rows.length < FEW ? await suggest(db, actor, query, needs, ask, found.rows) : [],
    indexed,
  }
}

const hasFilters = (query: SearchQuery): boolean =>
  query.channels.length + query.from.length + query.cases.length + query.visibility.length > 0 ||
  query.status !== null ||
  query.before !== null ||
  query.after !== null

const isEmpty = (query: SearchQuery): boolean =>
  query.words.length === 0 && query.phrases.length === 0 && !hasFilters(query)

/** A number alone may be a case's. */
function numbersIn({ text, cases }: SearchQuery): number[] {
  const [, alone] = /^\s*#?(\d{1,9})\s*$/.exec(text) ?? []
  return alone === undefined ? cases : [...cases, Number(alone)]
}

/** What the pane of the case would show this person, a masked detail as dots (http/present/case.ts, presentMessage). */
function shownText({ body, visibility }: Pick<HitRow, 'body' | 'visibility'>, actor: Actor): string {
  if (visibility !== 'public' && actor.role !== 'participant') return body
  return maskedParts(body)
    .map((part) => ('text' in part ? part.text : '•••'))
    .join('')
}

const MOST_SUGGESTED = 3
const MOST_TRIED = 8

/** Spellings that find something more that this person may see; a word stands there as it is written in that message. */
async function suggest(
  db: Db,
  actor: Actor,
  query: SearchQuery,
  needs: Needs,
  ask: Ask,
  hits: HitRow[],
): Promise<Suggestion[]> {
  const { counts, messages } = ask.known
  // How often a word is said elsewhere is nothing for people who see a part: to them any word may be the mistaken one.
  const seesAll = actor.brandIds === null && actor.role !== 'participant'
  const isRare = (need: Need) => !seesAll || likelyShare([need], counts, messages) * messages < FEW
  const rare = query.words.flatMap((word, at) => {
    const need = needs.words[at]
    const isWord = word.typed.length >= TYPO_MIN && /^[\p{L}\p{M}'",.;]+$/u.test(word.typed)
    return need && isWord && isRare(need) ? [{ word, at }] : []
  })
  const found: Suggestion[] = []
  const seen = new Set(hits.map(({ message_id }) => message_id))
  let tries = 0
  for (const { word, at } of rare.slice(0, 3)) {
    const run = runAround(query.text, word)
    const other = otherKeyboard(run.typed)
    for (const candidate of await likeWords(db, actor.organizationId, word.typed, other)) {
      if (found.length === MOST_SUGGESTED || tries++ === MOST_TRIED) return found
      const others: Need[] = needs.words.map((need, index) => (index === at ? { lexeme: candidate } : need))
      const tried = [...others, ...needs.rest]
      const known = await countsOf(db, actor.organizationId, tried)
      const { rows } = await findHits(db, actor, { ...ask, needs: tried, known, limit: 1 })
      const [row] = rows
      // «ה» before the same word is no other spelling.
      if (!row || seen.has(row.message_id)) continue
      seen.add(row.message_id)
      const written = asWritten(shownText(row, actor), candidate)
      const place = candidate === other ? run : word
      if (written) found.push({ text: replaced(query, place, written), word: written, insteadOf: place.typed })
    }
  }
  return found
}

/** The word as it stands in a text, without niqqud; null when it is not there to be seen. */
function asWritten(shown: string, lexeme: string): string | null {
  for (const { start, end, lexemes } of indexedWords(shown)) {
    if (!lexemes.includes(lexeme)) continue
    const plain = normalize(shown.slice(start, end)).text
    if (foldFinals(plain).endsWith(lexeme)) return plain.slice(-lexeme.length)
  }
  return null
}

type Place = Pick<QueryWord, 'typed' | 'start' | 'end'>

/** The word with the signs around it: on the other keyboard they are letters (תודה is `,usv`). */
function runAround(text: string, { start, end }: Place): Place {
  const before = /\S*$/.exec(text.slice(0, start))?.[0].length ?? 0
  const after = /^\S*/.exec(text.slice(end))?.[0].length ?? 0
  return { start: start - before, end: end + after, typed: text.slice(start - before, end + after) }
}

const replaced = ({ text }: SearchQuery, { start, end }: Place, word: string): string =>
  text.slice(0, start) + word + text.slice(end)
