/** What is done to policy has in common: whose it is, and that its area is of its brand. */
import { type Actor, may, mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { listAreas, listBrands } from '../../store/brands.ts'
import type { Tx } from '../../store/db.ts'
import { listQuestions, lockQuestion, type PolicyQuestion } from '../../store/policies.ts'

/** A question, locked, that this person may see: their own, or any of their brands for a manager. Refuses `not_found`. */
export async function questionFor(tx: Tx, actor: Actor, questionId: string, now: Date): Promise<PolicyQuestion> {
  await lockQuestion(tx, { organizationId: actor.organizationId, questionId })
  const [found] = await listQuestions(tx, actor, { mine: !may(actor, 'brand.manage'), questionId }, now)
  if (!found) throw new Refusal('not_found')
  return found
}

/** Refuses `not_found`. */
export async function checkPlace(
  tx: Tx,
  actor: Actor,
  { brandId, areaId }: { brandId: string; areaId: string | null },
): Promise<void> {
  const [brand] = mayBrand(actor, brandId) ? await listBrands(tx, actor.organizationId, [brandId]) : []
  if (!brand) throw new Refusal('not_found', { brand_id: brandId })
  if (areaId && !(await listAreas(tx, actor.organizationId, [brandId])).some(({ id }) => id === areaId))
    throw new Refusal('not_found', { area_id: areaId })
}
