/** Being told while away, from the customer's message to the browser that opens it, through a push service that checks every seal. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { remindGlances } from '../../src/actions/glances/remind-glances.ts'
import { tellAway } from '../../src/actions/push/tell-away.ts'
import { makePusher } from '../../src/lib/web-push.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, visit, writeOnWall } from '../client.ts'
import { type Browser, type PushService, startPushService } from '../doubles/push/service.ts'
import { ask } from '../opened-database.ts'
import { addMember, addOrganization, type Member } from '../organization.ts'

type Notifications = Operations['getNotifications']['response']
const ALWAYS = { from: '00:00', to: '00:00', timezone: 'Asia/Jerusalem' }
const EVERYTHING = { without: [], quiet: null, show_names: false }
const MILD = 'כמה זמן לוקח משלוח לחיפה?'
/** Of no area, so that everybody is concerned. */
const OF_NO_AREA = 'היי, רציתי רק לשאול משהו'
const GRAVE = 'הבן שלי נפצע ופונה לבית חולים בגלל המוצר שלכם, אני תובעת אתכם'
const DAY = 86_400_000

let test: TestApp
let service: PushService
let at = 0
beforeAll(async () => {
  test = await startTestApp()
  // Signatures are made by the machine's clock, whatever hour these tests play.
  service = await startPushService()
  test.app.ctx.push = makePusher(service.fetch, () => 'mailto:desk@example.com')
  test.app.ctx.now = () => Date.now() + at
})
afterAll(async () => {
  await test.stop()
  await service.stop()
})

describe('somebody away', () => {
  let owner: Member
  let wall: string
  let names = 0
  beforeEach(async () => {
    at = 0
    const { organizationId } = await addOrganization(test.app.ctx, `Shop ${++names}`)
    owner = await addMember(test, organizationId, 'owner')
    const { walls } = await owner.client.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
    wall = walls[0]?.channel_id ?? ''
    // What the sample brings is no news of these tests.
    await eventually('the sample came in', async () => {
      const [row] = (await ask(
        test.databaseUrl,
        `select (select count(*) from graphile_worker.jobs where task_identifier = 'deliver-from-wall')::int
              + (select count(*) from delivery_pending where organization_id = '${organizationId}')::int as n`,
      )) as { n: number }[]
      return row?.n === 0
    })
  })

  const device = async ({ client }: Member): Promise<Browser & { id: string }> => {
    const { public_key } = await client.get<Notifications>('/api/me/notifications')
    const browser = service.subscribe(public_key)
    const { id } = await client.post<{ id: string }>('/api/me/devices', browser.subscription)
    return Object.assign(browser, { id })
  }
  const wish = (client: Client, over: object) => client.send('PUT', '/api/me/notifications', { ...EVERYTHING, ...over })
  const writes = async (name: string, text: string) => {
    await writeOnWall(owner.client, await visit(owner.client, wall, name), 'post', text)
    return eventually(`the case of ${name}`, () => caseOf(owner.client, name))
  }
  const told = (browser: Browser, count: number) =>
    eventually(`${count} told`, async () => browser.received.length >= count && browser.received)
  const titles = (browser: Browser) => browser.received.map(({ message }) => message.title)
  /** Everything that is due was looked at, here or by the sweep that comes by itself, and every job of it ran. */
  const settled = async () => {
    await tellAway(test.app.ctx)
    await eventually('nothing is on its way', async () => {
      const [row] = (await ask(
        test.databaseUrl,
        `select (select count(*) from push_news where due_at <= '${new Date(test.app.ctx.now()).toISOString()}')::int
              + (select count(*) from graphile_worker.jobs where task_identifier = 'send-push')::int as n`,
      )) as { n: number }[]
      return row?.n === 0
    })
  }

  it('hears of a new alert, with nobody’s name and words in it, and the case behind it', async () => {
    const phone = await device(owner)
    const row = await writes('רות אלמגור', MILD)
    const [{ message, urgency, ttl, subject } = { message: {}, urgency: '', ttl: 0, subject: '' }] = await told(
      phone,
      1,
    )
    expect(message).toMatchObject({
      title: 'A new alert waits for an answer',
      language: 'en',
      url: `/desk/new/${row.id}`,
      urgent: false,
      take: { caseId: row.id, personId: owner.actor.personId },
    })
    expect(JSON.stringify(message)).not.toMatch(/רות|משלוח/)
    expect({ urgency, subject }).toEqual({ urgency: 'normal', subject: 'mailto:desk@example.com' })
    expect(ttl).toBeGreaterThan(3600)
    // The button does what it says.
    await owner.client.post(`/api/cases/${row.id}/assign`, { person_id: owner.actor.personId })
    const view = await owner.client.get<CaseView>(`/api/cases/${row.id}`)
    expect(view.assignee?.id).toBe(owner.actor.personId)
  })

  it('sees names and words where they said so, with personal details cut out', async () => {
    const phone = await device(owner)
    await wish(owner.client, { show_names: true })
    await writes('עומר גלאור', 'מתי יגיע המשלוח? הטלפון שלי 052-1234567')
    const [first] = await told(phone, 1)
    expect(String(first?.message.body)).toMatch(/עומר גלאור/)
    expect(String(first?.message.body)).toMatch(/•••/)
    expect(String(first?.message.body)).not.toMatch(/1234567/)
  })

  it('hears when the target comes near and when it passed, until it was answered', async () => {
    const phone = await device(owner)
    const row = await writes('לונה', MILD)
    await told(phone, 1)
    at = 4 * 60_000
    await settled()
    at = 6 * 60_000
    await settled()
    expect(titles(phone)).toEqual([
      'A new alert waits for an answer',
      'An answer is due soon',
      'An alert is past its goal',
    ])
    at = 0
    const other = await writes('אורי', MILD)
    await told(phone, 4)
    for (const { id } of [row, other])
      await owner.client.post(`/api/cases/${id}/replies`, { mode: 'public', body: 'תודה שכתבת, בודקים ונחזור כאן.' })
    await eventually('it is answered', async () => (await caseOf(owner.client, 'אורי'))?.clock === null)
    at = 10 * 60_000
    await settled()
    expect(phone.received.length).toBe(4)
  })

  it('hears nothing of what their open desk says, except a severe complaint', async () => {
    const phone = await device(owner)
    await owner.client.send('PUT', '/api/me/presence', { active: true })
    await writes('שקט', MILD)
    await settled()
    expect(phone.received).toEqual([])
    await writes('חמור', GRAVE)
    expect(await told(phone, 1)).toMatchObject([{ urgency: 'high', message: { urgent: true } }])
  })

  it('in quiet hours hears of a severe complaint only; the rest comes when they end, no alert first by a digest', async () => {
    const phone = await device(owner)
    const rep = await addMember(test, owner.actor.organizationId, 'rep')
    await wish(owner.client, { quiet: ALWAYS })
    const alone = await writes('לבד', MILD)
    await settled()
    const awake = await device(rep)
    await writes('עוד אחת', OF_NO_AREA)
    await told(awake, 1)
    const severe = await writes('חמור', GRAVE)
    await told(phone, 1)
    expect(phone.received.map(({ message }) => message.url)).toEqual([`/desk/new/${severe.id}`])
    at = 2 * DAY
    await settled()
    // Two jobs, and no order between them.
    const came = phone.received.slice(1).map(({ message: { title, url, body } }) => ({ title, url, body }))
    expect(came.sort((a, b) => String(a.title).localeCompare(String(b.title)))).toEqual([
      { title: 'A new alert waits for an answer', url: `/desk/new/${alone.id}`, body: expect.any(String) },
      { title: 'What waited in your quiet hours', url: '/desk/new', body: '1 alert waits for an answer' },
    ])
  })

  it('hears what was handed to them, and what waits for their decision, but not what they asked for themselves', async () => {
    const rep = await addMember(test, owner.actor.organizationId, 'rep')
    const referent = await addMember(test, owner.actor.organizationId, 'referent')
    const [ownerPhone, repPhone, referentPhone] = [await device(owner), await device(rep), await device(referent)]
    await wish(owner.client, { without: ['alert', 'due'] })
    await wish(rep.client, { without: ['alert', 'due'] })
    const row = await writes('נטע', MILD)
    await owner.client.post(`/api/cases/${row.id}/assign`, { person_id: rep.actor.personId })
    await told(repPhone, 1)
    expect(titles(repPhone)).toEqual(['An alert was handed to you'])
    const body = { mode: 'public', body: 'מצטערים, בודקים ונחזור.', ask_approval: true }
    await rep.client.post(`/api/cases/${row.id}/replies`, body)
    await told(referentPhone, 1)
    expect(referentPhone.received[0]?.message).toMatchObject({ title: 'A reply waits for approval', take: null })
    expect(String(referentPhone.received[0]?.message.url)).toMatch(/^\/approvals\//)
    await settled()
    expect(titles(ownerPhone).filter((title) => title !== 'A reply waits for approval')).toEqual([])
    expect(repPhone.received.length).toBe(1)
  })

  it('is reminded of the hourly glance', async () => {
    const phone = await device(owner)
    await wish(owner.client, { without: ['alert', 'due'] })
    const everyDay = { from: '00:00', to: '24:00', weekdays: [0, 1, 2, 3, 4, 5, 6], mail_after_minutes: null }
    await owner.client.send('PUT', `/api/glances/${owner.actor.personId}`, everyDay)
    await remindGlances(test.app.ctx)
    await told(phone, 1)
    expect(titles(phone)).toEqual(['Time to glance'])
    expect(String(phone.received[0]?.message.body)).toMatch(/alerts wait for an answer\n/)
  })

  it('hears of an alert on its own before a glance counts it, when nobody else was told', async () => {
    const helper = await addMember(test, owner.actor.organizationId, 'rep')
    const [ownerPhone, helperPhone] = [await device(owner), await device(helper)]
    await wish(owner.client, { quiet: ALWAYS })
    const row = await writes('טליה', MILD)
    await settled()
    expect([ownerPhone.received, helperPhone.received]).toEqual([[], []])
    const everyDay = { from: '00:00', to: '24:00', weekdays: [0, 1, 2, 3, 4, 5, 6], mail_after_minutes: null }
    await owner.client.send('PUT', `/api/glances/${helper.actor.personId}`, everyDay)
    await remindGlances(test.app.ctx)
    await settled()
    expect(new Set(helperPhone.received.map(({ message }) => message.url))).toEqual(
      new Set([`/desk/new/${row.id}`, '/desk/new']),
    )
    // Somebody was told by now: the owner's morning counts it.
    at = 2 * DAY
    await settled()
    expect(titles(ownerPhone)).toEqual(['What waited in your quiet hours'])
  })

  it('hears of what concerns others when none of these can be told', async () => {
    const rep = await addMember(test, owner.actor.organizationId, 'rep')
    const phone = await device(rep)
    const row = await writes('אביב', MILD)
    expect(await told(phone, 1)).toMatchObject([{ message: { url: `/desk/new/${row.id}` } }])
    await device(owner)
    await writes('דניאל', MILD)
    await settled()
    expect(phone.received.length).toBe(1)
  })

  it('is told once, however many look for news at the same time', async () => {
    const phone = await device(owner)
    await writes('גיא', MILD)
    await Promise.all([tellAway(test.app.ctx), tellAway(test.app.ctx), tellAway(test.app.ctx)])
    await settled()
    expect(titles(phone)).toEqual(['A new alert waits for an answer'])
  })

  it('is told on every device, until one is gone, removed, or signed out of', async () => {
    const [phone, tablet] = [await device(owner), await device(owner)]
    const list = async () =>
      (await owner.client.get<Notifications>('/api/me/notifications')).devices.map(({ id }) => id)
    expect(await list()).toEqual([phone.id, tablet.id])
    await owner.client.post(`/api/me/devices/${phone.id}/test`)
    expect(titles(phone)).toEqual(['Notifications work on this device'])
    phone.answers = 410
    await writes('אחת', MILD)
    await told(tablet, 1)
    await eventually('the browser that is gone is forgotten', async () => (await list()).length === 1)
    tablet.answers = 503
    await expect(owner.client.post(`/api/me/devices/${tablet.id}/test`)).rejects.toMatchObject({
      code: 'push_unreachable',
    })
    expect(await list()).toEqual([tablet.id])
    await owner.client.send('DELETE', `/api/me/devices/${tablet.id}`)
    expect(await list()).toEqual([])
    await device(owner)
    await owner.client.send('DELETE', '/api/session')
    const [left] = (await ask(
      test.databaseUrl,
      `select count(*)::int as n from push_subscription where person_id = '${owner.actor.personId}'`,
    )) as { n: number }[]
    expect(left?.n).toBe(0)
  })

  it('one browser is one device: whoever signs in there next is told instead', async () => {
    const rep = await addMember(test, owner.actor.organizationId, 'rep')
    const { public_key } = await owner.client.get<Notifications>('/api/me/notifications')
    const { subscription } = service.subscribe(public_key)
    const add = ({ client }: Member) => client.post<{ id: string }>('/api/me/devices', subscription)
    const first = await add(owner)
    expect(await add(owner)).toEqual(first)
    await add(rep)
    expect((await owner.client.get<Notifications>('/api/me/notifications')).devices).toEqual([])
    await expect(owner.client.post(`/api/me/devices/${first.id}/test`)).rejects.toMatchObject({ status: 404 })
  })

  it('is refused what is no address, no time and no browser', async () => {
    const { public_key } = await owner.client.get<Notifications>('/api/me/notifications')
    const { subscription } = service.subscribe(public_key)
    const add = (over: object) => owner.client.post('/api/me/devices', { ...subscription, ...over })
    await expect(add({ endpoint: 'http://push.example.net/1' })).rejects.toMatchObject({ code: 'bad_input' })
    await expect(add({ keys: { p256dh: 'x', auth: 'y' } })).rejects.toMatchObject({ code: 'bad_input' })
    const late = { from: '25:00', to: '07:00', timezone: 'Asia/Jerusalem' }
    await expect(wish(owner.client, { quiet: late })).rejects.toMatchObject({ code: 'bad_input' })
    await expect(wish(owner.client, { quiet: { ...ALWAYS, timezone: 'Nowhere' } })).rejects.toMatchObject({
      code: 'bad_input',
    })
    await expect(wish(owner.client, { without: ['severe'] })).rejects.toMatchObject({ code: 'bad_input' })
    const { token } = await owner.client.post<{ token: string }>('/api/tokens', { name: 'a script' })
    const script = await fetch(`${test.url}/api/me/devices`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(subscription),
    })
    expect(script.status).toBe(422)
  })

  it('the push service never had anything to refuse but what was gone or busy', () =>
    expect(service.refused).toEqual([]))
})
