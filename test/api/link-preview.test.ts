/** What stands behind a link: read by the server for who may see the message, and never from a private address. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun, makeClient, visit, writeOnWall } from '../client.ts'

let test: TestApp
let rep: Client
beforeAll(async () => {
  test = await startTestApp()
  rep = await firstRun(test.url)
})
afterAll(() => test?.stop())

it('only links of messages that one may see are read, and private addresses never', { timeout: 60_000 }, async () => {
  let called = 0
  const inside = createServer((_, response) => {
    called += 1
    response.end('<title>secret</title>')
  })
  await new Promise<void>((ready) => inside.listen(0, '127.0.0.1', ready))
  try {
    const link = `http://127.0.0.1:${(inside.address() as AddressInfo).port}/admin`
    const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const customer = await visit(rep, walls[0]?.channel_id ?? '', 'עמית קישור')
    await writeOnWall(rep, customer, 'post', `ראיתם את זה? ${link} או www.shop.example@evil.example/x`)
    const row = await eventually('the case', () => caseOf(rep, 'עמית קישור'))
    const view = await rep.get<CaseView>(`/api/cases/${row.id}`)
    const message = view.conversations[0]?.messages[0]?.id ?? ''
    const look = (url: string, as = rep) =>
      as.get<Operations['previewLink']['response']>(
        `/api/messages/${message}/link-preview?url=${encodeURIComponent(url)}`,
      )
    expect(await look(link)).toEqual({ host: new URL(link).host, read: false, title: null, description: null })
    expect(called).toBe(0)
    // What is not in the message, is no address of the web, or hides where it leads.
    for (const url of ['https://example.com/', 'javascript:alert(1)', 'www.shop.example@evil.example/x'])
      await expect(look(url)).rejects.toMatchObject({ status: 404 })
    await expect(look(link, makeClient(test.url))).rejects.toMatchObject({ status: 401 })
  } finally {
    inside.close()
  }
})
