/** Which cues stand when several claim the same words: "not good" is no "good", and "could not ask for more" no denial. */
import type { PhraseFound } from '../../core/text/phrases.ts'
import type { Cue } from './cue.ts'

/** Cues of something wrong. */
export const WRONG: ReadonlySet<Cue> = new Set([
  'defect',
  'access',
  'delivery',
  'contact',
  'staff',
  'outage',
  'money',
  'dear',
  'displeased',
  'ruined',
  'trouble',
  'bad',
  'waiting',
  'denial',
])
const GOOD: ReadonlySet<Cue> = new Set(['praise', 'kindness', 'thanks'])

/** Cues by name, without those that a longer phrase explains away; each place once a cue. */
export function settle(found: readonly PhraseFound<Cue>[]): Map<Cue, PhraseFound<Cue>[]> {
  const claims = found.filter(({ tag }) => tag === 'praising_not' || WRONG.has(tag) || GOOD.has(tag))
  const kept = new Map<Cue, PhraseFound<Cue>[]>()
  for (const one of found) {
    if (claims.some((other) => explains(other, one))) continue
    const same = kept.get(one.tag)
    if (!same) kept.set(one.tag, [one])
    else if (!same.some((other) => one.from < other.to && other.from < one.to)) same.push(one)
    else if (same.every((other) => other.to - other.from < one.to - one.from || !overlaps(one, other)))
      kept.set(one.tag, [...same.filter((other) => !overlaps(one, other)), one])
  }
  return kept
}

function explains(other: PhraseFound<Cue>, one: PhraseFound<Cue>): boolean {
  if (other === one || !overlaps(one, other)) return false
  if (other.tag === 'praising_not') return WRONG.has(one.tag)
  const inside = other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from
  if (!inside) return false
  if (GOOD.has(one.tag)) return WRONG.has(other.tag) && other.tag !== 'denial'
  return WRONG.has(one.tag) && GOOD.has(other.tag)
}

const overlaps = (a: PhraseFound<Cue>, b: PhraseFound<Cue>): boolean => a.from < b.to && b.from < a.to
