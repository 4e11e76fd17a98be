/**
 * Takes a benefit back, with a reason: whoever gave it, or somebody who may approve. The row on the ledger stays. Refuses `not_found`,
 * `not_allowed`, `goodwill_cancelled`.
 */
import { may } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { cleanText } from '../../core/text/safe.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { insertCancellation, loadGoodwill } from '../../store/goodwill.ts'
import { changeCaseFor } from '../../store/guarded.ts'
import type { ActionContext, Actor } from '../context.ts'

export async function cancelGoodwill(ctx: ActionContext, actor: Actor, id: string, why: string): Promise<void> {
  const { organizationId, personId } = actor
  const found = await transact(ctx.db, (tx) => loadGoodwill(tx, organizationId, id))
  if (!found) throw new Refusal('not_found')
  const now = ctx.now()
  await changeCaseFor(ctx.db, actor, found.caseId, now, async (_, tx) => {
    if (found.by !== personId && !may(actor, 'goodwill.approve')) throw new Refusal('not_allowed')
    const reason = cleanText(why).trim()
    if (!reason) throw new Refusal('bad_input', { reason: 'required' })
    if (!(await insertCancellation(tx, { organizationId, id, reason, by: personId, at: now })))
      throw new Refusal('goodwill_cancelled')
    await audit(tx, { organizationId, personId, action: 'cancel-goodwill', entity: 'goodwill', entityId: id })
    const { kind, amount, currency, aboveLimit } = found
    return [{ type: 'goodwill.cancelled', goodwillId: id, kind, amount, currency, aboveLimit }]
  })
}
