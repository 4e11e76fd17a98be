import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/template.ts'
import { type Db, makeDb, transact } from './db.ts'
import { takeNews } from './push-news.ts'

const ORGANIZATION = '00000000-0000-7000-8000-000000000001'
const [ONE, TWO] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'] as const
const NOW = Date.parse('2026-11-22T10:00:00Z')
let database: TestDatabase
let pool: pg.Pool
let db: Db

beforeAll(async () => {
  database = await createTestDatabase()
  pool = new pg.Pool({ connectionString: database.url })
  db = makeDb(pool)
  await pool.query(`insert into organization (organization_id, name, language) values ('${ORGANIZATION}', 'x', 'he')`)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})
beforeEach(async () => {
  await pool.query('delete from push_news')
})

/** News in the order of their falling due, a second apart; the last one now. */
async function addNews(...news: { of: string | null; held: boolean }[]): Promise<void> {
  for (const [n, { of, held }] of news.entries())
    await pool.query(
      `insert into push_news (organization_id, news_id, due_at, kind, person_id, held)
       values ($1, gen_random_uuid(), $2, 'alert', $3, $4)`,
      [ORGANIZATION, new Date(NOW - (news.length - 1 - n) * 1000), of, held],
    )
}
const take = (limit: number, now = NOW) =>
  transact(db, async (tx) => (await takeNews(tx, now, limit)).map(({ personId, held }) => ({ of: personId, held })))

test('takes what is due, oldest first, as many as asked for', async () => {
  const [first, second, third] = [
    { of: null, held: false },
    { of: ONE, held: true },
    { of: null, held: false },
  ]
  await addNews(first, second, third)
  expect(await take(10, NOW - 1000)).toEqual([first, second])
  expect(await take(10, NOW - 1000)).toEqual([])
  expect(await take(10)).toEqual([third])
})

test('what is held for one person is never taken in parts', async () => {
  const [one, two] = [
    { of: ONE, held: true },
    { of: TWO, held: true },
  ]
  await addNews(one, two, one, { of: ONE, held: false }, one)
  expect(await take(1)).toEqual([one, one, one])
  expect(await take(10)).toEqual([two, { of: ONE, held: false }])
})

test('while one process takes news, another takes none', async () => {
  await addNews({ of: ONE, held: true }, { of: TWO, held: true }, { of: ONE, held: true })
  await transact(db, async (tx) => {
    expect(await takeNews(tx, NOW, 1)).toHaveLength(2)
    expect(await take(10)).toEqual([])
  })
  expect(await take(10)).toHaveLength(1)
})
