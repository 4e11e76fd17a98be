/** Whoever asked for a benefit does not ask any more. Refuses `not_found`, `not_allowed`, `goodwill_settled`. */
import { Refusal } from '../../core/errors.ts'
import { mayWithdraw } from '../../core/goodwill/request.ts'
import { audit } from '../../store/facts.ts'
import { loadRequest, settleRequest } from '../../store/goodwill-requests.ts'
import { changeCaseFor } from '../../store/guarded.ts'
import type { ActionContext, Actor } from '../context.ts'

export async function withdrawGoodwillRequest(ctx: ActionContext, actor: Actor, requestId: string): Promise<void> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  const seen = await loadRequest(ctx.db, organizationId, requestId)
  if (!seen) throw new Refusal('not_found')
  await changeCaseFor(ctx.db, actor, seen.caseId, now, async (_, tx) => {
    const request = await loadRequest(tx, organizationId, requestId, true)
    if (!request) throw new Refusal('not_found')
    mayWithdraw(request, personId, now)
    await settleRequest(tx, request, { state: 'withdrawn', by: personId, note: null, goodwillId: null, now })
    const action = 'withdraw-goodwill-request'
    await audit(tx, { organizationId, personId, action, entity: 'goodwill_request', entityId: requestId })
    const { kind, amount, currency, askedAt } = request
    return [{ type: 'goodwill.withdrawn', requestId, kind, amount, currency, askedAt }]
  })
}
