/** Puts a brand's areas in an order. Refuses `not_found`. */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { orderAreas as order } from '../../store/areas.ts'
import { listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import type { ActionContext, Actor } from '../context.ts'

export function orderAreas(ctx: ActionContext, actor: Actor, brandId: string, areaIds: string[]): Promise<void> {
  const { organizationId } = actor
  return transact(ctx.db, async (tx) => {
    const [brand] = mayBrand(actor, brandId) ? await listBrands(tx, organizationId, [brandId]) : []
    if (!brand) throw new Refusal('not_found')
    await order(tx, { organizationId, brandId }, areaIds)
    await recordChange(tx, { organizationId, kind: 'brand', id: brandId, brandId })
  })
}
