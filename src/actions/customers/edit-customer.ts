/** A customer's name, the team's note about them, and how fast they are answered. Refuses `not_found`. */
import { Refusal } from '../../core/errors.ts'
import { cleanName, cleanText } from '../../core/text/safe.ts'
import { recordChange } from '../../store/changes.ts'
import { renameCustomer } from '../../store/customers.ts'
import { transact } from '../../store/db.ts'
import { maySeeCustomer } from '../../store/reads/scope.ts'
import type { ActionContext, Actor } from '../context.ts'

export function editCustomer(
  ctx: ActionContext,
  actor: Actor,
  customerId: string,
  set: { name?: string; note?: string; targetSeconds?: number | null },
): Promise<void> {
  return transact(ctx.db, async (tx) => {
    if (!(await maySeeCustomer(tx, actor, customerId))) throw new Refusal('not_found')
    const clean = {
      ...(set.name === undefined ? {} : { name: cleanName(set.name) || '—' }),
      ...(set.note === undefined ? {} : { note: cleanText(set.note, 4000) }),
      ...(set.targetSeconds === undefined ? {} : { target_seconds: set.targetSeconds }),
    }
    if (!(await renameCustomer(tx, actor.organizationId, customerId, clean))) throw new Refusal('not_found')
    await recordChange(tx, { organizationId: actor.organizationId, kind: 'customer', id: customerId })
  })
}
