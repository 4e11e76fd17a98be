/** Somebody says that they have read the policy as it stands. */
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { keepTraining } from '../../store/training.ts'
import type { ActionContext, Actor } from '../context.ts'

export function readPolicy(ctx: ActionContext, actor: Actor): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    await keepTraining(tx, { organizationId, personId }, 'policy', ctx.now())
    await recordChange(tx, { organizationId, kind: 'team', id: personId })
  })
}
