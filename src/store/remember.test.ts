import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase } from '../../test/template.ts'
import { type Db, sql, type Tx, transact } from './db.ts'
import { oncePerTx, rememberAhead } from './remember.ts'

let db: Db
let close: () => Promise<void>
let loaded: string[] = []

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase(2))
})
afterAll(() => close())

/** Loads its own name; what was loaded, and how often, is noted. */
const load = (via: Db | Tx, name: string) =>
  oncePerTx(via, name, async () => {
    loaded.push(name)
    return (await sql<{ name: string }>`select ${name}::text as name`.execute(via)).rows[0]?.name
  })

it('loads once for each transaction, and outside of one every time', async () => {
  loaded = []
  for (let n = 0; n < 2; n++)
    await transact(db, async (tx) => expect([await load(tx, 'a'), await load(tx, 'a')]).toEqual(['a', 'a']))
  expect(loaded).toEqual(['a', 'a'])
  await load(db, 'a')
  await load(db, 'a')
  expect(loaded.length).toBe(4)
})

it('what was asked ahead is known to the transaction that is told of it, and to no other', async () => {
  loaded = []
  const remind = await rememberAhead(db, (ahead) => Promise.all([load(ahead, 'a'), load(ahead, 'b')]))
  expect(loaded).toEqual(['a', 'b'])
  await transact(db, async (tx) => {
    remind(tx)
    expect([await load(tx, 'a'), await load(tx, 'b'), await load(tx, 'c')]).toEqual(['a', 'b', 'c'])
  })
  expect(loaded).toEqual(['a', 'b', 'c'])
  await transact(db, async (tx) => expect(await load(tx, 'a')).toBe('a'))
  expect(loaded).toEqual(['a', 'b', 'c', 'a'])
})

it('what cannot be loaded ahead fails there', async () => {
  await expect(
    rememberAhead(db, (ahead) => oncePerTx(ahead, 'gone', () => Promise.reject(new Error('gone')))),
  ).rejects.toThrow('gone')
})
