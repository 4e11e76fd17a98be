/** `maagal doctor` on a healthy installation, and on broken ones. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually, firstRun, OWNER } from '../client.ts'
import { ask } from '../opened-database.ts'
import { copyOf, createTestDatabase, type TestDatabase } from '../template.ts'
import { type Maagal, makeMaagal, startAppOn } from './maagal.ts'

type Found = { ok: boolean; checks: { name: string; state: string; message: string; hint: string | null }[] }

const databases: TestDatabase[] = []
const commands: Maagal[] = []
let healthy: Maagal
let database: TestDatabase
let app: Awaited<ReturnType<typeof startAppOn>>

beforeAll(async () => {
  database = await createTestDatabase()
  databases.push(database)
  healthy = command(database.url)
  app = await startAppOn(database.url, healthy.dataDir)
  healthy.env.PORT = String(app.app.port)
  const owner = await firstRun(app.url)
  await owner.post('/api/sample-data')
  await eventually('the sample data is filed', async () => {
    const [left] = (await ask(
      database.url,
      `select (select count(*)::int from graphile_worker.jobs) + (select count(*)::int from delivery_pending) as n`,
    )) as { n: number }[]
    return left?.n === 0
  })
})
afterAll(async () => {
  await app.stop()
  for (const one of commands) one.cleanUp()
  for (const one of databases) await one.drop()
})

function command(url?: string, env: Record<string, string> = {}): Maagal {
  const made = makeMaagal(url)
  Object.assign(made.env, env)
  commands.push(made)
  return made
}

async function examine(maagal: Maagal): Promise<{ code: number; found: Found; broken: string[] }> {
  const { code, out } = await maagal.run(['doctor', '--json'])
  const found = JSON.parse(out) as Found
  return { code, found, broken: found.checks.filter(({ state }) => state === 'broken').map(({ name }) => name) }
}

describe('on a healthy installation', () => {
  test('nothing is broken, every part was looked at, and the exit code says so', async () => {
    const { code, found, broken } = await examine(healthy)
    expect(broken).toEqual([])
    expect({ code, ok: found.ok }).toEqual({ code: 0, ok: true })
    const looked = ['versions', 'settings', 'data_folder', 'disk', 'permissions', 'server', 'database', 'encoding']
    const more = [
      'durability',
      'clock',
      'schema',
      'key',
      'owner',
      'incoming',
      'stuck',
      'outgoing',
      'uncertain',
      'channels',
    ]
    for (const name of [...looked, ...more, 'reachability']) expect(found.checks.map((one) => one.name)).toContain(name)
    expect(found.checks.find(({ name }) => name === 'server')?.message).toMatch(/^Maagal [\d.]+ answers\.$/)
    expect(found.checks.find(({ name }) => name === 'key')?.message).toBe('The key opens 2 of 2 connections.')
  })

  test('it says no personal data, in either language', async () => {
    for (const language of ['he', 'en']) {
      const { out } = await healthy.run(['doctor', '--lang', language])
      expect(out).not.toContain(OWNER.email)
      expect(out).not.toContain(OWNER.brand)
      const names = await ask(database.url, 'select name from customer union select name from identity')
      for (const { name } of names as { name: string }[]) expect(out).not.toContain(name)
    }
  })

  test('it changes nothing', async () => {
    // The desk itself runs on: what time alone does to a case comes in between.
    const counts = `select (select count(*) from "case") as cases, (select count(*) from outgoing) as replies,
      (select count(*) from session) as sessions, (select count(*) from message) as messages`
    const before = await ask(database.url, counts)
    await healthy.run(['doctor'])
    expect(await ask(database.url, counts)).toEqual(before)
  })
})

describe('on a broken one', () => {
  test('a key that is not the one which sealed the credentials', async () => {
    const { code, found, broken } = await examine(command(database.url, { MAAGAL_SECRET: 'x'.repeat(40) }))
    expect({ code, broken }).toEqual({ code: 1, broken: ['key'] })
    const key = found.checks.find(({ name }) => name === 'key')
    expect(key).toMatchObject({ message: 'The key opens only 0 of 2 connections.' })
    expect(key?.hint).toContain('secret.key')
  })

  test('a key that is gone: it is missed, and none is made in its place', async () => {
    const { broken, found } = await examine(command(database.url))
    expect(broken).toEqual(['key'])
    expect(found.checks.find(({ name }) => name === 'key')?.message).toContain('is missing')
  })

  test('deliveries that could not be filed, and a channel that lost its platform', async () => {
    const { url } = database
    await ask(
      url,
      `insert into delivery_pending (organization_id, connection_id, delivery_id, received_at, attempts, stuck_reason)
       select organization_id, connection_id, gen_random_uuid(), now(), 5, 'odd bytes from noa@example.org' from connection limit 1`,
    )
    await ask(
      url,
      `update channel set health = 'disconnected', health_detail = 'noa@example.org' where kind = 'sandbox'`,
    )
    try {
      const { code, broken, found } = await examine(healthy)
      expect({ code, broken }).toEqual({ code: 1, broken: ['stuck', 'channels'] })
      expect(JSON.stringify(found)).not.toContain('noa@example.org')
    } finally {
      await ask(url, 'delete from delivery_pending where stuck_reason is not null')
      await ask(url, `update channel set health = 'healthy', health_detail = null`)
    }
  })

  test('a database that cannot hold Hebrew', async () => {
    const ascii = await copyOf('template0', `encoding 'SQL_ASCII' locale 'C'`)
    databases.push(ascii)
    const { code, broken, found } = await examine(command(ascii.url))
    expect({ code, broken }).toEqual({ code: 1, broken: ['encoding'] })
    expect(found.checks.find(({ name }) => name === 'encoding')?.hint).toContain('CREATE DATABASE')
  })

  test('a database that does not answer, told within seconds', async () => {
    const gone = new URL(database.url)
    gone.port = '1'
    const { code, broken, found } = await examine(command(gone.href))
    expect({ code, broken }).toEqual({ code: 1, broken: ['database'] })
    expect(JSON.stringify(found)).not.toContain(gone.password)
  })

  test('a data folder that is none, and settings that make no sense', async () => {
    const wrong = command(undefined)
    wrong.env.DATA_DIR = join(wrong.folder, 'a-file')
    writeFileSync(wrong.env.DATA_DIR, '')
    expect((await examine(wrong)).broken).toContain('data_folder')
    wrong.env.PUBLIC_URL = 'desk'
    const { code, found } = await examine(wrong)
    expect(code).toBe(1)
    expect(found.checks.find(({ name }) => name === 'settings')?.message).toContain('PUBLIC_URL')
  })
})
