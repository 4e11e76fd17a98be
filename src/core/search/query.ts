/**
 * The language of the search box. Words (all must be there, each with its prefix forms), "phrases", and filters, in English and Hebrew:
 * channel: from: before: after: is: case: — ערוץ: מאת: לפני: אחרי: מצב: פנייה:. Nothing throws; what is not understood is said.
 */
import { queryLexemes } from '../text/lexemes.ts'
import { type Clock, parsePeriod } from './dates.ts'
import { type FilterName, filterNamed, type State, stateNamed } from './filters.ts'
import { clean, type Part, partsOf } from './parts.ts'
import { badCase, badDate, badState, missingValue, type SearchProblem, tooLong, unknownFilter } from './problems.ts'
import { indexedWords, personalKeys, personalSpans } from './words.ts'

/** A free word: where it stands in `text`, and the lexemes any of which will do. */
export type QueryWord = { typed: string; start: number; end: number; lexemes: string[] }

export type SearchQuery = {
  /** As it was read: without unseen marks, with straight quotes. */
  text: string
  words: QueryWord[]
  /** Each phrase is words in order, each of them the lexemes that will do. */
  phrases: string[][][]
  channels: string[]
  from: string[]
  cases: number[]
  visibility: ('public' | 'private' | 'internal')[]
  status: 'open' | 'closed' | null
  /** Epoch milliseconds: sent before, sent at or after. */
  before: number | null
  after: number | null
}

export type ParsedSearch = { ok: true; query: SearchQuery } | { ok: false; problem: SearchProblem }

export const LIMIT = { characters: 500, words: 24 } as const

/** Reads what was typed. `clock` tells what "today" is. */
export function parseSearch(typed: string, clock: Clock): ParsedSearch {
  if (typed.length > LIMIT.characters) return { ok: false, problem: tooLong(LIMIT) }
  const text = clean(typed)
  const query: SearchQuery = {
    text,
    ...EMPTY,
    words: [],
    phrases: [],
    channels: [],
    from: [],
    cases: [],
    visibility: [],
  }
  const states: State[] = []
  // What is left over reads as one text: a phone number may be several words.
  let free = ''
  for (const part of partsOf(text)) {
    free = free.padEnd(part.start) + (part.kind === 'free' ? text.slice(part.start, part.end) : '')
    const problem = part.kind === 'filter' ? addFilter(query, states, part, clock) : null
    if (problem) return { ok: false, problem }
    if (part.kind === 'phrase') addPhrase(query, part.value)
  }
  addStates(query, states)
  query.words = freeWords(free)
  const words = query.words.length + query.phrases.reduce((sum, { length }) => sum + length, 0)
  return words > LIMIT.words ? { ok: false, problem: tooLong(LIMIT) } : { ok: true, query }
}

const EMPTY = { status: null, before: null, after: null } as const

function addFilter(
  query: SearchQuery,
  states: State[],
  part: Extract<Part, { kind: 'filter' }>,
  clock: Clock,
): SearchProblem | null {
  const { value } = part
  const name = filterNamed(part.name)
  if (!name) return unknownFilter(part.name)
  if (value.trim() === '') return missingValue(name, part.name)
  return add[name](query, value, states, clock)
}

const add: Record<
  FilterName,
  (query: SearchQuery, value: string, states: State[], clock: Clock) => SearchProblem | null
> = {
  channel: (query, value) => {
    query.channels.push(value)
    return null
  },
  from: (query, value) => {
    query.from.push(value)
    return null
  },
  before: (query, value, _, clock) => {
    const period = parsePeriod(value, clock)
    if (period) query.before = Math.min(query.before ?? period.from, period.from)
    return period ? null : badDate(value)
  },
  after: (query, value, _, clock) => {
    const period = parsePeriod(value, clock)
    if (period) query.after = Math.max(query.after ?? period.from, period.from)
    return period ? null : badDate(value)
  },
  is: (_, value, states) => {
    const state = stateNamed(value)
    if (state) states.push(state)
    return state ? null : badState(value)
  },
  case: (query, value) => {
    const number = /^#?\d{1,9}$/.test(value) ? Number(value.replace('#', '')) : null
    if (number !== null) query.cases.push(number)
    return number === null ? badCase(value) : null
  },
}

/** Two of a kind widen: open and closed together ask for nothing. */
function addStates(query: SearchQuery, states: State[]): void {
  for (const state of new Set(states))
    if (state !== 'open' && state !== 'closed') query.visibility.push(state)
    else query.status = query.status === null ? state : null
}

function addPhrase(query: SearchQuery, value: string): void {
  const words = queryLexemes(value)
  if (words.length > 0) query.phrases.push(words)
}

/** Words of the text with the places they had; a phone or card number in several pieces is one. */
function freeWords(free: string): QueryWord[] {
  const numbers = personalSpans(free).filter(({ type, value }) => type !== 'address' && !/[\p{L}@]/u.test(value))
  const found: QueryWord[] = []
  for (const { start, end, piece } of indexedWords(free)) {
    const number = numbers.find((one) => start < one.end && end > one.start)
    const typed = free.slice(start, end)
    if (!number) {
      const [lexemes] = queryLexemes(piece.text)
      if (lexemes) found.push({ typed, start, end, lexemes })
    } else if (found.at(-1)?.start !== number.start)
      found.push({ typed: number.value, start: number.start, end: number.end, lexemes: personalKeys(number) })
  }
  return found
}
