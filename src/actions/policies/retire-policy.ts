/** Takes a policy text out of use. Refuses `not_found`. */
import type { Actor } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { listPolicies, retirePolicy as retire } from '../../store/policies.ts'
import type { ActionContext } from '../context.ts'

export function retirePolicy(ctx: ActionContext, actor: Actor, policyId: string): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const found = (await listPolicies(tx, actor, null)).find(({ id }) => id === policyId)
    if (!found) throw new Refusal('not_found')
    await retire(tx, { organizationId, policyId }, new Date(ctx.now()))
    await audit(tx, { organizationId, personId, action: 'retire-policy', entity: 'policy', entityId: policyId })
    await recordChange(tx, { organizationId, kind: 'policy', id: policyId, brandId: found.brandId })
  })
}
