/** Open desks: nothing is missed, whatever breaks; stale state and events make fresh state. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../app.ts'
import {
  type CaseRow,
  type Client,
  caseOf,
  eventually,
  firstRun,
  openStream,
  type StreamEvent,
  visit,
  writeOnWall,
} from '../client.ts'

let test: TestApp
let rep: Client
let wall: string
beforeAll(async () => {
  test = await startTestApp()
  rep = await firstRun(test.url)
  const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
})
afterAll(() => test.stop())

const everything = async () => (await rep.get<{ items: CaseRow[] }>('/api/cases?limit=200')).items
const versions = (rows: CaseRow[]) => Object.fromEntries(rows.map(({ id, version }) => [id, version]))
const inOrder = (events: StreamEvent[]) => {
  const cursors = events.map(({ id }) => id.split('-').map(BigInt) as [bigint, bigint])
  return cursors.every(([xid, at], index) => {
    const before = cursors[index - 1]
    return !before || xid > before[0] || (xid === before[0] && at >= before[1])
  })
}

it('stale state and the events since make the fresh state, also across a broken connection', async () => {
  const first = await openStream(rep)
  const cursor = () => (first.events.at(-1) as StreamEvent).id
  const stale = await everything()
  const writers = await Promise.all(['א', 'ב', 'ג', 'ד'].map((name) => visit(rep, wall, `כותב ${name}`)))
  await Promise.all(writers.map((visitor) => writeOnWall(rep, visitor, 'post', 'ההזמנה לא הגיעה')))
  await eventually('some events', async () => first.events.length > 2)
  first.close()
  const resumeAt = cursor()

  // Nobody listens now; the world goes on.
  const roots = await Promise.all(writers.map((visitor) => writeOnWall(rep, visitor, 'direct', 'עדיין מחכה')))
  expect(roots).toHaveLength(4)
  await eventually('all are filed', async () => {
    const theirs = (await everything()).filter((row) => row.customer.name.startsWith('כותב'))
    return theirs.length === 4 && theirs.every((row) => row.flags.includes('repeated'))
  })

  const second = await openStream(rep, resumeAt)
  // The sample's customers go on writing meanwhile.
  let fresh: Record<string, number> = {}
  let told: Record<string, number> = {}
  await eventually('every case is told in its newest version', async () => {
    fresh = versions(await everything())
    told = versions(stale)
    for (const { data } of [...first.events, ...second.events])
      if (data.kind === 'case' && data.id) told[data.id] = Math.max(told[data.id] ?? 0, data.version ?? 0)
    const known = Object.entries(told)
    return known.length === Object.keys(fresh).length && known.every(([id, version]) => fresh[id] === version)
  }).catch(() => expect(told).toEqual(fresh))
  expect(inOrder(second.events)).toBe(true)
  second.close()
})

it('two desks hear the same', async () => {
  const [one, two] = await Promise.all([openStream(rep), openStream(rep)])
  const visitor = await visit(rep, wall, 'שניים')
  await writeOnWall(rep, visitor, 'post', 'שני מסכים, אמת אחת')
  const { id: caseId } = await eventually('the case', () => caseOf(rep, 'שניים'))
  const told = (events: StreamEvent[]) => events.filter(({ event }) => event === 'change').map(({ id }) => id)
  // Something may have happened between the opening of one and of the other: from the later one's beginning on they are the same.
  await eventually('both heard it', async () => {
    if (![one, two].every(({ events }) => events.some(({ data }) => data.id === caseId))) return false
    const both = [told(one.events), told(two.events)].toSorted((a, b) => a.length - b.length)
    return both[1]?.slice(-(both[0]?.length ?? 0)).join() === both[0]?.join()
  })
  one.close()
  two.close()
})

it('a desk hears what changed between its first reading and its stream', async () => {
  const me = await fetch(`${test.url}/api/me`, { headers: { cookie: rep.cookie } })
  const from = me.headers.get('x-maagal-cursor') ?? ''
  expect(from).toMatch(/^\d+-\d+$/)
  const { id: caseId } = await eventually('a case', () => caseOf(rep, 'שניים'))
  await rep.post(`/api/cases/${caseId}/notes`, { body: 'בין הקריאה לזרם' })
  const { version } = await rep.get<CaseRow>(`/api/cases/${caseId}`)
  const stream = await openStream(rep, { from })
  await eventually('it is told', async () =>
    stream.events.some(({ data }) => data.id === caseId && data.version === version),
  )
  stream.close()
})

it('a cursor from another life answers reset', async () => {
  for (const cursor of ['999999999999-1', 'nonsense', '1-2-3; drop table']) {
    for (const begins of [cursor, { from: cursor }]) {
      const stream = await openStream(rep, begins)
      expect(stream.events[0]?.event, cursor).toBe('reset')
      stream.close()
    }
  }
})

it('asks who is listening', async () => {
  const response = await fetch(`${test.url}/api/stream`)
  expect(response.status).toBe(401)
})
