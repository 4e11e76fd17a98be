import type pg from 'pg'
import { StartProblem } from '../lib/start-problem.ts'

const OLDEST = 150_000

/**
 * Makes sure the database can keep our promises: PostgreSQL 15 or later, UTF8, Hebrew trigrams, and nothing
 * acknowledged before it is on disk. Installs the extension pg_trgm if it may. Throws StartProblem with one clear line.
 */
export async function preflight(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<Record<'version' | 'encoding' | 'fsync' | 'commit' | 'database', string>>(`
    select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_database() as database`)
  const found = rows[0]
  if (!found) return
  if (Number(found.version) < OLDEST)
    throw new StartProblem(
      `The database runs PostgreSQL ${Math.floor(Number(found.version) / 10_000)}, and Maagal needs 15 or later.`,
      'Upgrade it, or leave DATABASE_URL unset to use the embedded one.',
    )
  if (found.encoding !== 'UTF8')
    throw new StartProblem(
      `The database "${found.database}" has the encoding ${found.encoding}, which cannot hold Hebrew safely; it must be UTF8.`,
      `Make a new one: CREATE DATABASE maagal TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';`,
    )
  if (found.fsync === 'off' || found.commit === 'off') {
    const name = found.fsync === 'off' ? 'fsync' : 'synchronous_commit'
    throw new StartProblem(
      `The database has ${name} switched off, so it could lose messages that were acknowledged.`,
      `Switch it on: ALTER SYSTEM SET ${name} = 'on'; SELECT pg_reload_conf();`,
    )
  }
  await ensureTrigrams(pool, found.database)
}

async function ensureTrigrams(pool: pg.Pool, database: string): Promise<void> {
  const { rows } = await pool.query(`select from pg_extension where extname = 'pg_trgm'`)
  if (rows.length === 0) await installTrigrams(pool, database)
  const { rows: made } = await pool.query<{ trigrams: string[] }>(`select show_trgm('שלום') as trigrams`)
  if (made[0]?.trigrams.length) return
  throw new StartProblem(
    `The database "${database}" does not see Hebrew letters as letters (its character type is C), so search would find nothing.`,
    `Make a new one: CREATE DATABASE maagal TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';`,
  )
}

async function installTrigrams(pool: pg.Pool, database: string): Promise<void> {
  try {
    await pool.query('create extension if not exists pg_trgm')
  } catch (error) {
    // Another process that starts now may have been faster, which "if not exists" does not cover.
    const { rows } = await pool.query(`select from pg_extension where extname = 'pg_trgm'`)
    if (rows.length > 0) return
    throw new StartProblem(
      `The database "${database}" lacks the extension pg_trgm, and it could not be installed: ${error instanceof Error ? error.message : error}.`,
      'Let a database administrator run: CREATE EXTENSION pg_trgm;  (Debian has it in the package postgresql, others in postgresql-contrib)',
      { cause: error },
    )
  }
}
