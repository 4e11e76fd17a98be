/**
 * The person who comes back again and again and was ignored: in this case, or in another one, on whichever channel, before it.
 * A case counts when they wrote and no person answered, unless there was nothing to answer.
 */
import type { Case, CloseReason, LeftUnanswered, Millis } from './case.ts'

/** How far back it is remembered. */
const REMEMBERED_MS = 60 * 24 * 60 * 60 * 1000

/** What is looked at in a case of the customer. */
export type CaseOfCustomer = Pick<
  Case,
  'id' | 'kind' | 'marks' | 'loop' | 'ignored' | 'openedAt' | 'lastCustomerMessageAt' | 'lastAnswerAt' | 'closeReason'
>

const NOTHING_TO_ANSWER: ReadonlySet<CloseReason> = new Set([
  'noise',
  'duplicate',
  'customer_retracted',
  'thanked',
  // Answered by other means than the desk: on the phone, in the platform's own app.
  'answered_in_public',
  'answered_in_private',
  'followed_up',
])

/** The customer wrote there, and no person ever answered. Praise and noise ask for no answer; what was solved was dealt with. */
export function wasLeftUnanswered(c: Omit<CaseOfCustomer, 'id' | 'openedAt' | 'ignored'>): boolean {
  if (c.lastCustomerMessageAt === null || isReached(c.loop.answered) || isReached(c.loop.solved)) return false
  if (c.kind === 'noise' || c.kind === 'praise' || c.marks.includes('noise')) return false
  return c.closeReason === null || !NOTHING_TO_ANSWER.has(c.closeReason)
}

/**
 * Cases begun before these words in which the customer was left without an answer, since we last answered them anywhere; the latest first.
 * `all` are the customer's cases, in any order, open ones and the words' own included; `writtenAt` is when the words came.
 */
export function unansweredBefore(
  all: readonly CaseOfCustomer[],
  { caseId, writtenAt }: { caseId: string; writtenAt: Millis },
): LeftUnanswered[] {
  const lastAnswer = Math.max(0, ...all.map(({ lastAnswerAt }) => lastAnswerAt ?? 0))
  return all
    .filter((c) => c.id !== caseId && c.openedAt <= writtenAt && writtenAt - c.openedAt <= REMEMBERED_MS)
    .filter((c) => wasLeftUnanswered(c) && (c.lastCustomerMessageAt ?? 0) > lastAnswer)
    .toSorted((a, b) => b.openedAt - a.openedAt)
    .map(({ id, ignored }) => ({ caseId: id, times: 1 + ignored }))
}

/** How often they wrote without an answer before their latest words, everywhere: what moves the case ahead. */
export function timesIgnored({ ignored, ignoredBefore = [] }: Pick<Case, 'ignored' | 'ignoredBefore'>): number {
  return ignored + ignoredBefore.reduce((sum, { times }) => sum + times, 0)
}

const isReached = (mark: Case['loop']['answered']) => mark !== null && !('skipped' in mark)
