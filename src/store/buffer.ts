/**
 * Rows that nobody reads again in their own transaction (events, facts, verdicts, changes) can wait for its end and go together: filing
 * two hundred messages then costs four inserts instead of eight hundred. Without an open buffer a row is written at once.
 */
import type { Tx } from './db.ts'

type Buffered = 'case_event' | 'fact' | 'verdict' | 'change'
/** A row as its table wants it; the callers, one for each table, are all in this folder. */
type Row = Record<string, unknown>
type Rows = Record<Buffered, Row[]>

const open = new WeakMap<Tx, Rows>()
/** PostgreSQL takes 65,535 parameters in a statement; the widest row here has 20. */
const MOST = 2000

/** Runs `work` with a buffer, and writes what gathered when it is done. */
export async function buffered<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const rows: Rows = { case_event: [], fact: [], verdict: [], change: [] }
  open.set(tx, rows)
  const result = await work()
  open.delete(tx)
  for (const table of ['verdict', 'case_event', 'fact', 'change'] as const)
    for (let from = 0; from < rows[table].length; from += MOST)
      await insert(tx, table, rows[table].slice(from, from + MOST))
  return result
}

export async function insertRows(tx: Tx, table: Buffered, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  const waiting = open.get(tx)
  if (waiting) waiting[table].push(...rows)
  else await insert(tx, table, rows)
}

/** Verdicts of this message that still wait are not written any more: it was removed before they could be. */
export function dropVerdicts(tx: Tx, messageId: string): void {
  const waiting = open.get(tx)
  if (waiting) waiting.verdict = waiting.verdict.filter((row) => row.message_id !== messageId)
}

async function insert(tx: Tx, table: Buffered, rows: Row[]): Promise<void> {
  await tx
    .insertInto(table)
    .values(rows as never)
    .execute()
}
