/**
 * Two people on one case: who has it open, who is answering it, and who holds it. What desks tell is true for some seconds and then
 * forgotten, so whoever stops, leaves or loses the line frees the case without a word.
 */
import type { Millis } from '../case/case.ts'

/** What one open page of a person told last. */
export type Sight = {
  personId: string
  since: Millis
  seenAt: Millis
  writingSince: Millis | null
  writingAt: Millis | null
  asks: Asks | null
}
/** Somebody who watches asks whoever answers for the case. */
export type Asks = { of: string; at: Millis; declinedAt: Millis | null }

export type Watcher = { personId: string; since: Millis; writingSince: Millis | null; asks: Asks | null }

/** A desk tells every fifteen seconds that it is there, and every four that somebody writes at it; two in a row may be lost. */
export const HERE_MS = 40_000
export const WRITING_MS = 12_000

const isHere = ({ seenAt }: Pick<Sight, 'seenAt'>, now: Millis): boolean => now - seenAt <= HERE_MS

/** Since when somebody writes at this desk; null when they do not, or told it too long ago. */
const writes = (sight: Pick<Sight, 'seenAt' | 'writingSince' | 'writingAt'>, now: Millis): Millis | null =>
  isHere(sight, now) && sight.writingAt !== null && now - sight.writingAt <= WRITING_MS ? sight.writingSince : null

/** What becomes of a sight when its desk tells again; `news` when others should hear of it. */
export function seenAgain(
  before: Sight | null,
  { personId, writing }: { personId: string; writing: boolean },
  now: Millis,
): { sight: Sight; news: boolean } {
  const was = before && isHere(before, now) ? before : null
  const wrote = was ? writes(was, now) : null
  const sight: Sight = {
    personId,
    since: was?.since ?? now,
    seenAt: now,
    writingSince: writing ? (wrote ?? now) : null,
    writingAt: writing ? now : null,
    asks: was?.asks ?? null,
  }
  return { sight, news: was === null || (wrote === null) !== (sight.writingSince === null) }
}

/** Everybody who is there now, each once however many pages they have open; first come, first. */
export function whoIsHere(sights: readonly Sight[], now: Millis): Watcher[] {
  const people = new Map<string, Watcher>()
  for (const sight of sights) {
    if (!isHere(sight, now)) continue
    const { personId, since, asks } = sight
    const one = people.get(personId)
    const writingSince = earlier(one?.writingSince ?? null, writes(sight, now))
    people.set(personId, {
      personId,
      since: Math.min(one?.since ?? since, since),
      writingSince,
      asks: one?.asks ?? asks,
    })
  }
  return [...people.values()].sort((a, b) => a.since - b.since || (a.personId < b.personId ? -1 : 1))
}

/** Whoever began to write first and still does. Everybody else is asked whether they mean it; nobody is kept from it. */
export function whoHolds<W extends Pick<Watcher, 'personId' | 'writingSince'>>(watchers: readonly W[]): W | null {
  let first: W | null = null
  for (const one of watchers) {
    if (one.writingSince === null) continue
    if (first?.writingSince == null || isBefore(one, first)) first = one
  }
  return first
}

const isBefore = (a: Pick<Watcher, 'personId' | 'writingSince'>, b: Pick<Watcher, 'personId' | 'writingSince'>) =>
  a.writingSince === b.writingSince ? a.personId < b.personId : (a.writingSince ?? 0) < (b.writingSince ?? 0)

const earlier = (a: Millis | null, b: Millis | null): Millis | null =>
  a === null ? b : b === null ? a : Math.min(a, b)
