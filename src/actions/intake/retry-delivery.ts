/** A stuck delivery is tried again from the start, at once. Refuses `not_found`. */
import { Refusal } from '../../core/errors.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { retryStuck } from '../../store/deliveries.ts'
import { audit } from '../../store/facts.ts'
import { readStuck } from '../../store/reads/intake.ts'
import type { ActionContext, Actor } from '../context.ts'

export function retryDelivery(ctx: ActionContext, actor: Actor, deliveryId: string): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const seen = (await readStuck(tx, actor)).some(({ id }) => id === deliveryId)
    if (!seen || !(await retryStuck(tx, organizationId, deliveryId))) throw new Refusal('not_found')
    await audit(tx, { organizationId, personId, action: 'retry-delivery', entity: 'delivery', entityId: deliveryId })
    await recordChange(tx, { organizationId, kind: 'intake', id: deliveryId })
  })
}
