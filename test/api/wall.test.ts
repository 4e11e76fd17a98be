/** The practice wall, as strangers and managers meet it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../app.ts'
import {
  type CaseView,
  type Client,
  caseOf,
  eventually,
  firstRun,
  makeClient,
  readWall,
  visit,
  writeOnWall,
} from '../client.ts'
import { addMember } from '../organization.ts'

type Sample = { walls: { channel_id: string; brand: string }[] }
let test: TestApp
let owner: Client
let hebrew: string
let english: string
beforeAll(async () => {
  test = await startTestApp()
  owner = await firstRun(test.url)
  const { walls } = await owner.post<Sample>('/api/sample-data')
  hebrew = walls[0]?.channel_id ?? ''
  english = walls[1]?.channel_id ?? ''
})
afterAll(() => test.stop())

const page = (path: string, headers: Record<string, string> = {}) => fetch(test.url + path, { headers })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('a visitor', () => {
  it('comes under a name, posts and comments for all to see, and writes privately to the business alone', async () => {
    const ada = await visit(owner, hebrew, 'Ada Fictional')
    const ben = await visit(owner, hebrew, 'Ben Fictional')
    const root = await writeOnWall(owner, ada, 'post', 'האם אתם פתוחים בשישי?')
    const row = await eventually('a case is Ada’s', () => caseOf(owner, 'Ada Fictional'))
    await writeOnWall(owner, ben, 'comment', 'מצטרף לשאלה', root)
    await writeOnWall(owner, ada, 'direct', 'הטלפון שלי 050-0000999')
    const hers = await readWall(owner, ada)
    const his = await readWall(owner, ben)
    expect(hers.filter(({ mine }) => mine).map(({ kind }) => kind)).toEqual(['post', 'direct'])
    expect(his.find(({ id }) => id === root)).toMatchObject({ author: 'Ada Fictional', mine: false })
    expect(his.filter(({ kind }) => kind === 'direct')).toEqual([])
    const stranger = await makeClient(test.url).get<{ visitor: null; entries: { kind: string; body: string }[] }>(
      `/api/wall/${hebrew}`,
    )
    expect(stranger.visitor).toBeNull()
    expect(JSON.stringify(stranger)).not.toContain('050-0000999')
    const view = await eventually('both sides in one case', async () => {
      const now = await owner.get<CaseView>(`/api/cases/${row.id}`)
      return now.conversations.length === 2 && now
    })
    expect(new Set(view.conversations.map(({ visibility }) => visibility))).toEqual(new Set(['public', 'private']))
  })

  it('hears the answer of the business, in public and in private', async () => {
    const cleo = await visit(owner, english, 'Cleo Fictional')
    const root = await writeOnWall(owner, cleo, 'post', 'Do you sell child seats?')
    const row = await eventually('the case', () => caseOf(owner, 'Cleo Fictional'))
    await owner.post(`/api/cases/${row.id}/replies`, { mode: 'public', body: 'We do, three kinds of them.' })
    await owner.post(`/api/cases/${row.id}/replies`, { mode: 'private', body: 'Which age is the child?' })
    const answers = await eventually('both answers', async () => {
      const found = (await readWall(owner, cleo)).filter(({ by_brand }) => by_brand)
      const mine = found.filter((entry) => entry.root_id === root || entry.kind === 'direct')
      return mine.length === 2 && mine
    })
    // The two places are written to side by side: either answer may stand there first.
    expect(new Set(answers.map(({ kind, body, author }) => [kind, body, author].join(' · ')))).toEqual(
      new Set([
        'comment · We do, three kinds of them. · Two Good Wheels',
        'direct · Which age is the child? · Two Good Wheels',
      ]),
    )
  })

  it('edits and removes own words, and nobody else’s', async () => {
    const dov = await visit(owner, hebrew, 'דב בדיוני')
    const eve = await visit(owner, hebrew, 'Eve Fictional')
    const id = await writeOnWall(owner, dov, 'post', 'טקסט ראשון')
    const at = `/api/wall/${hebrew}/entries/${id}`
    await expect(owner.send('PATCH', at, { body: 'hijacked' }, bearer(eve.token))).rejects.toMatchObject({
      status: 404,
    })
    await expect(owner.send('DELETE', at, undefined, bearer(eve.token))).rejects.toMatchObject({ status: 404 })
    await expect(owner.send('PATCH', at, { body: '  \n ' }, bearer(dov.token))).rejects.toMatchObject({
      code: 'reply_empty',
    })
    await owner.send('PATCH', at, { body: 'טקסט \0 שני' }, bearer(dov.token))
    const find = async () => (await readWall(owner, dov)).find((entry) => entry.id === id)
    expect(await find()).toMatchObject({ body: 'טקסט \ufffd שני', removed: false })
    await owner.send('DELETE', at, undefined, bearer(dov.token))
    expect(await find()).toMatchObject({ body: '', removed: true })
    await expect(owner.send('PATCH', at, { body: 'again' }, bearer(dov.token))).rejects.toMatchObject({ status: 404 })
  })

  it('without a name is asked to come in first, and cannot comment on what is not there', async () => {
    const post = { kind: 'post', root_id: null, body: 'hello' }
    await expect(makeClient(test.url).post(`/api/wall/${hebrew}/entries`, post)).rejects.toMatchObject({
      code: 'not_signed_in',
    })
    const fay = await visit(owner, hebrew, 'Fay Fictional')
    const direct = await writeOnWall(owner, fay, 'direct', 'private words')
    for (const root of [crypto.randomUUID(), direct])
      await expect(writeOnWall(owner, fay, 'comment', 'where?', root)).rejects.toMatchObject({ code: 'not_found' })
    const elsewhere = { ...fay, wall: english }
    await expect(writeOnWall(owner, elsewhere, 'post', 'same name, other wall')).rejects.toMatchObject({
      code: 'not_signed_in',
    })
  })

  it('is not answered to a page of somebody else’s site', async () => {
    const foreign = await fetch(`${test.url}/api/wall/${hebrew}/visitors`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site', 'x-maagal-request': '1' },
      body: JSON.stringify({ name: 'x' }),
    })
    expect(foreign.status).toBe(403)
  })
})

describe('the page of the wall', () => {
  it('speaks the language of its business, or the one asked for, and says that nothing here is real', async () => {
    for (const [path, lang, dir] of [
      [`/wall/${hebrew}`, 'he', 'rtl'],
      [`/wall/${english}`, 'en', 'ltr'],
      [`/wall/${english}?lang=he`, 'he', 'rtl'],
      [`/wall/${english}?lang=xx"onload="`, 'en', 'ltr'],
    ] as const) {
      const answer = await page(path)
      const html = await answer.text()
      expect(answer.status).toBe(200)
      expect(html).toContain(`<html lang="${lang}" dir="${dir}">`)
      expect(html).toContain('Nothing here is real.')
      expect(html).toContain('שום דבר כאן לא אמיתי.')
      expect(html).not.toContain('onload')
    }
  })

  it('asks search engines to stay away, runs no inline script and is never kept', async () => {
    const answer = await page(`/wall/${hebrew}`)
    const html = await answer.text()
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(html).toMatch(/<meta name="robots" content="noindex/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes)
    expect(scripts.filter((one) => !one.includes(' src="/wall/files/') && !one.includes('application/json'))).toEqual(
      [],
    )
    expect(html).not.toMatch(/\son\w+=|style=/)
  })

  it('brings its own files, each of the right type, to be kept for good', async () => {
    const html = await (await page(`/wall/${hebrew}`)).text()
    const [, folder = ''] = /src="(\/wall\/files\/[0-9a-f]+)\/main\.js"/.exec(html) ?? []
    for (const [name, type] of [
      ['main.js', 'text/javascript; charset=utf-8'],
      ['wall.css', 'text/css; charset=utf-8'],
      ['heebo-hebrew.woff2', 'font/woff2'],
    ]) {
      const file = await page(`${folder}/${name}`)
      expect([file.status, file.headers.get('content-type')], name).toEqual([200, type])
      expect(file.headers.get('cache-control')).toContain('immutable')
    }
    for (const missing of ['nothing.js', '..%2f..%2fwall.ts', 'tsconfig.json'])
      expect((await page(`${folder}/${missing}`)).status, missing).toBe(404)
  })

  it('is a page that says so when there is no such wall', async () => {
    for (const path of [`/wall/${crypto.randomUUID()}`, '/wall/nonsense', '/wall/%00', `/wall/${hebrew}x`]) {
      const answer = await page(path)
      expect(answer.status, path).toBe(404)
      expect(answer.headers.get('x-robots-tag'), path).toBe('noindex, nofollow')
      expect(await answer.text(), path).toContain('אין כאן קיר')
    }
  })

  it('shows the faults to managers of its own organization only', async () => {
    const shown = async (client: Client | null) =>
      (await (await page(`/wall/${hebrew}`, client ? { cookie: client.cookie } : {})).text()).includes('"manages":true')
    const { organizationId } = await test.app.ctx.db
      .selectFrom('channel')
      .select('organization_id as organizationId')
      .executeTakeFirstOrThrow()
    expect(await shown(null)).toBe(false)
    expect(await shown(owner)).toBe(true)
    expect(await shown((await addMember(test, organizationId, 'rep')).client)).toBe(false)
    expect(await shown((await addMember(test, organizationId, 'manager')).client)).toBe(true)
  })

  it('is found from the desk by members, and by nobody else', async () => {
    const asOwner = await page('/sandbox', { cookie: owner.cookie })
    const html = await asOwner.text()
    for (const id of [hebrew, english]) expect(html).toContain(`href="/wall/${id}"`)
    const asStranger = await fetch(`${test.url}/sandbox`, { redirect: 'manual' })
    expect([asStranger.status, asStranger.headers.get('location')]).toEqual([302, '/'])
  })
})

describe('a fault on command', () => {
  it('slows the business down or fails for a moment, and its answer still arrives once', async () => {
    await Promise.all([survives(hebrew, 'rate_limit'), survives(english, 'server_error')])
  })

  it('can be called off', async () => {
    const faults = `/api/wall/${english}/faults`
    await owner.post(faults, { fault: 'refuse', times: 5 })
    await owner.post(faults, { fault: 'refuse', times: 0 })
    expect(await owner.get(faults)).toEqual({ faults: [] })
  })
})

async function survives(wall: string, fault: string): Promise<void> {
  const faults = `/api/wall/${wall}/faults`
  const gus = await visit(owner, wall, `Gus ${fault}`)
  const root = await writeOnWall(owner, gus, 'post', 'When do you open?')
  const row = await eventually('the case', () => caseOf(owner, gus.name))
  const waiting = async () => (await owner.get<CaseView>(`/api/cases/${row.id}`)).outgoing
  await owner.post(faults, { fault, seconds: 1 })
  expect(await owner.get(faults)).toMatchObject({ faults: [{ fault, remaining: 1 }] })
  await owner.post(`/api/cases/${row.id}/replies`, { mode: 'public', body: 'At nine, every day.' })
  const late = await eventually('it waits for its next try', async () => (await waiting()).find((one) => one.retry_at))
  expect(late).toMatchObject({ state: 'queued' })
  expect(await owner.get(faults)).toEqual({ faults: [] })
  await eventually('it is out', async () => (await waiting()).length === 0)
  expect((await readWall(owner, gus)).filter((entry) => entry.root_id === root && entry.by_brand)).toHaveLength(1)
}

describe('without sample data', () => {
  it('the wall is off: no page, no API, no way to write', async () => {
    const other = await startTestApp()
    try {
      const client = await firstRun(other.url)
      const { walls } = await client.post<Sample>('/api/sample-data')
      const wall = walls[0]?.channel_id ?? ''
      const hal = await visit(client, wall, 'Hal Fictional')
      await writeOnWall(client, hal, 'post', 'before')
      await client.send('DELETE', '/api/sample-data')
      expect((await fetch(`${other.url}/wall/${wall}`)).status).toBe(404)
      await expect(readWall(client, hal)).rejects.toMatchObject({ code: 'not_found' })
      await expect(writeOnWall(client, hal, 'post', 'after')).rejects.toMatchObject({ code: 'not_found' })
      await expect(visit(client, wall, 'Ida')).rejects.toMatchObject({ code: 'not_found' })
    } finally {
      await other.stop()
    }
  })
})

describe('too much at once', () => {
  it('is refused with a code and a time to come back, and reading goes on', async () => {
    // More than two minutes allow, should the next one begin meanwhile.
    const crowd = await Promise.all(
      Array.from({ length: 70 }, (_, n) =>
        fetch(`${test.url}/api/wall/${hebrew}/visitors`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-maagal-request': '1', 'accept-language': 'he' },
          body: JSON.stringify({ name: `Number ${n}` }),
        }),
      ),
    )
    const refused = crowd.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(crowd.every(({ status }) => status === 200 || status === 429)).toBe(true)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused[0]?.json()).toMatchObject({
      error: { code: 'too_many', message: expect.stringMatching(/בקשות/) },
    })
    expect((await page(`/wall/${hebrew}`)).status).toBe(200)
  })
})
