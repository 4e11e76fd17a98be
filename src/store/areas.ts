/** Changing areas: what they are called, which words bring a message to them, when they work and who belongs to them. */
import type { BusinessCalendar } from '../core/sla/calendar.ts'
import { type Db, json, sql, type Tx } from './db.ts'

export type AreaValues = {
  he: string
  en: string
  icon: string
  words: string[]
  /** Null: the brand's hours. */
  calendar: BusinessCalendar | null
  /** Languages and channels it takes; empty: all. */
  languages: string[]
  channelIds: string[]
  /** How long one person has to acknowledge before the next is told; null: what the brand says. */
  stepMinutes: number | null
}

/** At the end of the brand's list. */
export async function insertArea(
  tx: Tx,
  of: { organizationId: string; areaId: string; brandId: string },
  values: AreaValues,
): Promise<void> {
  await sql`
    insert into area (organization_id, area_id, brand_id, name_he, name_en, icon, words, calendar, languages, channel_ids, step_minutes, position)
    select ${of.organizationId}, ${of.areaId}, ${of.brandId}, ${values.he}, ${values.en}, ${values.icon}, ${values.words},
           ${values.calendar && JSON.stringify(values.calendar)}::jsonb, ${values.languages}::text[], ${values.channelIds}::uuid[],
           ${values.stepMinutes}::int, coalesce(max(position) + 1, 0)
      from area where organization_id = ${of.organizationId} and brand_id = ${of.brandId}`.execute(tx)
}

export async function updateArea(
  tx: Tx,
  of: { organizationId: string; areaId: string },
  { he, en, icon, words, calendar, languages, channelIds, stepMinutes }: AreaValues,
): Promise<void> {
  await tx
    .updateTable('area')
    .set({
      name_he: he,
      name_en: en,
      icon,
      words,
      calendar: calendar && json(calendar),
      languages,
      channel_ids: channelIds,
      step_minutes: stepMinutes,
    })
    .where('organization_id', '=', of.organizationId)
    .where('area_id', '=', of.areaId)
    .execute()
}

/** No longer offered, and in nobody's list; cases that are in it keep it. */
export async function retireArea(tx: Tx, of: { organizationId: string; areaId: string }, now: number): Promise<void> {
  await tx
    .updateTable('area')
    .set({ retired_at: new Date(now) })
    .where('organization_id', '=', of.organizationId)
    .where('area_id', '=', of.areaId)
    .execute()
}

/** Replaces who belongs to it, in the order in which they are told; people outside of the organization are left out. */
export async function setAreaMembers(
  tx: Tx,
  { organizationId, areaId }: { organizationId: string; areaId: string },
  personIds: string[],
): Promise<void> {
  await sql`delete from area_member where organization_id = ${organizationId} and area_id = ${areaId}
    and not (person_id = any(${personIds}::uuid[]))`.execute(tx)
  await sql`insert into area_member (organization_id, area_id, person_id, position)
    select ${organizationId}, ${areaId}, m.person_id, array_position(${personIds}::uuid[], m.person_id) from membership m
     where m.organization_id = ${organizationId} and m.person_id = any(${personIds}::uuid[])
    on conflict (organization_id, area_id, person_id) do update set position = excluded.position`.execute(tx)
}

/** People by area, in the order in which they are told. */
export async function areaMembers(db: Db | Tx, organizationId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('area_member')
    .select(['area_id', 'person_id'])
    .where('organization_id', '=', organizationId)
    .orderBy('position')
    .orderBy('person_id')
    .execute()
  const members = new Map<string, string[]>()
  for (const { area_id, person_id } of rows) members.set(area_id, [...(members.get(area_id) ?? []), person_id])
  return members
}

/** Puts the areas of a brand in this order; those left out come after. */
export async function orderAreas(
  tx: Tx,
  { organizationId, brandId }: { organizationId: string; brandId: string },
  areaIds: string[],
): Promise<void> {
  await sql`update area set position = coalesce(array_position(${areaIds}::uuid[], area_id), 10000 + position)
    where organization_id = ${organizationId} and brand_id = ${brandId}`.execute(tx)
}
