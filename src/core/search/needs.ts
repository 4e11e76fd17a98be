/** What a message must have to be found, and how many can have it at most. */
import { FACET } from './marks.ts'
import { quoted } from './vector.ts'

export type Need =
  /** `prefix`: the lexeme is the beginning of one. */
  | { lexeme: string; prefix?: true }
  | { all: Need[] }
  | { any: Need[] }
  /** In this order, one right after the other. */
  | { inOrder: Need[] }

export const anyOf = (lexemes: readonly string[]): Need => ({ any: lexemes.map((lexeme) => ({ lexeme })) })

/**
 * As PostgreSQL's tsquery reads it: queries that must all hold. One for each need, since the index leaps from the matches of one to those
 * of the next; the parts of a single query it reads from end to end. It does not keep the order of words, so a phrase asks for each first.
 */
export const toTsqueries = (needs: readonly Need[]): string[] =>
  needs.flatMap((need) => ('inOrder' in need ? [...need.inOrder, need] : [need])).map(write)

function write(need: Need): string {
  if ('lexeme' in need) return quoted(need.lexeme) + (need.prefix ? ':*' : '')
  if ('all' in need) return joined(need.all, ' & ')
  if ('any' in need) return joined(need.any, ' | ')
  return joined(need.inOrder, ' <-> ')
}

function joined(parts: readonly Need[], operator: string): string {
  // Nothing to choose from: nothing is found.
  return parts.length === 0 ? quoted(`${FACET}nothing`) : `(${parts.map(write).join(operator)})`
}

/** Every lexeme asked for, once; beginnings apart, since counting them is another question. */
export function lexemesAsked(needs: readonly Need[]): { whole: string[]; beginnings: string[] } {
  const whole = new Set<string>()
  const beginnings = new Set<string>()
  const visit = (need: Need): void => {
    if ('lexeme' in need) (need.prefix ? beginnings : whole).add(need.lexeme)
    else for (const part of 'all' in need ? need.all : 'any' in need ? need.any : need.inOrder) visit(part)
  }
  for (const need of needs) visit(need)
  return { whole: [...whole], beginnings: [...beginnings] }
}

/** How many messages a lexeme stands in, and when the latest was sent (epoch milliseconds); beginnings are known as `beginning*`. */
export type Counts = (key: string) => { messages: number; lastAt: number } | undefined

/** The share of messages that has all of `needs`, were words said independently; 1 when nothing is asked. */
export function likelyShare(needs: readonly Need[], counts: Counts, messages: number): number {
  if (needs.length === 0 || messages === 0) return 1
  return fold({ all: [...needs] }, (key) => Math.min((counts(key)?.messages ?? 0) / messages, 1), {
    // Forms of a word stand together: the most common tells how many there are.
    any: (a, b) => Math.max(a, b),
    all: (a, b) => a * b,
  })
}

/** No more messages than this were counted that have all of `needs`: those that have the rarest. */
export function mostMessages(needs: readonly Need[], counts: Counts): number {
  return fold({ all: [...needs] }, (key) => counts(key)?.messages ?? 0, { any: Math.max, all: Math.min })
}

/** How many messages may well have all of `needs`: words that go together are said together more often than by chance. */
export const likelyMessages = (needs: readonly Need[], counts: Counts, messages: number): number =>
  Math.sqrt(likelyShare(needs, counts, messages) * messages * mostMessages(needs, counts))

/** No message that was counted and has all of `needs` was sent later. */
export function latestPossible(needs: readonly Need[], counts: Counts): number {
  return fold({ all: [...needs] }, (key) => counts(key)?.lastAt ?? 0, { any: Math.max, all: Math.min })
}

type Fold = { any: (a: number, b: number) => number; all: (a: number, b: number) => number }

function fold(need: Need, of: (key: string) => number, how: Fold): number {
  if ('lexeme' in need) return of(need.lexeme + (need.prefix ? '*' : ''))
  if ('any' in need) return need.any.map((part) => fold(part, of, how)).reduce((a, b) => how.any(a, b), 0)
  const [first, ...more] = ('all' in need ? need.all : need.inOrder).map((part) => fold(part, of, how))
  return more.reduce((a, b) => how.all(a, b), first ?? 0)
}
