/** What comes in from Facebook and Messenger, row by row: whole, forged, batched, doubled, out of order, taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../client.ts'
import { APP, channelsOf, lookedAt, type MetaDesk, PAGE, startMetaDesk } from './desk.ts'
import { type Kit, makeKit, somebody } from './kit.ts'

let desk: MetaDesk
let kit: Kit
beforeAll(async () => {
  desk = await startMetaDesk()
  kit = makeKit(desk)
  // It would bring what the tests keep from the desk.
  await lookedAt(desk.rep, desk.channelId)
})
afterAll(() => desk.stop())

const count: Kit['count'] = (...given) => kit.count(...given)
const filed: Kit['filed'] = (...given) => kit.filed(...given)
const flush: Kit['flush'] = (...given) => kit.flush(...given)
const post: Kit['post'] = (...given) => kit.post(...given)
const textsOf: Kit['textsOf'] = (...given) => kit.textsOf(...given)
const chat: Kit['chat'] = (...given) => kit.chat(...given)

describe('handshake', () => {
  it('is answered with the challenge, by connection and by channel, and refused with another word', async () => {
    const { meta, webhook, channelId, test } = desk
    expect(await meta.handshake()).toMatchObject({ ok: true })
    meta.setWebhook(`${test.url}/webhooks/facebook/${channelId}`)
    expect(await meta.handshake()).toMatchObject({ ok: true })
    meta.setWebhook(webhook)
    expect(await meta.handshake({ token: 'a guess' })).toMatchObject({ ok: false, status: 404 })
  })
})

describe('wire encoding', () => {
  it.each(['escaped', 'utf8'] as const)(
    '%s: Hebrew, emoji with joiners, marks and addresses arrive whole',
    async (encoding) => {
      const who = somebody(`קידוד ${encoding}`)
      const message = 'שָׁלוֹם \u200fעולם\u200e 👩‍👩‍👧‍👦👋🏽 https://x.example/a?b=1&c=<d>%20@e'
      desk.page.comment({ post: post(), from: who, message })
      expect((await flush({ encoding })).every(({ status }) => status === 200)).toBe(true)
      const [text] = (await textsOf(await desk.heard(who.name))).filter((said) => said.includes('עולם'))
      expect(text).toContain('👩‍👩‍👧‍👦👋🏽')
      expect(text).toContain('https://x.example/a?b=1&c=<d>%20@e')
    },
  )
})

describe('signature', () => {
  it.each(['wrong_secret', 'missing', 'truncated', 'uppercase', 'altered', 'sha1_only'] as const)(
    '%s is refused and leaves nothing',
    async (signature) => {
      // The desk's own looks at the Page go on meanwhile.
      const told = `delivery where not headers ? 'x-maagal-polled'`
      const before = await count(told)
      desk.page.comment({ post: post(), from: somebody('זיוף'), message: 'לא אמור להגיע' })
      const answers = await desk.meta.flush({ signature })
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401))
      expect(await count(told)).toBe(before)
    },
  )
})

describe('batching', () => {
  it('one delivery with many events, two accounts and unknown shapes loses none of the rest', async () => {
    const other = desk.meta.addPage({ id: '900800700', name: 'דף אחר', token: 'OTHER', subscribed: true })
    const names = Array.from({ length: 30 }, (_, n) => `אצווה ${n}`)
    const under = post()
    for (const name of names) desk.page.comment({ post: under, from: somebody(name), message: 'כמה עולה משלוח?' })
    other.comment({ post: other.post({ message: 'x' }), from: somebody('לא שלנו'), message: 'שלום' })
    const answers = await flush({ batch: 'all' })
    expect(answers).toHaveLength(1)
    await desk.meta.deliver({
      object: 'page',
      entry: [
        {
          id: PAGE.id,
          time: 1,
          changes: [
            { field: 'telepathy', value: {} },
            { field: 'feed', value: { item: 'hologram', verb: 'add', post_id: '1_2' } },
            {
              field: 'feed',
              value: {
                item: 'comment', verb: 'add', post_id: `${PAGE.id}_1`, comment_id: '1_77', parent_id: `${PAGE.id}_1`,
                from: { id: '66', name: 'בין הזרים' }, created_time: 1760000001, message: 'נשמע?',
              },
            },
          ],
        },
      ],
    }) // biome-ignore format: one event a line
    await filed()
    await desk.heard('בין הזרים')
    expect(await count(`identity where name like 'אצווה %'`)).toBe(30)
    expect(await count(`parked_event where reason = 'unknown_account'`)).toBeGreaterThan(0)
    expect(await count(`parked_event where reason = 'unknown_shape'`)).toBeGreaterThan(1)
  })

  it('what came for an account before it was connected is filed when it is', async () => {
    const { rep, connectionId } = desk
    const { brands } = await rep.get<{ brands: { id: string }[] }>('/api/me')
    await rep.post('/api/channels', {
      kind: 'facebook',
      brand_id: brands[0]?.id,
      connection_id: connectionId,
      settings: { page_id: '900800700', page_token: 'OTHER', poll_seconds: '3600' },
    })
    await desk.heard('לא שלנו')
    const both = (await channelsOf(rep)).filter(({ connection }) => connection.id === connectionId)
    expect(both).toHaveLength(2)
    expect(both[0]?.webhook_url).toBe(both[1]?.webhook_url)
  })
})

describe('duplicates', () => {
  it('the same bytes, the same event in another batch, and both hours later are one message', async () => {
    const who = somebody('כפולה')
    const comment = desk.page.comment({ post: post(), from: who, message: 'פעם אחת בלבד' })
    const waiting = [...desk.meta.world.queue]
    await flush({ duplicate: 2 })
    desk.meta.world.queue.push(...waiting)
    desk.page.comment({ post: comment.post, from: somebody('אחרת'), message: 'ועוד משהו' })
    await flush({ batch: 'all' })
    await desk.meta.repeat(0)
    await filed()
    expect(await count(`message where external_id = '${comment.id}'`)).toBe(1)
    expect(
      await count(`"case" c join customer cu using (organization_id, customer_id) where cu.name = '${who.name}'`),
    ).toBe(1)
  })
})

describe('order', () => {
  it('a reply before its comment, an edit, a hiding and a removal before what they speak of', async () => {
    const who = somebody('הפוכה')
    const under = post()
    const first = desk.page.comment({ post: under, from: who, message: 'נוסח ראשון' })
    desk.page.comment({ post: under, parent: first, from: who, message: 'המשך' })
    desk.page.edit(first, 'נוסח שני')
    desk.page.hide(first, 'somebody-else')
    const gone = desk.page.comment({ post: under, from: who, message: 'נמחקה' })
    desk.page.remove(gone)
    await flush({ order: 'reverse' })
    const caseId = await desk.heard(who.name)
    expect(await textsOf(caseId)).toContain('נוסח שני')
    const messages = (await desk.view(caseId)).conversations.flatMap((conversation) => conversation.messages)
    expect(messages.find(({ removed }) => removed)).toBeDefined()
    expect(messages.find(({ hidden }) => hidden)).toBeDefined()
    expect(await count(`message where external_id = '${gone.id}' and body is null`)).toBe(1)
    expect(await count(`parked_event where reason = 'before_message'`)).toBe(0)
  })
})

describe('routing', () => {
  it('a thread that another app owns is kept, and asks nobody to answer', async () => {
    const who = somebody('אצל אחרים')
    await desk.meta.deliver({
      object: 'page',
      entry: [
        {
          id: PAGE.id,
          time: Date.now(),
          standby: [
            {
              sender: { id: who.id },
              recipient: { id: PAGE.id },
              timestamp: Date.now(),
              message: { mid: 'm_standby', text: 'שלום' },
            },
          ],
        },
      ],
    })
    await filed()
    expect(
      await kit.one(
        `select m.automatic, c.clock_started_at from message m join "case" c using (organization_id, case_id) where m.external_id = 'm_standby'`,
      ),
    ).toEqual({
      automatic: true,
      clock_started_at: null,
    })
  })
})

describe('media', () => {
  it('files are copied while their address lives, and said to be gone after', async () => {
    const { meta, page } = desk
    const who = somebody('תמונה')
    meta.addPerson(who)
    meta.breakUrl(/dead/)
    page.message({
      from: who,
      text: '',
      attachments: [{ type: 'image', payload: { url: `${meta.url}/cdn/live.png` } }],
    })
    page.message({
      from: who,
      text: '',
      attachments: [{ type: 'image', payload: { url: `${meta.url}/cdn/dead.png` } }],
    })
    await flush()
    const caseId = await desk.heard(who.name)
    const states = await eventually('both are settled', async () => {
      const files = (await desk.view(caseId)).conversations.flatMap(({ messages }) =>
        messages.flatMap(({ attachments }) => attachments),
      )
      return files.length === 2 && files.every(({ state }) => state !== 'pending') && files.map(({ state }) => state)
    })
    expect([...states].sort()).toEqual(['refused', 'stored'])
  })
})

describe('deletion', () => {
  it('a valid request erases the person’s words and names, and can be looked up; a forged one changes nothing', async () => {
    const { who, caseId } = await chat('למחיקה', 'הטלפון שלי 050-1234567')
    const address = `${desk.webhook}/deletion`
    const forged = await desk.meta.requestDeletion(address, { userId: who.id, forged: true })
    expect(forged.status).toBe(401)
    expect((await textsOf(caseId)).join()).toContain('050')
    const answer = await desk.meta.requestDeletion(address, { userId: who.id })
    expect(answer.json.confirmation_code).toMatch(/^[0-9a-f]{24}$/)
    expect(answer.statusPage?.status).toBe(200)
    expect(answer.statusPage?.body).toContain(answer.json.confirmation_code)
    expect(
      await count(
        `message where identity_id in (select identity_id from identity where external_id = '${who.id}') and body is not null`,
      ),
    ).toBe(0)
    expect(await count(`delivery where convert_from(body, 'UTF8') like '%050-1234567%'`)).toBe(0)
    expect(await count(`customer where name = '${who.name}'`)).toBe(0)
    const again = await desk.meta.requestDeletion(address, { userId: who.id })
    expect(again.json.confirmation_code).toBe(answer.json.confirmation_code)
  })

  it('an unsent message is erased with its delivery', async () => {
    const { who, caseId } = await chat('התחרטה', 'דבר סודי מאוד')
    const [message] = desk.page.thread(who.id)?.messages ?? []
    if (message) desk.page.unsend(message)
    await flush()
    await eventually('it is gone', async () => !(await textsOf(caseId)).includes('דבר סודי מאוד'))
    expect(await count(`delivery where convert_from(body, 'UTF8') like '%דבר סודי%'`)).toBe(0)
  })
})

describe('the dashboard’s test button', () => {
  it('is taken with 200, written down, and makes no data', async () => {
    const before = await count('message')
    const answer = await desk.meta.deliver({
      object: 'page',
      entry: [
        {
          id: '0',
          time: 1,
          changes: [{ field: 'feed', value: { item: 'status', verb: 'add', message: 'Example post content.' } }],
        },
      ],
    })
    expect(answer.status).toBe(200)
    await filed()
    expect(await count('message')).toBe(before)
    const { items } = await desk.rep.get<{ items: { kind: string }[] }>(`/api/channels/${desk.channelId}/log`)
    expect(items.map(({ kind }) => kind)).toContain('test')
  })
})

describe('connecting', () => {
  const connect = (settings: Record<string, string>) =>
    desk.rep.get<{ brands: { id: string }[] }>('/api/me').then(({ brands }) =>
      desk.rep.post('/api/channels', {
        kind: 'facebook',
        brand_id: brands[0]?.id,
        settings: {
          app_id: APP.appId,
          app_secret: APP.appSecret,
          verify_token: APP.verifyToken,
          graph_url: desk.meta.url,
          ...settings,
        },
      }),
    )

  it('refuses a personal profile, an unknown page, a dead token and missing permissions, each with its reason', async () => {
    const { meta } = desk
    meta.addUser({ id: '555001', name: 'A person', token: 'USER-NONE', pages: [], longLived: true })
    await expect(connect({ page_id: '555001', page_token: 'USER-NONE' })).rejects.toMatchObject({
      code: 'personal_profile',
    })
    meta.addUser({ id: '555002', name: 'A manager', token: 'USER-PAGES', pages: [PAGE.id], longLived: true })
    await expect(connect({ page_id: '123456', page_token: 'USER-PAGES' })).rejects.toMatchObject({
      code: 'account_not_found',
    })
    await expect(connect({ page_id: '123456', page_token: 'NONSENSE' })).rejects.toMatchObject({
      code: 'token_refused',
    })
    meta.addPage({ id: '777001', name: 'Half', token: 'HALF', scopes: ['pages_show_list', 'pages_read_engagement'] })
    await expect(connect({ page_id: '777001', page_token: 'HALF' })).rejects.toMatchObject({
      code: 'permission_missing',
    })
  })

  it('takes the Page’s own token from its manager’s, subscribes, and looks at its readiness', async () => {
    const { meta, rep } = desk
    const ready = meta.addPage({
      id: '777002',
      name: 'דף מוכן',
      token: 'READY',
      about: 'חנות',
      website: 'https://x.example',
      settings: { USERS_CAN_POST: false },
    })
    meta.addUser({ id: '555003', name: 'A manager', token: 'USER-READY', pages: ['777002'], longLived: true })
    await connect({ page_id: '777002', page_token: 'USER-READY', poll_seconds: '3600' })
    expect(ready.state.subscribed?.has('feed')).toBe(true)
    const channel = (await channelsOf(rep)).find(({ account }) => account === '777002')
    expect(channel?.name).toBe('דף מוכן')
    const results = Object.fromEntries((channel?.checks ?? []).map(({ id, result }) => [id, result]))
    expect(results).toMatchObject({
      details: 'ok',
      website: 'ok',
      hours: 'warn',
      cover: 'warn',
      door_posts: 'warn',
      door_messages: 'ok',
    })
  })
})
