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
    select ${organizationId}::uuid, gen_random_uuid(), ${brandId}::uuid, ${customerId}::uuid, n, '{}', 1, case when n < 4000 then 'closed' else 'open' end,
           false, now(), now(), case when n < 4000 then now() end from generate_series(1, 8000) n`.execute(db)
  // Sent over four years, two of them at each moment; filed in any order.
  await sql`insert into message (organization_id, message_id, case_id, direction, visibility, author_name, body, sent_at)
    select ${organizationId}::uuid, gen_random_uuid(), c.case_id, 'in', 'private', 'דנה',
           'תמיד' || case when n % 10 = 3 then ' עשירי' else '' end || case when n % 11 = 5 then ' אחד-עשר' else '' end
             || case when n between 500 and 2500 or n = 7990 then ' ישן' else '' end
             || case when n between 1500 and 3500 then ' נשכח' else '' end,
           ${new Date(now)}::timestamptz - (${MESSAGES}::int - n / 2 * 2) * interval '4 years' / ${MESSAGES}::int
      from "case" c cross join lateral (select c.number as n) n where c.organization_id = ${organizationId} order by random()`.execute(
    db,
  )
  const ctx = { db, now: Date.now, log: createLog('fatal') } as Parameters<typeof keepSearch>[0]
  while ((await keepSearch(ctx)) > 0);
  // As the database does by itself after a while.
  await sql`analyze`.execute(db)
}, 120_000)
afterAll(async () => {
  await pool.end()
  await database.drop()
})

test.each([
  ['תמיד', `true`],
  ['עשירי', `body like '%עשירי%'`],
  ['עשירי אחד-עשר', `body like '%עשירי%' and body like '%אחד-עשר%'`],
  ['ישן', `body like '%ישן%'`],
  ['ישן עשירי', `body like '%ישן%' and body like '%עשירי%'`],
  ['נשכח', `body like '%נשכח%'`],
  ['נשכח ישן', `body like '%נשכח%' and body like '%ישן%'`],
  ['"תמיד עשירי" נשכח', `body like '%תמיד עשירי%' and body like '%נשכח%'`],
  ['עשירי is:closed', `body like '%עשירי%' and closed_at is not null`],
  ['אחד-עשר is:open', `body like '%אחד-עשר%' and closed_at is null`],
  ['is:open', `closed_at is null`],
  ['ישן after:2024', `body like '%ישן%' and sent_at >= '2024-01-01 00:00+02'`],
  ['תמיד before:2023', `sent_at < '2023-01-01 00:00+02'`],
  ['case:77', `number = 77`],
  ['עשירי ואיננו', `false`],
])('%s', async (text, condition) => {
  const { rows } = await sql<{ id: string }>`
    select message_id as id from message join "case" using (organization_id, case_id) where ${sql.raw(condition)}
     order by sent_at desc, message_id desc`.execute(db)
  const found: string[] = []
  let cursor: Cursor | null = null
  do {
    const page = await searchDesk(db, actor, { text, brandId: null, cursor, limit: 50, now })
    if ('reason' in page) throw new Error(page.message.en)
    found.push(...page.hits.map((hit) => hit.message_id))
    cursor = page.next
  } while (cursor)
  expect(found).toEqual(rows.map(({ id }) => id))
})
