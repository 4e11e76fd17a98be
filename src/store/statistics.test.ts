import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/template.ts'
import { type Db, makeDb, sql } from './db.ts'
import { lookAtNewTables } from './statistics.ts'

let database: TestDatabase
let pool: pg.Pool
let db: Db

beforeAll(async () => {
  database = await createTestDatabase()
  pool = new pg.Pool({ connectionString: database.url, max: 1 })
  db = makeDb(pool)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

test('a table that grew from nothing is looked at once', async () => {
  expect(await lookAtNewTables(db)).not.toContain('organization')
  await sql`insert into organization (organization_id, name, language) select gen_random_uuid(), 'o', 'he' from generate_series(1, 60)`.execute(
    db,
  )
  await sql`select pg_stat_force_next_flush()`.execute(db)
  expect(await lookAtNewTables(db)).toEqual(['organization'])
  expect(await lookAtNewTables(db)).toEqual([])
})
