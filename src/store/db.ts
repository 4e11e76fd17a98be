/** The database handle that all of store/ speaks through. */
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { isForPreparing, preparing } from './prepared.ts'
import type { DB } from './schema.gen.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>
export { sql }

// Counters and sums fit a double here; change_id and xid are compared as text or inside SQL.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Wraps a pool. The pool's `error` events are the caller's to handle. `pooled`: there is a transaction pooler before the database. */
export function makeDb(pool: pg.Pool, { pooled = false }: { pooled?: boolean } = {}): Db {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: pooled ? pool : preparing(pool) }) })
}

const LOST_A_RACE = new Set<unknown>(['40001', '40P01'])

/** What goes well when it is done again. */
const mayGoWell = (error: unknown): boolean =>
  isForPreparing(error) || (error instanceof Error && 'code' in error && LOST_A_RACE.has(error.code))

/**
 * All state changes of one step happen in one of these. Work that lost a deadlock or a serialization race, or met a statement that was
 * prepared before its table changed, is done again from the start (five times at most), so it must not reach outside the transaction.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt === 5 || !mayGoWell(error)) throw error
    }
  }
}

export const toDate = (millis: number | null | undefined): Date | null => (millis == null ? null : new Date(millis))

/** Dates go as instants, objects as jsonb, arrays as arrays. */
export type Row = Record<string, unknown>

/** Rows by the names of their columns, as something to select from: one parameter however many they are. */
export const rowsOf = (table: keyof DB, rows: Row[]) =>
  sql`jsonb_populate_recordset(null::${sql.table(table)}, ${json(rows)})`

/** Inserts rows in one statement. All have the columns of the first; those not named take their defaults. */
export function insertAll(table: keyof DB, rows: Row[]) {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)))
  return sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${rowsOf(table, rows)} r`
}

/** A jsonb parameter. PostgreSQL refuses NUL and lone surrogates in text, so both become U+FFFD. */
export const json = (value: unknown) => sql<never>`${jsonText(value)}::jsonb`

/** How JSON writes what PostgreSQL does not take: NUL, lone surrogates, and instants of other years than ours. */
const REFUSED = /\\u0000|\\ud[89a-f]|"(?:0000|[+-]\d{6})-\d\d-\d\dT/

function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  // Looking at each value takes several times as long, and is hardly ever needed.
  return REFUSED.test(text) ? JSON.stringify(value, plain) : text
}

function plain(this: Record<string, unknown>, key: string, one: unknown): unknown {
  const given = this[key]
  if (given instanceof Date) return instant(given)
  return typeof one === 'string' ? one.toWellFormed().replaceAll('\0', '\ufffd') : one
}

/** ISO 8601; but PostgreSQL knows no year 0, and no signs before a year. */
function instant(at: Date): string {
  const year = at.getUTCFullYear()
  const iso = at.toISOString()
  if (year >= 1 && year <= 9999) return iso
  const rest = iso.replace(/^[+-]?\d+/, '')
  return year > 0 ? `${year}${rest}` : `${String(1 - year).padStart(4, '0')}${rest} BC`
}
