/** Whichever way is chosen, every page holds exactly what is next: over a history large enough for all of the ways. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/template.ts'
import { keepSearch } from '../../actions/search/keep-search.ts'
import type { Actor } from '../../core/access.ts'
import { newId } from '../../lib/ids.ts'
import { createLog } from '../../lib/log.ts'
import { type Db, makeDb, sql } from '../db.ts'
import { searchDesk } from './search.ts'
import type { Cursor } from './search-hits.ts'

const MESSAGES = 8000
/** So that each way is taken by some search. */
const PAGE = 49
/** The case in whose thread our own stand: an open one. */
const THREAD = 7997
let database: TestDatabase
let pool: pg.Pool
let db: Db
const organizationId = newId()
const actor: Actor = { organizationId, personId: newId(), role: 'owner', brandIds: null }
const now = Date.UTC(2026, 8, 1)

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
  await sql`insert into "case" (organization_id, case_id, brand_id, customer_id, number, state, version, status, is_public, opened_at, last_activity_at, closed_at)
    select ${organizationId}::uuid, gen_random_uuid(), ${brandId}::uuid, ${customerId}::uuid, n, '{}', 1, case when n < 5500 then 'closed' else 'open' end,
           false, now(), now(), case when n < 5500 then now() end from generate_series(1, 8000) n`.execute(db)
  // Sent over four years, two of them at each moment; filed in any order.
  await sql`insert into message (organization_id, message_id, case_id, direction, visibility, author_name, body, sent_at)
    select ${organizationId}::uuid, gen_random_uuid(), c.case_id, 'in', 'private', 'דנה',
           'תמיד' || case when n % 10 = 3 then ' עשירי' else '' end || case when n % 11 = 5 then ' אחד-עשר' else '' end
             || case when n % 3 = 1 then ' שלישי' else '' end || case when n % 4 = 1 then ' רביעי' else '' end
             || case when n % 5 < 2 then ' חמישי' else '' end || case when n % 7 < 4 then ' שביעי' else '' end
             || case when n % 50 = 7 then ' נדיר' else '' end
             || case when n between 500 and 2500 or n = 7990 then ' ישן' else '' end
             || case when n between 1500 and 3500 then ' נשכח' else '' end,
           ${new Date(now)}::timestamptz - (${MESSAGES}::int - n / 2 * 2) * interval '4 years' / ${MESSAGES}::int
      from "case" c cross join lateral (select c.number as n) n where c.organization_id = ${organizationId} order by random()`.execute(
    db,
  )
  // Some are our own under a post: they belong to no case, and are seen in the thread.
  const [connectionId, channelId, conversationId] = [newId(), newId(), newId()]
  await sql`insert into connection (organization_id, connection_id, kind) values (${organizationId}, ${connectionId}, 'sandbox')`.execute(
    db,
  )
  await sql`insert into channel (organization_id, channel_id, connection_id, brand_id, kind, account, name)
    values (${organizationId}, ${channelId}, ${connectionId}, ${brandId}, 'sandbox', 'a', 'a')`.execute(db)
  await sql`insert into conversation (organization_id, conversation_id, channel_id, root_external_id, visibility)
    values (${organizationId}, ${conversationId}, ${channelId}, 'r', 'public')`.execute(db)
  await sql`insert into case_conversation (organization_id, case_id, conversation_id, joined_at)
    select organization_id, case_id, ${conversationId}, now() from "case" where number = ${THREAD}`.execute(db)
  await sql`update message m set case_id = null, conversation_id = ${conversationId}, visibility = 'public', direction = 'out'
    from "case" c where c.case_id = m.case_id and c.number % 500 = 3`.execute(db)
  const ctx = { db, now: Date.now, log: createLog('fatal') } as Parameters<typeof keepSearch>[0]
  while ((await keepSearch(ctx)) > 0);
  // As the database does by itself after a while.
  await sql`analyze`.execute(db)
}, 120_000)
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const searches: [text: string, condition: string][] = [
  ['תמיד', `true`],
  ['עשירי', `body like '%עשירי%'`],
  ['נדיר', `body like '%נדיר%'`],
  ['עשירי אחד-עשר', `body like '%עשירי%' and body like '%אחד-עשר%'`],
  [
    'שלישי רביעי חמישי שביעי',
    `body like '%שלישי%' and body like '%רביעי%' and body like '%חמישי%' and body like '%שביעי%'`,
  ],
  ['ישן', `body like '%ישן%'`],
  ['ישן עשירי', `body like '%ישן%' and body like '%עשירי%'`],
  ['נשכח', `body like '%נשכח%'`],
  ['נשכח ישן', `body like '%נשכח%' and body like '%ישן%'`],
  ['"תמיד עשירי" נשכח', `body like '%תמיד עשירי%' and body like '%נשכח%'`],
  ['עשירי is:closed', `body like '%עשירי%' and closed_at is not null`],
  ['אחד-עשר is:open', `body like '%אחד-עשר%' and closed_at is null`],
  ['ישן is:open', `body like '%ישן%' and closed_at is null`],
  ['נשכח is:open', `body like '%נשכח%' and closed_at is null`],
  ['is:open', `closed_at is null`],
  ['ישן after:2024', `body like '%ישן%' and sent_at >= '2024-01-01 00:00+02'`],
  ['תמיד before:2023', `sent_at < '2023-01-01 00:00+02'`],
  ['case:77', `number = 77`],
  [`case:${THREAD} תמיד`, `number = ${THREAD}`],
  ['עשירי ואיננו', `false`],
]

/** In the order in which they are shown; one of no case is of the thread's. */
async function standing(condition: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select message_id as id from message m join "case" c on c.case_id = m.case_id or m.case_id is null and c.number = ${THREAD}
     where ${sql.raw(condition)} order by sent_at desc, message_id desc`.execute(db)
  return rows.map(({ id }) => id)
}

async function found(text: string): Promise<string[]> {
  const ids: string[] = []
  let cursor: Cursor | null = null
  do {
    const page = await searchDesk(db, actor, { text, brandId: null, cursor, limit: PAGE, now })
    if ('reason' in page) throw new Error(page.message.en)
    ids.push(...page.hits.map((hit) => hit.message_id))
    cursor = page.next
  } while (cursor)
  return ids
}

test.each(searches)('%s', async (text, condition) => {
  expect(await found(text)).toEqual(await standing(condition))
})

test.each([
  ['far too low', `update word set messages = 1`],
  ['far too high', `update word set messages = 1000000 where left(word, 1) <> '#'`],
  ['missing', `delete from word`],
])('counts that are %s make nothing missing', async (_, change) => {
  await sql.raw(change).execute(db)
  for (const [text, condition] of searches) expect(await found(text), text).toEqual(await standing(condition))
})
