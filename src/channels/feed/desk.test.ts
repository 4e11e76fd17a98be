/** A feed through the whole product: its past, other names, and what hubs and forgers send. */
import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun } from '../../../test/client.ts'
import { ask } from '../../../test/opened-database.ts'

const item = (author: string, title: string, hoursAgo: number) =>
  `<item><guid>${title}</guid><title>${title}</title><dc:creator>${author}</dc:creator><pubDate>${new Date(Date.now() - hoursAgo * 3_600_000).toUTCString()}</pubDate></item>`
const rss = (...items: string[]) =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Blog</title>${items.join('')}</channel></rss>`
const FEED = rss(
  item('Old', 'Acme years ago', 2000),
  item('New', 'Acme today', 2),
  item('Other', 'Globex today', 3),
  item('Surfer', 'גלים גבוהים בים', 1),
  item('Payer', 'השירות של גלים יקר', 1),
)

type Channel = { id: string; health: string; webhook_url: string; connection: { id: string } }

let server: Server
let test: TestApp
let rep: Client
let channelId: string
beforeAll(async () => {
  server = createServer(({ headers }, response) => {
    if (headers['if-none-match']) response.writeHead(304).end()
    else response.setHeader('etag', '"1"').end(FEED)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  test = await startTestApp()
  rep = await firstRun(test.url)
  const { brands } = await rep.get<{ brands: { id: string }[] }>('/api/me')
  const added = await rep.post<{ id: string }>('/api/channels', {
    kind: 'feed',
    brand_id: brands[0]?.id,
    settings: { url: `${origin}/feed`, names: 'Acme', trust_private: origin, poll_seconds: '5' },
  })
  channelId = added.id
})
afterAll(async () => {
  await test?.stop()
  server?.closeAllConnections()
  server?.close()
})

const channel = async () => {
  const { items } = await rep.get<{ items: Channel[] }>('/api/channels')
  return items.find(({ id }) => id === channelId) as Channel
}
const view = async (name: string) => {
  const row = await eventually(`the case of ${name}`, () => caseOf(rep, name))
  return rep.get<CaseView>(`/api/cases/${row.id}`)
}
const deliveries = async () =>
  ((await ask(test.databaseUrl, 'select count(*)::int as n from delivery')) as { n: number }[])[0]?.n

describe('a feed that is connected', () => {
  it('has a past, which nobody is asked to answer', async () => {
    expect((await view('New')).clock).not.toBeNull()
    const old = await view('Old')
    expect(old.clock).toBeNull()
    expect(old.conversations[0]?.messages).toMatchObject([{ automatic: true }])
    expect(await caseOf(rep, 'Other')).toBeNull()
  })

  it('is read again when the brand has other names, although nothing changed there', async () => {
    await rep.send('PATCH', `/api/channels/${channelId}`, { settings: { names: 'Acme, Globex' } })
    expect((await view('Other')).clock).not.toBeNull()
    expect(await ask(test.databaseUrl, 'select 1 from message')).toHaveLength(3)
  })

  it('takes an everyday word for the brand’s name only where it is meant, and reads again when that changes', async () => {
    const { brands } = await rep.get<{ brands: { id: string }[] }>('/api/me')
    const ambiguous = (names: string[]) => rep.send('PATCH', `/api/brands/${brands[0]?.id}`, { ambiguous: names })
    await ambiguous(['גלים'])
    await rep.send('PATCH', `/api/channels/${channelId}`, { settings: { names: 'Acme, Globex, גלים' } })
    expect((await view('Payer')).clock).not.toBeNull()
    expect(await caseOf(rep, 'Surfer')).toBeNull()
    await ambiguous([])
    expect((await view('Surfer')).clock).not.toBeNull()
  })

  it('believes its hub and nobody else, and answers both alike', async () => {
    const { webhook_url, connection } = await channel()
    const key = test.app.ctx.secrets.digest('connection', connection.id).toString('hex')
    const push = (body: string, signature?: string) =>
      fetch(webhook_url, {
        method: 'POST',
        headers: { 'content-type': 'application/rss+xml', ...(signature ? { 'x-hub-signature': signature } : {}) },
        body,
      })
    const signed = (body: string, by = key) => `sha256=${createHmac('sha256', by).update(body).digest('hex')}`
    const before = await deliveries()
    const forged = rss(item('Forger', 'Acme is forged', 0))
    for (const signature of [undefined, 'nonsense', signed(forged, 'another key'), signed(`${forged} `)])
      expect((await push(forged, signature)).status).toBe(200)
    expect(await deliveries()).toBe(before)
    const pushed = rss(item('Pushed', 'Acme is pushed', 100))
    expect((await push(pushed, signed(pushed))).status).toBe(200)
    // What a hub tells is news, however old.
    expect((await view('Pushed')).clock).not.toBeNull()
    expect(await caseOf(rep, 'Forger')).toBeNull()
  })
})
