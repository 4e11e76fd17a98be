/**
 * A draft replayed on the last thirty days, asked through the API a page at a time as the editor does. The limit is reading the same cases
 * raw, with their first words and verdict, by the same index; the two take turns page by page, so that both have the same machine. The
 * replay keeps at least half of that rate, holds nothing that grows with the number of cases, and answers each page at once.
 */

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Case } from '../src/core/case/case.ts'
import { type Comparison, NOTHING_COMPARED, together } from '../src/core/playbook/compare.ts'
import { defaultPlaybook } from '../src/core/playbook/default-playbook.ts'
import type { PlaybookDocument, QuestionNode } from '../src/core/playbook/schema.ts'
import { walkThrough } from '../src/core/playbook/testing.ts'
import { type Db, sql } from '../src/store/db.ts'
import { labelled } from '../src/understanding/messages.testing.ts'
import { eventually } from '../test/client.ts'
import type { Operations } from '../web/api/client.gen.ts'
import { ascending, type House, openHouse, percentile } from './house.ts'

const CASES = Number(process.env.BENCH_CASES ?? 100_000)
const DAYS = 30
const PAGE = 500
const ROUNDS = 2
const LIMITS = { rate: 0.5, growthMb: 64, pageMs: 250 }
const MB = 1_048_576

export async function bench(): Promise<void> {
  const house = await openHouse()
  const begun = performance.now()
  await furnish(house)
  const seconds = Math.round((performance.now() - begun) / 1000)
  process.stdout.write(`  ${CASES.toLocaleString('en')} cases of ${DAYS} days written in ${seconds} s\n`)
  for (let round = 0; round < ROUNDS; round++) {
    report(await replay(house))
  }
  await house.stop()
}

type Replayed = { raw: number[]; pages: number[]; growth: number; peak: number; compared: Comparison }

function report({ raw, pages, growth, peak, compared }: Replayed): void {
  const { same, different, differences } = compared
  const cases = same + different
  const against = (value: number, limit: number, most = true) =>
    `limit ${limit}${(most ? value > limit : value < limit) ? ', over' : ''}`
  const p = (share: number, of = pages) => percentile(ascending(of), share)
  const line = (name: string, times: number[]) => {
    const seconds = times.reduce((sum, one) => sum + one, 0) / 1000
    return `  ${name.padEnd(7)} ${seconds.toFixed(1)} s  ${Math.round(cases / seconds).toLocaleString('en')} cases/s  a page: p50 ${p(0.5, times).toFixed(0)} ms`
  }
  const ratio = p(0.5, raw) / p(0.5)
  process.stdout.write(
    `\n  ${cases.toLocaleString('en')} cases, ${different.toLocaleString('en')} of them elsewhere, in ${differences.length} groups\n` +
      `${line('raw', raw)}\n${line('replay', pages)}, p95 ${p(0.95).toFixed(0)} ms (${against(p(0.95), LIMITS.pageMs)})\n` +
      `  ${ratio.toFixed(2)} × the raw rate, by the middle page (${against(ratio, LIMITS.rate, false)})\n` +
      `  memory: peak ${Math.round(peak / MB)} MB resident, ${Math.round(growth / MB)} MB more in use after the last page than after the tenth (${against(growth / MB, LIMITS.growthMb)})\n`,
  )
}

/** As the editor asks, page by page; what is found is added up. */
async function replay(house: House): Promise<Replayed> {
  type Page = Operations['replayPlaybook']['response']
  const playbook = await playbookOf(house)
  const raw: number[] = []
  const pages: number[] = []
  let [compared, peak, early] = [NOTHING_COMPARED, 0, 0]
  let cursor: Page['next'] = null
  do {
    const begun = performance.now()
    await readRaw(house.app.ctx.db, cursor)
    raw.push(performance.now() - begun)
    const asked = performance.now()
    const page: Page = await house.owner.post(`/api/playbooks/${playbook?.id}/replay`, {
      revision: playbook?.draft?.revision,
      days: DAYS + 1,
      cursor,
    })
    pages.push(performance.now() - asked)
    const differences = page.differences.map(({ cases, ...rest }) => ({
      ...rest,
      cases: cases.map(({ id, number }) => ({ caseId: id, number })),
    }))
    compared = together(compared, { ...page, differences })
    cursor = page.next
    peak = Math.max(peak, process.memoryUsage().rss)
    if (pages.length === 10) early = inUse()
  } while (cursor)
  return { raw, pages, growth: inUse() - early, peak, compared }
}

/** Bytes in use once garbage is gone. */
function inUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

/** The cases of one page without the replay. */
async function readRaw(db: Db, cursor: { at: string; id: string } | null): Promise<void> {
  const { at, id } = cursor ?? { at: new Date(0).toISOString(), id: '00000000-0000-0000-0000-000000000000' }
  await sql`
    select c.case_id, c.number, c.state, c.opened_at, m.body, v.verdict
      from (select * from "case" where organization_id = (select organization_id from organization)
              and (opened_at, case_id) > (${at}::timestamptz, ${id}::uuid) order by opened_at, case_id limit ${PAGE}) c
      left join lateral (select m.message_id, m.body from message m where m.organization_id = c.organization_id
         and m.case_id = c.case_id and m.direction = 'in' order by m.sent_at, m.message_id limit 1) m on true
      left join verdict v on v.organization_id = c.organization_id and v.message_id = m.message_id
     order by c.opened_at, c.case_id`.execute(db)
}

/** Cases as the house itself makes them, walked to many ends, and a draft that sends some of them elsewhere. */
async function furnish(house: House): Promise<void> {
  const { db, model } = house.app.ctx
  const post = house.delivery('first', 'ההזמנה שלי לא הגיעה')
  await fetch(house.url + post.path, { method: 'POST', headers: post.headers, body: post.body })
  const { id, state } = await eventually('a case to go by', async () => {
    const { rows } = await sql<{ id: string; state: Case }>`
      select c.case_id as id, c.state from "case" c join message m using (organization_id, case_id)
       where m.author_name = 'first' limit 1`.execute(db)
    return rows[0]
  })
  const playbookId = (await playbookOf(house))?.id ?? ''
  let seed = 7
  const roll = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % 5
  }
  // Some are at their end, and some on the way.
  const states = Array.from({ length: 60 }, (_, n) => ({
    ...state,
    playbook: {
      playbookId,
      version: 1,
      path: walkThrough(defaultPlaybook, Array.from({ length: 12 }, roll)).slice(0, 3 + (n % 8)),
    },
  }))
  const said = labelled.map(({ text }) => ({ text, verdict: model.understand(text, { names: [], competitors: [] }) }))
  const all = (list: object[]) => list.map((one) => JSON.stringify(one))
  await db.transaction().execute(async (tx) => {
    // The rows are known to fit together.
    await sql`set local session_replication_role = 'replica'`.execute(tx)
    await sql`create temp table pattern on commit drop as
      select k.case_id as first_id, k.organization_id, k.brand_id, m.channel_id, m.conversation_id, m.identity_id,
             ${all(states)}::jsonb[] as states, ${said.map(({ text }) => text)}::text[] as texts,
             ${all(said.map(({ verdict }) => verdict))}::jsonb[] as verdicts
        from "case" k join message m using (organization_id, case_id) where k.case_id = ${id} limit 1`.execute(tx)
    await sql`create temp table made on commit drop as
      select n, gen_random_uuid() as case_id, gen_random_uuid() as message_id,
             date_trunc('milliseconds', now() - (${CASES}::int - n) * interval '1 day' * ${DAYS}::int / ${CASES}::int) as at,
             ('00000000-0000-7000-8000-' || lpad((n / 3)::text, 12, '0'))::uuid as customer_id
        from generate_series(1, ${CASES}::int) n`.execute(tx)
    await sql`insert into customer (organization_id, customer_id, name)
      select distinct organization_id, customer_id, 'לקוחה' from made, pattern`.execute(tx)
    await sql`insert into "case" (organization_id, case_id, brand_id, customer_id, number, state, version, status, is_public, opened_at, closed_at, last_activity_at)
      select p.organization_id, m.case_id, p.brand_id, m.customer_id, 100000 + n, p.states[1 + n % ${states.length}::int], 5, 'closed', true, at, at, at
        from made m, pattern p`.execute(tx)
    // The customer's words, ours, and the customer's again.
    await sql`insert into message (organization_id, message_id, channel_id, conversation_id, case_id, identity_id, direction, visibility, author_name, body, sent_at)
      select p.organization_id, case when turn = 1 then m.message_id else gen_random_uuid() end, p.channel_id, p.conversation_id, m.case_id,
             p.identity_id, case when turn = 2 then 'out' else 'in' end, 'public', 'לקוחה', p.texts[1 + (n * 7 + turn) % ${said.length}::int],
             at + turn * interval '1 minute' from made m, pattern p, generate_series(1, 3) turn`.execute(tx)
    await sql`insert into verdict (organization_id, message_id, verdict_id, model, verdict)
      select p.organization_id, m.message_id, gen_random_uuid(), 'rules', p.verdicts[1 + (n * 7 + 1) % ${said.length}::int] from made m, pattern p`.execute(
      tx,
    )
  })
  for (const table of ['"case"', 'message', 'verdict', 'customer']) await sql.raw(`vacuum analyze ${table}`).execute(db)
  await draft(house)
}

/** Questions skip the personal details from now on. */
async function draft(house: House): Promise<void> {
  const nodes = structuredClone(defaultPlaybook.nodes)
  for (const one of (nodes.type as QuestionNode).answers) if (one.id === 'question') one.next = 'reliable'
  const document: PlaybookDocument = { ...defaultPlaybook, nodes }
  await house.owner.send('PUT', `/api/playbooks/${(await playbookOf(house))?.id}/draft`, {
    revision: null,
    based_on: 1,
    document,
  })
}

const playbookOf = async ({ owner }: House) =>
  (await owner.get<Operations['listPlaybooks']['response']>('/api/playbooks')).items[0]
