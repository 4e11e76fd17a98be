/**
 * Asks for a benefit that one may not give alone. Nothing is given until somebody who may approve says so. Refuses `not_found`, `bad_input`
 * without a reason, `goodwill_asked` to whoever waits for an answer here already, `nobody_to_approve`.
 */
import { GOODWILL_APPROVERS } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { cleanText } from '../../core/text/safe.ts'
import { approversOf } from '../../store/approvals.ts'
import { loadBrand } from '../../store/brands.ts'
import { audit } from '../../store/facts.ts'
import { insertRequest, requestByKey, waitsAlready } from '../../store/goodwill-requests.ts'
import { changeCaseFor } from '../../store/guarded.ts'
import type { ActionContext, Actor } from '../context.ts'
import type { GoodwillInput } from './give-goodwill.ts'

/** Returns the request's id. */
export async function askGoodwill(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  input: GoodwillInput,
): Promise<string> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  let id = ctx.newId()
  await changeCaseFor(ctx.db, actor, caseId, now, async (c, tx) => {
    const before = input.requestKey ? await requestByKey(tx, organizationId, input.requestKey) : null
    if (before) {
      id = before.id
      return []
    }
    const reason = cleanText(input.reason).trim()
    if (!reason) throw new Refusal('bad_input', { reason: 'required' })
    if (await waitsAlready(tx, { organizationId, caseId, personId })) throw new Refusal('goodwill_asked')
    const { brandId } = c
    const who = { organizationId, brandId, except: personId, roles: GOODWILL_APPROVERS }
    if ((await approversOf(tx, who)).length === 0) throw new Refusal('nobody_to_approve')
    const { goodwill, guardrails } = await loadBrand(tx, organizationId, brandId)
    const dueAt = now + guardrails.approvalMinutes * 60_000
    const { kind, amount } = input
    const { currency } = goodwill
    await insertRequest(tx, {
      organizationId,
      id,
      caseId,
      brandId,
      kind,
      amount,
      currency,
      reason,
      askedBy: personId,
      askedAt: now,
      dueAt,
      requestKey: input.requestKey ?? null,
    })
    const data = { kind, amount, currency }
    await audit(tx, {
      organizationId,
      personId,
      action: 'ask-goodwill',
      entity: 'goodwill_request',
      entityId: id,
      data,
    })
    return [{ type: 'goodwill.asked', requestId: id, kind, amount, currency, dueAt }]
  })
  return id
}
