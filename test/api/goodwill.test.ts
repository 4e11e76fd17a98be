/** Goodwill through the API: given within limits, above them only by those who may, taken back, beside what similar cases got, exported. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseRow, type Client, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember, type Member } from '../organization.ts'

type Beside = Operations['getCaseGoodwill']['response']
type Ledger = Operations['listGoodwill']['response']
type Totals = Operations['getGoodwillTotals']['response']

let test: TestApp
let owner: Client
let rep: Member
let referent: Member
let wall = ''
let brandId = ''
let bads = 0
beforeAll(async () => {
  test = await startTestApp()
  owner = await firstRun(test.url)
  const { walls } = await owner.post<Operations['addSampleData']['response']>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  brandId = walls[0]?.brand_id ?? ''
  const { organization } = await owner.get<Operations['getMe']['response']>('/api/me')
  rep = await addMember(test, organization.id, 'rep')
  referent = await addMember(test, organization.id, 'referent')
})
afterAll(() => test.stop())

const arrive = async (name: string): Promise<CaseRow> => {
  await writeOnWall(owner, await visit(owner, wall, name), 'post', 'ההזמנה לא הגיעה ואף אחד לא עונה')
  return eventually(`the case of ${name}`, () => caseOf(owner, name))
}
const give = (by: Client, caseId: string, amount: number, more: object = {}) =>
  by.post<{ id: string }>(`/api/cases/${caseId}/goodwill`, { kind: 'refund', amount, reason: 'עיכוב של שבוע', ...more })
const beside = (by: Client, caseId: string) => by.get<Beside>(`/api/cases/${caseId}/goodwill`)

describe('a benefit', () => {
  it('within the limit is given by a rep, and stands in the case, on its timeline and among the facts', async () => {
    const row = await arrive('נטע')
    const { id } = await give(rep.client, row.id, 4_000, { kind: 'credit' })
    const { items, given, room, may_approve } = await beside(rep.client, row.id)
    expect(items).toMatchObject([
      {
        id,
        kind: 'credit',
        amount: 4_000,
        currency: 'ILS',
        above_limit: false,
        cancelled: null,
        by: { name: 'A rep' },
      },
    ])
    expect([given, room, may_approve]).toEqual([4_000, { limit: 'case', left: 6_000 }, false])
    const { entries } = await owner.get<Operations['getTimeline']['response']>(`/api/cases/${row.id}/timeline`)
    expect(entries.at(-1)).toMatchObject({ type: 'goodwill.given', data: { amount: 4_000, kind: 'credit' } })
    const facts = await ask(
      test.databaseUrl,
      `select kind, category, amount from fact where case_id = '${row.id}' and kind = 'goodwill_given'`,
    )
    expect(facts).toEqual([{ kind: 'goodwill_given', category: 'credit', amount: 4_000 }])
  })

  it('above the limit of the case is refused with what is left, and given by those who may approve', async () => {
    const row = await arrive('אורי')
    await give(rep.client, row.id, 7_000)
    await expect(give(rep.client, row.id, 3_001)).rejects.toMatchObject({
      status: 422,
      code: 'goodwill_over_limit',
      details: { limit: 'case', left: 3_000, currency: 'ILS', why: { he: expect.stringContaining('30') } },
    })
    await give(rep.client, row.id, 3_000)
    await give(referent.client, row.id, 50_000)
    const { items, given } = await beside(owner, row.id)
    expect(items.map(({ amount, above_limit }) => [amount, above_limit])).toEqual([
      [7_000, false],
      [3_000, false],
      [50_000, true],
    ])
    expect(given).toBe(60_000)
  })

  it('is held by the limit of the day as well, also when two are given at once', async () => {
    await owner.send('PATCH', `/api/brands/${brandId}`, {
      guardrails: { compensationLimit: 1000 },
      goodwill: { perRepDay: 20_000 },
    })
    const { organization } = await owner.get<Operations['getMe']['response']>('/api/me')
    const other = await addMember(test, organization.id, 'rep')
    const rows = [await arrive('א1'), await arrive('א2'), await arrive('א3')]
    const tries = await Promise.allSettled(rows.map((row) => give(other.client, row.id, 9_000)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'goodwill_over_limit', details: { limit: 'day', left: 2_000 } },
    })
    await owner.send('PATCH', `/api/brands/${brandId}`, { guardrails: {}, goodwill: {} })
  })

  it('asked for twice with one key is given once', async () => {
    const row = await arrive('טל')
    const key = { request_key: 'the same request' }
    const first = await give(rep.client, row.id, 1_000, key)
    expect(await give(rep.client, row.id, 1_000, key)).toEqual(first)
    expect((await beside(rep.client, row.id)).given).toBe(1_000)
  })

  it.each([
    [{ amount: 0 }, 400],
    [{ amount: 1.5 }, 400],
    [{ amount: 100_000_001 }, 400],
    [{ reason: '  ' }, 400],
    [{ kind: 'holiday' }, 400],
  ])('with %o is refused', async (bad, status) => {
    bads += 1
    const row = await arrive(`רע ${bads}`)
    await expect(give(owner, row.id, 100, bad)).rejects.toMatchObject({ status })
  })
})

describe('taking back', () => {
  it('is for whoever gave it and for those who may approve; once, with a reason, and it stays to be seen', async () => {
    const row = await arrive('רות')
    const { id } = await give(owner, row.id, 5_000)
    const cancel = (by: Client, reason = 'טעות בסכום') => by.post(`/api/goodwill/${id}/cancel`, { reason })
    await expect(cancel(rep.client)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(cancel(owner, ' ')).rejects.toMatchObject({ status: 400 })
    await cancel(referent.client)
    await expect(cancel(owner)).rejects.toMatchObject({ status: 409, code: 'goodwill_cancelled' })
    const { items, given } = await beside(owner, row.id)
    expect(items).toMatchObject([{ amount: 5_000, cancelled: { by: 'A referent', reason: 'טעות בסכום' } }])
    expect(given).toBe(0)
    const { id: own } = await give(rep.client, row.id, 100)
    await rep.client.post(`/api/goodwill/${own}/cancel`, { reason: 'שלי' })
  })
})

it('beside a case stands what similar ones got', async () => {
  const before = [await arrive('דומה 1'), await arrive('דומה 2'), await arrive('דומה 3')]
  for (const [at, row] of before.entries()) await give(owner, row.id, (at + 1) * 2_000)
  const { similar } = await beside(rep.client, (await arrive('דומה 4')).id)
  expect(similar).toMatchObject({ least: expect.any(Number), most: expect.any(Number) })
  expect(similar?.count).toBeGreaterThanOrEqual(3)
  expect(similar?.cases.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)))
})

describe('the ledger', () => {
  it('is filtered and summed, cancelled ones apart', async () => {
    const list = (query = '') => owner.get<Ledger>(`/api/goodwill?limit=200${query}`)
    const all = await list()
    expect(all.items.length).toBeGreaterThan(8)
    expect((await list(`&person_id=${referent.actor.personId}`)).items.map(({ amount }) => amount)).toEqual([50_000])
    expect((await list('&state=above_limit')).items.every((one) => one.above_limit)).toBe(true)
    expect((await list('&state=cancelled')).items.every((one) => one.cancelled)).toBe(true)
    expect((await list('&kind=credit')).items).toHaveLength(1)
    expect((await list('&to=2000-01-01')).items).toEqual([])
    const { items: sums } = await owner.get<Totals>('/api/goodwill/totals')
    const stands = all.items.filter(({ cancelled }) => !cancelled).reduce((sum, { amount }) => sum + amount, 0)
    for (const by of ['all', 'brand', 'person', 'month'] as const)
      expect([by, sums.filter((one) => one.by === by).reduce((sum, { amount }) => sum + amount, 0)]).toEqual([
        by,
        stands,
      ])
    expect(sums.find((one) => one.key === referent.actor.personId)).toMatchObject({
      name: 'A referent',
      amount: 50_000,
    })
  })

  it('goes page by page without gaps or doubles', async () => {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: Ledger = await owner.get<Ledger>(`/api/goodwill?limit=4${cursor ? `&cursor=${cursor}` : ''}`)
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.next_cursor
    } while (cursor)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual((await owner.get<Ledger>('/api/goodwill?limit=200')).items.map(({ id }) => id))
  })

  it('leaves as a table that no spreadsheet takes for formulas', async () => {
    const row = await arrive('=HYPERLINK("x")')
    await give(owner, row.id, 1_250, { kind: 'gift', reason: '=cmd|calc, "די"' })
    const response = await fetch(`${test.url}/api/goodwill/export?language=he&kind=gift`, {
      headers: { cookie: owner.cookie },
    })
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines[0]).toContain('סכום')
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")",מתנה,12.50,ILS,"'=cmd|calc, ""די"""`)
  })

  it('is not for reps', async () => {
    for (const path of ['/api/goodwill', '/api/goodwill/totals', '/api/goodwill/export'])
      await expect(rep.client.get(path)).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
