/** Messages that wait for PR/Legal, by public interfaces alone: who may decide, once, in time; and what happens when nobody does. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expireApproval, expireOverdue } from '../../src/actions/approvals/expire-approval.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import {
  type CaseView,
  type Client,
  caseOf,
  eventually,
  firstRun,
  openStream,
  readWall,
  visit,
  writeOnWall,
} from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember, type Member } from '../organization.ts'

type Approvals = Operations['listApprovals']['response']

const BODY = 'היי, מצטערים על העיכוב. נזכה אותך ב־300 ₪ על אי הנעימות.'

let test: TestApp
let owner: Client
let rep: Member
let referent: Member
let other: Member
let manager: Member
let wall: string
beforeAll(async () => {
  test = await startTestApp()
  owner = await firstRun(test.url)
  const { walls } = await owner.post<{ walls: { channel_id: string; brand_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  const [row] = (await ask(test.databaseUrl, 'select organization_id from organization')) as {
    organization_id: string
  }[]
  const organizationId = row?.organization_id ?? ''
  rep = await addMember(test, organizationId, 'rep')
  referent = await addMember(test, organizationId, 'referent')
  other = await addMember(test, organizationId, 'referent')
  manager = await addMember(test, organizationId, 'manager')
})
afterAll(() => test.stop())

let counter = 0
let caseId: string
let name: string
let root: string
let visitor: Awaited<ReturnType<typeof visit>>
beforeEach(async () => {
  name = `Waiting ${++counter}`
  visitor = await visit(owner, wall, name)
  root = await writeOnWall(owner, visitor, 'post', 'ההזמנה שלי לא הגיעה כבר שבועיים ואף אחד לא עונה')
  caseId = (await eventually('the case', () => caseOf(owner, name))).id
})

const view = (client: Client = rep.client) => client.get<CaseView>(`/api/cases/${caseId}`)
async function asked(by: Member = rep, body = BODY): Promise<string> {
  await by.client.post(`/api/cases/${caseId}/replies`, { mode: 'public', body, ask_approval: true })
  return (await view(by.client)).approvals[0]?.id ?? ''
}
const decide = (by: Member, id: string, body: object) => by.client.post(`/api/approvals/${id}/decision`, body)
const events = async () =>
  (await rep.client.get<Operations['getTimeline']['response']>(`/api/cases/${caseId}/timeline`)).entries
const published = async () =>
  (await readWall(owner, visitor)).filter((entry) => entry.by_brand && entry.root_id === root).map(({ body }) => body)
const out = () => eventually('it is out', async () => (await published())[0])
/** Its time is over now. */
const overdue = (id: string) =>
  ask(test.databaseUrl, `update approval set due_at = now() - interval '1 minute' where approval_id = '${id}'`)

describe('a reply above the limit', () => {
  it('leaves only when it was asked for, and waits in sight of whoever may decide', async () => {
    const stream = await openStream(referent.client)
    await expect(rep.client.post(`/api/cases/${caseId}/replies`, { mode: 'public', body: BODY })).rejects.toMatchObject(
      {
        code: 'approval_needed',
      },
    )
    const id = await asked()
    await eventually('the open desk of the referent hears of it', async () =>
      stream.events.find(({ data }) => data.kind === 'approval' && data.id === id),
    )
    stream.close()
    const { waiting } = await referent.client.get<Approvals>('/api/approvals')
    expect(waiting.find((one) => one.id === id)).toMatchObject({
      body: BODY,
      fallback: 'היי, מצטערים על העיכוב.',
      findings: [{ id: 'compensation', level: 'approval' }],
      limit: 100,
      lowered: 'היי, מצטערים על העיכוב. נזכה אותך ב־100 ₪ על אי הנעימות.',
      customer_name: name,
      theirs: { visibility: 'public' },
      mode: 'public',
      state: 'waiting',
    })
    expect((await referent.client.get<{ approvals: number }>('/api/queues')).approvals).toBeGreaterThan(0)
    expect((await rep.client.get<{ approvals: number }>('/api/queues')).approvals).toBe(0)
    expect((await view()).outgoing).toMatchObject([{ state: 'awaiting_approval' }])
    expect(await published()).toEqual([])
  })

  it('approved as it is, goes out once', async () => {
    const id = await asked()
    expect(await decide(referent, id, { decision: 'approve' })).toEqual({ id, state: 'approved' })
    expect(await out()).toBe(BODY)
    expect((await events()).filter(({ type }) => type.startsWith('approval.')).map(({ type }) => type)).toEqual([
      'approval.asked',
      'approval.granted',
    ])
    expect(
      await ask(test.databaseUrl, `select 1 from audit where action = 'decide-approval' and entity_id = '${id}'`),
    ).toHaveLength(1)
  })

  it('is edited by the referent, who is not its author; what stops a text stops it for them, too', async () => {
    const id = await asked()
    await expect(decide(referent, id, { decision: 'edit', text: 'מצטערים, ת״ז 123456782' })).rejects.toMatchObject({
      code: 'guardrail_stop',
    })
    await expect(decide(referent, id, { decision: 'edit', text: '  ' })).rejects.toMatchObject({ code: 'bad_input' })
    await decide(referent, id, { decision: 'edit', text: 'היי, מצטערים. נזכה אותך ב־200 ₪.' })
    expect(await out()).toBe('היי, מצטערים. נזכה אותך ב־200 ₪.')
    const [granted] = (await events()).filter(({ type }) => type === 'approval.granted')
    expect([granted?.data.how, granted?.by?.id]).toEqual(['edited', referent.actor.personId])
  })

  it('goes out down to the limit', async () => {
    await decide(referent, await asked(), { decision: 'lower' })
    expect(await out()).toContain('ב־100 ₪')
  })

  it('is refused with a reason, and its words go back to the writer', async () => {
    const id = await asked()
    await expect(decide(referent, id, { decision: 'refuse' })).rejects.toMatchObject({ code: 'bad_input' })
    await decide(referent, id, { decision: 'refuse', note: 'לא בציבור' })
    const now = await view()
    expect(now.outgoing).toMatchObject([{ state: 'refused', reason: 'לא בציבור' }])
    expect(now.drafts).toMatchObject([{ mode: 'public', body: BODY }])
    expect(now.approvals).toMatchObject([{ state: 'refused', note: 'לא בציבור' }])
    await rep.client.post(`/api/replies/${now.outgoing[0]?.id}/cancel`)
    expect((await view()).outgoing).toEqual([])
  })

  it('is asked about and answered, while its deadline goes on', async () => {
    const id = await asked()
    await referent.client.post(`/api/approvals/${id}/questions`, { text: 'הובטח משהו בטלפון?' })
    expect((await view()).approvals[0]?.talk).toMatchObject([{ text: 'הובטח משהו בטלפון?' }])
    await expect(manager.client.post(`/api/approvals/${id}/answers`, { text: 'לא' })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await rep.client.post(`/api/approvals/${id}/answers`, { text: 'לא, שום דבר' })
    const { waiting } = await referent.client.get<Approvals>('/api/approvals')
    expect(waiting.find((one) => one.id === id)?.talk.map(({ text }) => text)).toEqual([
      'הובטח משהו בטלפון?',
      'לא, שום דבר',
    ])
  })

  it('is taken back by its writer before anybody decides', async () => {
    const id = await asked()
    await rep.client.post(`/api/replies/${(await view()).outgoing[0]?.id}/cancel`)
    await expect(decide(referent, id, { decision: 'approve' })).rejects.toMatchObject({ code: 'approval_settled' })
    expect(await published()).toEqual([])
  })
})

it('a matter that needs approval lets no reply out without it, and has no version that is safe', async () => {
  await ask(
    test.databaseUrl,
    `update "case" set state = jsonb_set(state, '{approvalRequired}', 'true') where case_id = '${caseId}'`,
  )
  const calm = 'היי, מצטערים. אנחנו בודקים ונעדכן כאן.'
  await expect(rep.client.post(`/api/cases/${caseId}/replies`, { mode: 'public', body: calm })).rejects.toMatchObject({
    code: 'approval_needed',
  })
  const id = await asked(rep, calm)
  expect((await view()).approvals).toMatchObject([{ id, fallback: null }])
  await decide(referent, id, { decision: 'approve' })
  expect(await out()).toBe(calm)
})

describe('who decides', () => {
  it('is never the author, whatever they do to their own words', async () => {
    const id = await asked({ ...rep, client: owner } as Member)
    for (const body of [
      { decision: 'approve' },
      { decision: 'edit', text: 'אחר' },
      { decision: 'lower' },
      { decision: 'refuse', note: 'כי' },
    ])
      await expect(owner.post(`/api/approvals/${id}/decision`, body)).rejects.toMatchObject({
        status: 403,
        code: 'own_message',
      })
    await expect(owner.post(`/api/approvals/${id}/questions`, { text: 'למה?' })).rejects.toMatchObject({
      code: 'own_message',
    })
  })

  it('is PR/Legal or the owner: neither the rep nor the manager, nor a referent of another brand', async () => {
    const id = await asked()
    for (const one of [rep, manager])
      await expect(decide(one, id, { decision: 'approve' })).rejects.toMatchObject({ code: 'not_allowed' })
    const elsewhere = await addMember(test, referent.actor.organizationId, 'referent', [referent.actor.personId])
    await expect(decide(elsewhere, id, { decision: 'approve' })).rejects.toMatchObject({ code: 'not_found' })
    expect((await elsewhere.client.get<Approvals>('/api/approvals')).waiting).toEqual([])
  })

  it('two at once: one decides, the other is told', async () => {
    const id = await asked()
    const results = await Promise.allSettled([
      decide(referent, id, { decision: 'approve' }),
      decide(other, id, { decision: 'lower' }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [lost] = results.filter((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ status: 409, code: 'approval_settled' })
    await out()
    expect(await published()).toHaveLength(1)
  })
})

describe('silence', () => {
  it('sends the safe version, once, however often the deadline is looked at', async () => {
    const id = await asked()
    await overdue(id)
    await expect(decide(referent, id, { decision: 'approve' })).rejects.toMatchObject({ code: 'approval_settled' })
    const organizationId = referent.actor.organizationId
    await Promise.all([1, 2, 3].map(() => expireApproval(test.app.ctx, organizationId, id)))
    expect(await out()).toBe('היי, מצטערים על העיכוב.')
    expect(await published()).toHaveLength(1)
    const [expired] = (await events()).filter(({ type }) => type === 'approval.expired')
    expect(expired?.data.fellBackTo).toBe('safe_version')
  })

  it('gives it back to its writer where no version is safe; a sweep finds what a crash left', async () => {
    const id = await asked(rep, 'נזכה אותך ב־300 ₪.')
    expect((await view()).approvals[0]?.fallback).toBeNull()
    await overdue(id)
    await ask(test.databaseUrl, `delete from graphile_worker._private_jobs where key = 'expire:${id}'`)
    // The house sweeps too, and may have come first.
    await expireOverdue(test.app.ctx)
    const now = await view()
    expect(now.outgoing).toMatchObject([{ state: 'refused' }])
    expect(now.approvals).toMatchObject([{ state: 'expired' }])
    expect(now.drafts).toMatchObject([{ mode: 'public', body: 'נזכה אותך ב־300 ₪.' }])
    expect(await published()).toEqual([])
  })

  it('does nothing before its time', async () => {
    const id = await asked()
    await expireApproval(test.app.ctx, referent.actor.organizationId, id)
    expect((await view()).approvals).toMatchObject([{ state: 'waiting' }])
  })
})

it('nobody is asked where nobody else could approve', async () => {
  const alone = await startTestApp()
  try {
    const one = await firstRun(alone.url)
    const { walls } = await one.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const customer = await visit(one, walls[0]?.channel_id ?? '', 'Alone')
    await writeOnWall(one, customer, 'post', 'ההזמנה שלי לא הגיעה')
    const row = await eventually('the case', () => caseOf(one, 'Alone'))
    await expect(
      one.post(`/api/cases/${row.id}/replies`, { mode: 'public', body: BODY, ask_approval: true }),
    ).rejects.toMatchObject({ code: 'nobody_to_approve' })
    expect((await one.get<CaseView>(`/api/cases/${row.id}`)).outgoing).toEqual([])
  } finally {
    await alone.stop()
  }
})
