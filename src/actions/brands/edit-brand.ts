/** Changes a brand's names, language, hours or target. Clocks that already run keep the deadline they began with. Refuses `not_found`. */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { updateBrand } from '../../store/brand-settings.ts'
import { listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { type BrandInput, changedKeys, cleanSettings } from './settings.ts'

export function editBrand(ctx: ActionContext, actor: Actor, brandId: string, input: BrandInput): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const brand = mayBrand(actor, brandId) && (await listBrands(tx, organizationId, [brandId]))[0]
    if (!brand) throw new Refusal('not_found')
    const set = cleanSettings(input, { timezone: brand.timezone, calendar: brand.ownCalendar })
    await updateBrand(tx, organizationId, brandId, set)
    await audit(tx, {
      organizationId,
      personId,
      action: 'edit-brand',
      entity: 'brand',
      entityId: brandId,
      data: changedKeys(set),
    })
    await recordChange(tx, { organizationId, kind: 'brand', id: brandId, brandId })
  })
}
