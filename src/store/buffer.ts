/**
 * Rows that nobody reads again in their own transaction (events, facts, verdicts, changes) can wait for its end and go together: filing
 * a hundred messages then costs one statement instead of four hundred. Without an open buffer a row is written at once.
 */
import { insertAll, type Row, sql, type Tx } from './db.ts'
import { indexMessages } from './search/index-messages.ts'

type Buffered = 'case_event' | 'fact' | 'verdict' | 'change' | 'push_news'
/** The callers, one for each table, are all in this folder. */
type Rows = Record<Buffered, Row[]>

/** What wakes those who tell open desks. */
export const CHANGE_NOTICE = 'maagal_change'

const open = new WeakMap<Tx, Rows>()
/** Messages to be indexed, by their organization. */
const unindexed = new WeakMap<Tx, Map<string, Set<string>>>()
/** Runs `work` with a buffer, and writes what gathered when it is done. */
export async function buffered<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const rows: Rows = { case_event: [], fact: [], verdict: [], change: [], push_news: [] }
  open.set(tx, rows)
  unindexed.set(tx, new Map())
  const result = await work()
  open.delete(tx)
  await insert(tx, rows)
  // Last, so that no index entry is locked longer than it must be.
  for (const [organizationId, ids] of unindexed.get(tx) ?? []) await indexMessages(tx, organizationId, [...ids])
  return result
}

/** Rows of `change` wake those who wait for them, at commit. */
export async function insertRows(tx: Tx, table: Buffered, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  const waiting = open.get(tx)
  if (waiting) waiting[table].push(...rows)
  else await insert(tx, { [table]: rows })
}

/** Makes these messages findable as they stand when the buffer is written. */
export async function indexLater(tx: Tx, organizationId: string, messageIds: string[]): Promise<void> {
  const waiting = open.has(tx) ? unindexed.get(tx) : undefined
  if (!waiting) return indexMessages(tx, organizationId, messageIds)
  const ids = waiting.get(organizationId) ?? new Set()
  for (const id of messageIds) ids.add(id)
  waiting.set(organizationId, ids)
}

/** Verdicts of this message that still wait are not written any more: it was removed before they could be. */
export function dropVerdicts(tx: Tx, messageId: string): void {
  const waiting = open.get(tx)
  if (waiting) waiting.verdict = waiting.verdict.filter((row) => row.message_id !== messageId)
}

async function insert(tx: Tx, rows: Partial<Rows>): Promise<void> {
  const parts = (Object.keys(rows) as Buffered[]).flatMap((table) => {
    const given = rows[table] ?? []
    return given.length > 0 ? [sql`${sql.ref(`into_${table}`)} as (${insertAll(table, given)})`] : []
  })
  const notify = (rows.change?.length ?? 0) > 0 ? sql`pg_notify(${CHANGE_NOTICE}, '')` : sql``
  if (parts.length > 0) await sql`with ${sql.join(parts)} select ${notify}`.execute(tx)
}
