/**
 * The change log that open desks read. Sequence order is not commit order, so a cursor is (xid, change_id) and readers stay below the
 * oldest running transaction of this database: nothing committed later can appear behind a cursor.
 */
import { insertRows } from './buffer.ts'
import type { Db, Tx } from './db.ts'
import { sql } from './db.ts'

export type ChangeKind =
  | 'approval'
  | 'case'
  | 'customer'
  | 'channel'
  | 'brand'
  | 'people'
  | 'draft'
  | 'intake'
  | 'playbook'
  | 'replies'
  | 'presence'
  | 'watching'
  | 'briefing'
  | 'policy'
  | 'team'
export type Change = {
  cursor: string
  organizationId: string
  kind: ChangeKind
  id: string
  brandId: string | null
  personId: string | null
  version: number
}

export async function recordChange(
  tx: Tx,
  change: {
    organizationId: string
    kind: ChangeKind
    id: string
    version?: number
    brandId?: string | null
    personId?: string | null
  },
): Promise<void> {
  await insertRows(tx, 'change', [
    {
      organization_id: change.organizationId,
      kind: change.kind,
      entity_id: change.id,
      version: change.version ?? 0,
      brand_id: change.brandId ?? null,
      person_id: change.personId ?? null,
    },
  ])
}

/** The oldest transaction that still runs, in whatever database of the server. */
const oldestOfServer = sql<string>`pg_snapshot_xmin(pg_current_snapshot())`

/**
 * The oldest one that still runs and is not known to belong to another database, whose transactions are none of ours however long they
 * take. Who runs is said by the snapshot, so that nothing can run unnoticed; the locks, by which each transaction holds its own number,
 * only say of some where they are. Any user of the database may ask both.
 */
const oldestOfOurs = sql<string>`(
  select coalesce(min(running), pg_snapshot_xmax(pg_current_snapshot())) from pg_snapshot_xip(pg_current_snapshot()) running
   where running::xid not in (
     select l.transactionid from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted
        and a.datid <> (select oid from pg_database where datname = current_database())))`

/** Where a desk that opens now begins: everything below the oldest running transaction is already in what it loads. */
export async function currentCursor(db: Db): Promise<string> {
  const { rows } = await sql<{ oldest: string }>`select ${oldestOfOurs}::text as oldest`.execute(db)
  return `${rows[0]?.oldest ?? '0'}-0`
}

type Changes = { changes: Change[]; reset: boolean; more: boolean }

/**
 * Changes above a cursor, oldest first. `reset` when the cursor is older than the log keeps; `more` when some were committed but
 * cannot be told yet, because an older transaction still runs.
 */
export async function changesSince(db: Db, cursor: string, limit = 500): Promise<Changes> {
  const read = await readChanges(db, cursor, limit, oldestOfServer)
  // Whose transaction it is that keeps them waiting costs a look at all locks, so it is asked only now.
  return read.more && read.changes.length === 0 ? readChanges(db, cursor, limit, oldestOfOurs) : read
}

async function readChanges(db: Db, cursor: string, limit: number, oldest: typeof oldestOfServer): Promise<Changes> {
  const [xid, id] = parseCursor(cursor)
  const { rows } = await sql<{
    xid: string
    change_id: number
    organization_id: string
    kind: ChangeKind
    entity_id: string
    brand_id: string | null
    person_id: string | null
    version: number
    ready: boolean
  }>`
    select xid::text, change_id, organization_id, kind, entity_id, brand_id, person_id, version,
           xid < ${oldest} as ready
      from change
     where (xid, change_id) > (${xid}::xid8, ${id}::bigint)
     order by xid, change_id
     limit ${limit}`.execute(db)
  const changes: Change[] = []
  for (const row of rows) {
    if (!row.ready) return { changes, reset: false, more: true }
    changes.push({
      cursor: `${row.xid}-${row.change_id}`,
      organizationId: row.organization_id,
      kind: row.kind,
      id: row.entity_id,
      brandId: row.brand_id,
      personId: row.person_id,
      version: row.version,
    })
  }
  return { changes, reset: false, more: rows.length === limit }
}

/** True when changes after this cursor may already have been dropped by retention, or it is not a cursor of this database. */
export async function cursorIsTooOld(db: Db, cursor: string): Promise<boolean> {
  if (!/^\d{1,20}-\d{1,19}$/.test(cursor)) return true
  const [xid] = parseCursor(cursor)
  const { rows } = await sql<{ old: boolean }>`
    select ${xid}::xid8 > pg_snapshot_xmax(pg_current_snapshot())
        or coalesce((select ${xid}::xid8 < xid from change where at < now() - interval '6 days' order by xid desc limit 1), false) as old`.execute(
    db,
  )
  return rows[0]?.old ?? true
}

function parseCursor(cursor: string): [string, string] {
  const [xid = '0', id = '0'] = cursor.split('-')
  return [xid, id]
}
