/**
 * Gives a customer a benefit and writes it on the ledger. Above the brand's limits only somebody who may approve gives it. Refuses
 * `not_found`, `bad_input` without a reason, `goodwill_over_limit`.
 */
import { may } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { decideGoodwill, type GoodwillKind } from '../../core/goodwill/goodwill.ts'
import { cleanText } from '../../core/text/safe.ts'
import { audit } from '../../store/facts.ts'
import { goodwillByRequest, insertGoodwill } from '../../store/goodwill.ts'
import { changeCaseFor } from '../../store/guarded.ts'
import type { ActionContext, Actor } from '../context.ts'
import { whatStands } from './what-stands.ts'

export type GoodwillInput = {
  kind: GoodwillKind
  /** In the smallest unit of the brand's currency. */
  amount: number
  reason: string
  /** The caller's own key: asking twice gives once. */
  requestKey?: string | undefined
}

/** Returns the id of the benefit. */
export async function giveGoodwill(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  input: GoodwillInput,
): Promise<string> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  let id = ctx.newId()
  await changeCaseFor(ctx.db, actor, caseId, now, async (c, tx) => {
    const { policy, given } = await whatStands(tx, c, { organizationId, personId, now })
    const before = input.requestKey ? await goodwillByRequest(tx, organizationId, input.requestKey) : null
    if (before) {
      id = before
      return []
    }
    const reason = cleanText(input.reason).trim()
    if (!reason) throw new Refusal('bad_input', { reason: 'required' })
    const { currency } = policy
    const decided = decideGoodwill(policy, input.amount, given, may(actor, 'goodwill.approve'))
    if (!decided.allowed) {
      const { limit, left, why } = decided
      throw new Refusal('goodwill_over_limit', { limit, left, currency, why })
    }
    const { kind, amount } = input
    await insertGoodwill(tx, {
      organizationId,
      id,
      caseId,
      brandId: c.brandId,
      customerId: c.customerId,
      kind,
      amount,
      currency,
      reason,
      areaId: c.areaId,
      caseKind: c.kind,
      severity: c.severity,
      by: personId,
      at: now,
      approvedBy: decided.aboveLimit ? personId : null,
      aboveLimit: decided.aboveLimit,
      requestKey: input.requestKey ?? null,
    })
    await audit(tx, {
      organizationId,
      personId,
      action: 'give-goodwill',
      entity: 'goodwill',
      entityId: id,
      data: { kind, amount, currency, above_limit: decided.aboveLimit },
    })
    return [{ type: 'goodwill.given', goodwillId: id, kind, amount, currency, aboveLimit: decided.aboveLimit }]
  })
  return id
}
