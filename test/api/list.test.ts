/** The list of cases: ordered by urgency or by activity, narrowed by what its rows show, read page by page. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '../../src/store/db.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseRow, type Client, eventually, firstRun } from '../client.ts'
import { addMember } from '../organization.ts'

let test: TestApp
let owner: Client

const list = async (query = '') => (await owner.get<{ items: CaseRow[] }>(`/api/cases?limit=200${query}`)).items
const ids = (rows: CaseRow[]) => rows.map(({ id }) => id).sort()

beforeAll(async () => {
  test = await startTestApp()
  owner = await firstRun(test.url)
  await owner.post('/api/sample-data')
  await eventually('the sample is filed', async () => {
    const onTheWay = sql`select 1 from graphile_worker._private_jobs union all select 1 from delivery_pending`
    return (await onTheWay.execute(test.app.ctx.db)).rows.length === 0
  })
  const [first] = await list()
  await owner.post(`/api/cases/${first?.id}/assign`, { person_id: (await me()).id })
})
afterAll(() => test.stop())

/** The whole list, and what else was read while nothing in it changed: the clocks of the sample's cases run. */
const beside = <Other>(read: (all: CaseRow[]) => Promise<Other>) =>
  eventually('a list that stands still', async () => {
    const all = await list()
    const other = await read(all)
    return JSON.stringify(await list()) === JSON.stringify(all) && { all, other }
  })

const me = async () => (await owner.get<{ person: { id: string } }>('/api/me')).person

it.each([
  ['visibility=private', (row: CaseRow) => row.visibility === 'private'],
  ['visibility=public', (row: CaseRow) => row.visibility === 'public'],
  ['sentiment=negative', (row: CaseRow) => row.sentiment === 'negative'],
  ['sentiment=positive', (row: CaseRow) => row.sentiment === 'positive'],
  ['owner=me', (row: CaseRow) => row.assignee !== null],
  ['owner=nobody', (row: CaseRow) => row.assignee === null],
  [
    'visibility=public&sentiment=negative&owner=nobody',
    (row: CaseRow) => row.visibility === 'public' && row.sentiment === 'negative' && row.assignee === null,
  ],
])('%s lists the rows that show it, and no others', async (query, shows) => {
  const { all, other: answer } = await beside(() =>
    owner.get<{ items: CaseRow[]; total: number }>(`/api/cases?limit=200&${query}`),
  )
  const expected = ids(all.filter(shows))
  expect(expected.length).toBeGreaterThan(0)
  expect(expected.length).toBeLessThan(all.length)
  expect(ids(answer.items)).toEqual(expected)
  expect(answer.total).toBe(expected.length)
})

it('one channel is listed alone', async () => {
  const { all, other: rows } = await beside((all) => list(`&channel_id=${all[0]?.channel.id}`))
  const channel = all[0]?.channel.id
  expect(rows.length).toBeLessThan(all.length)
  expect(ids(rows)).toEqual(ids(all.filter((row) => row.channel.id === channel)))
})

it.each(['urgency', 'newest', 'oldest'])('page by page, by %s, holds every case once, in order', async (order) => {
  const { all, other: read } = await beside(() => readPages(order))
  expect(ids(read)).toEqual(ids(all))
  if (order === 'urgency') return expect(read.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  const times = read.map((row) => Date.parse(row.last_activity_at))
  expect(times).toEqual(times.toSorted((a, b) => (order === 'newest' ? b - a : a - b)))
})

it('each queue, each area and each brand counts what its list holds', async () => {
  const closed = (await list()).at(-1)
  await owner.post(`/api/cases/${closed?.id}/close`, { reason: 'other', note: 'twice' })
  const { brands } = await owner.get<{ brands: { id: string }[] }>('/api/me')
  const total = async (query: string) => (await owner.get<{ total: number }>(`/api/cases?limit=1&${query}`)).total
  for (const brand of ['', ...brands.map(({ id }) => `brand_id=${id}`)]) {
    const { other: counted } = await beside(async () => {
      const { counts, areas } = await owner.get<Operations['getQueues']['response']>(`/api/queues?${brand}`)
      const queues = await Promise.all(
        Object.entries(counts).map(async ([queue, n]) => [queue, n, await total(`queue=${queue}&${brand}`)] as const),
      )
      const inAreas = await Promise.all(
        areas.map(async (area) => [area.id, area.open, await total(`area_id=${area.id}&${brand}`)] as const),
      )
      return { counts, all: [...queues, ...inAreas] }
    })
    for (const [name, said, listed] of counted.all) expect([name, said]).toEqual([name, listed])
    if (!brand) expect(counted.all.filter(([, n]) => n > 0).length).toBeGreaterThan(4)
  }
})

it('each is listed their own, also when all ask at once', async () => {
  const { organization } = await owner.get<Operations['getMe']['response']>('/api/me')
  const brand = (await list())[0]?.brand_id ?? ''
  const rep = await addMember(test, organization.id, 'rep')
  const ofBrand = await addMember(test, organization.id, 'rep', [brand])
  const guest = await addMember(test, organization.id, 'participant')
  const ask = async (client: Client, query: string) =>
    (await client.get<{ items: CaseRow[] }>(`/api/cases?limit=200${query}`)).items
  const { all, other: rounds } = await beside(() =>
    Promise.all(
      Array.from({ length: 12 }, async () => ({
        owners: await ask(owner, ''),
        reps: await ask(rep.client, ''),
        mine: await Promise.all([owner, rep.client].map((client) => ask(client, '&queue=mine'))),
        assigned: await Promise.all([owner, rep.client].map((client) => ask(client, '&owner=me'))),
        ofBrand: await ask(ofBrand.client, ''),
        guests: await ask(guest.client, ''),
      })),
    ),
  )
  for (const { owners, reps, mine, assigned, ofBrand: theirs, guests } of rounds) {
    expect(ids(owners)).toEqual(ids(all))
    expect(ids(reps)).toEqual(ids(all))
    for (const [own, none] of [mine, assigned]) {
      expect(own?.length).toBe(1)
      expect(none).toEqual([])
    }
    expect(ids(theirs)).toEqual(ids(all.filter((row) => row.brand_id === brand)))
    expect(guests).toEqual([])
  }
  expect(all.some((row) => row.brand_id !== brand)).toBe(true)
})

async function readPages(order: string): Promise<CaseRow[]> {
  const read: CaseRow[] = []
  let cursor: string | null = null
  do {
    const page: { items: CaseRow[]; next_cursor: string | null } = await owner.get(
      `/api/cases?limit=3&order=${order}${cursor ? `&cursor=${cursor}` : ''}`,
    )
    read.push(...page.items)
    cursor = page.next_cursor
  } while (cursor)
  return read
}

it.each(['order=loudest', 'visibility=internal', 'channel_id=x', 'owner=somebody'])('%s is refused', async (query) => {
  await expect(list(`&${query}`)).rejects.toMatchObject({ status: 400 })
})
