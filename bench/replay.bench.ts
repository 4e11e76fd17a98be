/**
 * A draft replayed on the last thirty days, asked through the API a page at a time as the editor does. The limit is reading the same cases
 * raw, with their first words and verdict, in pages of the same size and by the same index: the replay keeps at least half of that rate,
 * holds nothing that grows with the number of cases, and never keeps the desk waiting for longer than a page.
 */

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
const PAGE = 200
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
    const raw = await readRaw(house.app.ctx.db)
    report(raw, await replay(house))
  }
  await house.stop()
}

type Replayed = { ms: number; pages: number[]; growth: number; peak: number; compared: Comparison }

function report(raw: number, { ms, pages, growth, peak, compared }: Replayed): void {
  const { same, different, differences } = compared
  const rate = (took: number) => `${Math.round((same + different) / (took / 1000)).toLocaleString('en')} cases/s`
  const against = (value: number, limit: number, most = true) =>
    `limit ${limit}${(most ? value > limit : value < limit) ? ', over' : ''}`
  const slowest = percentile(ascending(pages), 0.95)
  process.stdout.write(
    `\n  ${(same + different).toLocaleString('en')} cases, ${different.toLocaleString('en')} of them elsewhere, in ${differences.length} groups\n` +
      `  raw     ${(raw / 1000).toFixed(1)} s  ${rate(raw)}\n` +
      `  replay  ${(ms / 1000).toFixed(1)} s  ${rate(ms)}  ${(raw / ms).toFixed(2)} × the raw rate (${against(raw / ms, LIMITS.rate, false)})\n` +
      `  a page: p50 ${percentile(ascending(pages), 0.5).toFixed(0)} ms, p95 ${slowest.toFixed(0)} ms (${against(slowest, LIMITS.pageMs)})\n` +
      `  memory: peak ${Math.round(peak / MB)} MB resident, ${Math.round(growth / MB)} MB more live after the last page than after the tenth (${against(growth / MB, LIMITS.growthMb)})\n`,
  )
}

/** As the editor asks, page by page; what is found is added up. */
async function replay({ owner }: House): Promise<Replayed> {
  type Playbooks = Operations['listPlaybooks']['response']
  const [playbook] = (await owner.get<Playbooks>('/api/playbooks')).items
  const pages: number[] = []
  let [compared, peak, early] = [NOTHING_COMPARED, 0, 0]
  let cursor: Operations['replayPlaybook']['response']['next'] = null
  const begun = performance.now()
  do {
    const asked = performance.now()
    const page: Operations['replayPlaybook']['response'] = await owner.post(`/api/playbooks/${playbook?.id}/replay`, {
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
    if (pages.length === 10) early = live()
  } while (cursor)
  return { ms: performance.now() - begun, pages, growth: live() - early, peak, compared }
}

/** What is in use once garbage is gone; without `--expose-gc`, what is in use. */
function live(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/** Milliseconds for the same cases without the replay. */
async function readRaw(db: Db): Promise<number> {
  const begun = performance.now()
  let after: { at: Date; id: string } | null = { at: new Date(0), id: '00000000-0000-0000-0000-000000000000' }
  while (after) {
    const { at, id }: { at: Date; id: string } = after
    const { rows } = await sql<{ case_id: string; opened_at: Date }>`
      select c.case_id, c.number, c.state, c.opened_at, m.body, v.verdict
        from (select * from "case" where organization_id = (select organization_id from organization)
                and (opened_at, case_id) > (${at}, ${id}) order by opened_at, case_id limit ${PAGE}) c
        left join lateral (select m.message_id, m.body from message m where m.organization_id = c.organization_id
           and m.case_id = c.case_id and m.direction = 'in' order by m.sent_at, m.message_id limit 1) m on true
        left join verdict v on v.organization_id = c.organization_id and v.message_id = m.message_id
       order by c.opened_at, c.case_id`.execute(db)
    const last = rows.at(-1)
    after = last && rows.length === PAGE ? { at: last.opened_at, id: last.case_id } : null
  }
  return performance.now() - begun
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
  const states = Array.from({ length: 60 }, (_, n) => ({
    ...state,
    playbook: state.playbook && {
      ...state.playbook,
      path: walkThrough(
        defaultPlaybook,
        Array.from({ length: 12 }, (_, at) => (n * 7 + at * n) % 5),
      ).slice(0, 3 + (n % 8)),
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
async function draft({ owner }: House): Promise<void> {
  const nodes = structuredClone(defaultPlaybook.nodes)
  for (const one of (nodes.type as QuestionNode).answers) if (one.id === 'question') one.next = 'reliable'
  const document: PlaybookDocument = { ...defaultPlaybook, nodes }
  const [playbook] = (await owner.get<Operations['listPlaybooks']['response']>('/api/playbooks')).items
  await owner.send('PUT', `/api/playbooks/${playbook?.id}/draft`, { revision: null, based_on: 1, document })
}
