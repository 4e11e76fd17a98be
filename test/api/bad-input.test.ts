/**
 * Bad input, through the doors that the world has: the webhook and the wall. Each is kept whole or refused with a code and a log line; none
 * brings anything down, and none keeps the next good delivery from being filed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import { cleanName, cleanText } from '../../src/core/text/safe.ts'
import { hmacSha256Hex } from '../../src/lib/hmac.ts'
import { createLog } from '../../src/lib/log.ts'
import { findChannel, loadConnection, openSettings } from '../../src/store/channels.ts'
import { sql } from '../../src/store/db.ts'
import {
  type CaseRow,
  type CaseView,
  type Client,
  eventually,
  firstRun,
  readWall,
  visit,
  writeOnWall,
} from '../client.ts'
import { createTestDatabase, type TestDatabase } from '../template.ts'

const MiB = 1024 * 1024
let database: TestDatabase
let app: App
let owner: Client
let wall: string
let webhook: string
let secret: string
const folder = mkdtempSync(join(tmpdir(), 'maagal-bad-input-'))
const logged: string[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  const loaded = loadConfig({ PORT: '0', DATABASE_URL: database.url, DATA_DIR: folder, MAAGAL_UNDO_SECONDS: '0' })
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  const out = new Writable({
    write(chunk: Buffer, _, done) {
      logged.push(...chunk.toString().split('\n').filter(Boolean))
      done()
    },
  })
  const connection = { url: database.url, listenUrl: database.url, embedded: false, close: async () => undefined }
  app = await startApp(loaded.config, connection, createLog('info', out))
  const url = `http://127.0.0.1:${app.port}`
  owner = await firstRun(url)
  const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  const channel = await findChannel(app.ctx.db, wall, 'sandbox')
  const connected = channel && (await loadConnection(app.ctx.db, channel.connectionId))
  if (!connected) throw new Error('the wall has no connection')
  webhook = `${url}/webhooks/sandbox/${connected.connectionId}`
  secret = String(openSettings(connected, app.ctx.secrets)?.secret)
})
afterAll(async () => {
  await app.stop()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** Posts bytes to the webhook as the wall would, signed unless told otherwise. */
async function deliver(body: string | Uint8Array, headers: Record<string, string> = {}, to = webhook) {
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body)
  const answer = await fetch(to, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-sandbox-signature': `sha256=${hmacSha256Hex(secret, bytes)}`,
      ...headers,
    },
    body: bytes,
  })
  const json = (await answer.json()) as { error?: { code: string } }
  return { status: answer.status, code: json.error?.code }
}

let counter = 0
type Over = { id?: string; author?: object; body?: string; at?: string; reach?: number; root_id?: string }
/** An event of the wall: a new post of a new author, unless told otherwise. */
function posted(name: string, over: Over = {}) {
  const id = over.id ?? `entry-${++counter}`
  return {
    id: `posted:${id}`,
    type: 'posted',
    entry: {
      id,
      kind: 'post',
      root_id: id,
      parent_id: null,
      author: { id: `author-${id}`, name, reach: null },
      by_brand: false,
      client_key: null,
      body: 'מתי המשלוח?',
      at: new Date().toISOString(),
      reach: 12,
      ...over,
    },
  }
}
const delivery = (...events: unknown[]) => JSON.stringify({ wall, attempt: 1, events })

const caseNamed = (name: string) =>
  eventually(`the case of ${JSON.stringify(name.slice(0, 60))}`, async () => {
    const { items } = await owner.get<{ items: CaseRow[] }>('/api/cases?limit=200')
    return items.find((row) => row.customer.name === name)
  })
const viewOf = async (row: CaseRow) => owner.get<CaseView>(`/api/cases/${row.id}`)
const messagesOf = (view: CaseView) => view.conversations.flatMap((one) => one.messages)
const textOf = (view: CaseView) =>
  messagesOf(view).map(({ parts }) => parts.map((part) => ('text' in part ? part.text : '')).join(''))
const saidInLog = (...words: string[]) =>
  eventually(`a log line with ${words}`, async () => logged.some((line) => words.every((word) => line.includes(word))))
const intake = () =>
  owner.get<{ stuck: { reason: string }[]; parked: { reason: string; count: number }[] }>('/api/intake')
const parked = async (reason: string) => (await intake()).parked.find((one) => one.reason === reason)?.count ?? 0

/** After whatever came before, an ordinary delivery is taken in and filed, and nothing failed on our side. */
afterEach(async () => {
  const name = `Next ${++counter}`
  expect(await deliver(delivery(posted(name)))).toEqual({ status: 200, code: undefined })
  await caseNamed(name)
  expect(logged.filter((line) => line.includes('"level":50') || line.includes('a request failed'))).toEqual([])
})

describe('a delivery that is refused', () => {
  it('is forged: another key, changed bytes, no signature', async () => {
    const body = delivery(posted('Forged'))
    const good = `sha256=${hmacSha256Hex(secret, Buffer.from(body))}`
    const wrongKey = `sha256=${hmacSha256Hex('another-secret-entirely', Buffer.from(body))}`
    for (const signature of [wrongKey, good.slice(0, -2), `${good}00`, 'sha256=', 'nonsense', ''])
      expect(await deliver(body, { 'x-sandbox-signature': signature }), signature).toEqual({
        status: 401,
        code: 'bad_signature',
      })
    expect(await deliver(body.replace('Forged', 'Fxrged'), { 'x-sandbox-signature': good })).toMatchObject({
      status: 401,
    })
    await saidInLog('refused a delivery', 'bad_signature')
    await saidInLog('refused a delivery', 'missing_signature')
  })

  it('knocks at a door that is not there', async () => {
    const body = delivery(posted('Nowhere'))
    const origin = new URL(webhook).origin
    for (const path of [
      `/webhooks/sandbox/${crypto.randomUUID()}`,
      '/webhooks/sandbox/not-a-uuid',
      webhook.slice(origin.length).replace('/sandbox/', '/facebook/'),
      '/webhooks/__proto__/x',
    ])
      expect(await deliver(body, {}, origin + path), path).toEqual({ status: 404, code: 'not_found' })
    await saidInLog('refused a delivery', 'not-a-uuid')
  })

  it('is larger than 5 MB', async () => {
    const body = delivery(posted('Oversized', { body: 'x'.repeat(5 * MiB) }))
    expect(await deliver(body)).toEqual({ status: 413, code: 'too_large' })
    await saidInLog('refused a delivery', 'too large')
  })
})

describe('a delivery that is kept', () => {
  it('truncated: set aside as stuck and shown, and in nobody’s way', async () => {
    const whole = delivery(posted('Truncated'))
    expect(await deliver(whole.slice(0, whole.length / 2))).toMatchObject({ status: 200 })
    await deliver(delivery(posted('Right behind')))
    await caseNamed('Right behind')
    await eventually(
      'it is shown as stuck',
      async () => {
        await sql`update delivery_pending set next_attempt_at = now()`.execute(app.ctx.db)
        return (await intake()).stuck.find(({ reason }) => /JSON/.test(reason))
      },
      30,
    )
    await saidInLog('a delivery could not be filed', 'JSON')
    expect((await owner.get<{ stuck_deliveries: number }>('/api/queues')).stuck_deliveries).toBeGreaterThan(0)
  })

  it('replayed, also many times at once: one message', async () => {
    const body = delivery(posted('Replayed'))
    const answers = await Promise.all(Array.from({ length: 12 }, () => deliver(body)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const row = await caseNamed('Replayed')
    await deliver(body)
    // The same event in other bytes, as a platform's retry has it.
    const id = (await viewOf(row)).conversations[0]?.messages[0]?.id
    expect(id).toBeDefined()
    const twin = JSON.stringify({ ...JSON.parse(body), attempt: 2 })
    await deliver(twin)
    await deliver(delivery(posted('After the replay')))
    await caseNamed('After the replay')
    expect(messagesOf(await viewOf(row))).toHaveLength(1)
  })

  it('of unknown shape: parked and shown, while what is known beside it is filed', async () => {
    const before = await parked('unknown_shape')
    const odd = [
      { id: 'poll:1', type: 'poll_opened' },
      'a bare word',
      null,
      { type: { toString: 1 } },
      { type: 'nul \0 and half \ud800' },
      { ...posted('No time'), entry: { ...posted('No time').entry, at: 'yesterday' } },
      { ...posted('Long id'), entry: { ...posted('Long id').entry, id: 'x'.repeat(600) } },
      { ...posted('Less than nobody'), entry: { ...posted('x').entry, reach: -5 } },
    ]
    await deliver(delivery(...odd, posted('Beside the unknown')))
    await caseNamed('Beside the unknown')
    expect(await parked('unknown_shape')).toBe(before + odd.length)
    for (const envelope of ['{}', '[]', 'null', '"text"', '{"wall":1,"events":{}}']) await deliver(envelope)
    await eventually(
      'the strange envelopes too',
      async () => (await parked('unknown_shape')) === before + odd.length + 5,
    )
    const strange = await parked('unknown_account')
    await deliver(JSON.stringify({ wall: 'somebody else', attempt: 1, events: [posted('Elsewhere')] }))
    await eventually(
      'and one for an account that is not here',
      async () => (await parked('unknown_account')) === strange + 1,
    )
  })

  it('with an edit of words that never came, broken in every way: parked', async () => {
    const before = await parked('before_message')
    const edit = {
      id: 'edited:odd',
      type: 'edited',
      entry_id: 'never\0\ud800',
      body: '\0 \ud800 \u202e',
      at: '9999-12-31T23:59:59Z',
    }
    await deliver(delivery(edit))
    await eventually('it waits', async () => (await parked('before_message')) === before + 1)
  })

  it('of ten thousand events, most of them told many times over: each is filed once', {
    timeout: 120_000,
  }, async () => {
    const different = 300
    const events = Array.from({ length: 10_000 }, (_, n) => {
      const nth = n % different
      const author = { id: `p${nth % 50}`, name: `Crowd ${nth % 50}`, reach: null }
      return posted('Crowd', { id: `c${nth}`, root_id: 'c0', author, body: `אני ${nth}` })
    })
    const body = delivery(...events)
    expect(body.length).toBeGreaterThan(2 * MiB)
    expect(await deliver(body)).toMatchObject({ status: 200 })
    await deliver(delivery(posted('Behind the crowd')))
    await eventually('the one behind it', () => caseNamed('Behind the crowd'), 100)
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from message where author_name like 'Crowd %'`.execute(app.ctx.db)
    expect(rows[0]?.n).toBe(different)
  })
})

describe('words of any kind', () => {
  const family = '👩‍👩‍👧‍👦 👩🏽‍🚒 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️‍🔥'
  const texts: [string, string][] = [
    ['niqqud', 'שָׁלוֹם לְכֻלָּם, הַמִּשְׁלוֹחַ לֹא הִגִּיעַ'],
    ['emoji with joiners', `תודה ${family}`],
    ['bidi controls', 'abc \u202e txt.exe \u2066 open \u202a\u202b and \u2069\u2069\u202c closed'],
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script> &lt;b&gt; {{7*7}} ${7*7}'],
    ['SQL and paths', `'; drop table message; -- ../../etc/passwd %00 \\x00 $1`],
    ['control characters', 'before\0after \u0007 \u001b[31m red \u0085 next \u2028 line'],
    ['half characters', 'half \ud83d and \udc00 end'],
    ['marks upon marks', `z${'\u0301'.repeat(3000)} done`],
    ['100 KB', `ארוך ${'מילה '.repeat(20_000)}`],
    ['100 KB in one word', 'א'.repeat(100_000)],
    ['100 KB of digits', '0501234567'.repeat(10_000)],
    ['emptiness', ' \u200b\u200f \n '],
  ]

  it.each(texts)('%s arrive by webhook as they were written', async (name, body) => {
    await deliver(delivery(posted(`Hook ${name}`, { body })))
    const view = await viewOf(await caseNamed(`Hook ${name}`))
    const [shown = ''] = textOf(view)
    const expected = cleanText(body.replaceAll('\0', '\ufffd'))
    // Long numbers may be masked as personal data; everything else is word for word.
    if (name !== '100 KB of digits') expect(shown).toBe(expected)
    expect(JSON.stringify(view)).not.toMatch(/\\u0000|\\ud83d"/)
  })

  it.each(texts.filter(([name]) => name !== 'emptiness'))(
    '%s arrive by the wall as they were written',
    async (name, body) => {
      const visitor = await visit(owner, wall, `Wall ${name}`)
      const id = await writeOnWall(owner, visitor, 'post', body)
      const kept = body.toWellFormed().replaceAll('\0', '\ufffd')
      expect((await readWall(owner, visitor)).find((entry) => entry.id === id)?.body).toBe(kept)
      const view = await viewOf(await caseNamed(`Wall ${name}`))
      if (name !== '100 KB of digits') expect(textOf(view)).toEqual([cleanText(kept)])
    },
  )

  it.each([
    ['markup', '<b>Dana</b><script>alert(1)</script>'],
    ['directions', '\u202eanaD \u2066Levi\u200f'],
    ['a joined family', `נועה ${family}`],
    ['niqqud', 'נוֹעָה'],
    ['control characters', 'A\0B\u0007C\nD'],
    ['two thousand letters', 'ב'.repeat(2000)],
    ['a half character', 'Half \ud83d'],
  ])('names of %s stay names', async (_, name) => {
    await deliver(delivery(posted(name, { body: `about ${++counter}` })))
    const expected = cleanName(name.slice(0, 512).toWellFormed().replaceAll('\0', '\ufffd'))
    const row = await caseNamed(expected)
    expect(row.customer.name).not.toMatch(/[\u202a-\u202e\u2066-\u2069\n]/)
    expect(messagesOf(await viewOf(row))[0]?.author.name).toBe(expected)
  })

  it('in bytes that are not UTF-8: the broken bytes become marks, the rest stays', async () => {
    const whole = Buffer.from(delivery(posted('Broken bytes', { body: 'before @@ after' })))
    const at = whole.indexOf('@@')
    whole[at] = 0xff
    whole[at + 1] = 0xc3
    expect(await deliver(whole)).toMatchObject({ status: 200 })
    expect(textOf(await viewOf(await caseNamed('Broken bytes')))).toEqual(['before \ufffd\ufffd after'])
  })
})

describe('numbers and times of any size', () => {
  it('a clock in the year 9999, or before there were clocks, does not lead the queue astray', async () => {
    for (const [name, at] of [
      ['Year 9999', '9999-12-31T23:59:59.999Z'],
      ['Year 0', '0000-01-01T00:00:00Z'],
      ['Year 1970', '1970-01-01T00:00:00Z'],
    ] as const) {
      await deliver(delivery(posted(name, { at })))
      const view = await viewOf(await caseNamed(name))
      expect(Date.parse(messagesOf(view)[0]?.sent_at ?? ''), name).toBeLessThanOrEqual(Date.now())
    }
  })

  it('ids beyond 2^53 stay apart', async () => {
    const ids = ['9007199254740992', '9007199254740993', '18446744073709551615']
    await deliver(
      delivery(...ids.map((id) => posted(`Big ${id}`, { id, author: { id, name: `Big ${id}`, reach: null } }))),
    )
    for (const id of ids) expect(messagesOf(await viewOf(await caseNamed(`Big ${id}`)))).toHaveLength(1)
    const { rows } = await sql<{
      id: string
    }>`select external_id as id from message where external_id = any(${ids}) order by 1`.execute(app.ctx.db)
    expect(rows.map(({ id }) => id)).toEqual([...ids].sort())
  })

  it('an audience larger than the world is counted as large as can be', async () => {
    await deliver(delivery(posted('Loud', { reach: Number.MAX_SAFE_INTEGER })))
    expect((await caseNamed('Loud')).reach).toBe(2_147_483_647)
  })
})

describe('the wall’s own door', () => {
  const ask = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${owner.url}/api/wall/${wall}/entries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-maagal-request': '1', ...headers },
      body,
    })

  it('refuses what is not a post, each with its code', async () => {
    const visitor = await visit(owner, wall, 'Door Tester')
    const mine = { authorization: `Bearer ${visitor.token}` }
    for (const [body, status, code] of [
      ['{"kind":"post","body":', 400, 'bad_input'],
      ['{"kind":"shout","body":"x"}', 400, 'bad_input'],
      ['{"kind":"post","body":7}', 400, 'bad_input'],
      ['{"kind":"comment","root_id":"1","body":"x"}', 400, 'bad_input'],
      ['{"kind":"post","body":"   "}', 422, 'reply_empty'],
      ['{"__proto__":{"kind":"post"},"body":"x"}', 400, 'bad_input'],
      [JSON.stringify({ kind: 'post', body: 'x'.repeat(200_001) }), 400, 'bad_input'],
      [JSON.stringify({ kind: 'post', body: 'x'.repeat(2 * MiB) }), 413, 'too_large'],
    ] as const) {
      const answer = await ask(body, mine)
      expect(
        [answer.status, ((await answer.json()) as { error: { code: string } }).error.code],
        body.slice(0, 40),
      ).toEqual([status, code])
    }
    expect((await ask('kind=post', { ...mine, 'content-type': 'text/csv' })).status).toBe(400)
    expect((await ask('{"kind":"post","body":"x"}', { authorization: 'Bearer \u00ff' })).status).toBe(401)
  })
})
