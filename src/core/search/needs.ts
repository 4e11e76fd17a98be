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

/** As PostgreSQL's tsquery reads it; null when nothing is asked. */
export function toTsquery(needs: readonly Need[]): string | null {
  return needs.length === 0 ? null : write({ all: [...needs] })
}

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

/** `count` knows beginnings as `lexeme*`. */
export type Counts = (key: string) => number

/** The share of messages that has all of `needs`, were words said independently; 1 when nothing is asked. */
export function likelyShare(needs: readonly Need[], count: Counts, messages: number): number {
  return needs.length === 0 || messages === 0
    ? 1
    : share({ all: [...needs] }, (key) => Math.min(count(key) / messages, 1))
}

function share(need: Need, of: (key: string) => number): number {
  if ('lexeme' in need) return of(need.lexeme + (need.prefix ? '*' : ''))
  // Forms of a word stand together: the most common tells how many there are.
  if ('any' in need) return Math.max(0, ...need.any.map((part) => share(part, of)))
  return ('all' in need ? need.all : need.inOrder).reduce((product, part) => product * share(part, of), 1)
}
