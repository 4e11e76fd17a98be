/**
 * Loops closed: public matters that were taken to private or into investigation and closed with a public follow-up, out of all that
 * were. Matters that turned out to be a duplicate, or that the customer took back, are in neither number.
 */
import type { Millis } from '../case/case.ts'
import { share } from './numbers.ts'

/** Facts of whole cases, from their opening on. */
export type LoopFact = {
  kind: 'case_opened' | 'moved_to_private' | 'investigated' | 'closed' | 'reopened'
  at: Millis
  caseId: string
  /** Of an opening: where it was heard. */
  visibility: string | null
  /** Of a closing: why. */
  category: string | null
  /** Of a closing: it was a loop. */
  counts: boolean | null
}

export type LoopsClosed = {
  /** One case id per loop that was opened. */
  opened: string[]
  /** Those closed with a follow-up, and still closed. */
  closed: string[]
  /** Closed some other way, still closed. */
  closedWithout: string[]
  /** 0 to 1; null when no loop was opened. */
  share: number | null
}

const NEITHER: readonly (string | null)[] = ['duplicate', 'customer_retracted']

/** A loop belongs to the time in which it was opened: `since` until now. */
export function loopsClosed(facts: readonly LoopFact[], since: Millis): LoopsClosed {
  const byCase = Map.groupBy(
    facts.toSorted((a, b) => a.at - b.at),
    ({ caseId }) => caseId,
  )
  const result: LoopsClosed = { opened: [], closed: [], closedWithout: [], share: null }
  for (const [caseId, own] of byCase) {
    const openedAt = loopOpenedAt(own)
    const last = own.findLast(({ kind }) => kind === 'closed' || kind === 'reopened')
    const closing = last?.kind === 'closed' ? last.category : null
    if (openedAt === null || openedAt < since || NEITHER.includes(closing)) continue
    result.opened.push(caseId)
    if (closing === 'followed_up') result.closed.push(caseId)
    else if (closing !== null) result.closedWithout.push(caseId)
  }
  return { ...result, share: share(result.closed.length, result.opened.length) }
}

/** Null for what began in private, and for what was answered in public and done. */
function loopOpenedAt(own: readonly LoopFact[]): Millis | null {
  const heardInPublic = own.some(({ kind, visibility }) => kind === 'case_opened' && visibility === 'public')
  const opening = own.find(
    ({ kind, counts }) =>
      (heardInPublic && (kind === 'moved_to_private' || kind === 'investigated')) ||
      (kind === 'closed' && counts === true),
  )
  return opening?.at ?? null
}
