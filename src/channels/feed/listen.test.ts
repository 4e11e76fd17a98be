import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { makeSafeFetch } from '../../lib/safe-fetch.ts'
import type { ChannelHealth, ListenContext, LogEntry } from '../channel.ts'
import { check } from './check.ts'
import { feed } from './index.ts'
import { listenWith } from './listen.ts'
import { handshake, verify } from './websub.ts'

const NOW = Date.parse('2026-11-22T10:00:00Z')
const KEY = 'k'.repeat(64)
const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

type Asked = { method: string; path: string; headers: IncomingMessage['headers']; body: string }

/** A site whose answers a test writes: one function a path. */
async function site(pages: Record<string, (request: Asked, response: ServerResponse) => void>) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => (body += piece))
    request.on('end', () => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
      asked.push(one)
      const page = pages[one.path]
      if (page) page(one, response)
      else response.writeHead(404).end()
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const rss = (title: string, extra = '') =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Blog</title>${extra}<item><guid>${title}</guid><title>${title}</title></item></channel></rss>`

/** Looks as often as told, and gives what came of it; `cursor` goes on from an earlier run. */
async function looks(
  times: number,
  origin: string,
  given: Record<string, unknown> = {},
  start: { cursor?: unknown; now?: number } = {},
) {
  const settings = feed.settings.parse({ url: `${origin}/feed`, trust_private: origin, connection_key: KEY, ...given })
  const abort = new AbortController()
  const received: { headers: Record<string, string>; text: string }[] = []
  const health: ChannelHealth[] = []
  const notes: LogEntry[] = []
  const pauses: number[] = []
  let cursor = start.cursor ?? null
  let now = start.now ?? NOW
  const ctx: ListenContext = {
    now: () => now,
    fetch: makeSafeFetch({ trusted: [settings.trust_private], userAgent: 'Maagal/test', timeoutMs: 3000 }),
    log: { info: () => undefined, warn: () => undefined },
    receive: async ({ headers, body }) => {
      received.push({ headers, text: new TextDecoder().decode(body) })
    },
    saveCursor: async (next) => {
      cursor = JSON.parse(JSON.stringify(next))
    },
    report: async (said) => {
      health.push(said)
    },
    note: async (entry) => {
      notes.push(entry)
    },
    rhythm: async () => ({ lastEventAt: null, usualGapSeconds: null }),
    keepSettings: async () => undefined,
    recentRoots: async () => [],
    signal: abort.signal,
  }
  await listenWith(async (seconds) => {
    pauses.push(seconds)
    now += seconds * 1000
    if (pauses.length === times) abort.abort()
  })(ctx, { id: 'c', connectionId: 'k', account: settings.url, settings, cursor })
  return { received, health, notes, pauses, cursor, now, settings }
}

describe('a feed that is looked at', () => {
  it('is handed over once, and then asked only for what changed', async () => {
    let title = 'one'
    const { origin, asked } = await site({
      '/feed': ({ headers }, response) => {
        if (headers['if-none-match'] === `"${title}"`) return response.writeHead(304).end()
        response.writeHead(200, {
          etag: `"${title}"`,
          'last-modified': 'Sun, 22 Nov 2026 09:00:00 GMT',
          'content-type': 'application/rss+xml',
        })
        return response.end(rss(title))
      },
    })
    const first = await looks(2, origin)
    expect(first.received).toEqual([
      {
        headers: {
          'content-type': 'application/rss+xml',
          'x-feed-url': `${origin}/feed`,
          'x-feed-first-look': '1',
        },
        text: rss('one'),
      },
    ])
    expect(asked[1]?.headers).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': 'Sun, 22 Nov 2026 09:00:00 GMT',
    })
    expect(first.health).toEqual([
      {
        state: 'healthy',
        detail: null,
        checks: [{ id: 'feed', result: 'ok', facts: { entries: 1, mentions: 1, format: 'rss' } }],
      },
    ])
    expect(first.pauses).toEqual([900, 900])
    title = 'two'
    const later = await looks(1, origin, {}, { cursor: first.cursor })
    expect(asked[2]?.headers['if-none-match']).toBe('"one"')
    expect(later.received.map(({ text }) => text)).toEqual([rss('two')])
    expect(later.received[0]?.headers).not.toHaveProperty('x-feed-first-look')
  })

  it('is handed over anew, in other bytes, when the brand’s names change, although it did not', async () => {
    const { origin, asked } = await site({
      '/feed': ({ headers }, response) =>
        headers['if-none-match'] ? response.writeHead(304).end() : response.setHeader('etag', '"1"').end(rss('Acme')),
    })
    const first = await looks(2, origin, { names: 'Other' })
    expect(first.received.map(({ text }) => text)).toEqual([rss('Acme')])
    const second = await looks(2, origin, { names: 'Acme, Other' }, first)
    expect(second.received).toHaveLength(1)
    expect(second.received[0]?.headers).toHaveProperty('x-feed-first-look', '1')
    expect(second.received[0]?.text.trimEnd()).toBe(rss('Acme'))
    expect(second.received[0]?.text).not.toBe(rss('Acme'))
    // What else the brand calls itself is nothing to this feed.
    const words = { ambiguous: ['Waves'], business: 'internet' }
    expect((await looks(2, origin, { names: 'Acme, Other', brand_words: words }, second)).received).toEqual([])
    // The same names in another order are the same names; and back again is another look.
    expect((await looks(2, origin, { names: 'Other, Acme' }, second)).received).toEqual([])
    const third = await looks(1, origin, { names: 'Other' }, second)
    const fourth = await looks(1, origin, { names: 'Acme, Other' }, third)
    const told = [first, second, third, fourth].flatMap(({ received }) => received.map(({ text }) => text))
    expect(new Set(told).size).toBe(4)
    // That one of its names is an everyday word changes what counts.
    const everyday = { ambiguous: ['acme'], business: 'internet' }
    const fifth = await looks(1, origin, { names: 'Acme, Other', brand_words: everyday }, fourth)
    expect(fifth.received).toHaveLength(1)
    expect((await looks(1, origin, { names: 'Other, Acme', brand_words: everyday }, fifth)).received).toEqual([])
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"1"',
      undefined,
      '"1"',
      '"1"',
      '"1"',
      '"1"',
      '"1"',
      undefined,
      undefined,
      undefined,
      '"1"',
    ])
  })

  it('that first showed a page is looked at for the first time when it is a feed', async () => {
    let isFeed = false
    const { origin } = await site({
      '/feed': (_, response) => response.end(isFeed ? rss('one') : '<html>soon</html>'),
    })
    const page = await looks(1, origin)
    expect(page.received[0]?.headers).not.toHaveProperty('x-feed-first-look')
    isFeed = true
    expect((await looks(1, origin, {}, page)).received[0]?.headers).toHaveProperty('x-feed-first-look')
  })

  it('is not handed over again when only its own date is new', async () => {
    let built = 0
    const { origin } = await site({
      '/feed': (_, response) => response.end(rss('one', `<lastBuildDate>${built++}</lastBuildDate>`)),
    })
    expect((await looks(3, origin)).received).toHaveLength(1)
  })

  it('sets the pace, within limits', async () => {
    let answer = (response: ServerResponse) => response.end(rss('one', '<ttl>30</ttl>'))
    const { origin } = await site({ '/feed': (_, response) => answer(response) })
    expect((await looks(1, origin)).pauses).toEqual([1800])
    answer = (response) => response.end(rss('one', '<ttl>100000</ttl>'))
    expect((await looks(1, origin)).pauses).toEqual([3600])
    answer = (response) => response.setHeader('cache-control', 'public, max-age=60').end(rss('one'))
    expect((await looks(1, origin, { poll_seconds: '5' })).pauses).toEqual([60])
    expect((await looks(1, origin, { poll_seconds: '86400' })).pauses).toEqual([86_400])
  })

  it('is followed where it moved for good, and found again where it was', async () => {
    let gone = false
    const { origin, asked } = await site({
      '/feed': (_, response) =>
        gone ? response.end(rss('back')) : response.writeHead(301, { location: '/new' }).end(),
      '/new': (_, response) => (gone ? response.writeHead(404).end() : response.end(rss('moved'))),
    })
    const first = await looks(2, origin)
    expect(asked.map(({ path }) => path)).toEqual(['/feed', '/new', '/new'])
    expect(first.received[0]?.headers['x-feed-url']).toBe(`${origin}/new`)
    expect(first.notes).toEqual([{ kind: 'other', detail: `the feed moved to ${origin}/new` }])
    gone = true
    expect((await looks(2, origin, {}, first)).received.map(({ text }) => text)).toEqual([rss('back')])
  })

  it('is not taken to have moved to a front page', async () => {
    const { origin, asked } = await site({
      '/feed': (_, response) => response.writeHead(301, { location: '/' }).end(),
      '/': (_, response) => response.end('<html>welcome</html>'),
    })
    expect((await looks(3, origin)).pauses).toEqual([900, 1800, 3600])
    expect(asked.map(({ path }) => path)).toEqual(['/feed', '/', '/feed', '/', '/feed', '/'])
  })

  it('is not taken to have moved by a redirect for now', async () => {
    const { origin, asked } = await site({
      '/feed': (_, response) => response.writeHead(302, { location: '/today' }).end(),
      '/today': (_, response) => response.end(rss('one')),
    })
    expect((await looks(2, origin)).notes).toEqual([])
    expect(asked.map(({ path }) => path)).toEqual(['/feed', '/today', '/feed', '/today'])
  })
})

describe('a site in trouble', () => {
  it('is asked more rarely each time, and is well again with its next answer', async () => {
    let status = 500
    const { origin } = await site({
      '/feed': (_, response) => response.writeHead(status).end(status === 200 ? rss('one') : ''),
    })
    const bad = await looks(5, origin, { poll_seconds: '600' })
    expect(bad.pauses).toEqual([600, 1200, 2400, 3600, 3600])
    expect(bad.health).toEqual([{ state: 'delayed', detail: 'the site answered 500' }])
    status = 200
    expect((await looks(1, origin, {}, bad)).health).toMatchObject([{ state: 'healthy' }])
  })

  it.each([
    [429, '7200', 'quota', 7200],
    [503, 'Sun, 22 Nov 2026 11:00:00 GMT', 'delayed', 3600],
    [429, '10', 'quota', 900],
    [503, '99999999', 'delayed', 86_400],
  ])('that answers %s is left alone as long as it asks: %s', async (status, retryAfter, state, seconds) => {
    const { origin, asked } = await site({
      '/feed': (_, response) => response.writeHead(status, { 'retry-after': retryAfter }).end(),
    })
    const first = await looks(1, origin)
    expect(first.pauses).toEqual([seconds])
    expect(first.health).toEqual([{ state, detail: `the site answered ${status}` }])
    // Also after a restart.
    await looks(1, origin, {}, { cursor: first.cursor, now: NOW + 1000 })
    expect(asked).toHaveLength(1)
  })

  it('that says the feed is gone is asked again once a day', async () => {
    const { origin } = await site({ '/feed': (_, response) => response.writeHead(410).end() })
    const { health, pauses } = await looks(1, origin)
    expect(health).toMatchObject([{ state: 'disconnected', detail: expect.stringContaining('gone for good') }])
    expect(pauses).toEqual([86_400])
  })

  it('that shows a page instead is handed over once, however often the page changes', async () => {
    let shown = 0
    const { origin } = await site({
      '/feed': (_, response) =>
        response.end(
          `<html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head>${shown++}</html>`,
        ),
    })
    const { received, health } = await looks(3, origin)
    expect(received).toHaveLength(1)
    expect(health).toMatchObject([
      {
        state: 'disconnected',
        detail: expect.stringContaining(`its feed is at ${origin}/rss.xml`),
        checks: [{ id: 'feed', result: 'bad', facts: { found: `${origin}/rss.xml` } }],
      },
    ])
  })

  it('that nobody answers for is told, and an address of the private network is not called', async () => {
    const { origin, asked } = await site({ '/feed': (_, response) => response.end(rss('one')) })
    const { health } = await looks(1, origin, { trust_private: 'http://127.0.0.1:1' })
    expect(health).toMatchObject([
      { state: 'disconnected', detail: expect.stringContaining('not of the open internet') },
    ])
    expect(asked).toEqual([])
  })
})

describe('a check', () => {
  const checked = async (origin: string, given: Record<string, string> = {}) => {
    const settings = feed.settings.parse({ url: `${origin}/feed`, ...given })
    const fetch = makeSafeFetch({ trusted: [origin], userAgent: 'Maagal/test' })
    return check({ now: () => NOW, fetch, log: { info: () => undefined, warn: () => undefined } }, { settings })
  }

  it('counts entries and mentions', async () => {
    const { origin } = await site({
      '/feed': (_, response) =>
        response.end(rss('Acme').replace('</channel>', '<item><title>other</title></item></channel>')),
    })
    expect(await checked(origin, { names: 'acme' })).toEqual({
      state: 'healthy',
      detail: null,
      checks: [{ id: 'feed', result: 'ok', facts: { entries: 2, mentions: 1, format: 'rss' } }],
    })
  })

  it('finds the feed of a page, not that of its comments', async () => {
    const links = [
      '<link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed/">',
      '<link rel="alternate" type="application/json" href="/wp-json/x">',
      '<link rel="alternate" type="application/atom+xml" href="posts.atom">',
    ]
    const { origin } = await site({
      '/feed': (_, response) => response.end(`<!doctype html><head><base href="/blog/">${links.join('')}</head>`),
    })
    expect(await checked(origin)).toMatchObject({
      state: 'disconnected',
      detail: `this is the address of a page; its feed is at ${origin}/blog/posts.atom`,
    })
  })

  it('says what is wrong', async () => {
    const { origin } = await site({ '/feed': (_, response) => response.writeHead(403).end() })
    expect(await checked(origin)).toEqual({
      state: 'disconnected',
      detail: 'the site does not let us read this feed (403)',
    })
  })
})

describe('a hub', () => {
  const offer = (origin: string) =>
    `<atom:link rel="hub" href="${origin}/hub"/><atom:link rel="self" href="${origin}/feed?canonical"/>`
  const callback_url = 'https://desk.example.com/webhooks/feed/0198'

  it('is asked to tell us, once a day, and the feed is looked at more rarely', async () => {
    const { origin, asked } = await site({
      '/feed': ({ headers }, response) =>
        headers['if-none-match']
          ? response.writeHead(304).end()
          : response.setHeader('etag', '"1"').end(rss('one', offer(origin))),
      '/hub': (_, response) => response.writeHead(202).end(),
    })
    const first = await looks(26, origin, { callback_url })
    expect(first.pauses).toEqual(Array.from({ length: 26 }, () => 3600))
    const hub = asked.filter(({ path }) => path === '/hub')
    expect(hub).toHaveLength(2)
    const form = Object.fromEntries(new URLSearchParams(hub[0]?.body))
    expect(form).toMatchObject({ 'hub.mode': 'subscribe', 'hub.topic': `${origin}/feed?canonical`, 'hub.secret': KEY })
    expect(first.notes).toEqual([{ kind: 'resubscribed', detail: `${origin}/hub` }])

    // The hub comes back with the parameters of our callback; only then do we know another address than the feed's own.
    const callback = new URL(form['hub.callback'] ?? '')
    expect(callback.href.startsWith(callback_url)).toBe(true)
    const query = {
      ...Object.fromEntries(callback.searchParams),
      'hub.mode': 'subscribe',
      'hub.topic': `${origin}/feed?canonical`,
      'hub.challenge': 'c',
    }
    expect(handshake(query, first.settings)).toBe('c')
    expect(handshake({ ...query, 'hub.topic': `${origin}/other` }, first.settings)).toBeNull()
  })

  it('that refuses is asked again later, and the feed is looked at as before', async () => {
    const { origin, asked } = await site({
      '/feed': (_, response) => response.setHeader('link', `<${origin}/hub>; rel="hub"`).end(rss('one')),
      '/hub': (_, response) => response.writeHead(400).end('no such topic'),
    })
    const { pauses, notes } = await looks(6, origin, { callback_url })
    expect(pauses).toEqual([900, 900, 900, 900, 900, 900])
    expect(asked.filter(({ path }) => path === '/hub')).toHaveLength(2)
    expect(notes).toEqual([{ kind: 'unsubscribed', detail: `${origin}/hub: 400 no such topic` }])
  })

  it('is not asked where nobody could come back to us', async () => {
    const { origin, asked } = await site({ '/feed': (_, response) => response.end(rss('one', offer(origin))) })
    await looks(2, origin)
    expect(asked.map(({ path }) => path)).toEqual(['/feed', '/feed'])
  })

  it('is told yes for this feed only', () => {
    const settings = feed.settings.parse({ url: 'https://a.example/feed', connection_key: KEY })
    const query = { 'hub.mode': 'subscribe', 'hub.topic': 'https://a.example/feed', 'hub.challenge': 'abc' }
    expect(handshake(query, settings)).toBe('abc')
    for (const other of [
      { 'hub.mode': 'unsubscribe' },
      { 'hub.topic': 'https://b.example/feed' },
      { 'hub.challenge': '' },
    ])
      expect(handshake({ ...query, ...other }, settings)).toBeNull()
    expect(handshake({}, settings)).toBeNull()
  })

  it('is not believed without a key', () => {
    const settings = feed.settings.parse({ url: 'https://a.example/feed' })
    // The HMAC of nothing under an empty key, which anybody can write down.
    const headers = { 'x-hub-signature': 'sha1=fbdb1d1b18aa6c08324b7d64b71fb76370690e1d' }
    expect(verify({ headers, body: new Uint8Array(), receivedAt: NOW }, settings)).toMatchObject({ ok: false })
  })

  it('hears nothing from forgers, who are answered as it would be', () => {
    const settings = feed.settings.parse({ url: 'https://a.example/feed', connection_key: KEY })
    const said = (headers: Record<string, string>) =>
      verify({ headers, body: new Uint8Array(), receivedAt: NOW }, settings)
    expect(said({})).toEqual({ ok: false, reason: 'missing_signature', acknowledge: true })
    expect(said({ 'x-hub-signature': `sha256=${'0'.repeat(64)}` })).toEqual({
      ok: false,
      reason: 'bad_signature',
      acknowledge: true,
    })
  })
})
