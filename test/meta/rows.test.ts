/** Facebook and Messenger on the double, row by row: what the platform does, well and badly, and what the desk makes of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, type Outgoing } from '../client.ts'
import { ask } from '../opened-database.ts'
import { APP, channelsOf, type MetaDesk, PAGE, startMetaDesk } from './desk.ts'

let desk: MetaDesk
beforeAll(async () => {
  desk = await startMetaDesk()
})
afterAll(() => desk.stop())

let people = 0
const somebody = (name: string) => ({ id: String(80_000 + people++), name })
const one = async <Row>(sql: string) => (await ask(desk.test.databaseUrl, sql))[0] as Row
const count = async (sql: string) => (await one<{ n: number }>(`select count(*)::int as n from ${sql}`)).n
const filed = () =>
  eventually('everything is filed', async () => (await count('delivery_pending where stuck_reason is null')) === 0)
const flush = async (how: Parameters<MetaDesk['meta']['flush']>[0] = {}) => {
  const done = await desk.meta.flush(how)
  await filed()
  return done
}
const textsOf = async (caseId: string) =>
  (await desk.view(caseId)).conversations.flatMap(({ messages }) =>
    messages.map(({ parts }) => parts.map((part) => ('text' in part ? part.text : '')).join('')),
  )
const send = (caseId: string, mode: 'public' | 'private', body: string) =>
  desk.rep.post<Outgoing>(`/api/cases/${caseId}/replies`, { mode, body })
const replyIn = async (caseId: string, id: string) => (await desk.view(caseId)).outgoing.find((row) => row.id === id)
const post = () => desk.page.post({ message: 'פוסט שלנו' })

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
      const before = await count('delivery')
      desk.page.comment({ post: post(), from: somebody('זיוף'), message: 'לא אמור להגיע' })
      const answers = await desk.meta.flush({ signature })
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401))
      expect(await count('delivery')).toBe(before)
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

/** A customer who wrote in Messenger. */
async function chat(
  name: string,
  text = 'שלום, יש לי שאלה',
): Promise<{ who: { id: string; name: string }; caseId: string }> {
  const who = somebody(name)
  desk.meta.addPerson(who)
  desk.page.message({ from: who, text })
  await flush()
  return { who, caseId: await desk.heard(name) }
}

describe('own actions come back', () => {
  it('an echo before the answer of the call is the same reply, once', async () => {
    const { caseId } = await chat('הד מוקדם')
    desk.meta.echoFirst(true)
    await send(caseId, 'private', 'תשובה אחת')
    await eventually('it is out', async () => (await textsOf(caseId)).includes('תשובה אחת'))
    desk.meta.echoFirst(false)
    await flush()
    expect((await textsOf(caseId)).filter((text) => text === 'תשובה אחת')).toHaveLength(1)
  })

  it('an answer given in Meta’s own inbox is recognised, shown, counted, and stops the clock', async () => {
    const { who, caseId } = await chat('נענתה בטלפון')
    desk.page.echoFromInbox({ to: who, text: 'עניתי מהטלפון' })
    await flush()
    const message = await eventually('it is in the thread', async () =>
      (await desk.view(caseId)).conversations
        .flatMap(({ messages }) => messages)
        .find(({ context }) => context?.kind === 'platform_app'),
    )
    expect(message.direction).toBe('out')
    expect((await desk.view(caseId)).clock).toBeNull()
    expect((await channelsOf(desk.rep)).find(({ id }) => id === desk.channelId)?.elsewhere).toBe(1)
  })

  it('people are met by name, and stay a number where privacy hides it', async () => {
    const secret = { id: '99001', name: 'Hidden' }
    desk.meta.addPerson({ ...secret, secret: true })
    desk.page.message({ from: secret, text: 'בעילום שם' })
    await flush()
    await desk.heard('99001')
  })
})

describe('hide, like, delete', () => {
  it('a complaint is not hidden for being one; abuse is, with its reason, and can be shown again', async () => {
    const { rep, meta, page } = desk
    const angry = somebody('מתלונן')
    const rude = somebody('מקלל')
    page.comment({ post: post(), from: angry, message: 'ההזמנה לא הגיעה כבר שבועיים, שירות גרוע' })
    page.comment({ post: post(), from: rude, message: 'אתם זבל, לכו תמותו יא בני זונות' })
    await flush()
    const messageOf = async (name: string) => {
      const [message] = (await desk.view(await desk.heard(name))).conversations[0]?.messages ?? []
      if (!message) throw new Error(`no message of ${name}`)
      return message
    }
    const complaint = await messageOf(angry.name)
    expect(complaint.can).toEqual(['like', 'hide'])
    const moderate = (id: string, action: string, reason: string | null = null) =>
      rep.post(`/api/messages/${id}/moderation`, { action, reason })
    await expect(moderate(complaint.id, 'hide')).rejects.toMatchObject({ code: 'hide_needs_reason' })
    await expect(moderate(complaint.id, 'hide', 'spam')).rejects.toMatchObject({ code: 'complaint_stays' })
    await moderate(complaint.id, 'like')
    await eventually('it is liked', async () => (await messageOf(angry.name)).liked)
    const abuse = await messageOf(rude.name)
    await moderate(abuse.id, 'hide', 'abuse')
    await eventually('it is hidden', async () => (await messageOf(rude.name)).hidden)
    expect(meta.calls.some(({ body }) => body.is_hidden === true)).toBe(true)
    await flush()
    expect(await count(`fact where kind = 'message_hidden' and category = 'abuse'`)).toBe(1)
    await moderate(abuse.id, 'unhide')
    await eventually('it is shown', async () => !(await messageOf(rude.name)).hidden)

    const caseId = await desk.heard(angry.name)
    await send(caseId, 'public', 'מצטערים, בודקים.')
    const ours = await eventually('our answer', async () =>
      (await desk.view(caseId)).conversations[0]?.messages.find(({ direction }) => direction === 'out'),
    )
    await moderate(ours.id, 'delete')
    await eventually(
      'ours is gone',
      async () => (await desk.view(caseId)).conversations[0]?.messages.find(({ id }) => id === ours.id)?.removed,
    )
  })
})

describe('private replies', () => {
  it('one that an earlier try used is not written again; one too old is refused before the call', async () => {
    const { page, rep, meta } = desk
    const who = somebody('ישנה')
    const week = 7 * 86_400_000
    page.comment({ post: post(), from: who, message: 'לפני שבוע ויום שאלתי', at: Date.now() - week - 86_400_000 })
    await flush()
    const caseId = await desk.heard(who.name)
    const calls = meta.calls.length
    await expect(send(caseId, 'private', 'איחרנו')).rejects.toMatchObject({ code: 'private_reply_late' })
    expect(meta.calls.length).toBe(calls)

    const twice = somebody('פעמיים')
    const comment = page.comment({ post: post(), from: twice, message: 'אפשר בפרטי?' })
    await flush()
    comment.privatelyAnswered = true
    const id = await desk.heard(twice.name)
    const reply = await rep.post<Outgoing>(`/api/cases/${id}/replies`, { mode: 'private', body: 'בפרטי' })
    await eventually('a person decides', async () => (await replyIn(id, reply.id))?.state === 'unknown')
  })

  it('with a day left it is flagged in the queue', async () => {
    const who = somebody('רגע אחרון')
    desk.page.comment({ post: post(), from: who, message: 'מתי תענו?', at: Date.now() - 6.5 * 86_400_000 })
    await flush()
    await desk.heard(who.name)
    const { items } = await desk.rep.get<{ items: { customer: { name: string }; flags: string[] }[] }>(
      '/api/cases?limit=200',
    )
    expect(items.find(({ customer }) => customer.name === who.name)?.flags).toContain('window_closing')
  })
})

describe('windows', () => {
  it('a closed one refuses before any call; a reaction opens it again', async () => {
    const who = somebody('חלון')
    desk.meta.addPerson(who)
    desk.page.message({ from: who, text: 'לפני שמונה ימים', at: Date.now() - 8 * 86_400_000 })
    await flush()
    const caseId = await desk.heard(who.name)
    await expect(send(caseId, 'private', 'שלום')).rejects.toMatchObject({ code: 'window_closed' })
    const [message] = desk.page.thread(who.id)?.messages ?? []
    desk.page.messageReaction({ from: who, message: message?.id ?? '', emoji: '👍' })
    await flush()
    expect((await desk.view(caseId)).composer.private).toMatchObject({ possible: true, human_only: false })
    await send(caseId, 'private', 'עכשיו אפשר')
    await eventually('it is out', async () => (await textsOf(caseId)).includes('עכשיו אפשר'))
  })

  it('between a day and a week only a person’s words go, and only where Meta granted it', async () => {
    const who = somebody('יומיים')
    desk.meta.addPerson(who)
    desk.page.message({ from: who, text: 'לפני יומיים', at: Date.now() - 2 * 86_400_000 })
    await flush()
    const caseId = await desk.heard(who.name)
    expect((await desk.view(caseId)).composer.private.possible).toBe(false)
    await expect(send(caseId, 'private', 'סליחה על ההמתנה')).rejects.toMatchObject({ code: 'window_closed' })
    await desk.rep.send('PATCH', `/api/channels/${desk.channelId}`, { settings: { human_agent: 'yes' } })
    expect((await desk.view(caseId)).composer.private).toMatchObject({ possible: true, human_only: true })
    await send(caseId, 'private', 'סליחה ותודה')
    await eventually('it is out', async () => (await textsOf(caseId)).includes('סליחה ותודה'))
    const sent = desk.meta.calls.filter(({ body }) => body.tag !== undefined)
    expect(sent.map(({ body }) => [body.messaging_type, body.tag])).toEqual([['MESSAGE_TAG', 'HUMAN_AGENT']])
  })
})

describe('text limits', () => {
  it('are counted in the platform’s unit before anything leaves', async () => {
    const { caseId } = await chat('ארוכה')
    await expect(send(caseId, 'private', 'א'.repeat(2001))).rejects.toMatchObject({ code: 'reply_too_long' })
    await send(caseId, 'private', 'א'.repeat(2000))
    await eventually('it is out', async () => (await textsOf(caseId)).includes('א'.repeat(2000)))
  })
})

describe('ambiguous sends', () => {
  it('an accepted message whose answer was lost is found by its echo, and sent once', async () => {
    const { caseId } = await chat('אבדה התשובה')
    desk.meta.fail({ path: /\/messages$/, error: 'drop_response' })
    await send(caseId, 'private', 'האם הגיע?')
    await eventually('the call was made', async () =>
      desk.meta.calls.some(({ body }) => JSON.stringify(body).includes('האם הגיע?')),
    )
    await flush()
    await eventually('it is known to be out', async () => (await textsOf(caseId)).includes('האם הגיע?'))
    expect(desk.meta.calls.filter(({ body }) => JSON.stringify(body).includes('האם הגיע?'))).toHaveLength(1)
  })

  it('a public one is found by reading the thread, even when no echo comes', async () => {
    const who = somebody('בלי הד')
    desk.page.comment({ post: post(), from: who, message: 'איפה אתם?' })
    await flush()
    const caseId = await desk.heard(who.name)
    desk.meta.fail({ path: /\/comments$/, method: 'POST', error: 'drop_response' })
    await send(caseId, 'public', 'אנחנו כאן')
    await eventually('read back', async () => (await textsOf(caseId)).includes('אנחנו כאן'))
    desk.meta.queue.length = 0
    expect(
      desk.meta.calls.filter(({ method, body }) => method === 'POST' && body.message === 'אנחנו כאן'),
    ).toHaveLength(1)
  })

  it('a passing failure is tried again by itself', async () => {
    const { caseId } = await chat('רגע')
    desk.meta.fail({ path: /\/messages$/, error: { code: 2, status: 500, transient: true } })
    await send(caseId, 'private', 'בפעם השנייה')
    await eventually('it is out', async () => (await textsOf(caseId)).includes('בפעם השנייה'), 40)
  })
})

describe('recipient states', () => {
  it('somebody who blocked us: the reply comes back with the platform’s words', async () => {
    const { who, caseId } = await chat('חסמה')
    desk.page.makeUnavailable(who.id)
    const reply = await send(caseId, 'private', 'שלום')
    const failed = await eventually('it failed', async () => {
      const row = await replyIn(caseId, reply.id)
      return row?.state === 'failed' && row
    })
    expect(failed.reason).toContain('551')
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
      await one(
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

describe('files out', () => {
  const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

  it('a picture goes as a message of its own after the words before it, once, and stands in the thread', async () => {
    const { caseId } = await chat('מבקשת תמונה')
    expect((await desk.view(caseId)).composer.private.files?.types).toContain('image/png')
    expect((await desk.view(caseId)).composer.public.files).toBeNull()
    const post = (body: object) => desk.rep.post<Outgoing>(`/api/cases/${caseId}/files`, body)
    await expect(
      post({ mode: 'private', name: 'x.exe', base64: Buffer.from('MZ program').toString('base64') }),
    ).rejects.toMatchObject({
      code: 'file_not_taken',
    })
    await send(caseId, 'private', 'הנה התמונה')
    const file = { mode: 'private', name: 'תמונה.png', base64: PIXEL, request_key: 'picture-0001' }
    const first = await post(file)
    expect((await post(file)).id).toBe(first.id)
    const shown = await eventually('it stands in the thread', async () =>
      (await desk.view(caseId)).conversations
        .flatMap(({ messages }) => messages)
        .find(({ attachments, direction }) => direction === 'out' && attachments.length > 0),
    )
    expect(shown.attachments[0]).toMatchObject({ name: 'תמונה.png', state: 'stored' })
    await flush()
    const calls = desk.meta.calls.filter(({ path, method }) => method === 'POST' && /message/.test(path)).slice(-3)
    expect(calls.map(({ path }) => path.split('/').at(-1))).toEqual(['messages', 'message_attachments', 'messages'])
    expect(calls[1]?.files[0]?.bytes.toString('base64')).toBe(PIXEL)
    const messages = (await desk.view(caseId)).conversations.flatMap((one) => one.messages)
    expect(messages.filter(({ direction }) => direction === 'out')).toHaveLength(2)
  })

  it('an upload that failed is made again; the message goes once', async () => {
    const { caseId } = await chat('העלאה שנפלה')
    desk.meta.fail({ path: /message_attachments$/, error: 'drop_response' })
    await desk.rep.post<Outgoing>(`/api/cases/${caseId}/files`, { mode: 'private', name: 'a.png', base64: PIXEL })
    await eventually(
      'it stands in the thread',
      async () =>
        (await desk.view(caseId)).conversations
          .flatMap(({ messages }) => messages)
          .some(({ attachments, direction }) => direction === 'out' && attachments.length > 0),
      40,
    )
  })
})

describe('rate limits', () => {
  it('pause the whole account, and the replies go out once it is over', async () => {
    const { caseId } = await chat('עומס')
    desk.meta.throttle({ percent: 100, minutesToRegain: 1, extendMinutes: 0 })
    const reply = await send(caseId, 'private', 'אחרי העומס')
    await eventually('it waits', async () => (await replyIn(caseId, reply.id))?.state === 'queued')
    const { until } = await one<{ until: Date }>(
      `select hold_until as until from channel where channel_id = '${desk.channelId}'`,
    )
    expect(until.getTime()).toBeGreaterThan(Date.now() + 30_000)
    desk.meta.throttle(null)
    const calls = desk.meta.calls.length
    const other = await send(caseId, 'public', 'x').catch(() => null)
    expect(other).toBeNull()
    expect(desk.meta.calls.length).toBe(calls)
    await ask(desk.test.databaseUrl, `update channel set hold_until = null`)
    await desk.rep.post(`/api/replies/${reply.id}/cancel`)
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
