import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/template.ts'
import { type Db, sql, transact } from './db.ts'
import { preparing } from './prepared.ts'
import type { DB } from './schema.gen.ts'

let database: TestDatabase
const pools: pg.Pool[] = []
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await database.drop()
})

let time = 0
/** One connection, of which statements are prepared when they are asked for the second time. */
function open(most = 10): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString: database.url, max: 1 })
  pools.push(pool)
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: preparing(pool, { often: 2, most, now: () => time }) }),
  })
  return { db, pool }
}
const prepared = async (pool: pg.Pool) =>
  (
    await pool.query<{ statement: string }>('select statement from pg_prepared_statements order by prepare_time')
  ).rows.map(({ statement }) => statement)
/** Asks it so many times; gives the last answer. */
async function ask(db: Db, times: number, text: string, value = 1): Promise<unknown> {
  let last: unknown
  for (let n = 0; n < times; n++)
    last = (await sql<object>`${sql.raw(text)} ${value}::int as given`.execute(db)).rows[0]
  return last
}

it('what is asked often within a minute is prepared, and answers the same', async () => {
  const { db, pool } = open()
  expect(await ask(db, 1, 'select', 1)).toEqual({ given: 1 })
  expect(await prepared(pool)).toEqual([])
  expect(await ask(db, 1, 'select', 2)).toEqual({ given: 2 })
  expect(await prepared(pool)).toEqual(['select $1::int as given'])
  expect(await ask(db, 3, 'select', 3)).toEqual({ given: 3 })
  expect(await prepared(pool)).toHaveLength(1)
})

it('what is asked now and then is not, nor what has no parameters, nor more than so many', async () => {
  const { db, pool } = open(2)
  await ask(db, 1, 'select')
  time += 61_000
  await ask(db, 1, 'select')
  for (let n = 0; n < 3; n++) await sql`select 7 as seven`.execute(db)
  expect(await prepared(pool)).toEqual([])
  for (const text of ['select 1,', 'select 2,', 'select 3,']) await ask(db, 3, text)
  expect(await prepared(pool)).toEqual(['select 1, $1::int as given', 'select 2, $1::int as given'])
})

it('a table that changed meanwhile is read as it is now', async () => {
  const { db, pool } = open()
  const table = sql.table('changing')
  await sql`create table ${table} (one int)`.execute(db)
  await sql`insert into ${table} values (1)`.execute(db)
  const read = (one: Db) => sql`select * from ${table} where one = ${1}`.execute(one)
  const change = (column: string) => pool.query(`alter table changing add column ${column} int default 2`)
  for (let n = 0; n < 3; n++) await read(db)

  await change('two')
  expect((await read(db)).rows).toEqual([{ one: 1, two: 2 }])
  for (let n = 0; n < 3; n++) await read(db)
  await change('three')
  let attempts = 0
  const { rows } = await transact(db, (tx) => {
    attempts += 1
    return read(tx)
  })
  expect({ rows, attempts }).toEqual({ rows: [{ one: 1, two: 2, three: 2 }], attempts: 2 })
})

it('where connections are handed about, nothing is prepared any more', async () => {
  const { db, pool } = open()
  await ask(db, 3, 'select')
  expect(await prepared(pool)).toHaveLength(1)
  // As another connection of a transaction pooler looks to us.
  await pool.query('deallocate all')
  expect(await ask(db, 1, 'select', 5)).toEqual({ given: 5 })
  await ask(db, 5, 'select 1,')
  expect(await prepared(pool)).toEqual([])
})

it('what is wrong with a statement is said as ever', async () => {
  const { db } = open()
  for (let n = 0; n < 3; n++) await expect(ask(db, 1, 'select 1 / 0,')).rejects.toMatchObject({ code: '22012' })
  expect(await ask(db, 1, 'select')).toEqual({ given: 1 })
})
