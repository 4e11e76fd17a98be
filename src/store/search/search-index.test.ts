/** The index and the count of words, kept exact by whatever happens to messages. */

import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/template.ts'
import { keepSearch } from '../../actions/search/keep-search.ts'
import { newId } from '../../lib/ids.ts'
import { createLog } from '../../lib/log.ts'
import { buffered, indexLater } from '../buffer.ts'
import { type Db, makeDb, sql, transact } from '../db.ts'
import { buryMessage, insertTeamMessage, rewordMessage } from '../messages.ts'
import { countWords } from './count-words.ts'
import { readOlder, searchProgress } from './read-older.ts'

let database: TestDatabase
let pool: pg.Pool
let db: Db
const organizationId = newId()
const caseId = newId()

beforeAll(async () => {
  database = await createTestDatabase()
  pool = new pg.Pool({ connectionString: database.url })
  db = makeDb(pool)
  const [brandId, customerId] = [newId(), newId()]
  await sql`insert into organization (organization_id, name, language) values (${organizationId}, 'o', 'he')`.execute(
    db,
  )
  await sql`insert into brand (organization_id, brand_id, name) values (${organizationId}, ${brandId}, 'b')`.execute(db)
  await sql`insert into customer (organization_id, customer_id, name) values (${organizationId}, ${customerId}, 'c')`.execute(
    db,
  )
  await sql`insert into "case" (organization_id, case_id, brand_id, customer_id, number, state, version, status, is_public, opened_at, last_activity_at)
    values (${organizationId}, ${caseId}, ${brandId}, ${customerId}, 1, '{}', 1, 'open', false, now(), now())`.execute(
    db,
  )
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})
beforeEach(async () => {
  for (const table of ['message', 'message_search', 'word', 'word_uncounted', 'word_gone', 'search_progress'])
    await sql`delete from ${sql.table(table)}`.execute(db)
})

const write = (body: string, id = newId()) =>
  transact(db, async (tx) => {
    const words = { organizationId, id, caseId, personId: newId(), authorName: 'נטע', sentAt: Date.now() }
    await insertTeamMessage(tx, { ...words, visibility: 'internal', body })
    return id
  })
const reword = (id: string, body: string, version = 1) =>
  transact(db, (tx) => {
    const rest = { caseId, conversationId: null, direction: 'out', body: '', removed: false, editedAt: null } as const
    return rewordMessage(tx, organizationId, { ...rest, id, version, visibility: 'internal' }, body, Date.now())
  })
const bury = (id: string) => transact(db, (tx) => buryMessage(tx, organizationId, id, 'author', Date.now()))
const count = () => transact(db, (tx) => countWords(tx, organizationId))
const wordsOf = async (query: ReturnType<typeof sql<{ word: string; n: number }>>) =>
  Object.fromEntries((await query.execute(db)).rows.map(({ word, n }) => [word, n]))
const counted = () => wordsOf(sql`select word, messages as n from word`)
const standing = () =>
  wordsOf(
    sql`select w.word, count(*)::int as n from message_search s cross join unnest(tsvector_to_array(s.lexemes)) as w(word) group by 1`,
  )

test('the count is what stands in the index, whatever was filed, reworded and removed, and whenever it was counted', async () => {
  const ids: string[] = []
  for (let n = 0; n < 12; n++) ids.push(await write(`שלום עולם מספר ${n}`))
  await reword(ids[0] ?? '', 'נוסח אחר')
  await count()
  expect(await counted()).toEqual(await standing())
  await reword(ids[1] ?? '', 'נוסח שלישי')
  await reword(ids[1] ?? '', 'נוסח רביעי', 2)
  await bury(ids[2] ?? '')
  ids.push(await write('ועוד אחת'))
  await bury(ids.at(-1) ?? '')
  await sql`delete from message where message_id = any(${ids.slice(3, 6)}::uuid[])`.execute(db)
  expect((await count()).more).toBe(false)
  expect(await counted()).toEqual(await standing())
  expect(await counted()).toMatchObject({ עולמ: 6, רביעי: 1 })
  for (const id of ids) await bury(id)
  expect(await counted()).toEqual({})
})

test('what is removed is out of the index and the count at once', async () => {
  const id = await write('אקליפטוס')
  await count()
  expect(await counted()).toHaveProperty('אקליפטוס')
  await bury(id)
  expect(await counted()).not.toHaveProperty('אקליפטוס')
  expect(await standing()).toEqual({})
})

test('those who count and those who remove at the same time come to the same number', async () => {
  const ids = await Promise.all(Array.from({ length: 30 }, (_, n) => write(`מילה משותפת ${n % 3}`)))
  await Promise.all([
    ...ids.slice(0, 15).map(bury),
    count(),
    count(),
    ...ids.slice(15, 20).map((id) => reword(id, 'משהו אחר לגמרי')),
    count(),
  ])
  while ((await count()).counted > 0);
  expect(await counted()).toEqual(await standing())
})

test('a message filed and removed in one transaction was never there', async () => {
  const id = newId()
  await transact(db, (tx) =>
    buffered(tx, async () => {
      const words = { organizationId, id, caseId, personId: newId(), authorName: 'נטע', sentAt: Date.now() }
      await insertTeamMessage(tx, { ...words, visibility: 'internal', body: 'חולף' })
      await buryMessage(tx, organizationId, id, 'author', Date.now())
      await indexLater(tx, organizationId, [id])
    }),
  )
  expect(await standing()).toEqual({})
})

test('older messages are read in batches; it goes on where it stopped, and says how far it is', async () => {
  await sql`insert into message (organization_id, message_id, case_id, direction, visibility, author_name, body, sent_at)
    select ${organizationId}::uuid, gen_random_uuid(), ${caseId}::uuid, 'in', 'private', 'דנה', 'הודעה ישנה ' || n, now() - interval '1 year'
      from generate_series(1, 1200) n`.execute(db)
  const first = await transact(db, (tx) => readOlder(tx, organizationId))
  expect(first).toEqual({ read: 500, more: true })
  expect(await searchProgress(db, organizationId)).toBeCloseTo(500 / 1200)
  const late = await write('הודעה חדשה')
  await bury(late)
  const ctx = { db, now: Date.now, log: createLog('fatal') } as Parameters<typeof keepSearch>[0]
  await keepSearch(ctx)
  expect(await searchProgress(db, organizationId)).toBeNull()
  expect((await counted()).ישנה).toBe(1200)
  expect(await counted()).toEqual(await standing())
  expect(await transact(db, (tx) => readOlder(tx, organizationId))).toEqual({ read: 0, more: false })
})

test('messages read by older rules are read again', async () => {
  await write('ישן')
  await sql`update message_search set version = 0, lexemes = ''`.execute(db)
  const ctx = { db, now: Date.now, log: createLog('fatal') } as Parameters<typeof keepSearch>[0]
  await keepSearch(ctx)
  expect(await standing()).toHaveProperty('ישנ')
})
