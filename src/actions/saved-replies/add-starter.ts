/** Gives a brand the replies that new brands begin with; those it has stay as they are. Refuses `not_found`. */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { insertStarterReplies } from '../../store/starter-replies.ts'
import type { ActionContext, Actor } from '../context.ts'

/** Returns how many were added. */
export function addStarter(ctx: ActionContext, actor: Actor, brandId: string): Promise<number> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const [brand] = mayBrand(actor, brandId) ? await listBrands(tx, organizationId, [brandId]) : []
    if (!brand) throw new Refusal('not_found')
    const added = await insertStarterReplies(tx, brand, { newId: ctx.newId, now: ctx.now() }, personId)
    if (added === 0) return 0
    await audit(tx, {
      organizationId,
      personId,
      action: 'add-starter-replies',
      entity: 'brand',
      entityId: brandId,
      data: { added },
    })
    await recordChange(tx, { organizationId, kind: 'replies', id: brandId, brandId })
    return added
  })
}
