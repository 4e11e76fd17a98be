import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

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
  return { url: address.href, drop: () => run(server, `drop database if exists ${name} with (force)`) }
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
