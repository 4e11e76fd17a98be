import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { copyOf, createTestDatabase, type TestDatabase } from '../../../test/template.ts'
import { newId } from '../../lib/ids.ts'
import { createLog } from '../../lib/log.ts'
import { migrate, readMigrations } from '../migrate.ts'
import { migrateJobs } from '../worker.ts'
import { backup } from './backup.ts'
import { backupBeforeMigration } from './before-migration.ts'
import type { Manifest } from './manifest.ts'
import { type RestorePlan, restore } from './restore.ts'
import { verifyBackup } from './verify.ts'

const log = createLog('fatal')
const HARD = 'שָׁלוֹם "מעגל"\t\\N \\. \u202bעברית\u202c 👩‍👩‍👧‍👦 🇮🇱\r\nשורה שנייה'

const organizationId = newId()
let source: TestDatabase
let folder: string
const emptied: TestDatabase[] = []

beforeAll(async () => {
  source = await createTestDatabase()
  await ask(source.url, `insert into organization (organization_id, name, language) values ($1, $2, 'he')`, [
    organizationId,
    HARD,
  ])
  await ask(source.url, `select ensure_week_partition('delivery', date '2026-03-02')`)
})
afterAll(() => source.drop())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maagal-backup-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  for (const database of emptied.splice(0)) await database.drop()
})

async function emptyDatabase(): Promise<string> {
  const database = await copyOf('template0', `encoding 'UTF8' locale 'C.UTF-8'`)
  emptied.push(database)
  return database.url
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Rows come back all, and the same, but not always in the same order, which the digest of the file depends on. */
const withoutOrder = ({ sha256: _, ...table }: Manifest['tables'][number]) => table

const makeBackup = (name = 'one.tar.gz', more: { includeKey?: boolean } = {}) =>
  backup({
    file: join(folder, name),
    databaseUrl: source.url,
    dataDir: join(folder, 'from'),
    version: '0.1.0',
    ...more,
  })

async function restoreInto(url: string, name = 'one.tar.gz', more: Partial<RestorePlan> = {}) {
  const file = join(folder, name)
  const manifest = await verifyBackup(file)
  return restore({ file, manifest, databaseUrl: url, dataDir: join(folder, 'to'), log, ...more })
}

describe('a backup', () => {
  test('taken while others write holds whole transactions, and comes back with equal counts and checksums', async () => {
    let writing = true
    const writer = new pg.Client({ connectionString: source.url })
    await writer.connect()
    let pairs = 0
    const work = (async () => {
      while (writing) {
        const [customer, identity] = [newId(), newId()]
        await writer.query('begin')
        await writer.query(`insert into customer (organization_id, customer_id, name) values ($1, $2, 'c')`, [
          organizationId,
          customer,
        ])
        await writer.query(
          `insert into identity (organization_id, identity_id, kind, external_id, name) values ($1, $2::uuid, 'x', $2::text, 'i')`,
          [organizationId, identity],
        )
        await writer.query(
          `insert into identity_link (organization_id, link_id, identity_id, customer_id) values ($1, $2, $3, $4)`,
          [organizationId, newId(), identity, customer],
        )
        await writer.query('commit')
        pairs++
      }
    })()
    while (pairs < 50) await new Promise(setImmediate)
    const manifest = await makeBackup()
    const writtenByThen = pairs
    writing = false
    await work
    await writer.end()

    const url = await emptyDatabase()
    await restoreInto(url)
    const rows = (name: string) => manifest.tables.find((table) => table.name === name)?.rows ?? 0
    expect(rows('customer')).toBeGreaterThanOrEqual(50)
    expect(rows('customer')).toBeLessThanOrEqual(writtenByThen + 1)
    expect([rows('identity'), rows('identity_link')]).toEqual([rows('customer'), rows('customer')])
    const again = await backup({
      file: join(folder, 'again.tar.gz'),
      databaseUrl: url,
      dataDir: folder,
      version: '0.1.0',
    })
    expect(again.tables.map(withoutOrder)).toEqual(manifest.tables.map(withoutOrder))
  })

  test('keeps Hebrew, emoji, control characters, every byte of a delivery, and JSON as they are', async () => {
    const body = Buffer.concat([Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), randomBytes(100_000)])
    const data = { text: HARD, deep: [{ 'מפתח "קשה"': '\u0001\u2028\\u0000' }], big: 12345678901234567890n.toString() }
    await ask(
      source.url,
      `insert into delivery (organization_id, received_at, delivery_id, connection_id, headers, body)
       values ($1, '2026-03-04T05:06:07.123456Z', $2, $2, $3, $4)`,
      [organizationId, newId(), JSON.stringify(data), body],
    )
    await makeBackup()
    const url = await emptyDatabase()
    await restoreInto(url)
    const [organization] = await ask<{ name: string }>(url, 'select name from organization')
    expect(organization?.name).toBe(HARD)
    const [delivery] = await ask<{ headers: unknown; body: Buffer; at: string }>(
      url,
      `select headers, body, (extract(epoch from received_at) * 1000000)::bigint::text as at from delivery`,
    )
    expect(delivery?.headers).toEqual(data)
    expect(delivery?.body.equals(body)).toBe(true)
    expect(delivery?.at).toBe(String(Date.parse('2026-03-04T05:06:07.123Z') * 1000 + 456))
  })

  test('brings indexes and foreign keys back as they were', async () => {
    await makeBackup()
    const url = await emptyDatabase()
    await restoreInto(url)
    const shape = `select string_agg(line, E'\\n' order by line) as all from (
      select indexdef as line from pg_indexes where schemaname = 'public'
      union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
        where connamespace = 'public'::regnamespace and convalidated) lines`
    expect(await ask(url, shape)).toEqual(await ask(source.url, shape))
  })

  test('takes along the work that is under way, but never a reply or a mail to be sent', async () => {
    const pool = new pg.Pool({ connectionString: source.url })
    await migrateJobs(pool, log)
    const payload = { organizationId, outgoingId: newId() }
    for (const task of ['read-back-reply', 'deliver-reply', 'send-mail'])
      await pool.query('select graphile_worker.add_job($1, $2::json, max_attempts => 7)', [task, payload])
    await pool.end()
    const manifest = await makeBackup()
    expect(manifest.jobs).toEqual([{ task: 'read-back-reply', payload, attempts: 7 }])
    const url = await emptyDatabase()
    await restoreInto(url)
    expect(await ask(url, 'select task_identifier as task, max_attempts from graphile_worker.jobs')).toEqual([
      { task: 'read-back-reply', max_attempts: 7 },
    ])
  })

  test('carries the attachments, and the key only when asked', async () => {
    const from = join(folder, 'from')
    mkdirSync(join(from, 'attachments', organizationId), { recursive: true })
    writeFileSync(join(from, 'attachments', organizationId, 'photo'), randomBytes(300_000))
    writeFileSync(join(from, 'attachments', organizationId, 'empty'), '')
    writeFileSync(join(from, 'secret.key'), 'the key of this installation')
    const manifest = await makeBackup('no-key.tar.gz')
    expect(manifest.attachments).toMatchObject({ files: 2, bytes: 300_000 })
    await restoreInto(await emptyDatabase(), 'no-key.tar.gz')
    expect(existsSync(join(folder, 'to', 'secret.key'))).toBe(false)
    const sum = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
    const photo = join('attachments', organizationId, 'photo')
    expect(sum(join(folder, 'to', photo))).toBe(sum(join(from, photo)))
    expect(readFileSync(join(folder, 'to', 'attachments', organizationId, 'empty')).length).toBe(0)

    await makeBackup('key.tar.gz', { includeKey: true })
    await restoreInto(await emptyDatabase(), 'key.tar.gz', { dataDir: join(folder, 'elsewhere') })
    expect(readFileSync(join(folder, 'elsewhere', 'secret.key'), 'utf8')).toBe('the key of this installation')
    expect(statSync(join(folder, 'elsewhere', 'secret.key')).mode & 0o777).toBe(0o600)
  })

  test('is for its owner’s eyes only, and never written over another file', async () => {
    await makeBackup()
    expect(statSync(join(folder, 'one.tar.gz')).mode & 0o777).toBe(0o600)
    await expect(makeBackup()).rejects.toThrow('exists already')
  })

  test('that is damaged anywhere, cut short or something else is refused before anything changes', async () => {
    await makeBackup()
    const file = join(folder, 'one.tar.gz')
    const whole = readFileSync(file)
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const bad = Buffer.from(whole)
      const at = Math.floor(bad.length * share)
      bad[at] = (bad[at] ?? 0) ^ 0xff
      writeFileSync(file, bad)
      await expect(verifyBackup(file), `byte ${at} flipped`).rejects.toThrow('is not a whole backup')
    }
    for (const length of [0, 5, 1000, whole.length - 100]) {
      writeFileSync(file, whole)
      truncateSync(file, length)
      await expect(verifyBackup(file), `cut to ${length} bytes`).rejects.toThrow('is not a whole backup')
    }
    writeFileSync(file, 'a text file')
    await expect(verifyBackup(file)).rejects.toThrow('is not a whole backup')
    await expect(verifyBackup(join(folder, 'nothing'))).rejects.toThrow('There is no file')
  })
})

describe('restoring', () => {
  test('is refused where somebody’s data is, and leaves it alone', async () => {
    await makeBackup()
    await expect(restoreInto(source.url)).rejects.toThrow('into an empty one only')
    const other = await emptyDatabase()
    await ask(other, 'create table somebody_elses (a int)')
    await expect(restoreInto(other)).rejects.toThrow('tables of another program')
    expect(await ask(other, 'select * from somebody_elses')).toEqual([])
    mkdirSync(join(folder, 'to', 'attachments'), { recursive: true })
    writeFileSync(join(folder, 'to', 'attachments', 'mine'), 'x')
    await expect(restoreInto(await emptyDatabase())).rejects.toThrow('holds files already')
  })

  test('works on a database that was started once and never used', async () => {
    const manifest = await makeBackup()
    const used = await createTestDatabase()
    emptied.push(used)
    const { tables } = await restoreInto(used.url)
    expect(tables).toEqual(manifest.tables.map(({ name, rows }) => ({ name, rows })))
  })

  test('that fails half-way leaves an empty database, and works the next time', async () => {
    await makeBackup()
    const url = await emptyDatabase()
    const stop = (_: number, table: string) => {
      if (table === 'organization') throw new Error('the plug was pulled')
    }
    await expect(restoreInto(url, 'one.tar.gz', { onProgress: stop })).rejects.toThrow('the plug was pulled')
    expect(await ask(url, 'select * from organization')).toEqual([])
    await restoreInto(url)
    expect(await ask(url, 'select * from organization')).toHaveLength(1)
  })

  test('refuses a backup of a newer Maagal', async () => {
    await ask(source.url, `insert into migration (version, name, checksum) values (9999, 'later', repeat('0', 64))`)
    await makeBackup().finally(() => ask(source.url, 'delete from migration where version = 9999'))
    await expect(restoreInto(await emptyDatabase())).rejects.toThrow('schema 9999 (later) this one does not know')
  })

  test('does not send again what may have gone out since the backup, unless told to', async () => {
    const ids = {
      brand: newId(),
      customer: newId(),
      connection: newId(),
      channel: newId(),
      case: newId(),
      reply: newId(),
    }
    const v = (sql: string, ...values: string[]) => ask(source.url, sql, [organizationId, ...values])
    await v(`insert into brand (organization_id, brand_id, name) values ($1, $2, 'b')`, ids.brand)
    await v(`insert into customer (organization_id, customer_id, name) values ($1, $2, 'c')`, ids.customer)
    await v(`insert into connection (organization_id, connection_id, kind) values ($1, $2, 'x')`, ids.connection)
    await v(
      `insert into channel (organization_id, channel_id, connection_id, brand_id, kind, account, name) values ($1, $2, $3, $4, 'x', 'a', 'n')`,
      ...[ids.channel, ids.connection, ids.brand],
    )
    await v(
      `insert into "case" (organization_id, case_id, brand_id, customer_id, number, state, version, status, is_public, opened_at, last_activity_at)
       values ($1, $2, $3, $4, 1, '{}', 1, 'open', true, now(), now())`,
      ...[ids.case, ids.brand, ids.customer],
    )
    await v(
      `insert into outgoing (organization_id, outgoing_id, case_id, channel_id, lane, mode, purpose, body, language, state)
       values ($1, $2, $3, $4, 'l', 'public', 'answer', 'b', 'he', 'queued')`,
      ...[ids.reply, ids.case, ids.channel],
    )
    await makeBackup()
    const [doubting, resuming] = [await emptyDatabase(), await emptyDatabase()]
    expect((await restoreInto(doubting)).waiting).toBe(1)
    // Without a sender it is what recover() takes for a send that a crash cut off.
    expect(await ask(doubting, 'select state, sender from outgoing')).toEqual([{ state: 'sending', sender: null }])
    expect((await restoreInto(resuming, 'one.tar.gz', { sendWaiting: true })).waiting).toBe(0)
    expect(await ask(resuming, 'select state from outgoing')).toEqual([{ state: 'queued' }])
  })
})

describe('before an upgrade', () => {
  const next = { version: 9999, name: 'later', sql: 'create table later (a int)', checksum: '0'.repeat(64) }

  test('the data is backed up on its own, and such a backup restores into the upgraded schema', async () => {
    const pool = new pg.Pool({ connectionString: source.url })
    try {
      const id = newId()
      await pool.query(`insert into person (person_id, email, name) values ($1::uuid, $1::text, 'p')`, [id])
      const upgrade = [...readMigrations(), next]
      const file = await backupBeforeMigration(pool, source.url, folder, '0.1.0', log, upgrade)
      expect(file).toMatch(/before-upgrade-.*\.tar\.gz$/)
      const manifest = await verifyBackup(file ?? '')
      const url = await emptyDatabase()
      await restore({
        file: file ?? '',
        manifest,
        databaseUrl: url,
        dataDir: join(folder, 'to'),
        log,
        migrations: upgrade,
      })
      expect(await ask(url, 'select * from later')).toEqual([])
      expect(await ask(url, 'select person_id from person')).toEqual([{ person_id: id }])
    } finally {
      await pool.end()
    }
  })

  test('a fresh database, or one that is up to date, is not backed up', async () => {
    const fresh = new pg.Pool({ connectionString: await emptyDatabase() })
    const current = new pg.Pool({ connectionString: source.url })
    try {
      expect(await backupBeforeMigration(fresh, '', folder, '0.1.0', log)).toBeNull()
      await migrate(fresh, log)
      expect(await backupBeforeMigration(fresh, '', folder, '0.1.0', log, [...readMigrations(), next])).toBeNull()
      expect(await backupBeforeMigration(current, source.url, folder, '0.1.0', log)).toBeNull()
    } finally {
      await fresh.end()
      await current.end()
    }
  })
})
