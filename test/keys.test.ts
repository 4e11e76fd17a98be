/** Every primary and foreign key begins with the organization, so that one organization can never reach into another by a key. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './template.ts'

/** Tables that stand outside organizations, each with its reason. */
const OUTSIDE = new Set([
  'migration', // the schema's own
  'person', // may belong to several organizations
  'session', // a person's
  'one_time_link', // a person's
  'lease', // a process's
  'push_key', // the installation's
])

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

test('every table has a primary key, and it begins with organization_id', async () => {
  const { rows } = await client.query<{ table: string; first: string | null }>(`
    select c.relname as table, (select a.attname from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.conrelid = c.oid and k.contype = 'p') as first
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition`)
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.filter((row) => !OUTSIDE.has(row.table) && row.first !== 'organization_id')).toEqual([])
})

test('every foreign key between tables of an organization begins with organization_id on both sides', async () => {
  const { rows } = await client.query<{ name: string; from: string; to: string; here: string; there: string }>(`
    select k.conname as name, f.relname as from, t.relname as to, a.attname as here, b.attname as there
      from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
     where k.contype = 'f' and f.relnamespace = 'public'::regnamespace`)
  expect(rows.length).toBeGreaterThan(15)
  const broken = rows.filter(
    (row) =>
      !OUTSIDE.has(row.from) &&
      !OUTSIDE.has(row.to) &&
      (row.here !== 'organization_id' || row.there !== 'organization_id'),
  )
  expect(broken).toEqual([])
})
