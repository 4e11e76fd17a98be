/** An identity turns out to be somebody else: it gets a customer of its own, and the cases begun by it go along. Reversible. */
import { Refusal } from '../../core/errors.ts'
import { recordChange } from '../../store/changes.ts'
import {
  casesOfIdentities,
  customerExists,
  identitiesOf,
  identityName,
  insertCustomer,
  relinkIdentities,
} from '../../store/customers.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { maySeeCustomer } from '../../store/reads/scope.ts'
import type { ActionContext, Actor } from '../context.ts'
import { moveCases } from './move-cases.ts'
import { recountUnanswered } from './recount-unanswered.ts'

/** Refuses `not_found`, `last_identity`. */
export function splitIdentity(
  ctx: ActionContext,
  actor: Actor,
  customerId: string,
  identityId: string,
): Promise<{ customerId: string; changeId: string }> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const customer =
      (await maySeeCustomer(tx, actor, customerId)) && (await customerExists(tx, organizationId, customerId))
    const identities = await identitiesOf(tx, organizationId, customerId)
    if (!customer || !identities.includes(identityId)) throw new Refusal('not_found')
    if (identities.length < 2) throw new Refusal('last_identity')
    const changeId = ctx.newId()
    const cases = await casesOfIdentities(tx, organizationId, customerId, [identityId])
    const fresh = await insertCustomer(
      tx,
      organizationId,
      await identityName(tx, organizationId, identityId),
      customer.sample,
    )
    await relinkIdentities(tx, {
      organizationId,
      identityIds: [identityId],
      customerId: fresh,
      changeId,
      by: personId,
      now,
    })
    await moveCases(tx, { organizationId, caseIds: cases, customerId: fresh, by: personId, now })
    await recountUnanswered(tx, { organizationId, customerIds: [customerId, fresh], by: personId, now })
    await audit(tx, {
      organizationId,
      personId,
      action: 'split-identity',
      entity: 'customer',
      entityId: customerId,
      data: { fresh, identityId, changeId },
    })
    await recordChange(tx, { organizationId, kind: 'customer', id: customerId })
    return { customerId: fresh, changeId }
  })
}
