/** Takes a merge or a split back: each identity and its cases return to where they were. Refuses `nothing_to_undo`. */
import { Refusal } from '../../core/errors.ts'
import { recordChange } from '../../store/changes.ts'
import { casesOfIdentities, linkChange, relinkIdentities } from '../../store/customers.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { maySeeCustomer } from '../../store/reads/scope.ts'
import type { ActionContext, Actor } from '../context.ts'
import { moveCases } from './move-cases.ts'
import { recountUnanswered } from './recount-unanswered.ts'

export function undoCustomerChange(ctx: ActionContext, actor: Actor, changeId: string): Promise<void> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const moved = await linkChange(tx, organizationId, changeId)
    for (const { to } of moved) if (!(await maySeeCustomer(tx, actor, to))) throw new Refusal('not_found')
    if (moved.length === 0 || moved.some((one) => !one.current)) throw new Refusal('nothing_to_undo')
    const undoId = ctx.newId()
    for (const { identityId, from, to } of moved) {
      const cases = await casesOfIdentities(tx, organizationId, to, [identityId])
      await relinkIdentities(tx, {
        organizationId,
        identityIds: [identityId],
        customerId: from,
        changeId: undoId,
        by: personId,
        now,
      })
      await moveCases(tx, { organizationId, caseIds: cases, customerId: from, by: personId, now })
      await recordChange(tx, { organizationId, kind: 'customer', id: from })
    }
    const customerIds = moved.flatMap(({ from, to }) => [from, to])
    await recountUnanswered(tx, { organizationId, customerIds, by: personId, now })
    await audit(tx, {
      organizationId,
      personId,
      action: 'undo-customer-change',
      entity: 'customer',
      entityId: moved[0]?.from ?? null,
      data: { changeId },
    })
  })
}
