/**
 * Two tabs and two people see one truth: a desk that opened long ago and follows the stream, with the desk's own code, holds the same as
 * one that opens now; whatever was done, with a line that drops, and after a reset.
 */
import { InfiniteQueryObserver, type QueryClient, QueryObserver } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import {
  asksQuery,
  caseQuery,
  client,
  draftsQuery,
  listQuery,
  queuesQuery,
  timelineQuery,
} from '../../web/api/queries.ts'
import { connectionNow } from '../../web/live/connection.ts'
import { follow } from '../../web/live/live.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { ApiError, type Client, caseOf, eventually, firstRun, type Visitor, visit, writeOnWall } from '../client.ts'
import { addMember } from '../organization.ts'

const QUEUES = ['new', 'mine', 'follow_up', 'open_loops', 'closed'] as const
const WRITERS = ['אורי', 'נטע', 'תמר']

let test: TestApp
let rep: Client
let mate: Client
let people: string[]
let visitors: Visitor[]
let cases: string[]
let areas: string[]
/** What the desk's own requests meet. */
const line = { down: false, forgetful: false }

beforeAll(async () => {
  test = await startTestApp()
  rep = await firstRun(test.url)
  const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  const me = await rep.get<{ organization: { id: string }; person: { id: string }; areas: { id: string }[] }>('/api/me')
  const member = await addMember(test, me.organization.id, 'rep')
  mate = member.client
  people = [me.person.id, member.actor.personId]
  areas = me.areas.slice(0, 2).map(({ id }) => id)
  visitors = await Promise.all(WRITERS.map((name) => visit(rep, walls[0]?.channel_id ?? '', name)))
  for (const visitor of visitors) await writeOnWall(rep, visitor, 'post', 'ההזמנה לא הגיעה')
  cases = await Promise.all(WRITERS.map(async (name) => (await eventually('the case', () => caseOf(rep, name))).id))
  const real = fetch
  vi.stubGlobal('document', { documentElement: { lang: 'en' } })
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    if (!input.startsWith('/')) return real(input, init)
    if (line.down) throw new TypeError('the line is down')
    const headers = new Headers(init.headers)
    headers.set('cookie', rep.cookie)
    if (line.forgetful && headers.has('last-event-id')) headers.set('last-event-id', '999999999999-1')
    return real(test.url + input, { ...init, headers })
  })
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await test.stop()
})

type Deed = (who: Client, id: string, n: number) => Promise<unknown>
const DEEDS: Record<string, Deed> = {
  write: (_, id, n) =>
    writeOnWall(rep, visitors[cases.indexOf(id)] as Visitor, n % 2 ? 'post' : 'direct', `עוד משהו ${n}`),
  take: (who, id, n) => who.post(`/api/cases/${id}/assign`, { person_id: [null, ...people][n % 3] }),
  area: (who, id, n) => who.post(`/api/cases/${id}/area`, { area_id: [null, ...areas][n % 3] }),
  mark: (who, id, n) => who.post(`/api/cases/${id}/mark`, { mark: ['lead', 'noise', 'fan'][n % 3], on: n % 2 === 0 }),
  solve: (who, id) => who.post(`/api/cases/${id}/solve`, { note: null }),
  close: (who, id) => who.post(`/api/cases/${id}/close`, { reason: 'customer_silent' }),
  reopen: (who, id) => who.post(`/api/cases/${id}/reopen`, {}),
  promise: (who, id, n) => who.post(`/api/cases/${id}/promise-update`, { hours: 1 + (n % 9) }),
  note: (who, id, n) => who.post(`/api/cases/${id}/notes`, { body: `הערה ${n}` }),
  draft: (_, id, n) => rep.send('PUT', `/api/cases/${id}/drafts/public`, { body: n % 3 ? `טיוטה ${n}` : '' }),
  reply: (who, id, n) =>
    who.post(`/api/cases/${id}/replies`, { mode: n % 2 ? 'public' : 'private', body: `בודקים ${n}` }),
  answer: (who, id, n) => who.post(`/api/cases/${id}/playbook/answer`, { node: 'area', answer: n % 2 ? 'yes' : 'no' }),
  back: (who, id) => who.post(`/api/cases/${id}/playbook/back`, { node: 'area' }),
  // What a person who opens a case does to the cache, at any moment.
  look: async (_, id) => {
    const looked = client.fetchQuery({ ...caseQuery(id), staleTime: 0 })
    // Without a line it is tried again for a quarter of a minute; nobody waits for that.
    if (line.down) void looked.catch(() => undefined)
    else await looked
  },
  drop: async () => {
    line.down = true
    stream.drop()
    // Or somebody brought the line back before that could be seen.
    await eventually('the desk notices', async () => connectionNow().state === 'down' || !line.down)
  },
  back_again: async () => {
    line.down = false
    stream.retryNow()
  },
  forget: async () => {
    line.forgetful = true
  },
}

let stream: ReturnType<typeof follow>

/** Everything that is on a desk's screen. */
function open(desk: QueryClient): () => void {
  const lists = QUEUES.map((queue) => new InfiniteQueryObserver(desk, listQuery({ queue })).subscribe(() => {}))
  const all = [
    queuesQuery(),
    asksQuery(),
    ...cases.flatMap((id) => [caseQuery(id), timelineQuery(id), draftsQuery(id)]),
  ]
  const rest = all.map((query) => new QueryObserver<unknown>(desk, query as never).subscribe(() => {}))
  return () => {
    for (const close of [...lists, ...rest]) close()
  }
}

const held = (desk: QueryClient) =>
  Object.fromEntries(
    desk
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [JSON.stringify(queryKey), plain(state.data)])
      .sort(),
  )
/** Without the moment of asking, and without the drafts that a case came with: its composer only begins there, and follows a query of its own. */
const plain = (data: unknown) =>
  JSON.parse(
    JSON.stringify(data ?? null, (key, value) => (key === 'asked' || key === 'drafts' ? undefined : value)),
  ) as unknown

/** What a desk that opens now would hold. */
async function fresh(): Promise<object> {
  const now: [string, unknown][] = []
  for (const { queryKey, options } of client.getQueryCache().getAll()) {
    const context = { pageParam: null, signal: undefined }
    const answer = await (options as { queryFn(context: object): Promise<unknown> }).queryFn(context)
    const data = queryKey[0] === 'cases' ? { pages: [answer], pageParams: [null] } : answer
    now.push([JSON.stringify(queryKey), plain(data)])
  }
  return Object.fromEntries(now.sort())
}

it('a desk that followed the stream holds what one that opens now would hold', { timeout: 120_000 }, async () => {
  const deed = fc.record({
    what: fc.constantFrom(...Object.keys(DEEDS)),
    at: fc.nat({ max: WRITERS.length - 1 }),
    n: fc.nat({ max: 99 }),
    mine: fc.boolean(),
    /** Done without waiting for the one before. */
    hasty: fc.boolean(),
  })
  stream = follow(client, () => {})
  const close = open(client)
  try {
    await eventually('the line is up', async () => connectionNow().state === 'live')
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), async (deeds) => {
        const going: Promise<unknown>[] = []
        for (const { what, at, n, mine, hasty } of deeds) {
          const done = (DEEDS[what] as Deed)(mine ? rep : mate, cases[at] ?? '', n).catch((error: unknown) => {
            // The house may refuse; it may not fail.
            if (error instanceof ApiError && error.status >= 500) throw error
          })
          if (hasty) going.push(done)
          else await done
        }
        await Promise.all(going)
        line.down = false
        stream.retryNow()
        await eventually('the line is back', async () => connectionNow().state === 'live')
        line.forgetful = false
        let last: [object, object] = [{}, {}]
        await eventually('both hold the same', async () => {
          last = [held(client), await fresh()]
          return JSON.stringify(last[0]) === JSON.stringify(last[1])
        }).catch(() => expect(last[0]).toEqual(last[1]))
      }),
      { numRuns: 8, endOnFailure: true },
    )
  } finally {
    close()
    stream.stop()
  }
})
