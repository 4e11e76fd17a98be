/** Cases that nobody has, and room for them. */
import type { Actor } from '../core/access.ts'
import type { Case } from '../core/case/case.ts'
import { isWaiting } from '../core/case/responsible.ts'
import { type Db, sql, type Tx } from './db.ts'
import { visibleCases } from './reads/scope.ts'

/** Somebody waits for our answer, nobody has it, and nobody was asked to take it. The same as `unowned` below, of one case. */
export const isUnowned = (c: Case): boolean =>
  c.status === 'open' && c.waitingOn === 'us' && c.assigneeId === null && !isWaiting(c)

const unowned = sql<boolean>`c.closed_at is null and c.status = 'open' and c.waiting_on = 'us' and c.assignee_id is null
  and not (jsonb_typeof(c.state->'responsible') = 'object' and c.state->'responsible'->'acknowledgedAt' = 'null'::jsonb)`
/** The order of the queue (reads/case-list.ts). */
const inOrder = sql`c.virtual_deadline, c.last_activity_at desc, c.case_id`

/** Organizations whose work is offered. */
export async function offeringOrganizations(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select organization_id as id from organization where routing->>'mode' = 'push'`.execute(db)
  return rows.map((row) => row.id)
}

export async function unownedCases(db: Db, organizationId: string, limit = 100): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.case_id as id from "case" c where c.organization_id = ${organizationId} and ${unowned} order by ${inOrder} limit ${limit}`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/**
 * The first that nobody has, of this person's areas (those of no area are everybody's; who belongs to no area works in all) and
 * languages; locked. `skip` passes over those that somebody else holds at this moment, else they are waited for.
 */
export async function nextUnowned(tx: Tx, actor: Actor, brandId: string | null, skip: boolean): Promise<string | null> {
  const { organizationId, personId } = actor
  const mine = sql`select a.area_id from area_member a where a.organization_id = ${organizationId} and a.person_id = ${personId}`
  const { rows: members } = await sql<{ languages: string[]; areas: number }>`
    select languages, (select count(*) from (${mine}) m) as areas from membership
     where organization_id = ${organizationId} and person_id = ${personId}`.execute(tx)
  const { languages = [], areas = 0 } = members[0] ?? {}
  const known = [...languages, 'und', ...(languages.includes('he') || languages.includes('en') ? ['mixed'] : [])]
  const spoken =
    languages.length === 0
      ? sql`true`
      : sql`coalesce((select case when m.language = 'other' then coalesce(v.verdict->>'language_code', 'other') else m.language end = any(${known}::text[])
          from message m left join verdict v on v.organization_id = m.organization_id and v.message_id = m.message_id
         where m.organization_id = c.organization_id and m.case_id = c.case_id and m.direction = 'in'
         order by m.sent_at desc, m.message_id desc limit 1), true)`
  const { rows } = await sql<{ id: string }>`
    select c.case_id as id from "case" c
     where ${visibleCases(actor)} and ${unowned}
       and ${areas === 0 ? sql`true` : sql`(c.area_id is null or c.area_id in (${mine}))`}
       and ${brandId ? sql`c.brand_id = ${brandId}` : sql`true`} and ${spoken}
     order by ${inOrder} limit 1 for update of c ${skip ? sql`skip locked` : sql``}`.execute(tx)
  return rows[0]?.id ?? null
}

/** The first alert that was offered to this person and that they have not opened; locked. */
export async function nextOffered(tx: Tx, actor: Actor, brandId: string | null): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select c.case_id as id from "case" c
     where ${visibleCases(actor)} and c.closed_at is null and jsonb_typeof(c.state->'offer') = 'object'
       and c.state->'offer'->>'personId' = ${actor.personId} and ${brandId ? sql`c.brand_id = ${brandId}` : sql`true`}
     order by ${inOrder} limit 1 for update of c`.execute(tx)
  return rows[0]?.id ?? null
}

/** May one more case wait for this person? Holds their membership, so that the answer stays true until the transaction ends. */
export async function roomOf(tx: Tx, organizationId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ load_limit: number | null }>`
    select load_limit from membership where organization_id = ${organizationId} and person_id = ${personId} for update`.execute(
    tx,
  )
  const [row] = rows
  if (!row) return false
  if (row.load_limit === null) return true
  const { rows: counted } = await sql<{ n: number }>`
    select count(*) as n from "case" where organization_id = ${organizationId} and assignee_id = ${personId}
       and closed_at is null and status = 'open' and waiting_on = 'us'`.execute(tx)
  return (counted[0]?.n ?? 0) < row.load_limit
}

/** Cases handed over while nobody was there, longest waiting first. */
export async function waitingForNobody(db: Db, organizationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select case_id as id from "case" where organization_id = ${organizationId} and closed_at is null
       and jsonb_typeof(state->'responsible') = 'object' and state->'responsible'->'acknowledgedAt' = 'null'::jsonb
       and jsonb_typeof(state->'responsible'->'nobody') = 'string'
     order by state->'responsible'->'notifiedAt' limit 200`.execute(db)
  return rows.map((row) => row.id)
}
