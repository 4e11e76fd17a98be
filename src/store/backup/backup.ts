/** A logical backup: every table in one read-only snapshot, the attachments, and a manifest; while the desk goes on working. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import { StartProblem } from '../../lib/start-problem.ts'
import { type ArchiveWriter, writeArchive } from './archive.ts'
import { addAttachments } from './attachments.ts'
import { copyOut, keptJobs, LEFT_OUT, PLAIN_TEXT, type Table, tables, weeklyPartitions } from './catalogue.ts'
import { FORMAT, KEY, MANIFEST, type Manifest, type TableEntry } from './manifest.ts'

export type BackupPlan = {
  file: string
  databaseUrl: string
  dataDir: string
  /** Maagal's own version, for the manifest. */
  version: string
  includeKey?: boolean
  /** Told again and again how much is done, from 0 to 1, and which table it is at. */
  onProgress?(done: number, table: string): void
}

/** A table of any size is cut into entries of this many bytes, because tar wants to know a size before it gets the bytes. */
const PIECE = 4 * 1024 * 1024

/** Returns the manifest of the whole backup. Throws StartProblem for a file that exists, a full disk, a database that is not ours. */
export async function backup(plan: BackupPlan): Promise<Manifest> {
  const file = resolve(plan.file)
  if (existsSync(file)) throw new StartProblem(`${file} exists already.`, 'Choose another name, or remove it first.')
  const key = plan.includeKey ? readKey(plan.dataDir) : null
  const client = new pg.Client({ connectionString: plan.databaseUrl })
  let lost: Error | undefined
  client.on('error', (error) => {
    lost = error
  })
  await client.connect()
  const archive = writeArchive(file)
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(PLAIN_TEXT)
    const manifest = await writeTables(client, archive, plan)
    await client.query('commit')
    // After the snapshot: a file that came since is one too many, never one too few.
    manifest.attachments = await addAttachments(archive, plan.dataDir)
    if (key) await archive.add(KEY, key)
    await archive.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    await archive.finish()
    return manifest
  } catch (error) {
    await archive.abandon()
    throw lost ?? error
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function writeTables(client: pg.Client, archive: ArchiveWriter, plan: BackupPlan): Promise<Manifest> {
  const { rows: migrations } = await client
    .query('select version, name, checksum from migration order by version')
    .catch((error: unknown) => {
      throw new StartProblem('This database holds no Maagal yet: there is nothing to back up.', '', { cause: error })
    })
  const { rows: about } = await client.query<{ postgres: string; now: Date }>(
    `select current_setting('server_version') as postgres, now() as now`,
  )
  const all = await tables(client)
  const whole = all.reduce((sum, table) => sum + table.storedBytes, 1)
  let before = 0
  const entries: TableEntry[] = []
  for (const table of all) {
    const progress = (bytes: number) =>
      plan.onProgress?.((before + Math.min(bytes, table.storedBytes)) / whole, table.name)
    entries.push(await writeTable(client, archive, table, progress))
    before += table.storedBytes
  }
  return {
    format: FORMAT,
    maagal: plan.version,
    postgres: about[0]?.postgres ?? '',
    made_at: (about[0]?.now ?? new Date()).toISOString(),
    migrations,
    partitions: await weeklyPartitions(client),
    tables: entries,
    jobs: await keptJobs(client),
    left_out: LEFT_OUT,
    attachments: { files: 0, bytes: 0, sha256: '' },
    key_included: plan.includeKey === true,
  }
}

async function writeTable(
  client: pg.Client,
  archive: ArchiveWriter,
  table: Table,
  progress: (bytes: number) => void,
): Promise<TableEntry> {
  const rows = client.query(to(copyOut(table)))
  const digest = createHash('sha256')
  let bytes = 0
  let pieces = 0
  let held: Buffer[] = []
  let heldBytes = 0
  const flush = async () => {
    pieces++
    await archive.add(`tables/${table.name}/${String(pieces).padStart(6, '0')}.copy`, Buffer.concat(held, heldBytes))
    held = []
    heldBytes = 0
  }
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    digest.update(chunk)
    bytes += chunk.byteLength
    held.push(chunk)
    heldBytes += chunk.byteLength
    if (heldBytes >= PIECE) await flush()
    progress(bytes)
  }
  if (heldBytes > 0) await flush()
  return { name: table.name, columns: table.columns, rows: rows.rowCount, bytes, sha256: digest.digest('hex') }
}

function readKey(dataDir: string): Buffer {
  const file = join(dataDir, KEY)
  if (existsSync(file)) return readFileSync(file)
  throw new StartProblem(
    `There is no key in ${file} to include.`,
    'The key comes from MAAGAL_SECRET then; keep it where you keep other passwords.',
  )
}
