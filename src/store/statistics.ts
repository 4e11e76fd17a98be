/**
 * What the database knows of its tables. One that was never looked at is taken for tiny: for a single row, all rows of an organization are
 * read. Autovacuum looks within a minute; a desk whose first hour is a busy one cannot wait for that.
 */
import { type Db, sql } from './db.ts'

/** Fewer rows are read as quickly in any way. */
const ENOUGH_ROWS = 50

/** Looks at tables that have rows by now and were never looked at. Returns their names. */
export async function lookAtNewTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_stat_user_tables s on s.relid = c.oid
     where s.schemaname = current_schema() and c.reltuples < 0 and s.n_live_tup >= ${ENOUGH_ROWS}`.execute(db)
  for (const { name } of rows) await sql`analyze ${sql.table(name)}`.execute(db)
  return rows.map((row) => row.name)
}
