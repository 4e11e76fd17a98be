/** What every detector gives: a place in the text, what it is, and why, in both languages. And how a detector of phrases is made. */
import type { Span } from '../normalize.ts'
import { findPhrases, type PhraseFound } from '../phrases.ts'
import { type Token, tokens } from '../tokens.ts'
import { isNegated, makeQuoted } from './guards.ts'

/** `text.slice(start, end) === value`, in UTF-16 code units. */
export type Hit<Kind extends string = string> = Span & { kind: Kind; value: string; he: string; en: string }
export type Why = { he: string; en: string }

export type Guards = {
  /** "I will not sue" is no threat. */
  negation?: boolean
  /** What somebody else said is not what the writer says. */
  quotes?: boolean
  /** Words that name something else in this place. */
  except?(text: string, place: Span, kind: string): boolean
}

export type Detector<Kind extends string> = {
  /** The phrases by kind, for a pass that many detectors share. */
  lists: readonly (readonly [Kind, string])[]
  /** In order of the text. `words` spares a second reading. */
  find(text: string, words?: readonly Token[]): Hit<Kind>[]
  /** What of a shared pass stands: neither denied nor quoted. */
  standing(text: string, words: readonly Token[], found: readonly PhraseFound<Kind>[]): Hit<Kind>[]
}

export function makeDetector<Kind extends string>(
  lists: readonly (readonly [Kind, string])[],
  why: Readonly<Record<Kind, Why>>,
  guards: Guards = {},
): Detector<Kind> {
  let search: ((words: readonly Token[]) => PhraseFound<Kind>[]) | null = null
  const standing: Detector<Kind>['standing'] = (text, words, found) => {
    if (found.length === 0) return []
    const isQuoted = guards.quotes ? makeQuoted(text) : () => false
    return outermost(found)
      .filter(({ from, start, end }) => !(guards.negation && isNegated(words, from)) && !isQuoted({ start, end }))
      .filter(({ tag, start, end }) => !guards.except?.(text, { start, end }, tag))
      .map(({ tag, start, end }) => hitOf(text, tag, { start, end }, why[tag]))
  }
  return {
    lists,
    standing,
    find: (text, words = tokens(text)) => {
      search ??= findPhrases(lists)
      return standing(text, words, search(words))
    },
  }
}

/** In order; of those of a kind that overlap, the first and longest. */
function outermost<Kind>(found: readonly PhraseFound<Kind>[]): PhraseFound<Kind>[] {
  const reached = new Map<Kind, number>()
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ tag, start, end }) => {
      if (start < (reached.get(tag) ?? 0)) return false
      reached.set(tag, end)
      return true
    })
}

/** A place of the text as a hit. */
export function hitOf<Kind extends string>(text: string, kind: Kind, { start, end }: Span, { he, en }: Why): Hit<Kind> {
  return { kind, start, end, value: text.slice(start, end), he, en }
}
