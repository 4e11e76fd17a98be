import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Meta, startMeta } from './double.ts'
import { hmac } from './encode.ts'
import type { PageScript } from './page.ts'
import {
  APP,
  type Client,
  clientOf,
  DAY,
  dataOf,
  errorOf,
  NOA,
  PAGE,
  type Receiver,
  STILL,
  startReceiver,
} from './testing.ts'

let meta: Meta
let page: PageScript
let receiver: Receiver
let client: Client
const graph: Client['graph'] = (...call) => client.graph(...call)
const send: Client['send'] = (...call) => client.send(...call)
const say: Client['say'] = (...call) => client.say(...call)

async function start(more: { instagramAppSecret?: string } = {}): Promise<void> {
  receiver = await startReceiver()
  meta = await startMeta({ ...APP, ...more, webhookUrl: receiver.url, clock: STILL })
  client = clientOf(meta)
  page = meta.addPage({ ...PAGE })
}

async function stop(): Promise<void> {
  await meta.stop()
  await receiver.stop()
}

beforeEach(() => start())
afterEach(stop)

describe('Messenger', () => {
  it('lets the page write for a day, a person for seven, and with a retired tag never', async () => {
    page.message({ from: NOA, text: 'היי' })
    await meta.advance(DAY)
    expect((await say('עוד בזמן')).status).toBe(200)
    await meta.advance(1)
    expect(errorOf(await say('מאוחר'))).toEqual([10, 2018278])
    const human = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
    expect((await say('נציגה', human)).status).toBe(200)
    expect(errorOf(await say('תג', { messaging_type: 'MESSAGE_TAG', tag: 'ACCOUNT_UPDATE' }))).toEqual([100, 1893061])
    await meta.advance(6 * DAY)
    expect(errorOf(await say('נציגה', human))).toEqual([10, 2018278])
    // A reaction opens the window again.
    const message = page.message({ from: NOA, text: 'ישן', at: meta.now() - 9 * DAY })
    page.messageReaction({ from: NOA, message })
    expect((await say('תודה')).status).toBe(200)
  })

  it('answers a comment privately once, within seven days, and that opens no window', async () => {
    const post = page.post({ message: 'א' })
    const comment = page.comment({ post, from: NOA, message: 'כמה?' })
    const old = page.comment({ post, from: NOA, message: 'ישן', at: meta.now() - 7 * DAY - 1 })
    const privately = (id: string) => send({ recipient: { comment_id: id }, message: { text: 'בפרטי' } })
    expect((await privately(comment.id)).json).toMatchObject({ recipient_id: NOA.id, message_id: expect.any(String) })
    expect(errorOf(await privately(comment.id))).toEqual([10900])
    expect(errorOf(await privately(old.id))).toEqual([10903])
    expect(errorOf(await privately('1_2'))).toEqual([100, 33])
    expect(errorOf(await say('ועוד'))).toEqual([10, 2018278])
    page.message({ from: NOA, text: 'תודה' })
    expect((await say('ועוד')).status).toBe(200)
  })

  it('refuses what is too long, whom it does not know and who left', async () => {
    page.message({ from: NOA, text: 'היי' })
    expect((await say('א'.repeat(2000))).status).toBe(200)
    expect(errorOf(await say('א'.repeat(2001)))).toEqual([100])
    expect(errorOf(await send({ recipient: { id: '1' }, message: { text: 'מי?' } }))).toEqual([100, 2018001])
    page.makeUnavailable(NOA.id)
    expect(errorOf(await say('היי'))).toEqual([551, 1545041])
  })

  it('may echo before it answers, with our app and our metadata; an inbox echo has another app', async () => {
    page.message({ from: NOA, text: 'היי' })
    await meta.flush()
    meta.echoFirst(true)
    const answer = await say('כן', { message: { text: 'כן', metadata: 'our-7' } })
    expect(receiver.parsed().entry[0]?.messaging?.[0]?.message).toMatchObject({
      mid: answer.json.message_id,
      is_echo: true,
      app_id: 424242,
      metadata: 'our-7',
    })
    page.echoFromInbox({ to: NOA, text: 'אני עניתי' })
    expect(meta.queue[0]?.body).toMatchObject({ message: { is_echo: true, app_id: 263902037430900 } })
  })

  it('takes a message and drops the answer; or drops the call before it happens', async () => {
    page.message({ from: NOA, text: 'היי' })
    await meta.flush()
    meta.fail({ path: /messages$/, error: 'drop_response' })
    await expect(say('נשלח?')).rejects.toThrow()
    expect(page.thread(NOA.id)?.messages.map(({ text }) => text)).toEqual(['היי', 'נשלח?'])
    expect(meta.queue).toHaveLength(1)
    meta.fail({ path: /messages$/, error: 'drop_before' })
    await expect(say('לא נשלח')).rejects.toThrow()
    meta.fail({ error: { code: 2, status: 500, transient: true } })
    expect(errorOf(await say('לא נשלח'))).toEqual([2])
    expect(page.thread(NOA.id)?.messages).toHaveLength(2)
    meta.fail({ error: 'html_500' })
    const html = await fetch(`${meta.url}/v25.0/me?access_token=PAGE-TOKEN`)
    expect([html.status, (await html.text()).slice(0, 9)]).toEqual([500, '<!DOCTYPE'])
    expect((await say('עכשיו')).status).toBe(200)
  })

  it('details only the twenty newest messages of a conversation', async () => {
    const sent = Array.from({ length: 25 }, (_, n) => page.message({ from: NOA, text: `${n}`, at: meta.now() + n }))
    const [thread] = dataOf(await graph('GET', `/100200300/conversations?platform=messenger&user_id=${NOA.id}`))
    const all = await graph('GET', `/${thread?.id}/messages?fields=message&limit=100`)
    expect(dataOf(all).filter(({ message }) => message !== undefined)).toHaveLength(20)
    expect((await graph('GET', `/${sent[5]?.id}?fields=message`)).json).toMatchObject({ message: '5' })
    expect(errorOf(await graph('GET', `/${sent[4]?.id}`))).toEqual([100, 33])
  })

  it('lets a human in the inbox take the thread: then the app stands by and may not write', async () => {
    meta.routing(page.id, APP.appId)
    page.message({ from: NOA, text: 'היי' })
    page.echoFromInbox({ to: NOA, text: 'אני' })
    page.message({ from: NOA, text: 'תודה' })
    expect(meta.queue.map(({ slot }) => slot)).toEqual(['messaging', 'standby', 'standby'])
    expect(errorOf(await say('גם אני'))).toEqual([10, 2018300])
    await graph('POST', '/100200300/take_thread_control', { recipient: { id: NOA.id } })
    expect((await say('גם אני')).status).toBe(200)
  })
})

describe('Instagram', () => {
  it('hears comments by the Page subscription, counts bytes, and answers privately once', async () => {
    const ig = meta.addInstagram({ id: '17841400000000001', username: 'ourshop', login: 'facebook', pageId: page.id })
    const comment = ig.comment({ media: ig.media(), from: { id: '900111', name: 'noa.bakes' }, text: 'כמה? 🎂' })
    await meta.flush()
    expect(receiver.parsed()).toMatchObject({
      object: 'instagram',
      entry: [{ id: ig.id, changes: [{ field: 'comments' }] }],
    })
    const privately = { recipient: { comment_id: comment.id }, message: { text: 'בפרטי' } }
    expect((await send(privately)).status).toBe(200)
    expect(errorOf(await send(privately))).toEqual([100, 2534025])
    const dm = (text: string) => send({ recipient: { id: '900111' }, message: { text } })
    expect(errorOf(await dm('היי'))).toEqual([10, 2534022])
    ig.message({ from: '900111', text: 'תודה' })
    expect((await dm('א'.repeat(500))).status).toBe(200)
    expect(errorOf(await dm('א'.repeat(501)))).toEqual([100])
    ig.accessOff(true)
    expect(errorOf(await dm('היי'))).toEqual([200, 2534041])
    expect((await graph('POST', `/${comment.id}/replies`, { message: 'ענינו' })).json).toEqual({
      id: expect.any(String),
    })
    await graph('POST', `/${comment.id}?hide=true`)
    expect((await graph('GET', `/${comment.id}?fields=hidden,replies{text}`)).json).toMatchObject({
      hidden: true,
      replies: { data: [{ text: 'ענינו' }] },
    })
  })

  it('of the other login signs with its own secret, and renews a token only after a day and before its end', async () => {
    await stop()
    await start({ instagramAppSecret: 'ig' })
    const ig = meta.addInstagram({ id: '178', username: 'ourshop', login: 'instagram', token: 'IG', subscribed: true })
    ig.message({ from: '900111', text: 'היי' })
    await meta.flush()
    expect(receiver.heard[0]?.headers['x-hub-signature-256']).toBe(
      `sha256=${hmac('ig', receiver.heard[0]?.body ?? '')}`,
    )
    const { json } = await graph('GET', '/me?fields=id,user_id,username', undefined, 'IG')
    expect(json).toMatchObject({ user_id: '178', username: 'ourshop' })
    expect(json.id).not.toBe('178')
    const renew = async () => {
      const answer = await fetch(`${meta.url}/refresh_access_token?grant_type=ig_refresh_token&access_token=IG`)
      return answer.status
    }
    expect(await renew()).toBe(400)
    await meta.advance(DAY)
    expect(await renew()).toBe(200)
    await meta.advance(60 * DAY)
    expect(await renew()).toBe(401)
  })
})

describe('WhatsApp', () => {
  const YAEL = { waId: '972501234567', userId: 'IL.13491208655302741918', name: 'יעל 🌸' }
  const addNumber = () =>
    meta.addWhatsApp({
      wabaId: '102290129340398',
      numberId: '106540352242922',
      display: '97235550000',
      token: 'WA',
      templates: [{ name: 'hello' }, { name: 'tired', status: 'PAUSED' }],
      subscribed: true,
    })
  const write = (more: Record<string, unknown>) =>
    send(
      { messaging_product: 'whatsapp', to: `+${YAEL.waId}`, type: 'text', text: { body: 'כן' }, ...more },
      '/106540352242922/messages',
      'WA',
    )
  const statuses = () =>
    meta.queue.flatMap(({ body }) => (body.value as { statuses?: Record<string, unknown>[] }).statuses ?? [])

  it('reports a message step by step with our own id, several in one change', async () => {
    const number = addNumber()
    number.message({ from: YAEL, text: 'היי' })
    await write({ biz_opaque_callback_data: 'our-42' })
    expect(statuses().map(({ status }) => status)).toEqual(['sent', 'delivered', 'read'])
    expect(statuses()[0]).toMatchObject({ biz_opaque_callback_data: 'our-42', recipient_id: YAEL.waId })
    await meta.flush({ batch: 'all' })
    expect(receiver.parsed().entry[0]?.changes?.[1]?.value.statuses).toHaveLength(3)
  })

  it('outside the window accepts and fails later, or refuses at once; a template goes, a paused one does not', async () => {
    const number = addNumber()
    number.message({ from: YAEL, text: 'היי' })
    await meta.advance(DAY + 1)
    meta.queue.length = 0
    expect((await write({})).status).toBe(200)
    expect(statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131047 }] }])
    number.outsideWindow('B')
    expect(errorOf(await write({}))).toEqual([131047])
    const template = (name: string) => write({ type: 'template', template: { name, language: { code: 'he' } } })
    expect((await template('hello')).status).toBe(200)
    expect(errorOf(await template('tired'))).toEqual([132015])
    number.notOnWhatsApp(YAEL.waId)
    meta.queue.length = 0
    await template('hello')
    expect(statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131026 }] }])
  })

  it('lets 45 messages through to one person, then one each six seconds', async () => {
    addNumber().message({ from: YAEL, text: 'היי' })
    for (let n = 0; n < 45; n += 1) expect((await write({})).status).toBe(200)
    expect(errorOf(await write({}))).toEqual([131056])
    await meta.advance(6000)
    expect((await write({})).status).toBe(200)
    expect(errorOf(await write({}))).toEqual([131056])
  })

  it('gives a file to the Bearer for five minutes', async () => {
    const { mediaId } = addNumber().media({ from: YAEL, type: 'image', bytes: Buffer.from('jpg'), mime: 'image/jpeg' })
    const url = String((await graph('GET', `/${mediaId}`, undefined, 'WA')).json.url)
    const headers = { authorization: 'Bearer WA' }
    expect((await fetch(url)).status).toBe(401)
    expect(await (await fetch(url, { headers })).text()).toBe('jpg')
    await meta.advance(5 * 60_000 + 1)
    expect((await fetch(url, { headers })).status).toBe(404)
  })
})
