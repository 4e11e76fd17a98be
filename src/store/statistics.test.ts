import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/template.ts'
import { type Db, sql } from './db.ts'
import { lookAtNewTables } from './statistics.ts'

let db: Db
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase(1))
})
afterAll(() => close())

test('a table that grew from nothing is looked at once', async () => {
  expect(await lookAtNewTables(db)).not.toContain('organization')
  await sql`insert into organization (organization_id, name, language) select gen_random_uuid(), 'o', 'he' from generate_series(1, 60)`.execute(
    db,
  )
  await sql`select pg_stat_force_next_flush()`.execute(db)
  expect(await lookAtNewTables(db)).toEqual(['organization'])
  expect(await lookAtNewTables(db)).toEqual([])
})
