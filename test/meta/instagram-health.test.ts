/** The line of an Instagram account: what was missed is fetched, the token renews itself, and wrong accounts are refused with the reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rememberEnd, rememberedEnd } from '../../src/channels/instagram/token.ts'
import { eventually } from '../client.ts'
import { ask } from '../opened-database.ts'
import { channelsOf, lookedAt } from './desk.ts'
import { IG, type InstagramDesk, startInstagramDesk } from './instagram-desk.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let desk: InstagramDesk
const one = async <Row>(sql: string) => (await ask(desk.test.databaseUrl, sql))[0] as Row
const count = async (of: string) => (await one<{ n: number }>(`select count(*)::int as n from ${of}`)).n
const channel = async () => (await channelsOf(desk.rep)).find(({ id }) => id === desk.igChannelId)
const log = async () =>
  (
    await desk.rep.get<{ items: { kind: string; facts: Record<string, number> }[] }>(
      `/api/channels/${desk.igChannelId}/log`,
    )
  ).items

describe.each(['facebook', 'instagram'] as const)('by %s login', (login) => {
  beforeAll(async () => {
    desk = await startInstagramDesk(login)
  })
  afterAll(() => desk.stop())

  it('an hour of silence is filled by polling, and nothing is doubled when the webhooks come after all', async () => {
    const { meta, ig, rep } = desk
    // A look under way would write down how far it got, after the test did.
    await lookedAt(rep, desk.igChannelId)
    const now = Date.now()
    const media = ig.media({ caption: 'הפוסט של אתמול', at: now - DAY })
    const first = ig.comment({ media, from: { id: '920000', name: 'ראשונה' }, text: 'שאלה', at: now - HOUR / 2 })
    for (let n = 1; n < 12; n++) {
      const from = { id: String(920_000 + n), name: `בהפסקה ${n}` }
      ig.comment({ media, from, text: `שאלה ${n}`, at: now - HOUR / 2 + n * 1000, ...(n % 3 ? {} : { parent: first }) })
    }
    ig.mention({ kind: 'caption', text: 'אצל @hayot.shop', from: { id: '920100', name: 'מתייגת' }, at: now - 600_000 })
    ig.message({ from: { id: '920101', name: 'בפרטי' }, text: 'הלו?', at: now - 600_000 })
    const waiting = meta.queue.splice(0)
    await ask(
      desk.test.databaseUrl,
      `update channel set cursor = jsonb_build_object('since', ${now - HOUR}) where kind = 'instagram'`,
    )
    // From now on it looks every second.
    await rep.send('PATCH', `/api/channels/${desk.igChannelId}`, { settings: { poll_seconds: '1' } })
    const gap = await eventually('the log says so', async () => {
      const found = (await log())
        .filter(({ kind }) => kind === 'gap_filled')
        .reduce((sum, { facts }) => sum + (facts.found ?? 0), 0)
      return found >= 14 && found
    })
    expect(gap).toBe(14)
    const titles = await ask(desk.test.databaseUrl, `select title from conversation where title = 'הפוסט של אתמול'`)
    expect(titles).toHaveLength(1)
    const before = { messages: await count('message'), cases: await count('"case"'), facts: await count('fact') }
    meta.queue.push(...waiting)
    await meta.flush({ batch: 'all' })
    await eventually('filed', async () => (await count('delivery_pending')) === 0)
    await eventually(
      'no job is left',
      async () => (await count(`graphile_worker.jobs where task_identifier = 'fetch-pointed'`)) === 0,
    )
    await eventually('filed', async () => (await count('delivery_pending')) === 0)
    expect({ messages: await count('message'), cases: await count('"case"'), facts: await count('fact') }).toEqual(
      before,
    )
  })

  it('a subscription that Meta dropped is taken up again, and written down', async () => {
    desk.meta.unsubscribe(login === 'facebook' ? desk.page.id : IG.id)
    await eventually('written down', async () => (await log()).some(({ kind }) => kind === 'resubscribed'))
    // Only that the Page is subscribed at all is looked after here; its own channel takes the rest of its fields back.
    if (login === 'facebook') {
      await desk.rep.post(`/api/channels/${desk.channelId}/check`)
      await eventually('all fields are back', async () => desk.page.state.subscribed?.has('message_reads'), 20)
      await desk.rep.post(`/api/channels/${desk.igChannelId}/check`)
      expect(desk.page.state.subscribed?.has('message_reads')).toBe(true)
    }
  })

  it('a token that died asks to be renewed', async () => {
    desk.meta.expireToken(login === 'facebook' ? desk.page.state.token : 'IG-TOKEN', 460)
    await eventually('reconnect', async () => (await channel())?.health === 'reconnect', 40)
    await eventually('written down', async () => (await log()).some(({ kind }) => kind === 'token_lost'))
  })
})

describe('a token of Instagram Login', () => {
  beforeAll(async () => {
    const dates = { issuedAt: Date.now() - 40 * DAY, expiresAt: Date.now() + 20 * DAY }
    desk = await startInstagramDesk('instagram', {}, dates)
  })
  afterAll(() => desk.stop())

  it('renews itself on connecting, and again when its end comes near, with nobody asked', async () => {
    const { meta } = desk
    const tokens = () => [...meta.world.tokens.values()].filter(({ kind }) => kind === 'instagram')
    expect(tokens()).toHaveLength(2)
    const renewed = tokens().at(-1)
    const days = await eventually(
      'shown',
      async () => (await channel())?.checks.find(({ id }) => id === 'token')?.facts.days,
    )
    expect(days).toBeGreaterThanOrEqual(59)
    // Too young to be renewed again, its end is what connecting was told: at the first look, and when somebody asks.
    await lookedAt(desk.rep, desk.igChannelId)
    expect((await channel())?.checks.find(({ id }) => id === 'token')?.facts.days).toBeGreaterThanOrEqual(59)
    await desk.rep.post(`/api/channels/${desk.igChannelId}/check`)
    expect((await channel())?.checks.find(({ id }) => id === 'token')?.facts.days).toBeGreaterThanOrEqual(59)
    meta.tokenDates(renewed?.value ?? '', { issuedAt: Date.now() - 50 * DAY, expiresAt: Date.now() + 10 * DAY })
    // It is looked at once a day; a restart looks at once.
    await ask(
      desk.test.databaseUrl,
      `update channel set cursor = jsonb_set(cursor, '{tokenEnd,at}', '${Date.now() + 10 * DAY}') where kind = 'instagram'`,
    )
    await desk.rep.send('PATCH', `/api/channels/${desk.igChannelId}`, { settings: { human_agent: 'yes' } })
    await eventually('a third token', async () => tokens().length >= 3)
    const latest = tokens().at(-1)?.value
    await eventually(
      'it works with the latest',
      async () => meta.calls.at(-1)?.token === latest || meta.calls.slice(-8).some(({ token }) => token === latest),
    )
    meta.expireToken(renewed?.value ?? '')
    meta.expireToken('IG-TOKEN')
    // Restarted with what was kept.
    const checked = await desk.rep.post<{ state: string }>(`/api/channels/${desk.igChannelId}/check`)
    expect(checked.state).toBe('healthy')
    await eventually('shown as healthy', async () => (await channel())?.health === 'healthy')
  })

  it('has an end of its own: what is remembered of another one is not believed', () => {
    const cursor = { since: 1, ...rememberEnd('ONE', 5000) }
    expect(rememberedEnd(cursor, 'ONE')).toBe(5000)
    expect(rememberedEnd(cursor, 'TWO')).toBeNull()
    expect(rememberedEnd(null, 'ONE')).toBeNull()
  })
})

describe('connecting', () => {
  beforeAll(async () => {
    desk = await startInstagramDesk('facebook')
  })
  afterAll(() => desk.stop())

  const add = async (settings: Record<string, string>) => {
    const { brands } = await desk.rep.get<{ brands: { id: string }[] }>('/api/me')
    return desk.rep.post('/api/channels', {
      kind: 'instagram',
      brand_id: brands[0]?.id,
      connection_id: desk.connectionId,
      settings,
    })
  }

  it('refuses an account that is not linked to the Page, and names the one that is', async () => {
    await expect(
      add({ instagram_id: '17841499999999999', page_id: desk.page.id, access_token: desk.page.state.token }),
    ).rejects.toMatchObject({ code: 'account_not_found', message: expect.anything() })
  })

  it('refuses another account’s token', async () => {
    desk.meta.addInstagram({ id: '17841477777777777', username: 'other', login: 'instagram', token: 'OTHER-IG' })
    await expect(
      add({ instagram_id: '17841488888888888', access_token: 'OTHER-IG', instagram_url: desk.meta.url }),
    ).rejects.toMatchObject({ code: 'account_not_found' })
  })

  it('refuses a dead token, and one without a permission', async () => {
    const other = desk.meta.addPage({ id: '100200399', name: 'Other', token: 'OTHER-PAGE' })
    desk.meta.addInstagram({ id: '17841466666666666', username: 'six', login: 'facebook', pageId: other.id })
    const six = { instagram_id: '17841466666666666', page_id: other.id, access_token: 'OTHER-PAGE' }
    desk.meta.revokePermission('OTHER-PAGE', 'instagram_manage_comments')
    await expect(add(six)).rejects.toMatchObject({ code: 'permission_missing' })
    desk.meta.grantPermission('OTHER-PAGE', 'instagram_manage_comments')
    desk.meta.expireToken('OTHER-PAGE')
    await expect(add(six)).rejects.toMatchObject({ code: 'token_refused' })
  })
})
