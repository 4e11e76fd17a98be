/** WhatsApp on the desk: the circle in private, the window and its templates, who somebody is, files, and what becomes of a message. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, type Outgoing, openStream } from '../client.ts'
import { ask } from '../opened-database.ts'
import { channelsOf } from './desk.ts'
import { NUMBER, startWhatsAppDesk, TEMPLATES, WABA, type WhatsAppDesk, whatsAppSettings } from './whatsapp-desk.ts'

let desk: WhatsAppDesk
beforeAll(async () => {
  desk = await startWhatsAppDesk()
})
afterAll(() => desk.stop())

let people = 0
const somebody = (name: string, more: { waId?: string; userId?: string; username?: string } = {}) => {
  people += 1
  return { name, waId: `9725012340${String(people).padStart(2, '0')}`, userId: `IL.1000${people}`, ...more }
}
const count = async (of: string) =>
  ((await ask(desk.test.databaseUrl, `select count(*)::int as n from ${of}`))[0] as { n: number }).n
const filed = () =>
  eventually('everything is filed', async () => (await count('delivery_pending where stuck_reason is null')) === 0)
const flush = async (how: Parameters<WhatsAppDesk['meta']['flush']>[0] = {}) => {
  await desk.meta.flush(how)
  await filed()
}
const messagesOf = async (caseId: string) => (await desk.view(caseId)).conversations.flatMap(({ messages }) => messages)
const textsOf = async (caseId: string) =>
  (await messagesOf(caseId)).map(({ parts }) => parts.map((part) => ('text' in part ? part.text : '')).join(''))
const reply = (caseId: string, body: string) =>
  desk.rep.post<Outgoing>(`/api/cases/${caseId}/replies`, { mode: 'private', body })
const stateOf = async (id: string) =>
  (await ask(desk.test.databaseUrl, `select state, reason from outgoing where outgoing_id = '${id}'`))[0] as {
    state: string
    reason: string | null
  }
const wamidOf = async (id: string) =>
  (
    (await ask(desk.test.databaseUrl, `select external_id from outgoing where outgoing_id = '${id}'`))[0] as {
      external_id: string
    }
  ).external_id
const sent = () => desk.meta.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))

describe('a customer who writes', () => {
  it('is heard, answered, helped and asked again, each word once', async () => {
    const { rep, meta, wa, view } = desk
    const stream = await openStream(rep)
    const yael = somebody('יעל')
    wa.message({ from: yael, text: 'היי, ההזמנה שלי לא הגיעה כבר שבועיים 😡' })
    expect((await meta.flush()).map(({ status }) => status)).toEqual([200])
    const caseId = await desk.heard('יעל')
    await eventually('the desk hears', async () => stream.events.some(({ data }) => data.id === caseId))
    const heard = await view(caseId)
    expect(heard).toMatchObject({ visibility: 'private', sentiment: 'negative', waiting_on: 'us' })
    expect(heard.composer.public.possible).toBe(false)
    expect(heard.composer.private).toMatchObject({ possible: true, templates: false })
    expect(Date.parse(heard.composer.private.until ?? '') - Date.now()).toBeGreaterThan(23 * 3_600_000)

    const before = sent().length
    const { id } = await reply(caseId, 'היי יעל, בודקים עכשיו 🙏')
    await eventually('it is out', async () => sent().length === before + 1)
    expect(sent().at(-1)?.body).toMatchObject({ to: `+${yael.waId}`, type: 'text', biz_opaque_callback_data: id })
    await flush({ duplicate: 1 })
    await eventually('it was read', async () => (await stateOf(id)).state === 'read')

    wa.message({ from: yael, text: 'תודה! הגיע עכשיו' })
    await flush()
    await rep.post(`/api/cases/${caseId}/solve`, {})
    const solved = await eventually('solved', async () => {
      const now = await view(caseId)
      return now.status !== 'open' && now
    })
    expect(solved.conversations).toHaveLength(1)
    const texts = await textsOf(caseId)
    expect(texts).toHaveLength(3)
    expect(new Set(texts).size).toBe(3)
    stream.close()
  })

  it('is one person by number and by user id, whichever is told, in one conversation', async () => {
    const { wa, meta, rep } = desk
    const dana = somebody('דנה')
    wa.message({ from: { name: 'דנה', waId: dana.waId }, text: 'שלום, יש לי שאלה' })
    await flush()
    const caseId = await desk.heard('דנה')
    // Both are told once; from then on the number may be missing.
    wa.message({ from: dana, text: 'מישהו שם?' })
    wa.message({ from: { name: 'דנה', userId: dana.userId, username: '@dana' }, text: 'הלו' })
    await flush()
    expect((await textsOf(caseId)).sort()).toEqual(['הלו', 'מישהו שם?', 'שלום, יש לי שאלה'].sort())
    expect((await desk.view(caseId)).conversations).toHaveLength(1)
    // A new number, and then a new user id.
    const waId = '972509999999'
    wa.message({
      from: dana,
      content: { type: 'system', system: { type: 'user_changed_number', body: 'changed', wa_id: waId } },
    })
    wa.userIdUpdate({ previous: dana.userId, current: 'IL.77777' })
    await flush()
    wa.message({ from: { name: 'דנה', waId, userId: 'IL.77777' }, text: 'זה המספר החדש' })
    await flush()
    expect((await textsOf(caseId)).length).toBe(4)
    const before = sent().length
    await reply(caseId, 'קיבלנו, תודה')
    await eventually('it is out', async () => sent().length === before + 1)
    expect(sent().at(-1)?.body.to).toBe(`+${waId}`)
    expect(await count(`identity where kind = 'whatsapp' and name = 'דנה'`)).toBe(1)
    expect(await rep.get<{ id: string }>(`/api/cases/${caseId}`)).toBeTruthy()
    expect(meta.queue).toBeDefined()
  })

  it('without any number is answered by user id', async () => {
    const gal = { name: 'גל', userId: 'IL.555001', username: 'gal' }
    desk.wa.message({ from: gal, text: 'שלום' })
    await flush()
    const caseId = await desk.heard('גל')
    const before = sent().length
    await reply(caseId, 'שלום גל')
    await eventually('it is out', async () => sent().length === before + 1)
    expect(sent().at(-1)?.body).toMatchObject({ recipient: gal.userId })
    expect(sent().at(-1)?.body.to).toBeUndefined()
    expect((await desk.view(caseId)).customer).toMatchObject({ name: 'גל' })
  })
})

describe('kinds of messages', () => {
  it('taps, places, contacts, orders and what nobody knows are all read', async () => {
    const { wa } = desk
    const who = somebody('אורי')
    const say = (content: Record<string, unknown>) => wa.message({ from: who, content })
    say({ type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'כן, בבקשה' } } })
    say({ type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'b', title: 'סניף חיפה' } } })
    say({ type: 'button', button: { payload: 'STATUS', text: 'מה המצב?' } })
    say({ type: 'location', location: { latitude: 32.8, longitude: 35, name: 'הסניף', address: 'הרצל 1, חיפה' } })
    say({ type: 'contacts', contacts: [{ name: { formatted_name: 'רון' }, phones: [{ phone: '+972 50-111-2222' }] }] })
    say({ type: 'order', order: { text: 'אפשר?', product_items: [{ product_retailer_id: 'SKU1', quantity: 2 }] } })
    say({ type: 'unsupported', errors: [{ code: 131051, title: 'Unsupported message type' }] })
    say({ type: 'hologram', hologram: { depth: 3 } })
    await flush()
    const caseId = await desk.heard('אורי')
    const kinds = (await messagesOf(caseId)).map(({ context }) => context?.kind ?? null)
    expect(kinds.sort()).toEqual(['button', 'button', 'button', 'contact', 'location', 'order', 'unsupported'].sort())
    expect(await textsOf(caseId)).toEqual(
      expect.arrayContaining(['כן, בבקשה', 'סניף חיפה', 'מה המצב?', 'הסניף, הרצל 1, חיפה']),
    )
    expect(await count(`parked_event where reason = 'unknown_shape' and event ->> 'shape' = 'message hologram'`)).toBe(
      1,
    )
  })

  it('a picture is fetched by its id with the token, and shown', async () => {
    const { wa, test, rep } = desk
    const who = somebody('תמר')
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    wa.media({ from: who, type: 'image', bytes: png, mime: 'image/png', caption: 'הגיע שבור' })
    await flush()
    const caseId = await desk.heard('תמר')
    const shown = await eventually('the picture is here', async () => {
      const [message] = await messagesOf(caseId)
      return message?.attachments[0]?.state === 'stored' && message
    })
    expect(shown.parts.map((part) => ('text' in part ? part.text : '')).join('')).toBe('הגיע שבור')
    const answer = await fetch(`${test.url}/api/attachments/${shown.attachments[0]?.id}`, {
      headers: { cookie: rep.cookie },
    })
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true)
  })

  it('a reaction, an edit and a withdrawal change the message they speak of', async () => {
    const { wa, rep } = desk
    const who = somebody('שיר')
    const first = wa.message({ from: who, text: 'הזמנתי שולחן' })
    await flush()
    const caseId = await desk.heard('שיר')
    wa.edit({ from: who, message: first, text: 'הזמנתי שני שולחנות' })
    await flush()
    expect(await textsOf(caseId)).toEqual(['הזמנתי שני שולחנות'])
    const { id } = await reply(caseId, 'מתי נוח שנגיע?')
    await eventually('it is out', async () => (await stateOf(id)).state === 'sent')
    await flush()
    const wamid = await wamidOf(id)
    wa.reaction({ from: who, message: wamid, emoji: '👍' })
    await flush()
    const ours = (await messagesOf(caseId)).find(({ reactions }) => reactions.length > 0)
    expect(ours?.reactions).toMatchObject([{ emoji: '👍' }])
    wa.revoke({ from: who, message: first })
    await flush()
    expect((await messagesOf(caseId)).find(({ removed }) => removed)).toBeTruthy()
    expect(rep).toBeTruthy()
  })

  it('an answer in the phone app is recognised and counted', async () => {
    const who = somebody('נגה')
    desk.wa.message({ from: who, text: 'אפשר להחליף?' })
    await flush()
    const caseId = await desk.heard('נגה')
    desk.wa.echoFromPhone({ to: who, text: 'כן, בסניף' })
    await flush()
    const view = await desk.view(caseId)
    expect(view.waiting_on).toBe('customer')
    expect((await messagesOf(caseId)).map(({ context }) => context?.kind ?? null)).toContain('platform_app')
  })
})

describe('what becomes of a message', () => {
  it('an answer of the call that was lost is known by the status, and nothing is sent twice', async () => {
    const { wa, meta } = desk
    const who = somebody('רוני')
    wa.message({ from: who, text: 'שלום' })
    await flush()
    const caseId = await desk.heard('רוני')
    meta.fail({ path: /\/messages$/, method: 'POST', error: 'drop_response' })
    const before = sent().length
    const { id } = await reply(caseId, 'שלום רוני, איך אפשר לעזור?')
    await eventually('nobody knows', async () => (await stateOf(id)).state === 'unknown')
    await flush()
    await eventually('the status says so', async () => (await stateOf(id)).state === 'read')
    expect(sent().length).toBe(before + 1)
    expect((await textsOf(caseId)).filter((text) => text.startsWith('שלום רוני'))).toHaveLength(1)
  })

  it('somebody without WhatsApp: it comes back with the reason', async () => {
    const { wa } = desk
    const who = somebody('לירון')
    wa.message({ from: who, text: 'שלום' })
    await flush()
    const caseId = await desk.heard('לירון')
    wa.notOnWhatsApp(who.waId)
    const { id } = await reply(caseId, 'שלום לירון')
    await eventually('it is out', async () => (await stateOf(id)).state === 'sent')
    await flush()
    const failed = await eventually('it came back', async () => {
      const one = await stateOf(id)
      return one.state === 'failed' && one
    })
    expect(failed.reason).toContain('131026')
  })

  it('delivered to one device wins over failed on another', async () => {
    const { wa } = desk
    const who = somebody('מאיה')
    wa.message({ from: who, text: 'שלום' })
    await flush()
    const caseId = await desk.heard('מאיה')
    wa.autoStatuses([])
    const { id } = await reply(caseId, 'שלום מאיה')
    await eventually('it is out', async () => (await stateOf(id)).state === 'sent')
    const wamid = await wamidOf(id)
    wa.status(wamid, 'delivered')
    wa.status(wamid, 'failed', { code: 131026 })
    await flush()
    expect((await stateOf(id)).state).toBe('delivered')
    wa.autoStatuses(['sent', 'delivered', 'read'])
  })

  it('the pace of one pair delays the message, and holds nobody else', async () => {
    const { wa, meta } = desk
    const [who, other] = [somebody('עומר'), somebody('טל')]
    wa.message({ from: who, text: 'שלום' })
    wa.message({ from: other, text: 'שלום' })
    await flush()
    const [caseId, otherCase] = [await desk.heard('עומר'), await desk.heard('טל')]
    meta.fail({
      path: /\/messages$/,
      method: 'POST',
      error: { code: 131056, message: 'pair rate limit hit' },
    })
    const { id } = await reply(caseId, 'שלום עומר')
    const waiting = await eventually('it waits', async () => {
      const one = await stateOf(id)
      return one.state === 'queued' && one.reason ? one : false
    })
    expect(waiting.reason).toContain('131056')
    const { id: theirs } = await reply(otherCase, 'שלום טל')
    await eventually('the other is out', async () => (await stateOf(theirs)).state === 'sent')
    expect((await channelsOf(desk.rep)).find((one) => one.id === desk.channelId)?.health).not.toBe('quota')
    // It would leave six seconds later, in the middle of another test; on a slow machine it has left by now.
    await desk.rep.post(`/api/replies/${id}/cancel`).catch(() => undefined)
    await eventually('it waits no more', async () => !['queued', 'sending'].includes((await stateOf(id)).state))
  })
})

describe('WhatsApp window', () => {
  it.each(['A', 'B'] as const)(
    'closed by the platform’s reckoning and open by ours (mode %s): it comes back with the reason',
    async (mode) => {
      const { wa } = desk
      const who = somebody(`שעון אחר ${mode}`)
      wa.message({ from: who, text: 'שלום' })
      await flush()
      const caseId = await desk.heard(who.name)
      for (const key of [who.waId, who.userId]) wa.state.lastInboundAt.set(key, Date.now() - 25 * 3_600_000)
      wa.outsideWindow(mode)
      const before = sent().length
      const { id } = await reply(caseId, 'שלום לך')
      await eventually('it was tried', async () => sent().length === before + 1)
      await flush()
      const failed = await eventually('it came back', async () => {
        const one = await stateOf(id)
        return one.state === 'failed' ? one : false
      })
      wa.outsideWindow('A')
      expect(failed.reason).toContain('131047')
      expect(sent().length).toBe(before + 1)
    },
  )
})

describe('rate limits', () => {
  it('the throughput of the number pauses everything that leaves it, for as long as it takes', async () => {
    const { wa, meta } = desk
    const who = somebody('עומס')
    wa.message({ from: who, text: 'שלום' })
    await flush()
    const caseId = await desk.heard('עומס')
    meta.fail({ path: /\/messages$/, method: 'POST', error: { code: 130429, message: 'Rate limit hit' } })
    const { id } = await reply(caseId, 'שלום עומס')
    await eventually('it waits', async () => (await stateOf(id)).reason?.includes('130429'))
    const until = (await ask(desk.test.databaseUrl, `select hold_until > now() as held from channel`))[0]
    expect(until).toEqual({ held: true })
    await ask(desk.test.databaseUrl, `update channel set hold_until = null`)
  })
})

describe('when the window has closed', () => {
  /** Somebody who wrote two days ago. */
  async function quiet(name: string): Promise<string> {
    const who = somebody(name)
    desk.wa.message({ from: who, text: 'יש חדש?', at: Date.now() - 48 * 3_600_000 })
    await flush()
    return desk.heard(name)
  }
  const templatesOf = async (caseId: string) =>
    (
      await desk.rep.get<{ items: { id: string; status: string; unusable: string | null; gaps: { key: string }[] }[] }>(
        `/api/cases/${caseId}/templates`,
      )
    ).items

  it('free words are refused before anything is called, and the templates are offered with their state', async () => {
    const caseId = await quiet('הדס')
    const view = await desk.view(caseId)
    expect(view.composer.private).toMatchObject({ possible: false, templates: true })
    const before = sent().length
    await expect(reply(caseId, 'שלום')).rejects.toMatchObject({ code: 'window_closed' })
    expect(sent().length).toBe(before)
    const items = await templatesOf(caseId)
    expect(items.map(({ id, status, unusable }) => [id, status, unusable])).toEqual([
      ['order_update/he', 'approved', null],
      ['we_are_back/en', 'approved', null],
      ['waits/he', 'pending', null],
      ['paused/he', 'paused', null],
      ['with_picture/he', 'approved', 'media_header'],
    ])
    expect(items[0]?.gaps.map(({ key }) => key)).toEqual(['header.1', 'body.1', 'body.2', 'button.0.1'])
  })

  it('a template leaves with its gaps filled, once, and an answer opens the window', async () => {
    const caseId = await quiet('יובל')
    const values = { 'header.1': '777', 'body.1': 'יובל', 'body.2': '777', 'button.0.1': '777' }
    const before = sent().length
    const ask_ = { template_id: 'order_update/he', values, request_key: 'tmpl-yuval-1' }
    const { id } = await desk.rep.post<Outgoing>(`/api/cases/${caseId}/templates`, ask_)
    expect((await desk.rep.post<Outgoing>(`/api/cases/${caseId}/templates`, ask_)).id).toBe(id)
    await eventually('it is out', async () => sent().length === before + 1)
    expect(sent().at(-1)?.body).toMatchObject({
      type: 'template',
      template: {
        name: 'order_update',
        language: { code: 'he' },
        components: [
          { type: 'header', parameters: [{ type: 'text', text: '777' }] },
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'יובל' },
              { type: 'text', text: '777' },
            ],
          },
          { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '777' }] },
        ],
      },
    })
    await flush()
    expect(await textsOf(caseId)).toContain('עדכון להזמנה 777\n\nהיי יובל, ההזמנה 777 יצאה אליך.\n\nחיות ונהנות')
    expect((await desk.view(caseId)).composer.private.possible).toBe(false)
    desk.wa.message({
      from: { name: 'יובל', waId: `9725012340${String(people).padStart(2, '0')}`, userId: `IL.1000${people}` },
      text: 'תודה!',
    })
    await flush()
    expect((await desk.view(caseId)).composer.private).toMatchObject({ possible: true, templates: false })
  })

  it.each([
    ['an empty gap', 'we_are_back/en', {}, 'template_gaps'],
    ['one that waits for approval', 'waits/he', {}, 'template_unusable'],
    ['one that was paused', 'paused/he', {}, 'template_unusable'],
    ['one that needs a picture', 'with_picture/he', {}, 'template_unusable'],
    ['one that does not exist', 'nothing/he', {}, 'not_found'],
  ])('%s is refused with a reason', async (_, template_id, values, code) => {
    const caseId = await quiet(`לקוח ${template_id}`)
    const before = sent().length
    await expect(desk.rep.post(`/api/cases/${caseId}/templates`, { template_id, values })).rejects.toMatchObject({
      code,
    })
    expect(sent().length).toBe(before)
  })

  it('says so when the platform cannot be asked', async () => {
    const caseId = await quiet('ליאור')
    desk.meta.fail({ path: /message_templates/, times: 10, error: { code: 131016, message: 'down' } })
    await expect(templatesOf(caseId)).rejects.toMatchObject({ code: 'platform_unreachable' })
    for (let tries = 0; tries < 10; tries++) await templatesOf(caseId).catch(() => undefined)
    expect((await templatesOf(caseId)).length).toBe(TEMPLATES.length)
  })
})

describe('the channel', () => {
  it('shows its token, rating, templates and events', async () => {
    const channel = (await channelsOf(desk.rep)).find(({ id }) => id === desk.channelId)
    expect(channel).toMatchObject({ account: NUMBER.numberId, health: 'healthy' })
    expect(channel?.name).toContain(NUMBER.display)
    const check = (id: string) => channel?.checks.find((one) => one.id === id)
    expect(check('quality')).toMatchObject({ result: 'ok', facts: { rating: 'GREEN' } })
    expect(check('templates')).toMatchObject({ result: 'ok', facts: { approved: 3, pending: 1, refused: 1 } })
    expect(check('subscription')).toMatchObject({ result: 'ok' })
  })

  it('a change of a template’s state stands in the log', async () => {
    desk.wa.change('message_template_status_update', { event: 'APPROVED', message_template_name: 'waits' })
    await flush()
    expect(await count(`channel_log where kind = 'template' and detail like '%waits%'`)).toBe(1)
  })

  it('is refused with the reason when its numbers do not belong together, the token died, or it is not ours', async () => {
    const { rep, meta } = desk
    const { brands } = await rep.get<{ brands: { id: string }[] }>('/api/me')
    const add = (more: Record<string, string>) =>
      rep.post('/api/channels', { kind: 'whatsapp', brand_id: brands[0]?.id, settings: whatsAppSettings(meta, more) })
    meta.addWhatsApp({ wabaId: '999', numberId: '888', display: '97239999999', token: 'OTHER' })
    await expect(add({ phone_number_id: '888', access_token: 'OTHER' })).rejects.toMatchObject({
      code: 'account_not_found',
    })
    meta.addWhatsApp({ wabaId: WABA, numberId: '777', display: '97237777777', token: 'DEAD' })
    meta.expireToken('DEAD')
    await expect(add({ phone_number_id: '777', access_token: 'DEAD' })).rejects.toMatchObject({ code: 'token_refused' })
    await expect(add({})).rejects.toMatchObject({ code: 'channel_exists' })
  })
})
