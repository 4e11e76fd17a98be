import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase } from '../../test/template.ts'
import { type Db, json, sql } from './db.ts'

let db: Db
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase(1))
})
afterAll(() => close())

it.each([
  '2026-11-30T12:00:00.123Z',
  '0001-01-01T00:00:00.000Z',
  '0000-06-15T00:00:00.000Z',
  '-000044-03-15T12:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '+012026-01-01T00:00:00.000Z',
])('%s is the same instant in a row of json', async (at) => {
  const { rows } = await sql<{ ms: number }>`
    select (extract(epoch from (${json({ at: new Date(at) })}->>'at')::timestamptz) * 1000)::bigint as ms`.execute(db)
  expect(rows[0]?.ms).toBe(Date.parse(at))
})

it.each([
  ['a\0b', 'a\ufffdb'],
  ['\ud83d', '\ufffd'],
  ['x\udc00', 'x\ufffd'],
  ['\u{1f600}', '\u{1f600}'],
  ['\\u0000 \\ud83d', '\\u0000 \\ud83d'],
])('of %j, what PostgreSQL takes stays as it is', async (given, stored) => {
  const { rows } = await sql<{ text: string }>`select ${json({ text: given })}->>'text' as text`.execute(db)
  expect(rows[0]?.text).toBe(stored)
})
