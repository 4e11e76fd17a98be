import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import type { Log } from '../lib/log.ts'
import { StartProblem } from '../lib/start-problem.ts'

export type Migration = { version: number; name: string; sql: string; checksum: string }

export type Migrated = { from: number; to: number; applied: string[] }

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('migrations/', import.meta.url))

/** Any number that no other program takes; everybody who migrates this database asks for the same one. */
const LOCK = 7_262_418

/** The migrations in `folder`, in order. Throws on a file name that is not `NNNN-name.sql` and on a version given twice. */
export function readMigrations(folder = MIGRATIONS_FOLDER): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  const migrations = files.map((file) => {
    const [, digits, name = ''] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? []
    if (!digits) throw new Error(`${folder}${file}: a migration is named NNNN-name.sql`)
    const sql = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n')
    return { version: Number(digits), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
  const twice = migrations.find((migration, index) => migration.version === migrations[index - 1]?.version)
  if (twice) throw new Error(`${folder}: two migrations have version ${twice.version}`)
  return migrations
}

/**
 * Brings the schema to what this code knows: forward only, each migration in a transaction of its own, under a lock
 * that is held by that transaction, so that any number of processes may start at once, also through a pooler.
 * Throws StartProblem, before changing anything, for a database that a newer Maagal has upgraded and for a migration
 * whose text is no longer the one that was applied.
 */
export async function migrate(pool: pg.Pool, log: Log, migrations = readMigrations()): Promise<Migrated> {
  const client = await pool.connect()
  const applied: string[] = []
  try {
    let from: number | undefined
    for (;;) {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock($1)', [LOCK])
      const present = await presentVersions(client)
      refuseUnknown(present, migrations)
      const version = Math.max(0, ...present.keys())
      from ??= version
      const next = migrations.find((migration) => !present.has(migration.version))
      if (!next) {
        await client.query('commit')
        if (applied.length > 0) log.info(`Database schema: version ${version}.`)
        return { from, to: version, applied }
      }
      log.info(`Database schema: applying ${next.version} ${next.name}`)
      await apply(client, next)
      await client.query('commit')
      applied.push(next.name)
    }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function presentVersions(client: pg.PoolClient): Promise<Map<number, string>> {
  await client.query(`create table if not exists migration (
    version integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<{ version: number; checksum: string }>('select version, checksum from migration')
  return new Map(rows.map((row) => [row.version, row.checksum]))
}

async function apply(client: pg.PoolClient, { version, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartProblem(
      `The database could not be brought to schema version ${version} (${name}): ${why}.`,
      'Nothing of this step was kept; the data is as it was before.',
      { cause: error },
    )
  }
  await client.query('insert into migration (version, name, checksum) values ($1, $2, $3)', [version, name, checksum])
}

function refuseUnknown(present: Map<number, string>, migrations: Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0
  const inDatabase = Math.max(0, ...present.keys())
  if (inDatabase > newest)
    throw new StartProblem(
      `This database was upgraded by a newer Maagal (its schema is version ${inDatabase}, this one knows ${newest}).`,
      'Install the newer Maagal again, or restore a backup from before the upgrade.',
    )
  const changed = migrations.find(({ version, checksum }) => (present.get(version) ?? checksum) !== checksum)
  if (changed)
    throw new StartProblem(
      `Migration ${changed.version} (${changed.name}) is not the one that was applied to this database.`,
      'Put the original file back; a change to the schema is a new migration.',
    )
}
