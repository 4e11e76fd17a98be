/** Takes an area out of use: no message comes to it any more, and cases that are in it stay where they are. Refuses `not_found`. */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { retireArea as retire } from '../../store/areas.ts'
import { listAreas } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext, Actor } from '../context.ts'

export function retireArea(ctx: ActionContext, actor: Actor, areaId: string): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const area = (await listAreas(tx, organizationId)).find(({ id }) => id === areaId)
    if (!area || !mayBrand(actor, area.brandId)) throw new Refusal('not_found')
    await retire(tx, { organizationId, areaId }, ctx.now())
    await audit(tx, { organizationId, personId, action: 'retire-area', entity: 'area', entityId: areaId })
    await recordChange(tx, { organizationId, kind: 'brand', id: area.brandId, brandId: area.brandId })
  })
}
