/** `maagal replay`: captured deliveries through the whole pipeline, as often as one likes. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, firstRun, makeClient, OWNER, openStream } from '../client.ts'
import { ask } from '../opened-database.ts'
import { createTestDatabase, type TestDatabase } from '../template.ts'
import { type Maagal, makeMaagal, startAppOn } from './maagal.ts'

type Summary = {
  deliveries: number
  new: number
  known: number
  events: Record<string, number>
  became: { messages: number; public: number; private: number; cases: number; cases_opened: number; stuck: unknown[] }
  kept_aside: Record<string, number>
  waiting: number
}

let database: TestDatabase
let maagal: Maagal
let account: string
let connectionId: string

const one = async <Row>(sql: string) => (await ask(database.url, sql))[0] as Row
const everything = () =>
  one<
    Record<string, string>
  >(`select (select count(*) from message) as messages, (select count(*) from "case") as cases,
    (select count(*) from case_event) as events, (select count(*) from fact) as facts, (select count(*) from delivery) as deliveries,
    (select count(*) from parked_event) as parked, (select count(*) from customer) as customers`)

beforeAll(async () => {
  database = await createTestDatabase()
  maagal = makeMaagal(database.url)
  const app = await startAppOn(database.url, maagal.dataDir)
  const owner = await firstRun(app.url)
  await owner.post('/api/sample-data')
  await eventually('the sample data is filed', async () => {
    const { n } = await one<{ n: number }>(`select count(*)::int as n from graphile_worker.jobs`)
    const { pending } = await one<{ pending: number }>('select count(*)::int as pending from delivery_pending')
    return n === 0 && pending === 0
  })
  await app.stop()
  const channel = await one<{ account: string; connection_id: string }>(
    `select account, connection_id from channel where kind = 'sandbox' order by created_at limit 1`,
  )
  account = channel.account
  connectionId = channel.connection_id
})
afterAll(async () => {
  maagal.cleanUp()
  await database.drop()
})

/** A line of the file; the wall's own wire format in its body. */
function line(events: unknown[], where: object = { account }, encode = false): string {
  const body = JSON.stringify({ wall: account, attempt: 1, events })
  const bytes = encode ? { body_base64: Buffer.from(body).toString('base64') } : { body }
  return JSON.stringify({ kind: 'sandbox', ...where, headers: { 'Content-Type': 'application/json' }, ...bytes })
}

const at = '2026-10-01T10:00:00.000Z'
function posted(n: number, kind: 'post' | 'comment' | 'direct') {
  const entry = {
    id: `captured-${n}`,
    kind,
    root_id: kind === 'comment' ? `captured-${n - 1}` : kind === 'direct' ? `direct-${n}` : `captured-${n}`,
    parent_id: null,
    author: { id: `visitor-${n}`, name: `לקוחה בדיונית ${n}`, reach: null },
    by_brand: false,
    client_key: null,
    body: `ההזמנה ${n} לא הגיעה 😡`,
    at,
    reach: null,
  }
  return { id: `posted:${n}`, type: 'posted', entry }
}

function captured(): string[] {
  return Array.from({ length: 1000 }, (_, n) => {
    if (n % 50 === 49) return line([{ id: `strange:${n}`, type: 'levitated', n }])
    if (n % 10 === 9)
      return line([{ id: `edited:${n}`, type: 'edited', entry_id: `captured-${n - 1}`, body: 'תוקן', at }])
    if (n % 10 === 8) return line([posted(n, 'direct')], { connection_id: connectionId })
    return line([posted(n, n % 2 === 1 ? 'comment' : 'post')], { account }, n % 3 === 0)
  })
}

test('a thousand mixed deliveries become messages and cases, and replaying them changes nothing', async () => {
  const file = join(maagal.folder, 'captured.jsonl')
  writeFileSync(file, `${captured().join('\n')}\n\n`)
  const before = await everything()
  const first = await maagal.json<Summary>(['replay', 'captured.jsonl'])
  expect(first).toMatchObject({
    deliveries: 1000,
    new: 1000,
    known: 0,
    events: { message: 900, edited: 80, unknown: 20 },
    became: { messages: 900, public: 800, private: 100, stuck: [] },
    kept_aside: { unknown_shape: 20 },
    waiting: 0,
  })
  expect(first.became.cases).toBeGreaterThan(400)
  const after = await everything()
  expect(Number(after.messages)).toBe(Number(before.messages) + 900)

  const second = await maagal.json<Summary>(['replay', file])
  expect(second).toMatchObject({ new: 0, known: 1000, became: { messages: 0, cases: 0 }, kept_aside: {}, waiting: 0 })
  expect(await everything()).toEqual(after)
})

test('an open desk sees what is replayed beside it', async () => {
  const app = await startAppOn(database.url, maagal.dataDir)
  const owner = makeClient(app.url)
  await owner.post('/api/session', { email: OWNER.email, password: OWNER.password })
  const stream = await openStream(owner)
  try {
    writeFileSync(join(maagal.folder, 'more.jsonl'), line([posted(5000, 'post')]))
    const summary = await maagal.json<Summary>(['replay', 'more.jsonl'])
    expect(summary).toMatchObject({ new: 1, became: { messages: 1, cases: 1, cases_opened: 1 } })
    const { case_id } = await one<{ case_id: string }>(
      `select case_id from message where external_id = 'captured-5000'`,
    )
    await eventually('the case is told', async () => stream.events.some(({ data }) => data.id === case_id))
  } finally {
    stream.close()
    await app.stop()
  }
})

test('a mistake on the last line is named by its number, and nothing of the file is stored', async () => {
  const before = await everything()
  const good = line([posted(6000, 'post')])
  const bad: [string, string][] = [
    ['{"kind": "sandbox"', 'Line 2: '],
    [JSON.stringify({ kind: 'sandbox', account, headers: {} }), 'either body or body_base64 is needed'],
    [JSON.stringify({ kind: 'sandbox', body: '' }), 'connection_id or account is needed'],
    [JSON.stringify({ kind: 'pigeon', account, body: '' }), 'no pigeon channel'],
  ]
  for (const [last, said] of bad) {
    writeFileSync(join(maagal.folder, 'bad.jsonl'), `${good}\n${last}\n`)
    const ran = await maagal.run(['replay', 'bad.jsonl'])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('Line 2')
    expect(ran.err).toContain(said)
  }
  expect((await maagal.run(['replay', 'nowhere.jsonl'])).code).toBe(2)
  expect(await everything()).toEqual(before)
})
