/** The hourly glance: asked for, recorded, missed, mailed; and never what a severe alert waits for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remindGlances } from '../../src/actions/glances/remind-glances.ts'
import { dayAt } from '../../src/core/team/review.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type Client, caseOf, eventually, firstRun, openStream, visit, writeOnWall } from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember, type Member } from '../organization.ts'

type Answer<Op extends keyof Operations> = Operations[Op]['response']

const HOUR = 3_600_000
const DAY = 24 * HOUR
let test: TestApp
let owner: Client
let rep: Member
/** What the house takes for now; the tests' own clock. It begins well within an hour, so that none turns meanwhile. */
const INTO_HOUR = HOUR - (Date.now() % HOUR) + 10 * 60_000
let ahead = 0
const now = () => Date.now() + INTO_HOUR + ahead
const date = (ms: number) => dayAt(ms, 'Asia/Jerusalem')

beforeAll(async () => {
  test = await startTestApp()
  test.app.ctx.now = now
  owner = await firstRun(test.url)
  await owner.post('/api/sample-data')
  const { organization } = await owner.get<Answer<'getMe'>>('/api/me')
  rep = await addMember(test, organization.id, 'rep')
  await eventually('the sample is filed', async () => (await owner.get<{ total: number }>('/api/cases')).total > 3)
})
afterAll(() => test.stop())

/** System mails from now on. */
function catchMail() {
  const mails: { to: string; text: string }[] = []
  test.app.ctx.mail = { configured: true, send: async (mail) => void mails.push(mail) }
  return mails
}

describe('the hourly glance', () => {
  const DUTY = { from: '00:00', to: '24:00', weekdays: [0, 1, 2, 3, 4, 5, 6], mail_after_minutes: null }
  const glances = async () =>
    (await owner.get<Answer<'listGlances'>>('/api/glances')).items.find(
      ({ person }) => person.id === rep.actor.personId,
    )
  const owed = async () => (await rep.client.get<Answer<'getNotices'>>('/api/notices')).glance
  const open = { from: '00:00', to: '24:00' }

  beforeAll(async () => {
    const around = { 0: [open], 1: [open], 2: [open], 3: [open], 4: [open], 5: [open], 6: [open] }
    for (const { id } of (await owner.get<Answer<'listBrands'>>('/api/brands')).items)
      await owner.send('PATCH', `/api/brands/${id}`, { calendar: { weekly: around, closedDates: [] } })
  })

  it('is reminded of in each hour of the duty, once, and recorded when the list is seen', async () => {
    expect(await rep.client.post('/api/glances/seen')).toEqual({ recorded: false })
    await owner.send('PUT', `/api/glances/${rep.actor.personId}`, DUTY)
    const stream = await openStream(rep.client)
    await remindGlances(test.app.ctx)
    await remindGlances(test.app.ctx)
    expect(await owed()).toMatchObject({ waiting: expect.any(Number) })
    await eventually('the desk is reminded', async () =>
      stream.events.find(({ data }) => data.kind === 'team' && data.id === rep.actor.personId),
    )
    stream.close()
    expect(await rep.client.post('/api/glances/seen')).toEqual({ recorded: true })
    expect(await rep.client.post('/api/glances/seen')).toEqual({ recorded: false })
    expect(await owed()).toBeNull()
    expect(await glances()).toMatchObject({ seen: 1, missed: [] })
  })

  it('that was not given shows as missed to whoever leads, and the next hour asks anew', async () => {
    ahead = HOUR
    await remindGlances(test.app.ctx)
    expect(await owed()).not.toBeNull()
    expect(await glances()).toMatchObject({ seen: 1, missed: [] })
    ahead = 2 * HOUR
    await remindGlances(test.app.ctx)
    expect((await glances())?.missed).toHaveLength(1)
    await expect(rep.client.get('/api/glances')).rejects.toMatchObject({ code: 'not_allowed' })
    ahead = 0
  })

  it('is mailed once an hour to whoever is away for as long as the duty says', async () => {
    await owner.send('PUT', `/api/glances/${rep.actor.personId}`, { ...DUTY, mail_after_minutes: 30 })
    const mails = catchMail()
    // An hour of its own; a minute into it they were at their desk just now.
    ahead = Math.ceil((now() + 3 * HOUR) / HOUR) * HOUR - now() + 60_000
    await ask(
      test.databaseUrl,
      `update presence set active_at = '${new Date(now()).toISOString()}' where person_id = '${rep.actor.personId}'`,
    )
    await remindGlances(test.app.ctx)
    ahead += 35 * 60_000
    // Two processes that sweep at once, both about to write: one of them does.
    let sweeping: Promise<unknown> = Promise.resolve()
    await test.app.ctx.db.transaction().execute(async (tx) => {
      await tx.selectFrom('glance').select('hour').where('person_id', '=', rep.actor.personId).forUpdate().execute()
      sweeping = Promise.all([remindGlances(test.app.ctx), remindGlances(test.app.ctx)])
      await eventually('both wait', async () => {
        const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
        return (await ask(test.databaseUrl, waiting)).length >= 2
      })
    })
    await sweeping
    await remindGlances(test.app.ctx)
    const mail = await eventually('the mail leaves', async () => mails[0])
    expect(mail).toMatchObject({ to: rep.email, text: expect.stringContaining('/desk/new') })
    const jobs = `select 1 from graphile_worker.jobs where task_identifier = 'send-mail'`
    await eventually('nothing is left to send', async () => (await ask(test.databaseUrl, jobs)).length === 0)
    expect(mails).toHaveLength(1)
    ahead = 0
  })

  it('is not asked for while every brand is closed, nor outside of its hours', async () => {
    const brands = (await owner.get<Answer<'listBrands'>>('/api/brands')).items
    const shut = { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] }
    const tomorrow = (new Date(`${date(now() + DAY)}T12:00:00Z`).getUTCDay() + 1) % 7
    for (const { id } of brands)
      await owner.send('PATCH', `/api/brands/${id}`, {
        calendar: { weekly: { ...shut, [tomorrow]: [{ from: '09:00', to: '10:00' }] }, closedDates: [] },
      })
    ahead = 5 * HOUR
    const before = await ask(test.databaseUrl, 'select count(*)::int as n from glance')
    await remindGlances(test.app.ctx)
    expect(await ask(test.databaseUrl, 'select count(*)::int as n from glance')).toEqual(before)
    expect(await owed()).toBeNull()
    ahead = 0
  })

  it('is given by whoever covers the helper’s brands, to somebody who sees the list, and ends when they no longer do', async () => {
    type Glances = Answer<'listGlances'>
    const brand = (await owner.get<Answer<'listBrands'>>('/api/brands')).items[0]?.id ?? ''
    const narrow = await addMember(test, rep.actor.organizationId, 'manager', [brand])
    const guest = await addMember(test, rep.actor.organizationId, 'participant')
    const helper = await addMember(test, rep.actor.organizationId, 'rep', [brand])
    const give = (to: Member, by: Client) => by.send('PUT', `/api/glances/${to.actor.personId}`, DUTY)
    await expect(give(guest, owner)).rejects.toMatchObject({ code: 'not_found' })
    await expect(give(rep, narrow.client)).rejects.toMatchObject({ code: 'not_found' })
    const seen = await narrow.client.get<Glances>('/api/glances')
    expect(seen.helpers.map(({ id }) => id).sort()).toEqual([narrow.actor.personId, helper.actor.personId].sort())
    expect(seen.items).toMatchObject([{ person: { id: rep.actor.personId }, may_change: false }])
    await give(helper, narrow.client)
    expect((await narrow.client.get<Glances>('/api/glances')).items.at(-1)).toMatchObject({ may_change: true })
    await owner.send('PATCH', `/api/people/${helper.actor.personId}`, { role: 'participant' })
    expect((await owner.get<Glances>('/api/glances')).items).toHaveLength(1)
  })

  it('is never what a severe alert waits for: it makes itself heard with nobody on duty and everything closed', async () => {
    await owner.send('DELETE', `/api/glances/${rep.actor.personId}`)
    expect(await glances()).toBeUndefined()
    const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    const wall = walls[0]?.channel_id ?? ''
    const stream = await openStream(owner)
    await writeOnWall(owner, await visit(owner, wall, 'חמורה'), 'post', 'הכלב שלי הורעל מהאוכל שלכם, אני תובעת אתכם')
    const row = await eventually('the case', () => caseOf(owner, 'חמורה'))
    expect(row.severity).toBe(3)
    await eventually('open desks hear of it', async () => stream.events.find(({ data }) => data.id === row.id))
    stream.close()
    expect(await ask(test.databaseUrl, `select count(*)::int as n from glance_duty`)).toEqual([{ n: 0 }])
  })

  it.each([
    ['no days', { weekdays: [] }],
    ['an hour that is none', { from: '25:00' }],
    ['a day that is none', { weekdays: [9] }],
    ['a mail after no time', { mail_after_minutes: 0 }],
  ])('with %s is refused', async (_, over) => {
    await expect(owner.send('PUT', `/api/glances/${rep.actor.personId}`, { ...DUTY, ...over })).rejects.toMatchObject({
      code: 'bad_input',
    })
    await expect(owner.send('PUT', '/api/glances/00000000-0000-4000-8000-000000000001', DUTY)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
