/** What happens to an embedded database before its schema changes. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Log } from '../../lib/log.ts'
import { StartProblem } from '../../lib/start-problem.ts'
import { readMigrations } from '../migrate.ts'
import { backup } from './backup.ts'

/** As many of these backups are kept; yours are yours to keep. */
const KEPT = 3

/**
 * Makes a backup into DATA_DIR/backups when migrations are pending on a database that holds something. Returns its file, or null when
 * none was due. Throws StartProblem when it cannot be made: then nothing is migrated either.
 */
export async function backupBeforeMigration(
  pool: pg.Pool,
  databaseUrl: string,
  dataDir: string,
  version: string,
  log: Log,
  migrations = readMigrations(),
): Promise<string | null> {
  const applied = await appliedVersions(pool)
  const pending = migrations.filter((migration) => !applied.has(migration.version))
  if (pending.length === 0 || applied.size === 0) return null
  const { rowCount } = await pool.query('select from person limit 1')
  if (!rowCount) return null
  const folder = join(dataDir, 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const file = join(folder, `before-upgrade-${stamp}-schema-${Math.max(...applied)}.tar.gz`)
  log.info(`The database will be upgraded; making a backup first: ${file}`)
  try {
    const { tables } = await backup({ file, databaseUrl, dataDir, version })
    log.info(`Backup made: ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows.`)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartProblem(
      `The backup that comes before an upgrade could not be made: ${why}`,
      'Nothing was changed. Mend that and start again, or go back to the version you had.',
      { cause: error },
    )
  }
  const old = readdirSync(folder)
    .filter((name) => /^before-upgrade-.*\.tar\.gz$/.test(name))
    .sort()
    .slice(0, -KEPT)
  for (const name of old) rmSync(join(folder, name), { force: true })
  return file
}

/** A running Maagal owns its schema. Throws StartProblem when it is not the one that this command knows. */
export async function refusePending(pool: pg.Pool): Promise<void> {
  const applied = await appliedVersions(pool)
  const known = readMigrations()
  if (known.length === applied.size && known.every(({ version }) => applied.has(version))) return
  throw new StartProblem(
    'The Maagal that is running on this data folder is of another version than this command.',
    'Restart it, then try again.',
  )
}

async function appliedVersions(pool: pg.Pool): Promise<Set<number>> {
  const { rows: present } = await pool.query<{ there: boolean }>(
    `select to_regclass('public.migration') is not null as there`,
  )
  if (!present[0]?.there) return new Set()
  const { rows } = await pool.query<{ version: number }>('select version from migration')
  return new Set(rows.map(({ version }) => version))
}
