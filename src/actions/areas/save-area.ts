/** Adds an area of responsibility, or changes one. Refuses `not_found`, `hours_overlap`. */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { type BusinessCalendar, hoursProblems } from '../../core/sla/calendar.ts'
import { cleanName } from '../../core/text/safe.ts'
import { insertArea, setAreaMembers, updateArea } from '../../store/areas.ts'
import { listAreas, listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { listChannels } from '../../store/channels.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext, Actor } from '../context.ts'

export type AreaInput = {
  he: string
  en: string
  icon: string
  words: string[]
  /** Null: the brand's hours. */
  hours: Omit<BusinessCalendar, 'timezone'> | null
  /** In the order in which they are told. */
  people: string[]
  /** Languages and channels it takes; empty: all. */
  languages: string[]
  channelIds: string[]
  /** Null: what the brand says. */
  stepMinutes: number | null
}

/** `areaId` null makes a new one. Returns its id. */
export function saveArea(
  ctx: ActionContext,
  actor: Actor,
  of: { areaId: string } | { brandId: string },
  input: AreaInput,
): Promise<string> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const existing = 'areaId' in of ? (await listAreas(tx, organizationId)).find(({ id }) => id === of.areaId) : null
    const brandId = 'brandId' in of ? of.brandId : existing?.brandId
    const [brand] = brandId && mayBrand(actor, brandId) ? await listBrands(tx, organizationId, [brandId]) : []
    if (!brand || ('areaId' in of && !existing)) throw new Refusal('not_found')
    const wrong = input.hours ? hoursProblems(input.hours) : []
    if (wrong.length > 0) throw new Refusal('hours_overlap', wrong)
    const own = (await listChannels(tx, organizationId, [brand.id])).map(({ channel_id }) => channel_id)
    const foreign = input.channelIds.filter((id) => !own.includes(id))
    if (foreign.length > 0) throw new Refusal('not_found', { channel_ids: foreign })
    const areaId = existing?.id ?? ctx.newId()
    const values = {
      he: cleanName(input.he) || cleanName(input.en),
      en: cleanName(input.en) || cleanName(input.he),
      icon: input.icon,
      words: [...new Set(input.words.map((word) => cleanName(word).toLowerCase()).filter(Boolean))],
      calendar: input.hours && { ...input.hours, timezone: brand.timezone },
      languages: [...new Set(input.languages)],
      channelIds: [...new Set(input.channelIds)],
      stepMinutes: input.stepMinutes,
    }
    const key = { organizationId, areaId }
    if (existing) await updateArea(tx, key, values)
    else await insertArea(tx, { ...key, brandId: brand.id }, values)
    await setAreaMembers(tx, key, input.people)
    await audit(tx, {
      organizationId,
      personId,
      action: existing ? 'edit-area' : 'create-area',
      entity: 'area',
      entityId: areaId,
      data: {
        words: values.words.length,
        people: input.people.length,
        own_hours: values.calendar !== null,
        languages: values.languages,
      },
    })
    await recordChange(tx, { organizationId, kind: 'brand', id: brand.id, brandId: brand.id })
    return areaId
  })
}
