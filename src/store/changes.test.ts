import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/template.ts'
import { newId } from '../lib/ids.ts'
import { changesSince, currentCursor, recordChange } from './changes.ts'
import { type Db, makeDb, transact } from './db.ts'
import { maintainPartitions } from './deliveries.ts'

const ORGANIZATION = '00000000-0000-7000-8000-000000000001'
let ours: TestDatabase
let other: TestDatabase
let pool: pg.Pool
let db: Db

beforeAll(async () => {
  ours = await createTestDatabase()
  other = await createTestDatabase()
  pool = new pg.Pool({ connectionString: ours.url })
  db = makeDb(pool)
  await maintainPartitions(db)
  await pool.query(`insert into organization (organization_id, name, language) values ('${ORGANIZATION}', 'x', 'he')`)
})
afterAll(async () => {
  await pool.end()
  await ours.drop()
  await other.drop()
})

/** A transaction that has written something and goes on. */
async function longWrite({ url }: TestDatabase): Promise<{ end(): Promise<unknown> }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('begin; select pg_current_xact_id()')
  return { end: () => client.query('commit').then(() => client.end()) }
}
async function change(): Promise<string> {
  const id = newId()
  await transact(db, (tx) => recordChange(tx, { organizationId: ORGANIZATION, kind: 'case', id }))
  return id
}
const idsSince = async (cursor: string) => {
  const { changes, more } = await changesSince(db, cursor)
  return { ids: changes.map(({ id }) => id), more }
}

test('a change waits for an older write that still runs, because that one may come before it', async () => {
  const cursor = await currentCursor(db)
  const write = await longWrite(ours)
  const id = await change()
  expect(await idsSince(cursor)).toEqual({ ids: [], more: true })
  await write.end()
  expect(await idsSince(cursor)).toEqual({ ids: [id], more: false })
})

test('a write in another database of the same server keeps nothing waiting', async () => {
  const write = await longWrite(other)
  const before = await change()
  const cursor = await currentCursor(db)
  const id = await change()
  expect(await idsSince(cursor)).toEqual({ ids: [id], more: false })
  const own = await longWrite(ours)
  const late = await change()
  const { changes } = await changesSince(db, cursor)
  expect(changes.map((one) => one.id)).toEqual([id])
  expect(await idsSince(changes[0]?.cursor ?? '')).toEqual({ ids: [], more: true })
  await own.end()
  expect(await idsSince(cursor)).toEqual({ ids: [id, late], more: false })
  await write.end()
  expect((await idsSince('0-0')).ids.slice(-3)).toEqual([before, id, late])
})
