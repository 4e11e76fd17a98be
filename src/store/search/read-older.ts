/**
 * Reads messages into the index that are not there yet, or by older rules: those from before the search, or from a backup. In batches,
 * oldest first; where it stopped, the next call goes on.
 */
import { SEARCH_VERSION } from '../../core/search/vector.ts'
import { type Db, sql, type Tx } from '../db.ts'
import { indexMessages } from './index-messages.ts'

const AT_ONCE = 500

/** Organizations with messages still to be read. One that is new is looked through once. */
export async function organizationsToRead(db: Db): Promise<string[]> {
  const { rows } = await sql<{ organization_id: string }>`
    select o.organization_id from organization o
      left join search_progress p on p.organization_id = o.organization_id
     where p.version is distinct from ${SEARCH_VERSION} or p.finished_at is null`.execute(db)
  return rows.map((row) => row.organization_id)
}

/** Reads one batch. Gives `more: false` when nothing is left, or another process is at it. */
export async function readOlder(tx: Tx, organizationId: string): Promise<{ read: number; more: boolean }> {
  const at = await turn(tx, organizationId)
  if (!at) return { read: 0, more: false }
  const { rows } = await sql<{ message_id: string; behind: boolean }>`
    select m.message_id, (m.body is not null and m.removed_at is null and s.version is distinct from ${SEARCH_VERSION}) as behind
      from (select organization_id, message_id, body, removed_at from message
             where organization_id = ${organizationId} and message_id > ${at.reached ?? FIRST}::uuid
             order by message_id limit ${AT_ONCE}) m
      left join message_search s on s.organization_id = m.organization_id and s.message_id = m.message_id
     order by m.message_id`.execute(tx)
  const behind = rows.filter((row) => row.behind).map((row) => row.message_id)
  await indexMessages(tx, organizationId, behind, true)
  const finished = rows.length < AT_ONCE
  await sql`update search_progress set reached = ${rows.at(-1)?.message_id ?? at.reached}, done = done + ${rows.length},
      finished_at = ${finished ? sql`now()` : sql`null`} where organization_id = ${organizationId}`.execute(tx)
  return { read: behind.length, more: !finished }
}

const FIRST = '00000000-0000-0000-0000-000000000000'

/** Holds this organization's place until the transaction ends; begins anew under newer rules. Null when it is held elsewhere or done. */
async function turn(tx: Tx, organizationId: string): Promise<{ reached: string | null } | null> {
  await sql`insert into search_progress (organization_id, version, total)
    select ${organizationId}::uuid, 0, 0 on conflict do nothing`.execute(tx)
  const { rows } = await sql<{ version: number; reached: string | null; finished: boolean }>`
    select version, reached, finished_at is not null as finished from search_progress
     where organization_id = ${organizationId} for update skip locked`.execute(tx)
  const [row] = rows
  if (!row) return null
  if (row.version === SEARCH_VERSION) return row.finished ? null : row
  await sql`update search_progress set version = ${SEARCH_VERSION}, reached = null, done = 0, finished_at = null,
      total = (select count(*) from message where organization_id = ${organizationId}) where organization_id = ${organizationId}`.execute(
    tx,
  )
  return { reached: null }
}

/** The share of older messages that can be found by now; null when all of them can. */
export async function searchProgress(db: Db, organizationId: string): Promise<number | null> {
  const row = await db
    .selectFrom('search_progress')
    .select(['done', 'total', 'finished_at'])
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  if (!row || row.finished_at) return null
  return row.total > 0 ? Math.min(row.done / row.total, 0.99) : 0
}
