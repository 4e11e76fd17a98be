/** The line between the platform and the desk, row by row: slow answers, retries and giving up, lost permissions, development mode. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../client.ts'
import { channelsOf, type MetaDesk, PAGE, startMetaDesk } from './desk.ts'
import { type Kit, makeKit, somebody } from './kit.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let desk: MetaDesk
let kit: Kit
beforeAll(async () => {
  desk = await startMetaDesk({ settings: { poll_seconds: '1' } })
  kit = makeKit(desk)
})
afterAll(() => desk.stop())

const channel = async () => (await channelsOf(desk.rep)).find(({ id }) => id === desk.channelId)
/** By who they are: their name may be looked up a little later. */
const messagesBy = ({ id }: { id: string }) =>
  kit.count(`message m join identity i using (organization_id, identity_id) where i.external_id = '${id}'`)
const log = async () =>
  (await desk.rep.get<{ items: { kind: string }[] }>(`/api/channels/${desk.channelId}/log`)).items.map(
    ({ kind }) => kind,
  )

describe('timeout', () => {
  it('what the platform took for unanswered is sent again, and filed once', async () => {
    const who = somebody('מחכה לאישור')
    desk.meta.timeouts({ messaging: 1, changes: 1 })
    desk.page.comment({ post: kit.post(), from: who, message: 'הגיע?' })
    desk.page.message({ from: who, text: 'ובפרטי?' })
    const first = await desk.meta.flush()
    desk.meta.timeouts({ messaging: 5000, changes: 20_000 })
    // Some may have been answered within the millisecond; the rest are tried again on the platform's clock.
    const failed = first.filter(({ ok }) => !ok).length
    await desk.meta.advance(10 * MINUTE)
    await desk.meta.repeat()
    await kit.filed()
    expect(desk.meta.pendingRetries()).toBe(0)
    expect(desk.meta.lastDeliveries.length).toBeGreaterThanOrEqual(first.length + failed)
    expect(await messagesBy(who)).toBe(2)
  })
})

describe('retries', () => {
  it('a desk that was away for half an hour gets everything when it is back, each thing once', async () => {
    const who = somebody('בזמן ההשבתה')
    desk.meta.outage({ mode: 'unreachable' })
    desk.page.comment({ post: kit.post(), from: who, message: 'מישהו שם?' })
    await desk.meta.flush()
    await desk.meta.advance(20 * MINUTE)
    expect(desk.meta.pendingRetries()).toBeGreaterThan(0)
    desk.meta.outage(false)
    await desk.meta.advance(HOUR)
    expect(desk.meta.pendingRetries()).toBe(0)
    await desk.heard(who.name)
    await kit.filed()
    expect(await messagesBy(who)).toBe(1)
  })

  it('after an hour of failures Meta unsubscribes the Page: the desk subscribes again and fetches what it missed', async () => {
    const who = somebody('אחרי שעה')
    desk.meta.outage({ mode: 'unreachable' })
    desk.page.message({ from: who, text: 'אתם עונים?' })
    await desk.meta.flush()
    await desk.meta.advance(2 * HOUR)
    desk.meta.outage(false)
    expect(desk.meta.alerts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['failing', 'webhooks_disabled']))
    await eventually('subscribed again', async () => desk.page.state.subscribed?.has('messages'), 20)
    await desk.heard(who.name)
    await eventually('written down', async () => (await log()).includes('resubscribed'))
    expect(await messagesBy(who)).toBe(1)
  })
})

describe('recipient states', () => {
  it('in development mode strangers are not heard, and an answer to one comes back with its reason', async () => {
    const { who, caseId } = await kit.chat('לפני הפיתוח')
    desk.meta.developmentMode(true)
    const stranger = somebody('בלי תפקיד')
    const before = desk.meta.unheard.length
    desk.page.message({ from: stranger, text: 'שומעים?', silent: false })
    await desk.meta.flush()
    expect(desk.meta.unheard.length).toBeGreaterThan(before)
    const { id } = await kit.send(caseId, 'private', `היי ${who.name}`)
    const failed = await eventually('it came back', async () => {
      const one = await kit.replyIn(caseId, id)
      return one?.state === 'failed' ? one : false
    })
    desk.meta.developmentMode(false)
    expect(failed.reason).toContain('2018108')
    // It speaks of one person, and not of our permission.
    expect((await channel())?.health).not.toBe('reconnect')
  })
})

describe('permissions', () => {
  it('one that is taken away while running stops the send with its reason, and asks for a new connection', async () => {
    const { caseId } = await kit.chat('הרשאה שנלקחה')
    desk.meta.revokePermission(PAGE.token, 'pages_messaging', 10)
    const { id } = await kit.send(caseId, 'private', 'שלום')
    const failed = await eventually('it came back', async () => {
      const one = await kit.replyIn(caseId, id)
      return one?.state === 'failed' ? one : false
    })
    expect(failed.reason).toMatch(/10/)
    await eventually('asked to reconnect', async () => (await channel())?.health === 'reconnect')
    desk.meta.grantPermission(PAGE.token, 'pages_messaging')
    await desk.rep.post(`/api/channels/${desk.channelId}/check`)
    await eventually('healthy again', async () => (await channel())?.health === 'healthy', 40)
    await desk.rep.post(`/api/replies/${id}/retry`)
    await eventually('it is out', async () => (await kit.textsOf(caseId)).includes('שלום'))
  })
})

describe('paging', () => {
  it('an empty page in the middle of a list ends nothing', async () => {
    const under = kit.post()
    const people = Array.from({ length: 3 }, (_, n) => somebody(`אחרי דף ריק ${n}`))
    for (const from of people) desk.page.comment({ post: under, from, message: 'שאלה', silent: true })
    desk.meta.emptyPage(/comments$/, 3)
    for (const { name } of people) await desk.heard(name)
  })

  it('cursors that expire cost one round, and nothing else', async () => {
    const under = kit.post()
    const people = Array.from({ length: 130 }, (_, n) => somebody(`עמוד שני ${n}`))
    desk.meta.expireCursors()
    for (const from of people) desk.page.comment({ post: under, from, message: 'שאלה', silent: true })
    const expiring = setInterval(() => desk.meta.expireCursors(), 3)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    clearInterval(expiring)
    await eventually(
      'all are heard',
      async () => (await kit.count(`message where author_name like 'עמוד שני %'`)) === people.length,
      40,
    )
  })
})
