/** Moving house: a backup of a working installation, and its life in an empty folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../src/store/embedded/port.ts'
import { type Client, caseOf, eventually, firstRun, makeClient, OWNER, visit, writeOnWall } from '../client.ts'
import { end } from '../opened-database.ts'
import { type Maagal, makeMaagal } from './maagal.ts'

type Manifest = { tables: { name: string; rows: number; bytes: number; sha256: string }[]; attachments: object }
type Restored = { tables: { name: string; rows: number }[]; waiting: number; attachments: number }

const main = new URL('../../src/main.ts', import.meta.url).pathname
let here: Maagal
let there: Maagal
let server: ChildProcess

async function start(maagal: Maagal): Promise<Client> {
  maagal.env.PORT = String(await freePort())
  server = spawn(process.execPath, [main], { env: { ...maagal.env, LOG_LEVEL: 'warn' }, stdio: 'inherit' })
  const url = `http://127.0.0.1:${maagal.env.PORT}`
  await eventually('it answers', async () => (await fetch(`${url}/readyz`)).ok, 40)
  return makeClient(url)
}

beforeAll(() => {
  here = makeMaagal()
  there = makeMaagal()
})
afterAll(async () => {
  await end(server, 'SIGTERM')
  here.cleanUp()
  there.cleanUp()
})

// A dozen processes one after another; several of them start a database.
test('a backup taken while customers write lives on in an empty folder, with equal counts and checksums', {
  timeout: 120_000,
}, async () => {
  const owner = await start(here)
  Object.assign(owner, await firstRun(owner.url))
  const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  const visitor = await visit(owner, walls[0]?.channel_id ?? '', 'Dana Fictional')
  await writeOnWall(owner, visitor, 'post', 'הספה הגיעה שבורה 😡 עם ניקוד: שָׁבוּר')
  await eventually('the complaint is a case', () => caseOf(owner, 'Dana Fictional'))
  const folder = join(here.dataDir, 'attachments', '018f0000-0000-7000-8000-000000000001')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '018f0000-0000-7000-8000-000000000002'), Buffer.alloc(70_000, 7))

  let writing = true
  let written = 0
  const writer = (async () => {
    while (writing) {
      await writeOnWall(owner, visitor, 'post', `עוד תלונה ${written++}`)
      // The wall takes thirty entries a minute from one visitor.
      if (written >= 15) return
    }
  })()
  const made = await here.json<Manifest>(['backup', 'moving.tar.gz'])
  writing = false
  await writer
  expect(made.tables.find(({ name }) => name === 'organization')?.rows).toBe(1)
  expect(made.tables.find(({ name }) => name === 'sandbox_entry')?.rows).toBeGreaterThan(1)
  expect((await here.run(['backup', 'moving.tar.gz'])).err).toContain('exists already')

  copyFileSync(join(here.folder, 'moving.tar.gz'), join(there.folder, 'moving.tar.gz'))
  const restored = await there.json<Restored>(['restore', 'moving.tar.gz'])
  expect(restored.tables).toEqual(made.tables.map(({ name, rows }) => ({ name, rows })))
  expect(restored.attachments).toBe(1)
  const again = await there.json<Manifest>(['backup', 'again.tar.gz'])
  // Rows come back all, though not always in the same order, which the digest of the file depends on.
  const withoutOrder = ({ sha256: _, ...table }: Manifest['tables'][number]) => table
  expect(again.tables.map(withoutOrder)).toEqual(made.tables.map(withoutOrder))
  expect(again.attachments).toEqual(made.attachments)
  expect((await there.run(['restore', 'moving.tar.gz'])).code).toBe(3)

  await end(server, 'SIGTERM')
  copyFileSync(join(here.dataDir, 'secret.key'), join(there.dataDir, 'secret.key'))
  const moved = await start(there)
  await moved.post('/api/session', { email: OWNER.email, password: OWNER.password })
  expect(await caseOf(moved, 'Dana Fictional')).not.toBeNull()
  const found = await there.json<{ ok: boolean }>(['doctor'])
  expect(found.ok).toBe(true)
})

test('a backup cut short is refused before a database is made for it', async () => {
  const other = makeMaagal()
  try {
    const whole = join(there.folder, 'again.tar.gz')
    copyFileSync(whole, join(other.folder, 'cut.tar.gz'))
    truncateSync(join(other.folder, 'cut.tar.gz'), statSync(whole).size - 500)
    const ran = await other.run(['restore', 'cut.tar.gz', '--json'])
    expect(ran.code).toBe(3)
    expect(JSON.parse(ran.err).error).toMatchObject({
      code: 'installation',
      hint: expect.stringContaining('Nothing was changed'),
    })
    expect(readdirSync(other.dataDir)).toEqual([])
  } finally {
    other.cleanUp()
  }
})

test('the folder of a running Maagal is not restored into, and its database is read, not started twice', async () => {
  const ran = await there.run(['restore', 'again.tar.gz'])
  expect(ran.code).toBe(3)
  expect(ran.err).toContain('in use by another Maagal')
  expect(readdirSync(there.folder).sort()).toEqual(['again.tar.gz', 'moving.tar.gz'])
})
