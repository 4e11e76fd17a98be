/**
 * Somebody who may approve decides about a benefit that another asked for. Granting it writes the ledger, the request and the case in one
 * step; the benefit is of the case as it stands then. Refuses `not_found` and what core/goodwill/request.ts refuses.
 */
import { may } from '../../core/access.ts'
import type { CaseEventBody } from '../../core/case/events.ts'
import { Refusal } from '../../core/errors.ts'
import { decideRequest, type GoodwillRequest, type RequestDecision } from '../../core/goodwill/request.ts'
import { cleanText } from '../../core/text/safe.ts'
import { audit } from '../../store/facts.ts'
import { insertGoodwill } from '../../store/goodwill.ts'
import { loadRequest, settleRequest } from '../../store/goodwill-requests.ts'
import { changeCaseFor } from '../../store/guarded.ts'
import type { ActionContext, Actor } from '../context.ts'
import { tellAsker } from './tell-asker.ts'
import { whatStands } from './what-stands.ts'

export type RequestDecisionInput = {
  decision: RequestDecision
  /** For `lower`, in the smallest unit of the request's currency. */
  amount?: number | undefined
  note?: string | undefined
}

export async function decideGoodwillRequest(
  ctx: ActionContext,
  actor: Actor,
  requestId: string,
  input: RequestDecisionInput,
): Promise<GoodwillRequest> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  const seen = await loadRequest(ctx.db, organizationId, requestId)
  if (!seen) throw new Refusal('not_found')
  let settled = seen
  await changeCaseFor(ctx.db, actor, seen.caseId, now, async (c, tx) => {
    const request = await loadRequest(tx, organizationId, requestId, true)
    if (!request) throw new Refusal('not_found')
    const stands = await whatStands(tx, c, { organizationId, personId: request.askedBy, now })
    const by = { personId, mayApprove: may(actor, 'goodwill.approve') }
    const note = input.note === undefined ? undefined : cleanText(input.note)
    const decided = decideRequest(request, by, { ...input, note }, stands, now)
    const goodwillId = decided.state === 'refused' ? null : ctx.newId()
    const { kind, currency, askedBy, askedAt } = request
    const events: CaseEventBody[] = []
    if (decided.state === 'refused' || goodwillId === null) {
      events.push({ type: 'goodwill.refused', requestId, kind, amount: request.amount, currency, askedAt })
    } else {
      const { amount, aboveLimit } = decided
      await insertGoodwill(tx, {
        organizationId,
        id: goodwillId,
        caseId: c.id,
        brandId: c.brandId,
        customerId: c.customerId,
        kind,
        amount,
        currency,
        reason: request.reason,
        areaId: c.areaId,
        caseKind: c.kind,
        severity: c.severity,
        by: askedBy,
        at: now,
        approvedBy: personId,
        aboveLimit,
        requestKey: null,
      })
      const of = { requestId, by: askedBy, at: askedAt, amount: request.amount }
      events.push({ type: 'goodwill.given', goodwillId, kind, amount, currency, aboveLimit, request: of })
    }
    const set = { state: decided.state, by: personId, note: decided.note, goodwillId, now }
    settled = await settleRequest(tx, request, set)
    await audit(tx, {
      organizationId,
      personId,
      action: 'decide-goodwill-request',
      entity: 'goodwill_request',
      entityId: requestId,
      data: { decision: input.decision, kind, currency, amount: 'amount' in decided ? decided.amount : 0 },
    })
    await tellAsker(ctx, tx, settled)
    return events
  })
  return settled
}
