/** The line itself: an hour without webhooks is noticed and filled, a dropped subscription taken up again, a lost token said aloud. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../client.ts'
import { ask } from '../opened-database.ts'
import { type ConnectedItem, channelsOf, lookedAt, type MetaDesk, PAGE, startMetaDesk } from './desk.ts'

const HOUR = 3_600_000

let desk: MetaDesk
beforeAll(async () => {
  desk = await startMetaDesk()
})
afterAll(() => desk.stop())

const one = async <Row>(sql: string) => (await ask(desk.test.databaseUrl, sql))[0] as Row
const count = async (sql: string) => (await one<{ n: number }>(`select count(*)::int as n from ${sql}`)).n
const channel = async () => (await channelsOf(desk.rep)).find(({ id }) => id === desk.channelId)
const health = (state: string) =>
  eventually(`the channel is ${state}`, async () => (await channel())?.health === state, 40)
const log = async () =>
  (
    await desk.rep.get<{ items: { kind: string; facts: Record<string, number> }[] }>(
      `/api/channels/${desk.channelId}/log`,
    )
  ).items

it('an hour of silence is filled by polling, nothing is doubled when the webhooks come after all', async () => {
  const { meta, page, rep } = desk
  // A look under way would write down how far it got, after the test did.
  await lookedAt(rep, desk.channelId)
  const now = Date.now()
  const people = Array.from({ length: 20 }, (_, n) => ({ id: String(7100 + n), name: `בהפסקה ${n}` }))
  const under = page.post({ message: 'פוסט', at: now - HOUR })
  await meta.flush()
  for (const [n, from] of people.entries())
    page.comment({ post: under, from, message: `שאלה ${n}`, at: now - HOUR / 2 + n * 1000 })
  page.visitorPost({ from: { id: '7200', name: 'כותבת בדף' }, message: 'איפה ההזמנה שלי?', at: now - 600_000 })
  page.rating({ from: { id: '7201', name: 'ממליץ' }, type: 'NEGATIVE', text: 'לא ענו לי', at: now - 600_000 })
  page.message({ from: { id: '7202', name: 'בפרטי' }, text: 'הלו?', at: now - 600_000 })
  // The webhooks wait at the platform, which gives up on none of them yet.
  const waiting = meta.queue.splice(0)
  // The desk had looked an hour ago; then it was cut off. From now on it looks every second.
  await ask(desk.test.databaseUrl, `update channel set cursor = jsonb_build_object('since', ${now - HOUR})`)
  await rep.send('PATCH', `/api/channels/${desk.channelId}`, { settings: { poll_seconds: '1' } })
  await eventually('all are filed', async () => (await count(`identity where kind = 'facebook'`)) >= 23, 40)
  const gap = await eventually('the log says so', async () => {
    const found = (await log())
      .filter(({ kind }) => kind === 'gap_filled')
      .reduce((sum, { facts }) => sum + (facts.found ?? 0), 0)
    return found >= 23 && found
  })
  expect(gap).toBe(23)
  const before = { messages: await count('message'), cases: await count('"case"'), facts: await count('fact') }
  meta.queue.push(...waiting)
  await meta.flush({ batch: 'all' })
  await eventually('filed', async () => (await count('delivery_pending')) === 0)
  expect({ messages: await count('message'), cases: await count('"case"'), facts: await count('fact') }).toEqual(before)
})

it('a subscription that Meta dropped is taken up again, and written down', async () => {
  desk.meta.unsubscribe(PAGE.id)
  await eventually('subscribed again', async () => desk.page.state.subscribed?.has('feed'), 20)
  const kinds = await eventually('written down', async () => {
    const all = (await log()).map(({ kind }) => kind)
    return all.includes('resubscribed') && all
  })
  expect(kinds).toContain('unsubscribed')
})

it('silence is judged by the account’s own habit', async () => {
  await ask(desk.test.databaseUrl, `update message set filed_at = filed_at - interval '3 hours' where direction = 'in'`)
  await health('silent')
  const check = (await channel())?.checks.find(({ id }) => id === 'rhythm')
  expect(check?.facts.minutes).toBeGreaterThanOrEqual(179)
  const told = await eventually('written down', async () => {
    const lines = (await log()).filter(({ kind }) => kind === 'silent')
    return lines.length > 0 && lines
  })
  expect(told).toHaveLength(1)
  desk.page.visitorPost({ from: { id: '7300', name: 'חזרה' }, message: 'שוב כאן' })
  await desk.meta.flush()
  await health('healthy')
})

it('near the limit it says so and slows down', async () => {
  desk.meta.throttle({ percent: 85 })
  await health('quota')
  expect((await channel())?.checks.find(({ id }) => id === 'quota')?.facts.percent).toBe(85)
  desk.meta.throttle(null)
  await health('healthy')
})

it('a token near its end warns, one that died asks to be renewed, and renewing mends it', async () => {
  const { meta, rep, channelId } = desk
  meta.tokenDates(PAGE.token, { expiresAt: Date.now() + 3 * 86_400_000 + 60_000 })
  // What the channel shows may be of a look that began before.
  const { checks } = await rep.post<Pick<ConnectedItem, 'checks'>>(`/api/channels/${channelId}/check`)
  expect(checks.find(({ id }) => id === 'token')).toMatchObject({
    result: 'warn',
    facts: { days: 3 },
  })
  await health('expiring')
  meta.expireToken(PAGE.token, 460)
  await health('reconnect')
  await eventually('written down', async () => (await log()).some(({ kind }) => kind === 'token_lost'))
  await expect(
    rep.send('PATCH', `/api/channels/${channelId}`, { settings: { page_token: PAGE.token } }),
  ).rejects.toMatchObject({ code: 'token_refused' })
  meta.addUser({ id: '555009', name: 'A manager', token: 'USER-NEW', pages: [PAGE.id], longLived: true })
  desk.page.state.token = 'PAGE-TOKEN-2'
  meta.world.tokens.set('PAGE-TOKEN-2', {
    ...(meta.world.tokens.get(PAGE.token) as NonNullable<ReturnType<typeof meta.world.tokens.get>>),
    value: 'PAGE-TOKEN-2',
    dead: undefined,
    expiresAt: undefined,
  })
  await rep.send('PATCH', `/api/channels/${channelId}`, { settings: { page_token: 'USER-NEW' } })
  await health('healthy')
})
