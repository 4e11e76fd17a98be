/** Benefits that are asked for, through the API: who may decide, once, in time; what is written when they do, and what happens when nobody does. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expireGoodwillRequest, expireOverdueRequests } from '../../src/actions/goodwill/expire-goodwill-request.ts'
import { transact } from '../../src/store/db.ts'
import { eraseIdentity } from '../../src/store/deletions.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type Client, caseOf, eventually, firstRun, openStream, visit, writeOnWall } from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember, addOrganization, type Member } from '../organization.ts'

type Requests = Operations['listGoodwillRequests']['response']
type Beside = Operations['getCaseGoodwill']['response']
type Approvals = Operations['listApprovals']['response']
type Timeline = Operations['getTimeline']['response']

let test: TestApp
let owner: Client
let rep: Member
let manager: Member
let referent: Member
let organizationId = ''
let brandId = ''
let wall = ''
beforeAll(async () => {
  // Nobody answers there: mail stays to be looked at.
  test = await startTestApp({ SMTP_URL: 'smtp://127.0.0.1:9' })
  owner = await firstRun(test.url)
  const { walls } = await owner.post<Operations['addSampleData']['response']>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  brandId = walls[0]?.brand_id ?? ''
  organizationId = (await owner.get<Operations['getMe']['response']>('/api/me')).organization.id
  rep = await addMember(test, organizationId, 'rep')
  manager = await addMember(test, organizationId, 'manager')
  referent = await addMember(test, organizationId, 'referent')
})
afterAll(() => test.stop())

let count = 0
let caseId = ''
const arrive = async (): Promise<string> => {
  const name = `Asking ${++count}`
  await writeOnWall(owner, await visit(owner, wall, name), 'post', 'ההזמנה לא הגיעה ואף אחד לא עונה')
  return (await eventually(`the case of ${name}`, () => caseOf(owner, name))).id
}
beforeEach(async () => {
  caseId = await arrive()
})

const REASON = 'שבועיים של עיכוב'
const request = async (more: object = {}, by: Client = rep.client): Promise<string> =>
  (
    await by.post<{ id: string }>(`/api/cases/${caseId}/goodwill/requests`, {
      kind: 'refund',
      amount: 30_000,
      reason: REASON,
      ...more,
    })
  ).id
const decide = (by: Client, id: string, body: object) => by.post(`/api/goodwill/requests/${id}/decision`, body)
const withdraw = (by: Client, id: string) => by.post(`/api/goodwill/requests/${id}/withdraw`)
const beside = () => rep.client.get<Beside>(`/api/cases/${caseId}/goodwill`)
const waiting = async (by: Client, id: string) =>
  (await by.get<Requests>('/api/goodwill/requests')).waiting.find((one) => one.id === id)
const steps = async () =>
  (await owner.get<Timeline>(`/api/cases/${caseId}/timeline`)).entries.filter(({ type }) =>
    type.startsWith('goodwill.'),
  )
const facts = (kind: string) =>
  ask(
    test.databaseUrl,
    `select category, amount::int as amount from fact where case_id = '${caseId}' and kind = '${kind}'`,
  )
const overdue = (id: string) =>
  ask(test.databaseUrl, `update goodwill_request set due_at = now() - interval '1 minute' where request_id = '${id}'`)

describe('a benefit above the limit', () => {
  it('that is asked for gives nothing yet, and stands before those who may decide with all it rests on', async () => {
    await rep.client.post(`/api/cases/${caseId}/goodwill`, { kind: 'credit', amount: 4_000, reason: REASON })
    const stream = await openStream(manager.client)
    const id = await request()
    await eventually('the open desk of the manager hears of it', async () =>
      stream.events.find(({ data }) => data.kind === 'approval' && data.id === id),
    )
    stream.close()
    for (const one of [manager, referent]) {
      expect(await waiting(one.client, id)).toMatchObject({
        amount: 30_000,
        currency: 'ILS',
        reason: REASON,
        asked_by: { id: rep.actor.personId },
        limit: 10_000,
        stands: 4_000,
        room: { limit: 'case', left: 6_000 },
        theirs: { visibility: 'public' },
        closed: false,
        given: null,
      })
      expect((await one.client.get<{ approvals: number }>('/api/queues')).approvals).toBeGreaterThan(0)
    }
    expect((await rep.client.get<{ approvals: number }>('/api/queues')).approvals).toBe(0)
    const { given, requests } = await beside()
    expect([given, requests.map(({ state }) => state)]).toEqual([4_000, ['waiting']])
    expect((await steps()).at(-1)).toMatchObject({ type: 'goodwill.asked', data: { amount: 30_000 } })
    expect(JSON.stringify(await steps())).not.toContain(REASON)
  })

  it('asked for twice with one key is one request; another waits for the first', async () => {
    const key = { request_key: `asking ${caseId}` }
    const id = await request(key)
    expect(await request(key)).toBe(id)
    await expect(request()).rejects.toMatchObject({ status: 409, code: 'goodwill_asked' })
    await expect(request({ reason: ' ' })).rejects.toMatchObject({ status: 400 })
    expect(await request({}, referent.client)).not.toBe(id)
  })

  it('granted, is on the ledger: given by whoever asked, approved by whoever decided, told and counted', async () => {
    const id = await request()
    expect(await decide(manager.client, id, { decision: 'grant' })).toEqual({ id, state: 'granted' })
    const { items, given, requests } = await beside()
    expect(given).toBe(30_000)
    expect(items).toMatchObject([
      {
        amount: 30_000,
        reason: REASON,
        by: { id: rep.actor.personId },
        approved_by: { id: manager.actor.personId },
        above_limit: true,
      },
    ])
    expect(requests).toMatchObject([{ id, state: 'granted', given: 30_000 }])
    expect((await steps()).map(({ type, by }) => [type, by?.id])).toEqual([
      ['goodwill.asked', rep.actor.personId],
      ['goodwill.given', manager.actor.personId],
    ])
    expect(await facts('exception_granted')).toEqual([{ category: 'goodwill', amount: 30_000 }])
    expect(
      await ask(
        test.databaseUrl,
        `select 1 from audit where action = 'decide-goodwill-request' and entity_id = '${id}'`,
      ),
    ).toHaveLength(1)
    await owner.post(`/api/goodwill/${items[0]?.id}/cancel`, { reason: 'טעות' })
    expect(await facts('exception_taken_back')).toHaveLength(1)
  })

  it('lowered to the limit, is no exception; by more than was asked for, it is no answer', async () => {
    const id = await request()
    for (const amount of [undefined, 30_000, 40_000])
      await expect(decide(referent.client, id, { decision: 'lower', amount })).rejects.toMatchObject({
        code: 'bad_input',
      })
    await decide(referent.client, id, { decision: 'lower', amount: 10_000, note: 'עד הגבול' })
    const { items, requests } = await beside()
    expect(items).toMatchObject([{ amount: 10_000, above_limit: false, approved_by: { id: referent.actor.personId } }])
    expect(requests).toMatchObject([{ state: 'lowered', amount: 30_000, given: 10_000, note: 'עד הגבול' }])
    expect(await facts('exception_granted')).toEqual([])
    const { items: above } = await owner.get<Operations['listGoodwill']['response']>(
      `/api/goodwill?state=above_limit&brand_id=${brandId}&limit=200`,
    )
    expect(above.map(({ id }) => id)).not.toContain(items[0]?.id)
  })

  it('is refused with a reason, and nothing is given', async () => {
    const id = await request()
    await expect(decide(referent.client, id, { decision: 'refuse', note: ' ' })).rejects.toMatchObject({
      code: 'bad_input',
    })
    await decide(referent.client, id, { decision: 'refuse', note: 'לא לעניין הזה' })
    const { given, requests } = await beside()
    expect([given, requests]).toMatchObject([0, [{ state: 'refused', note: 'לא לעניין הזה' }]])
    expect((await steps()).at(-1)).toMatchObject({ type: 'goodwill.refused' })
    expect(JSON.stringify(await steps())).not.toContain('לא לעניין')
  })

  it('is taken back by whoever asked, and by nobody else', async () => {
    const id = await request()
    await expect(withdraw(referent.client, id)).rejects.toMatchObject({ code: 'not_allowed' })
    await withdraw(rep.client, id)
    await expect(withdraw(rep.client, id)).rejects.toMatchObject({ code: 'goodwill_settled' })
    await expect(decide(referent.client, id, { decision: 'grant' })).rejects.toMatchObject({ code: 'goodwill_settled' })
    expect((await beside()).given).toBe(0)
    await request()
  })

  it('is given to a case that was closed meanwhile, and says so before', async () => {
    const id = await request()
    await owner.post(`/api/cases/${caseId}/close`, { reason: 'no_answer_needed' })
    expect(await waiting(manager.client, id)).toMatchObject({ closed: true })
    await decide(manager.client, id, { decision: 'grant' })
    expect((await beside()).given).toBe(30_000)
  })

  it('is not granted in a currency that the brand does not count in any more', async () => {
    const id = await request()
    await owner.send('PATCH', `/api/brands/${brandId}`, { goodwill: { currency: 'USD' } })
    await expect(decide(manager.client, id, { decision: 'grant' })).rejects.toMatchObject({ code: 'conflict' })
    await owner.send('PATCH', `/api/brands/${brandId}`, { goodwill: {} })
    await decide(manager.client, id, { decision: 'refuse', note: 'לבקש שוב' })
  })
})

describe('who decides', () => {
  it('is never whoever asked, though they may approve what others ask for', async () => {
    const id = await request({}, referent.client)
    for (const body of [{ decision: 'grant' }, { decision: 'lower', amount: 1 }, { decision: 'refuse', note: 'x' }])
      await expect(decide(referent.client, id, body)).rejects.toMatchObject({ status: 403, code: 'own_goodwill' })
    await decide(manager.client, id, { decision: 'grant' })
  })

  it('is nobody who may not approve, nor anybody of another brand', async () => {
    const id = await request()
    await expect(decide(rep.client, id, { decision: 'grant' })).rejects.toMatchObject({ code: 'not_allowed' })
    const elsewhere = await addMember(test, organizationId, 'manager', [referent.actor.personId])
    await expect(decide(elsewhere.client, id, { decision: 'grant' })).rejects.toMatchObject({ code: 'not_found' })
    expect(await elsewhere.client.get<Requests>('/api/goodwill/requests')).toEqual({ waiting: [], settled: [] })
  })

  it('two at once: one decides, the other is told, and it is given once', async () => {
    const id = await request()
    const results = await Promise.allSettled([
      decide(manager.client, id, { decision: 'grant' }),
      decide(referent.client, id, { decision: 'lower', amount: 10_000 }),
      withdraw(rep.client, id),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of results)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ status: 409, code: 'goodwill_settled' })
    expect((await beside()).items.length).toBeLessThanOrEqual(1)
  })

  it('sees no messages that wait, where the role decides about benefits only', async () => {
    await expect(manager.client.get('/api/approvals')).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('silence', () => {
  it('gives nothing, once, however often the deadline is looked at; whoever asked sees it', async () => {
    const id = await request()
    await expireGoodwillRequest(test.app.ctx, organizationId, id)
    expect((await beside()).requests[0]?.state).toBe('waiting')
    await overdue(id)
    await expect(decide(referent.client, id, { decision: 'grant' })).rejects.toMatchObject({ code: 'goodwill_settled' })
    await ask(test.databaseUrl, `delete from graphile_worker._private_jobs where key = 'expire:${id}'`)
    // The house sweeps too, and may have come first.
    await expireOverdueRequests(test.app.ctx)
    await Promise.all([1, 2].map(() => expireGoodwillRequest(test.app.ctx, organizationId, id)))
    const { given, requests } = await beside()
    expect([given, requests[0]?.state]).toEqual([0, 'expired'])
    expect((await steps()).filter(({ type }) => type === 'goodwill.expired')).toHaveLength(1)
  })
})

it('is told by mail to those who may decide, and its end to whoever asked; without the reason', async () => {
  const mails = async (sum: string) =>
    (
      (await ask(
        test.databaseUrl,
        `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where t.identifier = 'send-mail' and j.payload::text like '%${sum}%' order by j.id`,
      )) as { payload: { to: string; text: string } }[]
    ).map(({ payload }) => payload)
  const id = await request({ amount: 12_345 })
  const asked = await eventually('the mails are on their way', async () => {
    const found = await mails('123.45')
    return found.length >= 3 && found
  })
  const to = asked.map((mail) => mail.to)
  expect(to).toEqual(expect.arrayContaining([manager.email, referent.email]))
  expect(to).not.toContain(rep.email)
  expect(asked.every(({ text }) => text.includes(`/approvals/${id}`) && !text.includes(REASON))).toBe(true)
  await decide(manager.client, id, { decision: 'grant' })
  expect(await mails(`/desk/new/${caseId}`)).toMatchObject([{ to: rep.email }])
})

it('a message that offers more than others get waits beside what similar cases got, and counts as an exception when approved', async () => {
  const body = 'היי, מצטערים על העיכוב. נזכה אותך ב־300 ₪ על אי הנעימות.'
  const counted = (by: Member) => by.client.get<{ approvals: number }>('/api/queues').then(({ approvals }) => approvals)
  const counts = [await counted(referent), await counted(manager)]
  const beside = await request()
  await rep.client.post(`/api/cases/${caseId}/replies`, { mode: 'public', body, ask_approval: true })
  // Whoever decides about both counts both.
  expect([await counted(referent), await counted(manager)]).toEqual([(counts[0] ?? 0) + 2, (counts[1] ?? 0) + 1])
  await withdraw(rep.client, beside)
  const mine = async () =>
    (await referent.client.get<Approvals>('/api/approvals')).waiting.find((one) => one.case.id === caseId)
  const before = (await mine())?.goodwill
  expect(before).toMatchObject({ currency: 'ILS', similar: { count: expect.any(Number) } })
  await referent.client.post(`/api/approvals/${(await mine())?.id}/decision`, { decision: 'approve' })
  expect(await facts('exception_granted')).toEqual([{ category: 'compensation', amount: null }])
  const behind = await owner.get<Operations['listBalanceCases']['response']>('/api/balance/cases?number=exceptions')
  expect(JSON.stringify(behind)).toContain(caseId)
  caseId = await arrive()
  const id = await request()
  expect((await waiting(manager.client, id))?.exceptions.month).toBe((before?.exceptions.month ?? 0) + 1)
})

it('of a person who is forgotten keeps its sum and loses its words; what still waits is taken back', async () => {
  const refused = await request()
  await decide(manager.client, refused, { decision: 'refuse', note: 'לא לעניין הזה' })
  const id = await request()
  const [person] = (await ask(
    test.databaseUrl,
    `select i.external_id, ch.connection_id from "case" c join identity_link l using (organization_id, customer_id)
       join identity i using (organization_id, identity_id) join channel ch on ch.channel_id = '${wall}' where c.case_id = '${caseId}'`,
  )) as { external_id: string; connection_id: string }[]
  const { external_id: externalId = '', connection_id: connectionId = '' } = person ?? {}
  await transact(test.app.ctx.db, (tx) =>
    eraseIdentity(tx, { organizationId, connectionId, externalId, now: new Date() }),
  )
  expect((await beside()).requests).toMatchObject([
    { id, state: 'withdrawn', amount: 30_000, reason: '' },
    { id: refused, state: 'refused', reason: '', note: null },
  ])
  await expect(decide(manager.client, id, { decision: 'grant' })).rejects.toMatchObject({ code: 'goodwill_settled' })
})

it('nobody is asked where nobody else could approve', async () => {
  const alone = await addMember(test, (await addOrganization(test.app.ctx, 'Alone')).organizationId, 'owner')
  await alone.client.post('/api/sample-data')
  const row = await eventually('a case came in', async () => {
    const { items } = await alone.client.get<{ items: { id: string }[] }>('/api/cases?limit=1')
    return items[0]
  })
  caseId = row.id
  await expect(request({}, alone.client)).rejects.toMatchObject({ code: 'nobody_to_approve' })
  expect((await alone.client.get<Beside>(`/api/cases/${caseId}/goodwill`)).requests).toEqual([])
})
