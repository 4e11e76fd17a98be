/** Glance duties of one's colleagues with how they went, and what is due of one's own. */
import { type Actor, mayBrand, type Role } from '../../core/access.ts'
import { type GlanceDuty, glanceDue, isMissed, mayGiveDuty, nextGlance } from '../../core/team/glance.ts'
import { listBrands } from '../brands.ts'
import type { Db } from '../db.ts'
import { countWaiting, glancesOf, listDuties } from '../glances.ts'
import { listPeople } from '../people.ts'

export type DutyView = {
  duty: GlanceDuty
  person: { id: string; name: string }
  /** The reader may change it, and take it away. */
  mayChange: boolean
  next: number | null
  seen: number
  missed: number[]
}

const WEEK_MS = 7 * 86_400_000

/** The duties of those who share a brand with the reader, and the people whom the reader may give one. */
export async function readDuties(
  db: Db,
  actor: Actor,
  now: number,
): Promise<{ duties: DutyView[]; helpers: { id: string; name: string }[] }> {
  const { organizationId } = actor
  const [duties, people] = await Promise.all([listDuties(db, organizationId), listPeople(db, organizationId)])
  const mine = (row: (typeof people)[number]) => mayGiveDuty(actor, { role: row.role as Role, brandIds: row.brand_ids })
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
        mayChange: mine(person),
        next: nextGlance(duty, calendars, now),
        seen: glances.filter(({ seenAt }) => seenAt !== null).length,
        missed: glances.filter((glance) => isMissed(glance, now)).map(({ hour }) => hour),
      },
    ]
  })
  return {
    duties: (await Promise.all(views)).flat(),
    helpers: people
      .filter((row) => row.disabled_at === null && mine(row))
      .map((row) => ({ id: row.person_id, name: row.name })),
  }
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
