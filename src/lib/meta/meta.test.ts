import { createHmac } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { metaConnection } from './connection.ts'
import { classOf, graphError } from './errors.ts'
import { type GraphResult, makeGraph } from './graph.ts'
import { instantOf, parseJson } from './json.ts'
import { actOutcome, sendOutcome } from './outcome.ts'
import { appSecretProof, readSignedRequest, verifyBody } from './signature.ts'
import { usageOf } from './usage.ts'

const SECRET = 'test_app_secret'
const bytes = (text: string) => new TextEncoder().encode(text)
const sign = (body: Uint8Array | string, secret = SECRET) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

describe('a signature', () => {
  // The platform's own test vector: escaped unicode and slashes, 241 bytes.
  const body = bytes(
    String.raw`{"object":"page","entry":[{"id":"100200300","time":1760000000123,"messaging":[{"sender":{"id":"7001"},"recipient":{"id":"100200300"},"timestamp":1760000000001,"message":{"mid":"m_AbC","text":"\u05e9\u05dc\u05d5\u05dd \ud83d\udc4b a\/b"}}]}]}`,
  )
  const good = 'sha256=3bbbbacdd194b879740c5802bd69856066ffbd100cb1662870558609bf8756a4'

  it('is made over exactly the bytes that came', () => {
    expect(body.length).toBe(241)
    expect(verifyBody({ 'x-hub-signature-256': good }, body, [SECRET])).toEqual({ ok: true })
    const rewritten = bytes(JSON.stringify(JSON.parse(new TextDecoder().decode(body))))
    expect(verifyBody({ 'x-hub-signature-256': good }, rewritten, [SECRET])).toMatchObject({ ok: false })
  })

  it.each([
    ['another secret', sign(body, 'another')],
    ['cut short', good.slice(0, -2)],
    ['uppercase', `sha256=${good.slice(7).toUpperCase()}`],
    ['the old kind', `sha1=${createHmac('sha1', SECRET).update(body).digest('hex')}`],
    ['empty', ''],
  ])('is not %s', (_, given) => {
    expect(verifyBody({ 'x-hub-signature-256': given }, body, [SECRET]).ok).toBe(false)
  })

  it('may be made with the Instagram app’s secret, and never with an empty one', () => {
    expect(verifyBody({ 'x-hub-signature-256': sign(body, 'ig') }, body, [SECRET, 'ig'])).toEqual({ ok: true })
    expect(verifyBody({ 'x-hub-signature-256': sign(body, '') }, body, ['', SECRET])).toMatchObject({ ok: false })
  })

  it('over the escaped form of a body that came unescaped is good too', () => {
    const plain = bytes('{"text":"שלום 👋"}')
    const escaped = String.raw`{"text":"\u05e9\u05dc\u05d5\u05dd \ud83d\udc4b"}`
    expect(verifyBody({ 'x-hub-signature-256': sign(escaped) }, plain, [SECRET])).toEqual({ ok: true })
    expect(verifyBody({ 'x-hub-signature-256': sign(plain) }, plain, [SECRET])).toEqual({ ok: true })
  })
})

test('a signed request tells whom it is about, and a forged one nothing', () => {
  const payload = Buffer.from('{"user_id":218471,"algorithm":"HMAC-SHA256","issued_at":1760000000}').toString(
    'base64url',
  )
  const signature = createHmac('sha256', SECRET).update(payload).digest('base64url')
  expect(readSignedRequest(`${signature}.${payload}`, [SECRET])).toEqual({ userId: '218471', issuedAt: 1760000000000 })
  expect(readSignedRequest(`${signature}.${payload}x`, [SECRET])).toBeNull()
  expect(readSignedRequest(`${signature}.${payload}`, ['other'])).toBeNull()
  expect(readSignedRequest('nonsense', [SECRET])).toBeNull()
})

test('the handshake answers the challenge to whoever knows the word', () => {
  const settings = { app_id: '1', app_secret: SECRET, verify_token: 'the word' }
  const ask = (query: Record<string, string>) => metaConnection.handshake(query, settings)
  const good = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'the word' }
  expect(ask(good)).toBe('1158201444')
  expect(ask({ ...good, 'hub.verify_token': 'a guess' })).toBeNull()
  expect(ask({ ...good, 'hub.mode': 'unsubscribe' })).toBeNull()
  expect(ask({ ...good, 'hub.challenge': '<script>' })).toBeNull()
  expect(ask({})).toBeNull()
})

test('numbers beyond a double keep their digits, and times come in every form', () => {
  expect(parseJson('{"id":24681357246813577,"n":12,"f":1.5}')).toEqual({ id: '24681357246813577', n: 12, f: 1.5 })
  const at = '2025-10-09T08:53:21.000Z'
  for (const given of [1760000001, '1760000001', 1760000001000, '2025-10-09T08:53:21+0000', at])
    expect(instantOf(given)).toBe(at)
  expect(instantOf('yesterday')).toBeNull()
})

describe('an error', () => {
  it.each([
    [{ code: 190, error_subcode: 463 }, 'reconnect'],
    [{ code: 10 }, 'reconnect'],
    [{ code: 200 }, 'reconnect'],
    [{ code: 10, error_subcode: 2018278 }, 'window'],
    [{ code: 10, error_subcode: 2534022 }, 'window'],
    [{ code: 10, error_subcode: 2018108 }, 'refused'],
    [{ code: 200, error_subcode: 2534041 }, 'refused'],
    [{ code: 10900 }, 'already_replied'],
    [{ code: 100, error_subcode: 2534025 }, 'already_replied'],
    [{ code: 10903 }, 'refused'],
    [{ code: 100, error_subcode: 33 }, 'gone'],
    [{ code: 100 }, 'refused'],
    [{ code: 551, error_subcode: 1545041 }, 'refused'],
    [{ code: 368 }, 'blocked'],
    [{ code: 80001 }, 'rate_limit'],
    [{ code: 613 }, 'rate_limit'],
    [{ code: 2 }, 'retry'],
    [{ code: 999, is_transient: true }, 'retry'],
  ])('%j is %s', (error, expected) => {
    const read = graphError({ error: { message: 'x', ...error } })
    expect(read && classOf(read)).toBe(expected)
  })
})

describe('a call', () => {
  const access = { url: 'https://graph.example', version: 'v25.0', token: 'T', appSecret: SECRET }
  const answering = (answer: () => Response | Promise<Response>) => {
    const asked: Request[] = []
    const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
      asked.push(new Request(input, init))
      return answer()
    }
    return { graph: makeGraph({ ...access, fetch: fetch as typeof globalThis.fetch }), asked }
  }

  it('names its version, carries its token in a header and proves the secret', async () => {
    const { graph, asked } = answering(() =>
      Response.json({ id: '1' }, { headers: { 'x-app-usage': '{"call_count":81}' } }),
    )
    expect(await graph.post('1_2/comments', { message: 'שלום' })).toMatchObject({ ok: true, body: { id: '1' } })
    const [request] = asked
    expect(request?.url).toBe(`https://graph.example/v25.0/1_2/comments?appsecret_proof=${appSecretProof('T', SECRET)}`)
    expect(request?.headers.get('authorization')).toBe('Bearer T')
    expect(request?.url).not.toContain('access_token')
    expect(graph.usage().percent).toBe(81)
  })

  const outcomeOf = async (answer: () => Response | Promise<Response>) => {
    const result: GraphResult = await answering(answer).graph.post('x')
    if (result.ok) throw new Error('it succeeded')
    return { send: sendOutcome(result), act: actOutcome(result) }
  }

  it('that nobody answered is of unknown fate when it is a message, and simply made again when it is a like', async () => {
    const broke = () => {
      throw new TypeError('terminated', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) })
    }
    expect(await outcomeOf(broke)).toMatchObject({ send: { outcome: 'unknown' }, act: { outcome: 'retry' } })
    const gateway = () => new Response('<html>502</html>', { status: 502 })
    expect((await outcomeOf(gateway)).send).toMatchObject({ outcome: 'unknown' })
  })

  it('that never left is tried again', async () => {
    const refused = () => {
      throw new TypeError('cannot', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })
    }
    expect((await outcomeOf(refused)).send).toMatchObject({ outcome: 'retry' })
  })

  it('that met a limit pauses the account for as long as the platform says', async () => {
    const usage = '{"1":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":7}]}'
    const limited = () =>
      Response.json(
        { error: { code: 80001, message: 'slow' } },
        { status: 400, headers: { 'x-business-use-case-usage': usage } },
      )
    expect((await outcomeOf(limited)).send).toMatchObject({ outcome: 'retry', afterSeconds: 420, pauseAccount: true })
  })

  it('to a list goes on past an empty page, by cursor alone', async () => {
    const pages = [
      { data: [{ id: '1' }], paging: { cursors: { after: 'a' }, next: 'https://graph.example/next?access_token=T' } },
      { data: [], paging: { cursors: { after: 'b' }, next: 'https://graph.example/next?access_token=T' } },
      { data: [{ id: '2' }], paging: { cursors: { after: 'c' } } },
    ]
    let at = 0
    const { graph, asked } = answering(() => Response.json(pages[at++]))
    const found: unknown[] = []
    for await (const one of graph.list('x', {})) found.push(one.id)
    expect(found).toEqual(['1', '2'])
    expect(asked.map(({ url }) => new URL(url).searchParams.get('after'))).toEqual([null, 'a', 'b'])
  })
})

test('usage is the highest of all that is counted', () => {
  const headers = new Headers({ 'x-app-usage': '{"call_count":28,"total_time":25}', 'x-page-usage': 'broken' })
  expect(usageOf(headers)).toEqual({ percent: 28, regainSeconds: 0 })
})
