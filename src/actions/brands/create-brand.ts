/** A further brand, with the areas and the saved replies every brand begins with. Refuses `not_allowed` to those who cover only some brands. */
import { Refusal } from '../../core/errors.ts'
import { firstAreas } from '../../core/routing/first-areas.ts'
import { israeliWeek } from '../../core/sla/calendars.ts'
import { DEFAULT_TARGET_SECONDS } from '../../core/sla/clock.ts'
import { ISRAELI_HOLIDAYS } from '../../core/sla/holidays.ts'
import { cleanName } from '../../core/text/safe.ts'
import { insertAreas, insertBrand } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { insertStarterReplies } from '../../store/starter-replies.ts'
import type { ActionContext, Actor } from '../context.ts'
import { type BrandInput, cleanSettings } from './settings.ts'

export async function createBrand(
  ctx: ActionContext,
  actor: Actor,
  input: BrandInput & { name: string; language: 'he' | 'en' },
): Promise<string> {
  const { organizationId, personId } = actor
  if (actor.brandIds !== null) throw new Refusal('not_allowed')
  const id = ctx.newId()
  const name = cleanName(input.name)
  await transact(ctx.db, async (tx) => {
    await insertBrand(tx, {
      id,
      organizationId,
      name,
      names: [name],
      competitors: [],
      language: input.language,
      timezone: israeliWeek.timezone,
      calendar: israeliWeek,
      targetSeconds: DEFAULT_TARGET_SECONDS,
      holidays: ISRAELI_HOLIDAYS,
      sample: false,
      ...cleanSettings(input, { timezone: israeliWeek.timezone, calendar: israeliWeek }),
    })
    await insertAreas(tx, organizationId, firstAreas(id, ctx.newId), [personId])
    const starting = { organizationId, id, language: input.language }
    await insertStarterReplies(tx, starting, { newId: ctx.newId, now: ctx.now() }, personId)
    await audit(tx, { organizationId, personId, action: 'create-brand', entity: 'brand', entityId: id })
    await recordChange(tx, { organizationId, kind: 'brand', id, brandId: id })
  })
  return id
}
