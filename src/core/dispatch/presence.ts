/** Who is there as a day goes on. Time only goes forward, so each span of absence is looked at once. */
import type { Millis } from '../case/case.ts'
import type { Rep, Span } from './simulate.ts'

export type Presence = {
  /** Whether this person is away now; `now` never goes back. */
  isAway(rep: number, now: Millis): boolean
  /** When somebody next leaves or comes, after now; infinite when nobody does. */
  nextChange(now: Millis): Millis
}

export function presenceOf(reps: readonly Rep[]): Presence {
  const spans = reps.map(({ away }) => joined(away))
  const passed = reps.map(() => 0)
  const changes = [...new Set(spans.flat().flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  let change = 0
  return {
    isAway(rep, now) {
      const own = spans[rep] ?? []
      let at = passed[rep] ?? 0
      while ((own[at]?.to ?? Number.POSITIVE_INFINITY) <= now) at++
      passed[rep] = at
      return (own[at]?.from ?? Number.POSITIVE_INFINITY) <= now
    },
    nextChange(now) {
      while ((changes[change] ?? Number.POSITIVE_INFINITY) <= now) change++
      return changes[change] ?? Number.POSITIVE_INFINITY
    },
  }
}

/** In order, and none over another. */
function joined(away: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of away.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else result.push({ ...span })
  }
  return result
}
