/** Two customers turn out to be one person: the other's identities and cases come over. Reversible. Refuses `not_found`, `same_customer`. */
import { Refusal } from '../../core/errors.ts'
import { recordChange } from '../../store/changes.ts'
import { casesOfIdentities, identitiesOf, relinkIdentities } from '../../store/customers.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { maySeeCustomer } from '../../store/reads/scope.ts'
import type { ActionContext, Actor } from '../context.ts'
import { moveCases } from './move-cases.ts'
import { recountUnanswered } from './recount-unanswered.ts'

/** Returns the id by which the merge can be undone. */
export function mergeCustomers(ctx: ActionContext, actor: Actor, customerId: string, otherId: string): Promise<string> {
  if (customerId === otherId) throw new Refusal('same_customer')
  const { organizationId, personId } = actor
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    if (!(await maySeeCustomer(tx, actor, customerId)) || !(await maySeeCustomer(tx, actor, otherId)))
      throw new Refusal('not_found')
    const identityIds = await identitiesOf(tx, organizationId, otherId)
    if (identityIds.length === 0) throw new Refusal('same_customer')
    const changeId = ctx.newId()
    const cases = await casesOfIdentities(tx, organizationId, otherId, identityIds)
    await relinkIdentities(tx, { organizationId, identityIds, customerId, changeId, by: personId, now })
    await moveCases(tx, { organizationId, caseIds: cases, customerId, by: personId, now })
    await recountUnanswered(tx, { organizationId, customerIds: [customerId], by: personId, now })
    await audit(tx, {
      organizationId,
      personId,
      action: 'merge-customers',
      entity: 'customer',
      entityId: customerId,
      data: { other: otherId, changeId },
    })
    await recordChange(tx, { organizationId, kind: 'customer', id: customerId })
    return changeId
  })
}
