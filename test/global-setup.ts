import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { createLog } from '../src/lib/log.ts'
import { migrate, readMigrations } from '../src/store/migrate.ts'
import { type Database, openDatabase } from '../src/store/open.ts'
import { preflight } from '../src/store/preflight.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL server of this test run: the address of its maintenance database, and the template's name. */
    testServer: { url: string; template: string }
  }
}

const ROOM = 4_000_000_000

/** A disk in memory, where there is a roomy one: the same fsync calls, without waiting for a busy disk. */
function roomyMemoryDisk(): string | undefined {
  if (!existsSync('/dev/shm')) return undefined
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize > ROOM ? '/dev/shm' : undefined
}

/**
 * One PostgreSQL for the whole test run: the one at MAAGAL_TEST_DATABASE_URL or DATABASE_URL, else an embedded one in a
 * temporary folder. Its template database is migrated once per set of migrations; every test file copies it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = createLog('warn')
  const given = process.env.MAAGAL_TEST_DATABASE_URL || process.env.DATABASE_URL
  // Tests start servers with settings of their own; none of them may wander off to the tester's database.
  for (const name of ['DATABASE_URL', 'DATABASE_LISTEN_URL', 'DATA_DIR', 'PORT', 'HOST', 'PUBLIC_URL'])
    delete process.env[name]
  const folder = mkdtempSync(join(roomyMemoryDisk() ?? tmpdir(), 'maagal-test-'))
  let database: Database | undefined
  try {
    database = await openDatabase(
      { databaseUrl: given, databaseListenUrl: undefined, dataDir: folder, dataDirGiven: true },
      log,
    )
    const template = await ensureTemplate(database.url)
    project.provide('testServer', { url: database.url, template })
  } catch (error) {
    await database?.close()
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }

  async function ensureTemplate(url: string): Promise<string> {
    const hash = createHash('sha256').update(JSON.stringify(readMigrations())).digest('hex').slice(0, 12)
    const name = `maagal_template_${hash}`
    const server = new pg.Client({ connectionString: url })
    await server.connect()
    try {
      const { rowCount } = await server.query('select from pg_database where datname = $1', [name])
      if (rowCount) return name
      const draft = `${name}_draft_${process.pid}`
      await server.query(`drop database if exists ${draft}`)
      await server.query(`create database ${draft} template template0 encoding 'UTF8' locale 'C.UTF-8'`)
      const address = new URL(url)
      address.pathname = `/${draft}`
      const pool = new pg.Pool({ connectionString: address.href })
      try {
        await preflight(pool)
        await migrate(pool, log)
      } finally {
        await pool.end()
      }
      await server.query(`alter database ${draft} rename to ${name}`).catch(async () => {
        // Another run on the same server made the same template meanwhile.
        await server.query(`drop database ${draft}`)
      })
      return name
    } finally {
      await server.end()
    }
  }
}
