/** Swearing, insults to a person, threats of harm, also disguised. Anger alone ("thieves", "shame on you") is not profanity. */
import { type Token, tokens } from '../tokens.ts'
import { findDisguised } from './disguise.ts'
import { type Hit, hitOf, makeDetector } from './hit.ts'
import { ENGLISH_PROFANITY, HEBREW_PROFANITY } from './profanity-words.ts'

export type Profanity = 'profanity' | 'disguised'

const WHY = {
  profanity: { he: 'קללה, עלבון או איום', en: 'Profanity, insult or threat' },
  disguised: { he: 'קללה בכתיב מוסווה', en: 'Profanity in disguise' },
} as const

export const profanityDetector = makeDetector<Profanity>(
  [
    ['profanity', HEBREW_PROFANITY],
    ['profanity', ENGLISH_PROFANITY],
  ],
  WHY,
  // "Not an idiot" still says it; what somebody was called is not the writer's.
  { quotes: true },
)

/** Where the text swears, insults or threatens; empty when it does not. `words` spares a second reading. */
export function findProfanity(text: string, words: readonly Token[] = tokens(text)): Hit<Profanity>[] {
  return withDisguised(text, profanityDetector.find(text, words))
}

/** What was found in plain letters, and what is only disguised. */
export function withDisguised(text: string, plain: readonly Hit<Profanity>[]): Hit<Profanity>[] {
  const disguised = findDisguised(text)
  if (disguised.length === 0) return [...plain]
  const taken = new Set(plain.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
  const hidden = disguised.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false
    return true
  })
  return [...plain, ...hidden.map((span) => hitOf(text, 'disguised', span, WHY.disguised))].sort(
    (a, b) => a.start - b.start,
  )
}
