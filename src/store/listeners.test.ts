import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../test/client.ts'
import { createTestDatabase, type TestDatabase } from '../../test/template.ts'
import { createLog } from '../lib/log.ts'
import { makeDb } from './db.ts'
import { type ChannelToHear, type Listeners, makeListeners } from './listeners.ts'

const ORGANIZATION = '00000000-0000-7000-8000-000000000001'
const [ONE, TWO, THREE] = [
  '00000000-0000-7000-8000-00000000000a',
  '00000000-0000-7000-8000-00000000000b',
  '00000000-0000-7000-8000-00000000000c',
] as const
let database: TestDatabase
let pool: pg.Pool
let running: Listeners[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  pool = new pg.Pool({ connectionString: database.url })
  await pool.query(`insert into organization (organization_id, name, language) values ('${ORGANIZATION}', 'x', 'he')`)
  await pool.query(
    `insert into brand (organization_id, brand_id, name) values ('${ORGANIZATION}', '${ORGANIZATION}', 'x')`,
  )
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})
beforeEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()))
  running = []
  await pool.query('delete from lease; delete from channel; delete from connection')
})

async function addChannel(id: string): Promise<void> {
  await pool.query(
    `insert into connection (organization_id, connection_id, kind) values ('${ORGANIZATION}', '${id}', 'line')`,
  )
  await pool.query(
    `insert into channel (organization_id, channel_id, connection_id, brand_id, kind, account, name)
     values ('${ORGANIZATION}', '${id}', '${id}', '${ORGANIZATION}', 'line', '${id}', 'x')`,
  )
}

/** A process that listens; `heard` are the channels it listens to right now. */
function start(holder: string, listen?: (channel: ChannelToHear, signal: AbortSignal) => Promise<void>) {
  const heard: string[] = []
  const listeners = makeListeners({
    db: makeDb(pool),
    log: createLog('silent'),
    kinds: ['line'],
    holder,
    async listen(channel, signal) {
      heard.push(channel.channelId)
      try {
        if (listen) return await listen(channel, signal)
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
      } finally {
        heard.splice(heard.indexOf(channel.channelId), 1)
      }
    },
  })
  running.push(listeners)
  return { heard, listeners }
}

test('each channel is listened to by exactly one process, and by another when that one is gone', async () => {
  await addChannel(ONE)
  await addChannel(TWO)
  const a = start('00000000-0000-7000-8000-0000000000aa')
  await eventually('both are heard', async () => a.heard.length === 2)
  const b = start('00000000-0000-7000-8000-0000000000bb')
  await addChannel(THREE)
  await eventually('the third is heard too', async () => [...a.heard, ...b.heard].includes(THREE))
  expect([...a.heard, ...b.heard].sort()).toEqual([ONE, TWO, THREE])
  await a.listeners.stop()
  expect(a.heard).toEqual([])
  // As a stopping process does, or as time does after a crash.
  await pool.query(`delete from lease where holder = '00000000-0000-7000-8000-0000000000aa'`)
  await eventually('the other took over', async () => b.heard.length === 3)
})

test('a channel that is added, paused, changed or removed is noticed within seconds', async () => {
  const versions: string[] = []
  const { heard } = start('00000000-0000-7000-8000-0000000000aa', (channel, signal) => {
    versions.push(channel.version)
    return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  })
  await addChannel(ONE)
  await eventually('it is heard', async () => heard.length === 1, 10)
  await pool.query(`update connection set settings = '{"password":"new"}'`)
  await eventually('it is heard with its new settings', async () => versions.length === 2 && heard.length === 1, 10)
  expect(versions[0]).not.toBe(versions[1])
  await pool.query('update channel set paused_at = now()')
  await eventually('it is let go of', async () => heard.length === 0, 10)
  await pool.query('update channel set paused_at = null')
  await eventually('it is heard again', async () => heard.length === 1, 10)
  await pool.query('delete from channel')
  await eventually('it is let go of for good', async () => heard.length === 0, 10)
})

test('a line that breaks is taken up again after a pause that grows, and at once with new settings', async () => {
  await addChannel(ONE)
  const tries: number[] = []
  start('00000000-0000-7000-8000-0000000000aa', async () => {
    tries.push(Date.now())
    throw new Error('no line')
  })
  await eventually('it was tried three times', async () => tries.length >= 3)
  const [first = 0, second = 0, third = 0] = tries
  // A second, and then two: a busy machine only makes more of it.
  expect(second - first).toBeGreaterThanOrEqual(1000)
  expect(third - second).toBeGreaterThanOrEqual(2000)
  const before = tries.length
  await pool.query(`update connection set settings = '{"password":"mended"}'`)
  await eventually('the new settings are tried', async () => tries.length > before)
  // The settings before would have rested for four seconds.
  expect((tries[before] ?? 0) - (tries[before - 1] ?? 0)).toBeLessThan(4000)
})

test('a lease that somebody else holds ends the listening', async () => {
  await addChannel(ONE)
  const { heard } = start('00000000-0000-7000-8000-0000000000aa')
  await eventually('it is heard', async () => heard.length === 1)
  await pool.query(
    `update lease set holder = '00000000-0000-7000-8000-0000000000bb', until = now() + interval '1 hour'`,
  )
  await eventually('it is let go of', async () => heard.length === 0, 15)
})

test('stopping waits for no listener that does not let go', async () => {
  await addChannel(ONE)
  const { heard, listeners } = start('00000000-0000-7000-8000-0000000000aa', () => new Promise(() => undefined))
  await eventually('it is heard', async () => heard.length === 1)
  const before = performance.now()
  await listeners.stop()
  expect(performance.now() - before).toBeLessThan(10_000)
})

test('nothing begins to listen after the stop, not even what was about to', async () => {
  await addChannel(ONE)
  const held = await pool.connect()
  await held.query('begin; lock table lease in exclusive mode')
  const { heard, listeners } = start('00000000-0000-7000-8000-0000000000aa')
  await eventually('the lease is waited for', async () => (await waitingForLease()) === 1)
  await listeners.stop()
  await held.query('commit')
  held.release()
  await eventually('the lease is had', async () => (await pool.query('select from lease')).rowCount === 1)
  // What would begin does so with the answer to the same statement.
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(heard).toEqual([])
})

async function waitingForLease(): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from pg_locks where relation = 'lease'::regclass and not granted`,
  )
  return rows[0]?.n ?? 0
}
