import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
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
/** Read on as a desk's stream does: what other databases of the server do at this moment may cut one reading short, and no more. */
async function idsSince(cursor: string): Promise<{ ids: string[]; more: boolean }> {
  const ids: string[] = []
  for (let at = cursor; ; ) {
    const { changes, more } = await changesSince(db, at)
    ids.push(...changes.map(({ id }) => id))
    const last = changes.at(-1)
    if (!more || !last) return { ids, more }
    at = last.cursor
  }
}

/** A write elsewhere that ends at this very moment is taken for one of ours; the next reading knows better. */
const told = (cursor: string, ids: string[]) =>
  vi.waitFor(async () => expect(await idsSince(cursor)).toEqual({ ids, more: false }))

test('a change waits for an older write that still runs, because that one may come before it', async () => {
  const cursor = await currentCursor(db)
  const write = await longWrite(ours)
  const id = await change()
  expect(await idsSince(cursor)).toEqual({ ids: [], more: true })
  await write.end()
  await told(cursor, [id])
})

test('a write in another database of the same server keeps nothing waiting', async () => {
  const write = await longWrite(other)
  const before = await change()
  const cursor = await currentCursor(db)
  const id = await change()
  await told(cursor, [id])
  const own = await longWrite(ours)
  const late = await change()
  expect(await idsSince(cursor)).toEqual({ ids: [id], more: true })
  await own.end()
  await told(cursor, [id, late])
  await write.end()
  expect((await idsSince('0-0')).ids.slice(-3)).toEqual([before, id, late])
})
