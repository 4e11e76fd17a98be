import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { type Db, makeDb } from '../src/store/db.ts'

export type TestDatabase = { url: string; drop(): Promise<void> }

/** A migrated, empty database of this test's own: a copy of the run's template. `drop` also closes what is still connected. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return copyOf(inject('testServer').template)
}

/** A database made from `template`, with any further words of CREATE DATABASE. */
export async function copyOf(template: string, options = ''): Promise<TestDatabase> {
  const server = inject('testServer').url
  const name = `maagal_test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name} template ${template} ${options}`)
  const address = new URL(server)
  address.pathname = `/${name}`
  return { url: address.href, drop: () => drop(server, name) }
}

const PATIENCE_MS = 1000

/** Lets connections that are just closing close by themselves; a pool would take being cut off for an error. */
async function drop(server: string, name: string): Promise<void> {
  const isOpen = () => run(server, `select from pg_stat_activity where datname = '${name}'`)
  const deadline = performance.now() + PATIENCE_MS
  while ((await isOpen()) > 0 && performance.now() < deadline) await wait(10)
  await run(server, `drop database if exists ${name} with (force)`)
}

/** Runs one statement on the server's maintenance database; gives the number of rows. */
async function run(server: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    return (await client.query(sql)).rowCount ?? 0
  } finally {
    await client.end()
  }
}

/** A database of its own, and at most so many connections to it. */
export async function openTestDatabase(connections: number): Promise<{ db: Db; close(): Promise<void> }> {
  const database = await createTestDatabase()
  const pool = new pg.Pool({ connectionString: database.url, max: connections })
  return {
    db: makeDb(pool),
    async close() {
      await pool.end()
      await database.drop()
    },
  }
}
