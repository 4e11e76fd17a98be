/** The command line as scripts use it: verbs, inputs, output, exit codes. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settings } from '../../src/config.ts'
import { makeClient } from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../template.ts'
import { type Maagal, makeMaagal, startAppOn } from './maagal.ts'

let database: TestDatabase
let maagal: Maagal
beforeAll(async () => {
  database = await createTestDatabase()
  maagal = makeMaagal(database.url)
})
afterAll(async () => {
  maagal.cleanUp()
  await database.drop()
})

describe('setup', () => {
  test('refuses a password that is too short, a bad address and a missing input, and changes nothing', async () => {
    const short = await maagal.run(['setup', '--owner', 'a@example.org', '--brand', 'b'], 'short\n')
    expect(short).toMatchObject({ code: 2, out: '', err: 'usage: The password is shorter than 10 characters.\n' })
    expect((await maagal.run(['setup', '--owner', 'nobody', '--brand', 'b'])).code).toBe(2)
    const missing = await maagal.run(['setup', '--owner', 'a@example.org', '--json'])
    expect(missing.code).toBe(2)
    expect(JSON.parse(missing.err)).toEqual({
      error: { code: 'usage', message: expect.stringContaining('--brand'), hint: 'For help: maagal --help' },
    })
  })

  test('takes the password from a pipe, never shows it, and the owner can sign in', async () => {
    const args = ['setup', '--owner', 'owner@example.org', '--brand', 'הקפה שלנו', '--name', 'נועה', '--language', 'he']
    const ran = await maagal.run(args, 'סיסמה ארוכה מספיק\n')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('Owner: owner@example.org')
    expect(ran.out).not.toContain('סיסמה')
    const app = await startAppOn(database.url, maagal.dataDir)
    try {
      const client = makeClient(app.url)
      await client.post('/api/session', { email: 'owner@example.org', password: 'סיסמה ארוכה מספיק' })
      const me = await client.get<{ person: { name: string }; brands: { name: string }[] }>('/api/me')
      expect(me.person.name).toBe('נועה')
      expect(me.brands.map(({ name }) => name)).toEqual(['הקפה שלנו'])
    } finally {
      await app.stop()
    }
  })

  test('happens once', async () => {
    const ran = await maagal.run(['setup', '--owner', 'b@example.org', '--brand', 'b', '--lang', 'he', '--json'])
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(JSON.parse(ran.err)).toEqual({
      error: { code: 'already_set_up', message: 'מעגל כבר מוגדרת.', hint: 'אפשר פשוט להתחבר.' },
    })
  })

  test('makes a password where none is given, and shows it once', async () => {
    const fresh = await createTestDatabase()
    const other = makeMaagal(fresh.url)
    try {
      const made = await other.json<{ password: string }>(['setup', '--owner', 'a@example.org', '--brand', 'b'])
      expect(made.password).toMatch(/^[\w-]{24}$/)
    } finally {
      other.cleanUp()
      await fresh.drop()
    }
  })
})

describe('a token', () => {
  test('is the only thing printed, so that a script can keep it, and opens the API', async () => {
    const ran = await maagal.run(['token', 'create', '--name', 'nightly report'])
    expect(ran.out).toMatch(/^maagal_[\w-]{43}\n$/)
    const app = await startAppOn(database.url, maagal.dataDir)
    try {
      const response = await fetch(`${app.url}/api/tokens`, { headers: { authorization: `Bearer ${ran.out.trim()}` } })
      expect(await response.json()).toMatchObject({ items: [{ name: 'nightly report' }] })
    } finally {
      await app.stop()
    }
  })

  test('is not made for somebody unknown', async () => {
    const ran = await maagal.run(['token', 'create', '--name', 'x', '--person', 'nobody@example.org'])
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/^not_found: /)
  })
})

test('a lost password: a one-time link that lets its owner choose a new one', async () => {
  maagal.env.PUBLIC_URL = 'https://desk.example.org'
  const { link } = await maagal.json<{ link: string }>(['user', 'reset-password', 'owner@example.org'])
  expect(link).toMatch(/^https:\/\/desk\.example\.org\/reset\/[\w-]{43}$/)
  const app = await startAppOn(database.url, maagal.dataDir)
  try {
    const client = makeClient(app.url)
    await client.post(`/api/password-resets/${link.split('/').at(-1)}`, { password: 'a new password' })
    await makeClient(app.url).post('/api/session', { email: 'owner@example.org', password: 'a new password' })
  } finally {
    await app.stop()
  }
})

describe('a channel', () => {
  test('of an unknown kind, or with settings missing, is refused with what is known', async () => {
    const unknown = await maagal.run(['channel', 'add', 'pigeon'])
    expect(unknown.code).toBe(1)
    expect(unknown.err).toMatch(/^unknown_channel_kind: .*email/)
    const missing = await maagal.run(['channel', 'add', 'email', '--set', 'address=help@example.org'])
    expect(missing.code).toBe(1)
    expect(missing.err).toMatch(/^bad_input: .*imap_host: is required/)
    expect(missing.err.trim().split('\n')).toHaveLength(1)
    expect((await maagal.run(['channel', 'add', 'email', '--set', 'address'])).code).toBe(2)
    expect((await maagal.run(['channel', 'add', 'email', '--brand', 'nobody’s'])).err).toContain('הקפה שלנו')
  })

  test('list is there for scripts, also while it is empty', async () => {
    expect(await maagal.json(['channel', 'list'])).toEqual({ items: [] })
    expect((await maagal.run(['channel', 'list', '--lang', 'he'])).out).toBe('אין ערוצים מחוברים.\n')
  })
})

test('the language follows the system, and --lang wins', async () => {
  maagal.env.LANG = 'he_IL.UTF-8'
  expect((await maagal.run(['--help'])).out).toContain('פקודות:')
  expect((await maagal.run(['--help', '--lang', 'en'])).out).toContain('Commands:')
  delete maagal.env.LANG
  expect(await maagal.run(['help'])).toMatchObject({ code: 0, err: '', out: (await maagal.run([])).out })
})

test('the version names every part, and settings that are wrong are told apart from everything else', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(await maagal.json(['version'])).toMatchObject({ maagal: version, node: process.versions.node })
  maagal.env.TRUST_PROXY = 'perhaps'
  const ran = await maagal.run(['channel', 'list'])
  delete maagal.env.TRUST_PROXY
  expect(ran.code).toBe(3)
  expect(ran.err).toContain(settings.trustProxy.name)
})

test('nothing is written into a data folder by asking for help or the version', () => {
  const fresh = makeMaagal()
  return fresh.run(['version']).then(() => {
    expect(readdirSync(fresh.dataDir)).toEqual([])
    fresh.cleanUp()
  })
})
