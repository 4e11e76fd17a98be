/** Removes the fictional businesses and everything of theirs: one transaction, nothing else touched. Who practised on them has practised. */
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { deleteSample } from '../../store/sample.ts'
import { keepPractice } from '../../store/training.ts'
import type { ActionContext, Actor } from '../context.ts'

export function removeSampleData(ctx: ActionContext, actor: Actor): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    await keepPractice(tx, organizationId, ctx.now())
    await deleteSample(tx, organizationId)
    await audit(tx, {
      organizationId,
      personId,
      action: 'remove-sample-data',
      entity: 'organization',
      entityId: organizationId,
    })
    await recordChange(tx, { organizationId, kind: 'brand', id: organizationId })
  })
}
