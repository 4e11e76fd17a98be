/** Can the platforms reach me? Every answer there is, against servers on loopback that stand for the world. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkReachability, reachabilityWords } from '../../src/actions/operations/check-reachability.ts'
import { makeSecretBox } from '../../src/lib/secrets.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { firstRun } from '../client.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
let maagal: TestApp
const open: { close(done?: () => void): unknown }[] = []
beforeAll(async () => {
  maagal = await startTestApp({ PUBLIC_URL: 'https://desk.example.org' })
})
afterAll(async () => {
  for (const server of open) server.close()
  await maagal.stop()
})

const listen = (server: Server | ReturnType<typeof createSocketServer>) =>
  new Promise<number>((resolve) => {
    open.push(server)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
/** A network in which the public name leads to `base`. */
const leadingTo =
  (base: string): typeof fetch =>
  (input, init) =>
    fetch(base + new URL(String(input)).pathname, init)

const asked = (base: string, patienceMs?: number) =>
  checkReachability(maagal.app.ctx, { ask: leadingTo(base), ...(patienceMs ? { patienceMs } : {}) })

describe('the public address', () => {
  test('that leads here is recognised by a proof that only this installation can give', async () => {
    expect(await asked(maagal.url)).toEqual({
      outcome: 'reached',
      reachable: true,
      url: 'https://desk.example.org',
      detail: null,
    })
    const thief = { publicUrl: 'https://desk.example.org', secrets: makeSecretBox('another key of thirty-two letters') }
    expect((await checkReachability(thief, { ask: leadingTo(maagal.url) })).outcome).toBe('somebody_else')
  })

  test('without https is told apart: it leads here, and most platforms will not use it', async () => {
    const plain = { ...maagal.app.ctx, publicUrl: 'http://desk.example.org' }
    expect(await checkReachability(plain, { ask: leadingTo(maagal.url) })).toMatchObject({
      outcome: 'no_https',
      reachable: false,
    })
  })

  test('where somebody else answers is told, with who it was', async () => {
    const other = createServer((_, response) =>
      response.writeHead(302, { location: 'https://parked.example/', server: 'nginx' }).end('welcome'),
    )
    expect(await asked(`http://127.0.0.1:${await listen(other)}`)).toMatchObject({
      outcome: 'somebody_else',
      detail: 'HTTP 302 → https://parked.example/ nginx',
    })
  })

  test('that does not answer in time, that refuses, and that nobody knows', async () => {
    const silent = createSocketServer(() => undefined)
    expect((await asked(`http://127.0.0.1:${await listen(silent)}`, 300)).outcome).toBe('timeout')
    const gone = createServer()
    const port = await listen(gone)
    await new Promise<void>((done) => gone.close(() => done()))
    expect((await asked(`http://127.0.0.1:${port}`)).outcome).toBe('refused')
    const unknown: typeof fetch = async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }) })
    }
    expect((await checkReachability(maagal.app.ctx, { ask: unknown })).outcome).toBe('unknown_name')
  })

  test.skipIf(!hasOpenssl)('with a certificate that nobody vouches for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'maagal-cert-'))
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2', '-nodes']
    const how = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
    execFileSync('openssl', [...how, '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' })
    const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) })
    rmSync(folder, { recursive: true })
    expect(await asked(`https://127.0.0.1:${await listen(server)}`)).toMatchObject({
      outcome: 'certificate',
      detail: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
  })

  test.each([
    ['http://127.0.0.1:3000', 'local_only'],
    ['http://localhost:3000', 'local_only'],
    ['http://[::1]:3000', 'local_only'],
    ['http://0.0.0.0:3000', 'local_only'],
    ['https://192.168.1.20', 'private_network'],
    ['https://10.1.2.3', 'private_network'],
    ['https://172.20.0.1', 'private_network'],
    ['https://[fd00::1]', 'private_network'],
    ['https://desk.local', 'private_network'],
    ['https://desk', 'private_network'],
  ])('%s is not asked at all: %s', async (publicUrl, outcome) => {
    const never: typeof fetch = () => Promise.reject(new Error('asked'))
    expect((await checkReachability({ ...maagal.app.ctx, publicUrl }, { ask: never })).outcome).toBe(outcome)
  })
})

test('the desk gets the outcome in its own language, with a way out', async () => {
  maagal.app.ctx.publicUrl = maagal.url
  const owner = await firstRun(maagal.url)
  expect(await owner.post('/api/reachability')).toMatchObject({ outcome: 'local_only', reachable: false })
  const hebrew = await owner.send<{ message: string; hint: string }>('POST', '/api/reachability', undefined, {
    'accept-language': 'he',
  })
  expect(hebrew.message).toBe('אין כתובת ציבורית: רק המחשב הזה מגיע למערכת.')
  expect(hebrew.hint).toContain('PUBLIC_URL')
  const words = reachabilityWords({ outcome: 'timeout', reachable: false, url: '', detail: null }, 'en')
  expect(words.hint).toContain('firewall')
})
