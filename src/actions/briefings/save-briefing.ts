/** Writes what everybody should know today, or changes it. Refuses `not_found`, `not_allowed`, `briefing_over`. */
import { type Actor, mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { cleanText } from '../../core/text/safe.ts'
import { listBrands } from '../../store/brands.ts'
import { type BriefingValues, insertBriefing, listBriefings, updateBriefing } from '../../store/briefings.ts'
import { recordChange } from '../../store/changes.ts'
import { type Tx, transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext } from '../context.ts'

/** `briefingId` null writes a new one. Returns its id. */
export function saveBriefing(
  ctx: ActionContext,
  actor: Actor,
  briefingId: string | null,
  input: BriefingValues,
): Promise<string> {
  const { organizationId, personId } = actor
  const now = new Date(ctx.now())
  return transact(ctx.db, async (tx) => {
    await checkBrand(tx, actor, input.brandId)
    if (input.validUntil && input.validUntil <= now) throw new Refusal('briefing_over')
    if (briefingId) await briefingFor(tx, actor, briefingId, now)
    const id = briefingId ?? ctx.newId()
    const values = { ...input, title: cleanText(input.title, 200).trim(), body: cleanText(input.body, 4000).trim() }
    const of = { organizationId, briefingId: id, personId }
    if (briefingId) await updateBriefing(tx, of, values, now)
    else await insertBriefing(tx, of, values, now)
    await audit(tx, {
      organizationId,
      personId,
      action: briefingId ? 'edit-briefing' : 'write-briefing',
      entity: 'briefing',
      entityId: id,
      data: { kind: values.kind, brand_id: values.brandId },
    })
    await recordChange(tx, { organizationId, kind: 'briefing', id, brandId: values.brandId })
    return id
  })
}

/** What is for all brands is written by whoever is responsible for all of them. */
async function checkBrand(tx: Tx, actor: Actor, brandId: string | null): Promise<void> {
  if (brandId === null && actor.brandIds !== null) throw new Refusal('not_allowed', { brand_id: null })
  if (brandId === null) return
  const [brand] = mayBrand(actor, brandId) ? await listBrands(tx, actor.organizationId, [brandId]) : []
  if (!brand) throw new Refusal('not_found', { brand_id: brandId })
}

/** One in force that this person may change. Refuses `not_found`, `not_allowed`. */
export async function briefingFor(tx: Tx, actor: Actor, briefingId: string, now: Date) {
  const found = (await listBriefings(tx, actor, now)).find(({ id }) => id === briefingId)
  if (!found) throw new Refusal('not_found')
  if (found.brandId === null && actor.brandIds !== null) throw new Refusal('not_allowed')
  return found
}
