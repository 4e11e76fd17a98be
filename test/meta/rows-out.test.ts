/** What goes out to Facebook and Messenger, row by row: echoes, hiding, private replies, windows, limits, lost answers, files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, type Outgoing } from '../client.ts'
import { ask } from '../opened-database.ts'
import { channelsOf, type MetaDesk, startMetaDesk } from './desk.ts'
import { type Kit, makeKit, somebody } from './kit.ts'

let desk: MetaDesk
let kit: Kit
beforeAll(async () => {
  desk = await startMetaDesk()
  kit = makeKit(desk)
})
afterAll(() => desk.stop())

const count: Kit['count'] = (...given) => kit.count(...given)
const flush: Kit['flush'] = (...given) => kit.flush(...given)
const post: Kit['post'] = (...given) => kit.post(...given)
const textsOf: Kit['textsOf'] = (...given) => kit.textsOf(...given)
const send: Kit['send'] = (...given) => kit.send(...given)
const replyIn: Kit['replyIn'] = (...given) => kit.replyIn(...given)
const chat: Kit['chat'] = (...given) => kit.chat(...given)
/** Calls that write; the desk's own looks at the Page go on meanwhile. */
const written = () => desk.meta.calls.filter(({ method }) => method === 'POST').length

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
    const { page, rep } = desk
    const who = somebody('ישנה')
    const week = 7 * 86_400_000
    page.comment({ post: post(), from: who, message: 'לפני שבוע ויום שאלתי', at: Date.now() - week - 86_400_000 })
    await flush()
    const caseId = await desk.heard(who.name)
    const before = written()
    await expect(send(caseId, 'private', 'איחרנו')).rejects.toMatchObject({ code: 'private_reply_late' })
    expect(written()).toBe(before)

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

describe('files out', () => {
  const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

  it('a picture goes as a message of its own after the words before it, once, and stands in the thread', async () => {
    const { caseId } = await chat('מבקשת תמונה')
    expect((await desk.view(caseId)).composer.private.files?.types).toContain('image/png')
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

  it('a picture goes under a comment too, uploaded unseen and shown once', async () => {
    const who = somebody('מבקשת תמונה בציבור')
    desk.page.comment({ post: post(), from: who, message: 'יש תמונה של הצבע הירוק?' })
    await flush()
    const caseId = await desk.heard(who.name)
    expect((await desk.view(caseId)).composer.public.files?.types).toEqual(['image/jpeg', 'image/png', 'image/gif'])
    await desk.rep.post(`/api/cases/${caseId}/files`, { mode: 'public', name: 'ירוק.png', base64: PIXEL })
    const shown = () =>
      desk
        .view(caseId)
        .then(({ conversations }) =>
          conversations
            .flatMap(({ messages }) => messages)
            .filter(({ attachments, direction }) => direction === 'out' && attachments.length > 0),
        )
    await eventually('it stands in the thread', async () => (await shown()).length === 1)
    await flush()
    await flush({ duplicate: 1 })
    expect(await shown()).toHaveLength(1)
    expect((await shown())[0]?.attachments).toHaveLength(1)
    const calls = desk.meta.calls
      .filter(({ method, path }) => method === 'POST' && /photos|comments$/.test(path))
      .slice(-2)
    expect(calls.map(({ path }) => path.split('/').at(-1))).toEqual(['photos', 'comments'])
    expect(calls[0]?.body.published).toBe('false')
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
    const { until } = await kit.one<{ until: Date }>(
      `select hold_until as until from channel where channel_id = '${desk.channelId}'`,
    )
    expect(until.getTime()).toBeGreaterThan(Date.now() + 30_000)
    desk.meta.throttle(null)
    const before = written()
    const other = await send(caseId, 'public', 'x').catch(() => null)
    expect(other).toBeNull()
    expect(written()).toBe(before)
    await ask(desk.test.databaseUrl, `update channel set hold_until = null`)
    await desk.rep.post(`/api/replies/${reply.id}/cancel`)
  })
})
