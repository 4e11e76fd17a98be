/** The double itself, wire and Graph: a test that leans on it may believe it only as far as this file goes. */
import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Meta, startMeta } from './double.ts'
import { encode, escapedJson, hmac } from './encode.ts'
import type { PageScript } from './page.ts'
import {
  APP,
  type Client,
  clientOf,
  dataOf,
  errorOf,
  HOUR,
  NOA,
  PAGE,
  type Receiver,
  SECRET,
  STILL,
  startReceiver,
} from './testing.ts'

let meta: Meta
let page: PageScript
let receiver: Receiver
let client: Client
const graph: Client['graph'] = (...call) => client.graph(...call)
const say: Client['say'] = (...call) => client.say(...call)

async function start(more: { instagramAppSecret?: string } = {}): Promise<void> {
  receiver = await startReceiver()
  meta = await startMeta({ ...APP, ...more, webhookUrl: receiver.url, clock: STILL })
  client = clientOf(meta)
  page = meta.addPage({ ...PAGE })
}

async function stop(): Promise<void> {
  await meta.stop()
  await receiver.stop()
}

beforeEach(() => start())
afterEach(stop)

describe('the wire', () => {
  it('makes the bytes and the signature of the published test vector', () => {
    const body = {
      object: 'page',
      entry: [
        {
          id: '100200300',
          time: 1760000000123,
          messaging: [
            {
              sender: { id: '7001' },
              recipient: { id: '100200300' },
              timestamp: 1760000000001,
              message: { mid: 'm_AbC', text: 'שלום 👋 a/b' },
            },
          ],
        },
      ],
    }
    const bytes = encode(body)
    expect(bytes).toHaveLength(241)
    expect(hmac(SECRET, bytes)).toBe('3bbbbacdd194b879740c5802bd69856066ffbd100cb1662870558609bf8756a4')
    // The trap itself: the same data written by JSON.stringify has another signature.
    expect(hmac(SECRET, JSON.stringify(body))).toMatch(/^4433c1d4.*e304$/)
  })

  it.each(['שלום עולם', '👩‍👩‍👧 👍🏽', '\u200fמחיר 50\u200e', 'https://a.co/b?c=1&d=ü', 'a\\/b "q" \u2028'])(
    'escapes %j to ASCII without a bare slash, and nothing is lost',
    (text) => {
      const wire = escapedJson({ text })
      expect(wire).toMatch(/^[\x20-\x7e]*$/)
      expect(wire.replaceAll('\\/', '')).not.toContain('/')
      expect(JSON.parse(wire)).toEqual({ text })
    },
  )

  it('signs what it sends, and breaks the signature in every way it is asked to', async () => {
    const expected = (bytes: Buffer) => `sha256=${createHmac('sha256', SECRET).update(bytes).digest('hex')}`
    const header = () => receiver.heard.at(-1)?.headers['x-hub-signature-256']
    const bytes = () => receiver.heard.at(-1)?.body ?? Buffer.alloc(0)
    await meta.deliver({ object: 'page', entry: [] })
    expect(header()).toBe(expected(bytes()))
    expect(receiver.heard.at(-1)?.headers['x-hub-signature']).toMatch(/^sha1=[0-9a-f]{40}$/)
    for (const signature of ['wrong_secret', 'missing', 'truncated', 'altered', 'sha1_only', 'uppercase'] as const) {
      await meta.deliver({ object: 'page', entry: [] }, { signature })
      expect(header(), signature).not.toBe(expected(bytes()))
    }
    await meta.deliver({ text: 'שלום' }, { encoding: 'utf8' })
    expect(bytes().toString()).toBe('{"text":"שלום"}')
    expect(header()).toBe(expected(bytes()))
  })

  it('shakes hands only with who knows the word', async () => {
    expect(await meta.handshake()).toMatchObject({ status: 200, ok: true, body: expect.stringMatching(/^\d+$/) })
    expect(await meta.handshake({ token: 'guess' })).toMatchObject({ status: 403, ok: false })
  })

  it('sends one event a POST, or all in one; seconds for changes, milliseconds for messages', async () => {
    const post = page.post({ message: 'שבת' })
    page.comment({ post, from: NOA, message: 'כמה?' })
    page.message({ from: NOA, text: 'היי' })
    expect(await meta.flush()).toHaveLength(3)
    page.comment({ post, from: NOA, message: 'ועוד' })
    page.comment({ post, from: NOA, message: 'ועוד' })
    page.message({ from: NOA, text: 'היי' })
    expect(await meta.flush({ batch: 'all', order: 'reverse', duplicate: 1 })).toHaveLength(2)
    const [messages, changes] = receiver.parsed().entry
    expect(messages).toMatchObject({ time: 1_760_000_000_000, messaging: [{ message: { text: 'היי' } }] })
    expect(changes).toMatchObject({ time: 1_760_000_000, changes: [{ field: 'feed' }, { field: 'feed' }] })
    expect(receiver.heard.at(-1)?.body.equals(receiver.heard.at(-2)?.body ?? Buffer.alloc(0))).toBe(true)
    await meta.repeat(0)
    expect(receiver.heard.at(-1)?.body.equals(receiver.heard[0]?.body ?? Buffer.alloc(0))).toBe(true)
  })

  it('says nothing of what is silent, not subscribed, or of strangers in development; Graph still shows it', async () => {
    const post = page.post({ message: 'א', silent: true })
    meta.developmentMode(true)
    page.comment({ post, from: NOA, message: 'ב' })
    meta.developmentMode(false)
    meta.unsubscribe(page.id)
    page.comment({ post, from: NOA, message: 'ג' })
    page.subscribe(['messages'])
    page.comment({ post, from: NOA, message: 'ד' })
    expect(await meta.flush()).toEqual([])
    expect(meta.unheard.map(({ reason }) => reason)).toEqual([
      'silent',
      'development_mode',
      'not_subscribed',
      'field_not_subscribed',
    ])
    expect(dataOf(await graph('GET', `/${post.id}/comments`))).toHaveLength(3)
  })
})

describe('Graph', () => {
  it('wants a version, a token that lives, and a right proof; each refusal has its own code', async () => {
    const plain = await fetch(`${meta.url}/me?access_token=PAGE-TOKEN`)
    expect(((await plain.json()) as { error: { code: number } }).error.code).toBe(2500)
    expect(errorOf(await graph('GET', '/me', undefined, 'nonsense'))).toEqual([190])
    expect(errorOf(await graph('GET', '/me?appsecret_proof=00'))).toEqual([100])
    expect((await graph('GET', `/me?appsecret_proof=${hmac(SECRET, 'PAGE-TOKEN')}`)).status).toBe(200)
    meta.revokePermission('PAGE-TOKEN', 'pages_messaging', 10)
    expect(errorOf(await say('היי'))).toEqual([10])
    meta.expireToken('PAGE-TOKEN', 460)
    expect(errorOf(await graph('GET', '/me'))).toEqual([190, 460])
    const debug = await graph('GET', '/debug_token?input_token=PAGE-TOKEN', undefined, `${APP.appId}|${SECRET}`)
    expect(debug.json.data).toMatchObject({ is_valid: false, error: { subcode: 460 } })
  })

  it('hands out page tokens that end with a short user token, and lasting ones after the exchange', async () => {
    meta.addUser({ id: '1', token: 'USER' })
    const short = dataOf(await graph('GET', '/me/accounts?fields=id,access_token', undefined, 'USER'))[0]?.access_token
    const query = new URLSearchParams({
      grant_type: 'fb_exchange_token',
      client_id: APP.appId,
      client_secret: SECRET,
      fb_exchange_token: 'USER',
    })
    const long = (await graph('GET', `/oauth/access_token?${query}`)).json.access_token as string
    expect(dataOf(await graph('GET', '/me/accounts', undefined, long))[0]?.access_token).toBe('PAGE-TOKEN')
    await meta.advance(2 * HOUR)
    expect(errorOf(await graph('GET', '/me', undefined, String(short)))).toEqual([190, 463])
    expect((await graph('GET', '/me')).status).toBe(200)
  })

  it('takes a form, JSON and multipart, and keeps one page out of another', async () => {
    const comment = page.comment({ post: page.post({ message: 'א' }), from: NOA, message: 'כמה?' })
    const url = `${meta.url}/v25.0/${comment.id}/comments?access_token=PAGE-TOKEN`
    const form = await fetch(url, { method: 'POST', body: new URLSearchParams({ message: 'מטופס' }) })
    expect(form.status).toBe(200)
    const parts = new FormData()
    parts.set('message', JSON.stringify({ attachment: { type: 'image', payload: { is_reusable: true } } }))
    parts.set('filedata', new Blob(['png'], { type: 'image/png' }), 'a.png')
    const upload = await fetch(`${meta.url}/v25.0/100200300/message_attachments?access_token=PAGE-TOKEN`, {
      method: 'POST',
      body: parts,
    })
    expect(await upload.json()).toEqual({ attachment_id: expect.any(String) })
    meta.addPage({ id: '2', name: 'אחר', token: 'OTHER' })
    expect(errorOf(await graph('GET', `/${comment.id}`, undefined, 'OTHER'))).toEqual([100, 33])
  })

  it('answers, hides, likes and deletes a comment, and tells of it as the page', async () => {
    const comment = page.comment({ post: page.post({ message: 'א' }), from: NOA, message: 'כמה?' })
    await meta.flush()
    const reply = await graph('POST', `/${comment.id}/comments`, { message: 'חמישים' })
    await graph('POST', `/${comment.id}`, { is_hidden: true })
    expect((await graph('POST', `/${comment.id}/likes`)).json).toEqual({ success: true })
    const seen = await graph('GET', `/${comment.id}?fields=is_hidden,user_likes,comments{message,from{name}}`)
    expect(seen.json).toMatchObject({ is_hidden: true, user_likes: true, comments: { data: [{ message: 'חמישים' }] } })
    await graph('DELETE', `/${comment.id}`)
    expect(errorOf(await graph('GET', `/${comment.id}`))).toEqual([100, 33])
    const bodies = meta.queue.map(({ body }) => body.value)
    expect(bodies).toMatchObject([
      { verb: 'add', comment_id: reply.json.id, parent_id: comment.id, from: { id: page.id } },
      { verb: 'hide', comment_id: comment.id },
      { verb: 'remove', comment_id: comment.id },
    ])
    expect(bodies[2]).not.toHaveProperty('message')
  })

  it('cuts lists in pages that may be short or empty, and forgets old cursors', async () => {
    const post = page.post({ message: 'א' })
    const all = [1, 2, 3, 4, 5].map((n) => page.comment({ post, from: NOA, message: `${n}`, at: meta.now() + n }))
    page.remove(all[1] ?? '')
    meta.emptyPage(/comments/)
    const seen: unknown[][] = []
    let next: string | undefined =
      `${meta.url}/v25.0/${post.id}/comments?limit=2&fields=message&access_token=PAGE-TOKEN`
    while (next) {
      const answer = (await (await fetch(next)).json()) as { data: { message: string }[]; paging?: { next?: string } }
      seen.push(answer.data.map(({ message }) => message))
      next = answer.paging?.next
    }
    expect(seen).toEqual([[], ['1'], ['3', '4'], ['5']])
    const first = await graph('GET', `/${post.id}/comments?limit=1`)
    meta.expireCursors()
    const after = (first.json.paging as { cursors: { after: string } }).cursors.after
    expect(errorOf(await graph('GET', `/${post.id}/comments?after=${after}`))).toEqual([100])
    const since = Math.floor(meta.now() / 1000) + 1
    expect(dataOf(await graph('GET', `/${post.id}/comments?since=${since}`))).toEqual([])
  })

  it('slows down in its headers, refuses at a hundred percent, and every refused call makes it longer', async () => {
    meta.throttle({ percent: 80, kind: 'app' })
    expect((await graph('GET', '/me')).headers.get('x-app-usage')).toContain('"call_count":80')
    meta.throttle({ percent: 100, kind: 'buc', minutesToRegain: 5, code: 80006, httpStatus: 429 })
    const minutes = async () => {
      const answer = await graph('GET', '/100200300')
      expect([answer.status, ...errorOf(answer)]).toEqual([429, 80006])
      const usage = JSON.parse(answer.headers.get('x-business-use-case-usage') ?? '{}')
      return usage['100200300'][0].estimated_time_to_regain_access as number
    }
    expect([await minutes(), await minutes()]).toEqual([6, 7])
    await meta.advance(5 * 60_000)
    expect(await minutes()).toBe(3)
    await meta.advance(4 * 60_000)
    expect((await graph('GET', '/100200300')).status).toBe(200)
  })
})

describe('retries on the virtual clock', () => {
  it('tries a comment again until 36 hours are over, the same bytes each time', async () => {
    receiver.status = 204 // Anything but 200 is a failure.
    page.comment({ post: page.post({ message: 'א', silent: true }), from: NOA, message: 'כמה?' })
    expect(await meta.flush()).toMatchObject([{ status: 204, ok: false }])
    await meta.advance(HOUR)
    expect(receiver.heard).toHaveLength(6)
    await meta.advance(35 * HOUR)
    expect(receiver.heard).toHaveLength(11)
    expect(new Set(receiver.heard.map(({ body }) => body.toString())).size).toBe(1)
    expect(meta.alerts).toMatchObject([{ kind: 'dropped', account: page.id }])
    expect(meta.pendingRetries()).toBe(0)
  })

  it('stops trying when the receiver is back', async () => {
    meta.outage({ mode: 'unreachable' })
    page.comment({ post: page.post({ message: 'א', silent: true }), from: NOA, message: 'כמה?' })
    await meta.flush()
    await meta.advance(2 * HOUR)
    expect(receiver.heard).toHaveLength(0)
    meta.outage(false)
    await meta.advance(10 * HOUR)
    expect(receiver.heard).toHaveLength(1)
  })

  it('gives up an inbox that failed for an hour: nothing comes until it is subscribed again', async () => {
    receiver.status = 500
    page.message({ from: NOA, text: 'היי' })
    await meta.flush()
    await meta.advance(59 * 60_000)
    expect(meta.alerts.map(({ kind }) => kind)).toEqual(['dropped', 'failing'])
    expect(dataOf(await graph('GET', '/100200300/subscribed_apps'))).toHaveLength(1)
    await meta.advance(60_000)
    expect(meta.alerts.at(-1)?.kind).toBe('webhooks_disabled')
    expect(dataOf(await graph('GET', '/100200300/subscribed_apps'))).toEqual([])
    receiver.status = 200
    page.message({ from: NOA, text: 'מישהו?' })
    expect(await meta.flush()).toEqual([])
    await graph('POST', '/100200300/subscribed_apps?subscribed_fields=messages,feed')
    page.message({ from: NOA, text: 'עכשיו?' })
    expect(await meta.flush()).toMatchObject([{ status: 200 }])
  })

  it('is lenient when one delivery gets through within the hour', async () => {
    receiver.status = 500
    page.message({ from: NOA, text: 'היי' })
    await meta.flush()
    await meta.advance(30 * 60_000)
    receiver.status = 200
    page.message({ from: NOA, text: 'שוב' })
    await meta.flush()
    await meta.advance(2 * HOUR)
    expect(meta.alerts.map(({ kind }) => kind)).not.toContain('webhooks_disabled')
  })
})

it('signs a deletion request over its encoded payload; a forged one does not verify', () => {
  const holds = (request: string) => {
    const [signature = '', payload = ''] = request.split('.')
    return createHmac('sha256', SECRET).update(payload).digest('base64url') === signature
  }
  const request = meta.signedRequest({ userId: '55' })
  expect(holds(request)).toBe(true)
  expect(holds(meta.signedRequest({ userId: '55', forged: true }))).toBe(false)
  const payload = Buffer.from(request.split('.')[1] ?? '', 'base64url').toString()
  expect(JSON.parse(payload)).toMatchObject({ user_id: '55', algorithm: 'HMAC-SHA256' })
})
