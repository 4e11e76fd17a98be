/**
 * A benefit that somebody asks for: who may decide, what they may decide, and what happens when nobody does. Until it is granted nothing is
 * given. A closed case does not stand in the way, as it does not of giving: the benefit is owed to the customer, not to the case.
 */
import { Refusal } from '../errors.ts'
import { decideGoodwill, type Given, type GoodwillKind } from './goodwill.ts'
import type { GoodwillLimits } from './policy.ts'

export const REQUEST_STATES = ['waiting', 'granted', 'lowered', 'refused', 'expired', 'withdrawn'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** grant what was asked for · give less, such as what the limit leaves · refuse. */
export const REQUEST_DECISIONS = ['grant', 'lower', 'refuse'] as const
export type RequestDecision = (typeof REQUEST_DECISIONS)[number]

export type GoodwillRequest = {
  id: string
  organizationId: string
  caseId: string
  brandId: string
  kind: GoodwillKind
  /** As it was asked for, in the currency's smallest unit. */
  amount: number
  currency: string
  reason: string
  askedBy: string
  askedAt: number
  dueAt: number
  state: RequestState
  decidedBy: string | null
  decidedAt: number | null
  /** For whoever asked. */
  note: string | null
  /** What it became on the ledger. */
  goodwillId: string | null
}

export type DecidedRequest =
  | { state: 'granted' | 'lowered'; amount: number; aboveLimit: boolean; note: string | null }
  | { state: 'refused'; note: string }

/**
 * What a decision does. Refuses `own_goodwill` to whoever asked, `goodwill_settled` when it was decided or its time is over, `bad_input` for
 * a reason or an amount that is missing, `goodwill_over_limit` where the decider may not go above the limits either, `conflict` when the
 * brand counts in another currency by now.
 *
 * @param given what stands in the case, and what the asker gave today: they are the giver
 */
export function decideRequest(
  request: GoodwillRequest,
  by: { personId: string; mayApprove: boolean },
  asked: { decision: RequestDecision; amount?: number | undefined; note?: string | undefined },
  stands: { policy: GoodwillLimits; given: Given },
  now: number,
): DecidedRequest {
  if (request.askedBy === by.personId) throw new Refusal('own_goodwill')
  mustWait(request, now)
  const note = asked.note?.trim() || null
  if (asked.decision === 'refuse') {
    if (note === null) throw new Refusal('bad_input', { note: 'required' })
    return { state: 'refused', note }
  }
  const { policy, given } = stands
  if (policy.currency !== request.currency) throw new Refusal('conflict', { currency: policy.currency })
  const amount = asked.decision === 'grant' ? request.amount : (asked.amount ?? 0)
  if (asked.decision === 'lower' && (amount < 1 || amount >= request.amount))
    throw new Refusal('bad_input', { amount: 'less than was asked for' })
  const decided = decideGoodwill(policy, amount, given, by.mayApprove)
  if (!decided.allowed) {
    const { limit, left, why } = decided
    throw new Refusal('goodwill_over_limit', { limit, left, currency: policy.currency, why })
  }
  return { state: asked.decision === 'grant' ? 'granted' : 'lowered', amount, aboveLimit: decided.aboveLimit, note }
}

/** Only whoever asked takes it back, and only while it waits. Refuses `not_allowed`, `goodwill_settled`. */
export function mayWithdraw(request: GoodwillRequest, personId: string, now: number): void {
  if (request.askedBy !== personId) throw new Refusal('not_allowed')
  mustWait(request, now)
}

/** Past its deadline a request that nobody decided is over, whether or not anybody has said so yet. */
export const isOverdue = (request: Pick<GoodwillRequest, 'state' | 'dueAt'>, now: number): boolean =>
  request.state === 'waiting' && now >= request.dueAt

function mustWait(request: GoodwillRequest, now: number): void {
  if (request.state !== 'waiting')
    throw new Refusal('goodwill_settled', { state: request.state, by: request.decidedBy })
  if (isOverdue(request, now)) throw new Refusal('goodwill_settled', { state: 'expired', by: null })
}
