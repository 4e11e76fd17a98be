/** What everybody should know today, and who has read it. */
import { type Actor, may, mayBrand, type Role } from '../core/access.ts'
import { type Db, sql, type Tx } from './db.ts'

export const BRIEFING_KINDS = ['fault', 'wording', 'news'] as const
export type BriefingKind = (typeof BRIEFING_KINDS)[number]

export type BriefingValues = {
  /** Null: all brands. */
  brandId: string | null
  kind: BriefingKind
  title: string
  body: string
  validUntil: Date | null
}
export type Briefing = BriefingValues & {
  id: string
  version: number
  writtenBy: { id: string; name: string } | null
  writtenAt: Date
  /** The reader has read this wording. */
  acknowledged: boolean
}

const inForce = (now: Date) =>
  sql<boolean>`b.withdrawn_at is null and (b.valid_until is null or b.valid_until > ${now})`

/** Those in force for the brands one covers: faults first, then wordings, the newest first. */
export async function listBriefings(db: Db | Tx, actor: Actor, now: Date): Promise<Briefing[]> {
  const { rows } = await sql<{
    briefing_id: string
    brand_id: string | null
    kind: BriefingKind
    title: string
    body: string
    version: number
    valid_until: Date | null
    written_by: string | null
    name: string | null
    written_at: Date
    read: number | null
  }>`select b.*, p.name, r.version as read from briefing b
      left join person p on p.person_id = b.written_by
      left join briefing_read r on r.organization_id = b.organization_id and r.briefing_id = b.briefing_id and r.person_id = ${actor.personId}
     where b.organization_id = ${actor.organizationId} and ${inForce(now)}
       and (b.brand_id is null or ${actor.brandIds === null ? sql`true` : sql`b.brand_id = any(${actor.brandIds}::uuid[])`})
     order by array_position(array['fault', 'wording', 'news'], b.kind), b.written_at desc`.execute(db)
  return rows.map((row) => ({
    id: row.briefing_id,
    brandId: row.brand_id,
    kind: row.kind,
    title: row.title,
    body: row.body,
    version: row.version,
    validUntil: row.valid_until,
    writtenBy: row.written_by ? { id: row.written_by, name: row.name ?? '' } : null,
    writtenAt: row.written_at,
    acknowledged: row.read === row.version,
  }))
}

export type Reader = { id: string; name: string; at: Date | null }

/** By briefing: everybody it is for, and when they read this wording; null: not yet. Whoever wrote it knows it. */
export async function readersOf(
  db: Db,
  organizationId: string,
  briefings: readonly Briefing[],
): Promise<Map<string, Reader[]>> {
  const [people, reads] = await Promise.all([
    sql<{ person_id: string; name: string; role: Role; brand_ids: string[] | null }>`
      select m.person_id, p.name, m.role, m.brand_ids from membership m join person p using (person_id)
       where m.organization_id = ${organizationId} and p.disabled_at is null order by p.name`.execute(db),
    sql<{ briefing_id: string; person_id: string; version: number; at: Date }>`
      select briefing_id, person_id, version, at from briefing_read
       where organization_id = ${organizationId} and briefing_id = any(${briefings.map(({ id }) => id)}::uuid[])`.execute(
      db,
    ),
  ])
  const readers = (one: Briefing): Reader[] =>
    people.rows
      .filter(
        (person) =>
          may({ role: person.role }, 'briefing.read') &&
          person.person_id !== one.writtenBy?.id &&
          (one.brandId === null || mayBrand({ brandIds: person.brand_ids }, one.brandId)),
      )
      .map((person) => ({
        id: person.person_id,
        name: person.name,
        at:
          reads.rows.find(
            (read) =>
              read.briefing_id === one.id && read.person_id === person.person_id && read.version === one.version,
          )?.at ?? null,
      }))
  return new Map(briefings.map((one) => [one.id, readers(one)]))
}

export async function insertBriefing(
  tx: Tx,
  of: { organizationId: string; briefingId: string; personId: string },
  { brandId, kind, title, body, validUntil }: BriefingValues,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('briefing')
    .values({
      organization_id: of.organizationId,
      briefing_id: of.briefingId,
      brand_id: brandId,
      kind,
      title,
      body,
      valid_until: validUntil,
      written_by: of.personId,
      written_at: now,
    })
    .execute()
}

/** Another wording is read anew; how long it is in force is not a wording. */
export async function updateBriefing(
  tx: Tx,
  of: { organizationId: string; briefingId: string; personId: string },
  { brandId, kind, title, body, validUntil }: BriefingValues,
  now: Date,
): Promise<void> {
  await sql`update briefing set version = version + case when (kind, title, body) is distinct from (${kind}, ${title}, ${body}) then 1 else 0 end,
      brand_id = ${brandId}, kind = ${kind}, title = ${title}, body = ${body}, valid_until = ${validUntil},
      written_by = ${of.personId}, written_at = ${now}
    where organization_id = ${of.organizationId} and briefing_id = ${of.briefingId}`.execute(tx)
}

export async function withdrawBriefing(
  tx: Tx,
  of: { organizationId: string; briefingId: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('briefing')
    .set({ withdrawn_at: now })
    .where('organization_id', '=', of.organizationId)
    .where('briefing_id', '=', of.briefingId)
    .execute()
}

/** The wording that was on screen is what was read, also where there is a newer one by now. */
export async function markRead(
  tx: Tx,
  of: { organizationId: string; personId: string },
  read: { id: string; version: number }[],
  now: Date,
): Promise<void> {
  for (const { id, version } of read)
    await sql`insert into briefing_read (organization_id, briefing_id, person_id, version, at)
      values (${of.organizationId}, ${id}, ${of.personId}, ${version}, ${now})
      on conflict (organization_id, briefing_id, person_id) do update set version = excluded.version, at = excluded.at
        where briefing_read.version < excluded.version`.execute(tx)
}
