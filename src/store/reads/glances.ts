/** Glance duties of one's colleagues with how they went, and what is due of one's own. */
import { type Actor, mayBrand } from '../../core/access.ts'
import { type GlanceDuty, glanceDue, isMissed, nextGlance } from '../../core/team/glance.ts'
import { listBrands } from '../brands.ts'
import type { Db } from '../db.ts'
import { countWaiting, glancesOf, listDuties } from '../glances.ts'
import { listPeople } from '../people.ts'

export type DutyView = {
  duty: GlanceDuty
  person: { id: string; name: string }
  next: number | null
  seen: number
  missed: number[]
}

const WEEK_MS = 7 * 86_400_000

export async function readDuties(db: Db, actor: Actor, now: number): Promise<DutyView[]> {
  const { organizationId } = actor
  const [duties, people] = await Promise.all([listDuties(db, organizationId), listPeople(db, organizationId)])
  const views = duties.map(async (duty) => {
    const person = people.find(({ person_id }) => person_id === duty.personId)
    const brandIds = person?.brand_ids ?? null
    if (!person || (brandIds !== null && !brandIds.some((id) => mayBrand(actor, id)))) return []
    const [brands, glances] = await Promise.all([
      listBrands(db, organizationId, brandIds),
      glancesOf(db, duty, now - WEEK_MS),
    ])
    const calendars = brands.map(({ calendar }) => calendar)
    return [
      {
        duty,
        person: { id: person.person_id, name: person.name },
        next: nextGlance(duty, calendars, now),
        seen: glances.filter(({ seenAt }) => seenAt !== null).length,
        missed: glances.filter((glance) => isMissed(glance, now)).map(({ hour }) => hour),
      },
    ]
  })
  return (await Promise.all(views)).flat()
}

/** The glance that the reader owes in this hour; null when none, or when they looked. */
export async function glanceOwed(db: Db, actor: Actor, now: number): Promise<{ hour: number; waiting: number } | null> {
  const { organizationId, personId, brandIds } = actor
  const duty = (await listDuties(db, organizationId)).find((one) => one.personId === personId)
  if (!duty) return null
  const brands = await listBrands(db, organizationId, brandIds)
  const hour = glanceDue(
    duty,
    brands.map(({ calendar }) => calendar),
    now,
  )
  if (hour === null) return null
  const [glance] = await glancesOf(db, { organizationId, personId }, hour)
  return glance?.seenAt != null ? null : { hour, waiting: await countWaiting(db, organizationId, brandIds) }
}
