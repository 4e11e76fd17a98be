/** Somebody says that they have read the policy as it stood on their screen. Refuses `conflict` when it was worded anew since. */
import { Refusal } from '../../core/errors.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { listPolicies } from '../../store/policies.ts'
import { keepTraining } from '../../store/training.ts'
import type { ActionContext, Actor } from '../context.ts'

/** `writtenAt` is when the newest of the texts that they saw was written. */
export function readPolicy(ctx: ActionContext, actor: Actor, writtenAt: Date): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const newer = (await listPolicies(tx, actor, null)).some((one) => one.writtenAt > writtenAt)
    if (newer) throw new Refusal('conflict')
    await keepTraining(tx, { organizationId, personId }, 'policy', ctx.now())
    await recordChange(tx, { organizationId, kind: 'team', id: personId })
  })
}
