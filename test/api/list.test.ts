/** The list of cases: ordered by urgency or by activity, narrowed by what its rows show, read page by page. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseRow, type Client, eventually, firstRun } from '../client.ts'

let test: TestApp
let owner: Client

const list = async (query = '') => (await owner.get<{ items: CaseRow[] }>(`/api/cases?limit=200${query}`)).items
const ids = (rows: CaseRow[]) => rows.map(({ id }) => id).sort()

beforeAll(async () => {
  test = await startTestApp()
  owner = await firstRun(test.url)
  await owner.post('/api/sample-data')
  const [first] = await eventually('the sample is filed', async () => {
    const rows = await list()
    return rows.length > 8 && rows
  })
  await owner.post(`/api/cases/${first?.id}/assign`, { person_id: (await me()).id })
})
afterAll(() => test.stop())

/** The whole list, and what else was read while nothing in it changed: the sample's customers may go on writing. */
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
