/** Puts a backup into an empty place: checked first, then loaded whole or not at all, then brought to this code's schema. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Log } from '../../lib/log.ts'
import { StartProblem } from '../../lib/start-problem.ts'
import { type Migration, migrate, readMigrations } from '../migrate.ts'
import { preflight } from '../preflight.ts'
import { migrateJobs } from '../worker.ts'
import { readArchive } from './archive.ts'
import { attachmentsInto, hasAttachments } from './attachments.ts'
import { makeRoom } from './empty.ts'
import { addJobs, continueSequences, loadTable, prepareTables, setAside, sumOf, type TableLoad } from './load.ts'
import { ATTACHMENTS, KEY, type Manifest, schemaVersion } from './manifest.ts'
import { type RowSum, rowSum } from './row-sum.ts'
import { refuseUnknownSchema, tableOf } from './verify.ts'

export type RestorePlan = {
  file: string
  /** What verifyBackup has read in it. */
  manifest: Manifest
  databaseUrl: string
  dataDir: string
  /** Leave replies that waited to go as they were. Without it they become of unknown fate: they may have gone since the backup. */
  sendWaiting?: boolean
  log: Log
  onProgress?(done: number, table: string): void
  migrations?: Migration[]
}

export type Restored = {
  tables: { name: string; rows: number }[]
  waiting: number
  schema: { from: number; to: number }
}

/** Throws StartProblem for a place that is not empty. Whatever it throws, the place is as empty as before. */
export async function restore(plan: RestorePlan): Promise<Restored> {
  const { file, manifest, dataDir, databaseUrl, log, migrations = readMigrations() } = plan
  refuseUnknownSchema(file, manifest, migrations)
  if (hasAttachments(dataDir))
    throw new StartProblem(`${join(dataDir, 'attachments')} holds files already.`, 'Give DATA_DIR an empty folder.')
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  pool.on('error', () => undefined)
  pool.on('connect', (each) => each.on('error', () => undefined))
  const client = await pool.connect()
  const attachments = attachmentsInto(dataDir)
  let inside = false
  try {
    await makeRoom(client)
    await preflight(pool)
    const from = schemaVersion(manifest)
    await migrate(
      pool,
      log,
      readMigrations().filter(({ version }) => version <= from),
    )
    await migrateJobs(pool, log)
    await client.query('begin')
    inside = true
    await client.query(`set local lock_timeout to '5s'`)
    await prepareTables(client, manifest)
    const bringBack = await setAside(client)
    const { key, sums } = await readEntries(client, plan, attachments.put)
    await bringBack()
    await continueSequences(client)
    await compare(client, manifest, sums)
    await addJobs(client, manifest.jobs)
    const waiting = plan.sendWaiting ? 0 : await doubtWaiting(client)
    attachments.settle()
    if (key) placeKey(dataDir, key)
    await client.query('commit')
    inside = false
    const { to } = await migrate(pool, log, migrations)
    await pool.query('analyze')
    return { tables: manifest.tables.map(({ name, rows }) => ({ name, rows })), waiting, schema: { from, to } }
  } catch (error) {
    if (inside) await client.query('rollback').catch(() => undefined)
    attachments.abandon()
    throw error
  } finally {
    client.release()
    await pool.end()
  }
}

/** Loads every table and attachment; returns the key when the backup has one, and what was written into each table. */
async function readEntries(
  client: pg.ClientBase,
  { file, manifest, onProgress }: RestorePlan,
  putAttachment: ReturnType<typeof attachmentsInto>['put'],
): Promise<{ key: Buffer | null; sums: Map<string, RowSum> }> {
  const entries = new Map(manifest.tables.map((table) => [table.name, table]))
  const whole = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 1)
  const sums = new Map(manifest.tables.map(({ name }) => [name, rowSum()]))
  const parts: Buffer[] = []
  let done = 0
  let loading: { name: string; load: TableLoad } | null = null
  try {
    await readArchive(file, async (entry) => {
      const { name } = entry.header
      const table = entries.get(tableOf(name) ?? '')
      if (loading && loading.name !== table?.name) {
        await loading.load.finish()
        loading = null
      }
      if (table) {
        loading ??= { name: table.name, load: loadTable(client, table) }
        for await (const chunk of entry) {
          await loading.load.write(chunk)
          sums.get(table.name)?.add(chunk)
          done += chunk.byteLength
          onProgress?.(done / whole, table.name)
        }
      } else if (name.startsWith(ATTACHMENTS)) await putAttachment(entry)
      else for await (const chunk of entry) if (name === KEY) parts.push(chunk)
    })
  } catch (error) {
    await (loading as { load: TableLoad } | null)?.load.abandon()
    throw error
  }
  return { key: parts.length > 0 ? Buffer.concat(parts) : null, sums }
}

/** What is in the database now is, row for row, what came out of the backup; PostgreSQL may have put rows into another order. */
async function compare(client: pg.ClientBase, { tables }: Manifest, sums: Map<string, RowSum>): Promise<void> {
  for (const table of tables) {
    const [there, written] = [await sumOf(client, table), sums.get(table.name)?.total()]
    if (there.sum === written?.sum && there.rows === table.rows) continue
    throw new Error(`table ${table.name} came out other than it went in: ${there.rows} rows of ${table.rows}`)
  }
}

/**
 * A reply that waited when the backup was made may have gone out since. So it is treated like one whose process died while sending: the
 * next start makes it unknown, asks the platform, and leaves the rest to a person. Nothing is said twice because of a restore.
 */
async function doubtWaiting(client: pg.ClientBase): Promise<number> {
  const { rowCount } = await client.query(
    `update outgoing set state = 'sending', sender = null where state in ('held', 'queued')`,
  )
  return rowCount ?? 0
}

/** The backup's key opens the backup's credentials; one that lies there already is kept beside it. */
function placeKey(dataDir: string, key: Buffer): void {
  const file = join(dataDir, KEY)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (existsSync(file) && !readFileSync(file).equals(key)) renameSync(file, `${file}.before-restore`)
  writeFileSync(file, key, { mode: 0o600 })
  chmodSync(file, 0o600)
}
