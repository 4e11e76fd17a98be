/** Least privilege, by walking every route there is: each role, nobody, another organization, and members of one brand only. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { may, ROLES, type Role } from '../../src/core/access.ts'
import { routes } from '../../src/http/api/index.ts'
import type { Route } from '../../src/http/route.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { ApiError, type CaseRow, type Client, eventually, makeClient, openStream } from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember, addOrganization, type Member } from '../organization.ts'
import { address, CALLS, type Call, type House, OPEN_TO_ANYONE } from './every-route.ts'
import { furnish } from './furnish.ts'

/** What an id that is not one's own answers; a merge that is not there was undone long ago, for all one can tell. */
const GONE = /^(not_found|nothing_to_undo)$/
const NOWHERE = '018f0000-0000-7000-8000-000000000000'
const nowhere = Object.fromEntries(
  [
    'case',
    'reply',
    'approval',
    'message',
    'customer',
    'identity',
    'change',
    'brand',
    'area',
    'person',
    'channel',
    'wall',
  ]
    .concat([
      'delivery',
      'invitation',
      'token',
      'playbook',
      'savedReply',
      'goodwill',
      'request',
      'briefing',
      'policy',
      'question',
    ])
    .concat(['goal', 'review', 'item', 'device'])
    .map((noun) => [`${noun}Id`, NOWHERE]),
) as House

const guarded = routes.filter(({ permission }) => permission !== 'anyone')
const callOf = (route: Route): Call => CALLS[route.operationId] ?? {}

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
  test.app.ctx.push = async () => 'taken'
})
afterAll(() => test.stop())

/** The answer's status and code; a refusal is an answer too. */
async function answer(
  client: Client,
  route: Route,
  house: House,
): Promise<{ status: number; code: string; data: unknown }> {
  const call = callOf(route)
  try {
    const data = await client.send(route.method, address(route.path, call, house), call.body?.(house))
    return { status: 200, code: '', data }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { status: error.status, code: error.code, data: null }
  }
}

describe('routes', () => {
  it('are all thought about: each stands in the table of calls, or is open to anyone on purpose', () => {
    expect(guarded.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(CALLS).sort())
    const open = routes.filter(({ permission }) => permission === 'anyone').map(({ operationId }) => operationId)
    expect(open.sort()).toEqual([...OPEN_TO_ANYONE].sort())
  })

  it('that are open to anyone and change something are limited in number', () => {
    const unlimited = routes.filter(
      (route) => route.permission === 'anyone' && route.method !== 'GET' && !route.perMinute,
    )
    expect(unlimited.map(({ operationId }) => operationId)).toEqual([])
  })

  it('behind the sign-in refuse whoever is not signed in, before anything else', async () => {
    for (const route of guarded)
      expect({ [route.operationId]: await answer(makeClient(test.url), route, nowhere) }).toMatchObject({
        [route.operationId]: { status: 401, code: 'not_signed_in' },
      })
    const stream = await fetch(`${test.url}/api/stream`)
    expect(stream.status).toBe(401)
  })

  it('refuse a change that another site makes a browser send', async () => {
    const { organizationId } = await addOrganization(test.app.ctx, 'Forged')
    const { client } = await addMember(test, organizationId, 'owner')
    for (const route of guarded.filter(({ method }) => method !== 'GET')) {
      const call = callOf(route)
      const response = await fetch(test.url + address(route.path, call, nowhere), {
        method: route.method,
        headers: { cookie: client.cookie, ...(call.body ? { 'content-type': 'application/json' } : {}) },
        ...(call.body ? { body: JSON.stringify(call.body(nowhere)) } : {}),
      })
      expect([route.operationId, response.status]).toEqual([route.operationId, 403])
    }
  })
})

describe.each(ROLES)('a person with the role %s', (role: Role) => {
  it('is let in exactly where the role says so', async () => {
    const { organizationId } = await addOrganization(test.app.ctx, `Walk ${role}`)
    for (const route of guarded) {
      // Each call by a person of their own, since some calls end a session.
      const { client } = await addMember(test, organizationId, role)
      const { status, code } = await answer(client, route, nowhere)
      const allowed = route.permission === 'signed_in' || may({ role }, route.permission as never)
      const seen = { [route.operationId]: code === 'not_allowed' || code === 'not_signed_in' ? code : 'let in' }
      expect(seen).toEqual({ [route.operationId]: allowed ? 'let in' : 'not_allowed' })
      expect([route.operationId, status]).not.toEqual([route.operationId, 500])
    }
  })
})

describe('two organizations', () => {
  let ours: House
  let owner: Member
  let theirs: Member

  beforeAll(async () => {
    const { organizationId, brandId } = await addOrganization(test.app.ctx, 'Ours')
    owner = await addMember(test, organizationId, 'owner')
    ours = await furnish(test, owner, brandId)
    const other = await addOrganization(test.app.ctx, 'Theirs')
    theirs = await addMember(test, other.organizationId, 'owner')
  }, 60_000)

  it('never reach into each other: an id of the other is not found, whatever is asked of it', async () => {
    // Time stands still meanwhile: a target that passes, or news that fall due, would be changes of their own.
    const now = Date.now()
    test.app.ctx.now = () => now
    try {
      await atRest(owner.actor.organizationId, now)
      const before = await everythingOf(owner.actor.organizationId)
      const named = guarded.filter((route) => callOf(route).path)
      expect(named.length).toBeGreaterThan(40)
      for (const route of named)
        expect({ [route.operationId]: await answer(theirs.client, route, ours) }).toMatchObject({
          [route.operationId]: { code: expect.stringMatching(GONE), data: null },
        })
      expect(await everythingOf(owner.actor.organizationId)).toEqual(before)
    } finally {
      test.app.ctx.now = Date.now
    }
  }, 60_000)

  it('list nothing of each other, not even when asked for by id', async () => {
    const ids = Object.values(ours)
    for (const route of guarded.filter((one) => one.method === 'GET' && !callOf(one).path)) {
      const { data } = await answer(theirs.client, route, ours)
      const told = JSON.stringify(data)
      expect([route.operationId, ids.filter((id) => told.includes(id))]).toEqual([route.operationId, []])
    }
  })

  it('cannot be mixed: an id of the other inside a request is not found', async () => {
    const own = await furnish(test, await addMember(test, theirs.actor.organizationId, 'owner'), NOWHERE)
    const tries: [string, string, unknown][] = [
      ['POST', `/api/cases/${own.caseId}/assign`, { person_id: ours.personId }],
      ['POST', `/api/cases/${own.caseId}/area`, { area_id: ours.areaId }],
      ['POST', `/api/cases/${own.caseId}/notify-responsible`, { person_id: ours.personId }],
      ['POST', `/api/cases/${own.caseId}/notify-responsible`, { area_id: ours.areaId }],
      ['POST', `/api/customers/${own.customerId}/merge`, { other_customer_id: ours.customerId }],
      ['POST', `/api/customers/${own.customerId}/split`, { identity_id: ours.identityId }],
      ['POST', '/api/invitations', { email: 'x@example.com', role: 'rep', brand_ids: [ours.brandId] }],
      ['PATCH', `/api/people/${own.personId}`, { role: 'rep', brand_ids: [ours.brandId] }],
      ['PUT', '/api/goals', { brand_id: ours.brandId, kpi: 'within_five', target: 0.9, by: '2030-01-01' }],
      ['PUT', '/api/review-plan', { owner_id: owner.actor.personId, weekday: 0, replies: 1, loops: 1 }],
      ['PUT', `/api/reviews/${own.reviewId}/items/${ours.itemId}`, { result: 'ok' }],
    ]
    for (const [method, path, body] of tries)
      await expect(theirs.client.send(method, path, body), `${path} ${JSON.stringify(body)}`).rejects.toMatchObject({
        status: 404,
      })
  })

  it('hear nothing of each other in the stream', async () => {
    const stream = await openStream(theirs.client)
    const own = await openStream(owner.client)
    await owner.client.post(`/api/cases/${ours.caseId}/notes`, { body: 'between us' })
    await eventually('we hear of it', async () => own.events.find((event) => event.data.id === ours.caseId))
    await theirs.client.send('PATCH', `/api/brands/${(await brandsOf(theirs.client))[0]?.id}`, { target_seconds: 900 })
    await eventually('they hear of their own', async () => stream.events.find((event) => event.event === 'change'))
    expect(stream.events.filter((event) => Object.values(ours).includes(event.data.id ?? ''))).toEqual([])
    stream.close()
    own.close()
  })

  it('a referent and a participant see masked details as masked, and a participant only cases given to them', async () => {
    const participant = await addMember(test, owner.actor.organizationId, 'participant')
    const list = () => participant.client.get<{ items: CaseRow[] }>('/api/cases?limit=200')
    expect((await list()).items).toEqual([])
    await expect(participant.client.get(`/api/cases/${ours.caseId}`)).rejects.toMatchObject({ status: 404 })
    await owner.client.post(`/api/cases/${ours.caseId}/assign`, { person_id: participant.actor.personId })
    expect((await list()).items.map(({ id }) => id)).toEqual([ours.caseId])
    await expect(participant.client.post(`/api/messages/${ours.messageId}/reveal`)).rejects.toMatchObject({
      status: 403,
    })
  })
})

describe('a rep of one brand', () => {
  let owner: Member
  let rep: Member
  let mine: House
  let others: House

  beforeAll(async () => {
    const { organizationId } = await addOrganization(test.app.ctx, 'An agency')
    owner = await addMember(test, organizationId, 'owner')
    mine = await furnish(test, owner, NOWHERE)
    const brands = (await brandsOf(owner.client)).filter(({ sample }) => sample)
    others = await furnish(test, owner, NOWHERE, brands.find(({ id }) => id !== mine.brandId)?.id)
    rep = await addMember(test, organizationId, 'rep', [mine.brandId])
  }, 60_000)

  it('sees one brand in every list', async () => {
    const ids = [others.brandId, others.caseId, others.channelId, others.areaId, others.customerId, others.personId]
    for (const route of guarded.filter((one) => one.method === 'GET' && !callOf(one).path)) {
      const told = JSON.stringify((await answer(rep.client, route, others)).data)
      const unfiltered = JSON.stringify((await answer(rep.client, route, { ...others, brandId: '' })).data)
      for (const text of [told, unfiltered])
        expect([route.operationId, ids.filter((id) => text.includes(id))]).toEqual([route.operationId, []])
    }
    const { items, total } = await rep.client.get<{ items: CaseRow[]; total: number }>('/api/cases?limit=200')
    expect(items.length).toBe(total)
    expect(items.map(({ brand_id }) => brand_id)).toEqual(items.map(() => mine.brandId))
    expect(items.length).toBeGreaterThan(0)
    // The sample's customers may still be writing between the one and the other.
    await eventually('the queue counts what it lists', async () => {
      const { counts } = await rep.client.get<Operations['getQueues']['response']>('/api/queues')
      return counts.new === (await rep.client.get<{ total: number }>('/api/cases?queue=new')).total
    })
    expect((await brandsOf(rep.client)).map(({ id }) => id)).toEqual([mine.brandId])
  })

  it('does not find anything of the other brand', async () => {
    const permitted = guarded.filter(
      (route) =>
        callOf(route).path && route.permission !== 'signed_in' && may({ role: 'rep' }, route.permission as never),
    )
    for (const route of permitted.filter(({ operationId }) => operationId !== 'getPlaybook'))
      expect({ [route.operationId]: await answer(rep.client, route, others) }).toMatchObject({
        [route.operationId]: { code: expect.stringMatching(GONE), data: null },
      })
    await expect(rep.client.get(`/api/cases/${mine.caseId}`)).resolves.toMatchObject({ id: mine.caseId })
  })

  it('hears of one brand in the stream', async () => {
    const stream = await openStream(rep.client)
    await owner.client.post(`/api/cases/${others.caseId}/notes`, { body: 'of the other brand' })
    await owner.client.post(`/api/cases/${mine.caseId}/notes`, { body: 'of this brand' })
    await eventually('the later one is heard', async () => stream.events.find(({ data }) => data.id === mine.caseId))
    expect(stream.events.filter(({ data }) => data.id === others.caseId)).toEqual([])
    stream.close()
  })

  it('as a manager gives away no more than that brand, and makes no new one', async () => {
    const manager = await addMember(test, owner.actor.organizationId, 'manager', [mine.brandId])
    const invite = (brand_ids: string[] | null) =>
      manager.client.post('/api/invitations', { email: 'new@example.com', role: 'rep', brand_ids })
    await expect(invite(null)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(invite([mine.brandId, others.brandId])).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(invite([mine.brandId])).resolves.toMatchObject({ mailed: false })
    await expect(
      manager.client.send('PATCH', `/api/people/${manager.actor.personId}`, { brand_ids: null }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(manager.client.post('/api/brands', { name: 'Mine', language: 'en' })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    // What is said of all brands is for those who cover all of them.
    await expect(
      manager.client.send('PUT', '/api/goals', { brand_id: null, kpi: 'within_five', target: 0.9, by: '2030-01-01' }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
    const plan = { owner_id: manager.actor.personId, weekday: 0, replies: 10, loops: 5 }
    await expect(manager.client.send('PUT', '/api/review-plan', plan)).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await manager.client.get(`/api/reviews/${others.reviewId}`)).toEqual({ items: [] })
    for (const [method, path, body] of [
      ['PATCH', `/api/brands/${others.brandId}`, { target_seconds: 60 }],
      ['DELETE', `/api/channels/${others.channelId}`, undefined],
      ['POST', `/api/channels/${others.channelId}/check`, undefined],
      ['DELETE', `/api/goals/${others.goalId}`, undefined],
      ['PUT', `/api/reviews/${others.reviewId}/items/${others.itemId}`, { result: 'ok' }],
      ['DELETE', `/api/glances/${others.personId}`, undefined],
    ] as const)
      await expect(manager.client.send(method, path, body), path).rejects.toMatchObject({ code: 'not_found' })
  })
})

/** Waits until nothing of an organization is on its way in or out, nor due by `now`; deadlines of later are none. */
function atRest(organizationId: string, now: number): Promise<unknown> {
  const theirs = `organization_id = '${organizationId}'`
  const by = new Date(now).toISOString()
  const isAtRest = async () => {
    const [row] = (await ask(
      test.databaseUrl,
      `select (select count(*) from graphile_worker._private_jobs where payload->>'organizationId' = '${organizationId}'
                 and run_at < now() + interval '30 seconds')
            + (select count(*) from delivery_pending where ${theirs} and stuck_reason is null)
            + (select count(*) from word_uncounted where ${theirs})
            + (select count(*) from "case" where ${theirs} and next_due_at <= '${by}')
            + (select count(*) from push_news where ${theirs} and due_at <= '${by}') as n`,
    )) as { n: number }[]
    return row?.n === 0
  }
  // Words are counted, and the clocks of cases looked at, every ten seconds.
  return eventually('everything is filed and sent', isAtRest, 40)
}

type Brands = Operations['listBrands']['response']['items']
const brandsOf = async (client: Client): Promise<Brands> => (await client.get<{ items: Brands }>('/api/brands')).items

/** How many rows of each table are an organization's, and a digest of what they say. */
async function everythingOf(organizationId: string): Promise<unknown> {
  const tables = (await ask(
    test.databaseUrl,
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  )) as { name: string }[]
  const counted = tables.map(({ name }) => {
    // Audit rows are sealed some time after they are written; what they say is theirs alone.
    const said = name === 'audit' ? `''` : `md5(string_agg(t::text, '|' order by t::text))`
    return `select '${name}' as name, count(*)::int as n, ${said} as said from "${name}" t where organization_id = '${organizationId}'`
  })
  return ask(test.databaseUrl, counted.join(' union all '))
}
