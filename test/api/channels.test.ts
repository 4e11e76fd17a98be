/** Accounts are connected by whatever their kind asks for, tried before they are kept, and leave without a trace of secrets. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Channel, ChannelHealth } from '../../src/channels/channel.ts'
import { loadConnection, openSettings } from '../../src/store/channels.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseRow, type Client, caseOf, eventually, firstRun, openStream, visit, writeOnWall } from '../client.ts'
import { ask } from '../opened-database.ts'

type Channels = Operations['listChannels']['response']['items']
type Intake = Operations['getIntake']['response']

const SECRET = 'hunter2-hunter2'
/** What the pretended postbox says when it is tried. */
let health: ChannelHealth | Error
let tried: unknown[]

const postbox: Channel<{ address: string; password: string; port: number }> = {
  kind: 'postbox',
  name: { he: 'תיבת בדיקה', en: 'Postbox' },
  capabilities: {
    canSend: false,
    publicReply: false,
    direct: 'never',
    privateReply: null,
    window: null,
    moderate: { hide: false, like: false, deleteOwn: false },
    scopedIdentities: false,
    readBack: false,
    media: 'none',
    maxLength: { unit: 'bytes', limit: 1000 },
  },
  settings: z.object({
    address: z.email(),
    password: z.string().min(8),
    port: z.coerce.number().int().min(1).max(65_535).default(993),
  }) as never,
  fields: [
    { key: 'address', secret: false, required: true },
    { key: 'password', secret: true, required: true },
    { key: 'port', secret: false, required: false },
  ].map((field) => ({ ...field, label: { he: field.key, en: field.key }, help: { he: '', en: '' }, example: '' })),
  account: ({ address }) => address.toLowerCase(),
  parse: () => [],
  verify: () => ({ ok: false, reason: 'bad_signature' }),
  async check(_, channel) {
    tried.push(channel.settings)
    if (health instanceof Error) throw health
    return health
  },
}

let test: TestApp
let owner: Client
let brandId: string
beforeAll(async () => {
  test = await startTestApp()
  test.app.ctx.channels = new Map([...test.app.ctx.channels, ['postbox', postbox as unknown as Channel]])
  owner = await firstRun(test.url)
  brandId = (await owner.get<Operations['listBrands']['response']>('/api/brands')).items[0]?.id ?? ''
})
afterAll(() => test.stop())
beforeEach(() => {
  health = { state: 'healthy', detail: null }
  tried = []
})

const add = (settings: Record<string, string>, more: object = {}) =>
  owner.post<{ id: string }>('/api/channels', { kind: 'postbox', brand_id: brandId, settings, ...more })
const box = (address: string) => ({ address, password: SECRET, port: '' })
const channels = async () => (await owner.get<{ items: Channels }>('/api/channels')).items
const channelOf = async (id: string) => (await channels()).find((one) => one.id === id)

describe('adding a channel', () => {
  it('offers the kinds there are, with what each asks for; the practice wall is not one of them', async () => {
    const { items } = await owner.get<Operations['listChannelKinds']['response']>('/api/channel-kinds')
    expect(items.map(({ kind }) => kind)).toContain('postbox')
    expect(items.map(({ kind }) => kind)).not.toContain('sandbox')
    const kind = items.find((one) => one.kind === 'postbox')
    expect(kind?.fields.filter(({ secret }) => secret).map(({ key }) => key)).toEqual(['password'])
    expect(kind?.can).toEqual({ send: false, public: false, private: false, check: true })
    await expect(add(box('a@example.com'), { kind: 'sandbox' })).rejects.toMatchObject({ code: 'unknown_channel_kind' })
  })

  it('tries the connection and keeps it, the password sealed and told to nobody', async () => {
    const stream = await openStream(owner)
    const { id } = await add(box('Service@example.com'), { name: 'Service mail' })
    expect(tried).toEqual([{ address: 'Service@example.com', password: SECRET, port: 993 }])
    const seen = await channelOf(id)
    expect(seen).toMatchObject({
      kind: 'postbox',
      name: 'Service mail',
      account: 'service@example.com',
      health: 'healthy',
      readable: true,
      settings: { address: 'Service@example.com' },
      wall_url: null,
    })
    expect(seen?.webhook_url).toMatch(/\/webhooks\/postbox\/[0-9a-f-]{36}$/)
    expect(seen?.hours).toHaveLength(24)
    const whole = JSON.stringify(
      await ask(
        test.databaseUrl,
        'select connection::text, (select string_agg(data::text, $$ $$) from audit) from connection',
      ),
    )
    expect(whole).not.toContain(SECRET)
    const connection = await loadConnection(test.app.ctx.db, seen?.webhook_url?.split('/').at(-1) ?? '')
    expect(connection && openSettings(connection, test.app.ctx.secrets)).toMatchObject({ password: SECRET })
    await eventually('open desks hear of it', async () =>
      stream.events.find(({ data }) => data.kind === 'channel' && data.id === id),
    )
    stream.close()
  })

  it('names the fields that are missing, unknown or make no sense, before trying anything', async () => {
    const details = async (settings: Record<string, string>) =>
      (
        (await add(settings).catch((error: { details: { at: string }[] }) => error)) as { details: { at: string }[] }
      ).details.map(({ at }) => at)
    expect(await details({})).toEqual(['/settings/address', '/settings/password'])
    expect(await details({ ...box('a@example.com'), colour: 'blue' })).toEqual(['/settings/colour'])
    expect(await details({ ...box('not an address'), port: '99999999' })).toEqual([
      '/settings/address',
      '/settings/port',
    ])
    expect(tried).toEqual([])
  })

  it('refuses an account that is connected already, also when two people connect it at once', async () => {
    const twice = await Promise.allSettled([add(box('twice@example.com')), add(box('TWICE@example.com'))])
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(add(box('twice@example.com'))).rejects.toMatchObject({ code: 'channel_exists' })
  })

  it('keeps nothing when the other side cannot be reached, and says what it said', async () => {
    const before = await channels()
    health = { state: 'reconnect', detail: 'password not accepted' }
    await expect(add(box('locked@example.com'))).rejects.toMatchObject({
      code: 'channel_check_failed',
      details: { state: 'reconnect', detail: 'password not accepted' },
    })
    health = new Error('connection refused')
    await expect(add(box('locked@example.com'))).rejects.toMatchObject({
      code: 'channel_check_failed',
      details: { detail: 'connection refused' },
    })
    expect(await channels()).toEqual(before)
  })

  it('is refused for a brand that is not there', async () => {
    const stranger = { brand_id: '018f0000-0000-7000-8000-000000000000' }
    await expect(add(box('b@example.com'), stranger)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a connected channel', () => {
  it('is tried again on demand, and its health is on record', async () => {
    const { id } = await add(box('health@example.com'))
    health = { state: 'disconnected', detail: 'no route' }
    expect(await owner.post(`/api/channels/${id}/check`)).toEqual({ ...health, checks: [] })
    expect(await channelOf(id)).toMatchObject({ health: 'disconnected', detail: 'no route' })
    health = { state: 'healthy', detail: null }
    await owner.post(`/api/channels/${id}/check`)
    expect(await channelOf(id)).toMatchObject({ health: 'healthy', detail: null })
  })

  it('is renewed without giving again what stays, and never turns into another account', async () => {
    const { id } = await add(box('renew@example.com'))
    await owner.send('PATCH', `/api/channels/${id}`, {
      name: 'Renewed',
      settings: { password: 'another-secret', address: '' },
    })
    expect(tried.at(-1)).toEqual({ address: 'renew@example.com', password: 'another-secret', port: 993 })
    expect(await channelOf(id)).toMatchObject({ name: 'Renewed' })
    const turn = owner.send('PATCH', `/api/channels/${id}`, { settings: { address: 'else@example.com' } })
    await expect(turn).rejects.toMatchObject({ code: 'bad_input' })
    health = new Error('refused')
    const failing = owner.send('PATCH', `/api/channels/${id}`, { settings: { password: 'wrong-password' } })
    await expect(failing).rejects.toMatchObject({ code: 'channel_check_failed' })
    health = { state: 'healthy', detail: null }
    await owner.post(`/api/channels/${id}/check`)
    expect(tried.at(-1)).toMatchObject({ password: 'another-secret' })
  })

  it('keeps, when it is renewed, what the house itself added to its settings', async () => {
    const { id } = await add(box('own@example.com'))
    const { db, secrets } = test.app.ctx
    const connectionId = (await channelOf(id))?.webhook_url?.split('/').at(-1) ?? ''
    const open = async () => {
      const connection = await loadConnection(db, connectionId)
      return connection && openSettings(connection, secrets)
    }
    const sealed = secrets.seal({ password: SECRET, made_here: 'a key' }, connectionId).toString('hex')
    await ask(
      test.databaseUrl,
      `update connection set settings = settings || '{"noted":"here"}', sealed_secrets = '\\x${sealed}' where connection_id = '${connectionId}'`,
    )
    await owner.send('PATCH', `/api/channels/${id}`, { settings: { password: 'another-secret' } })
    expect(await open()).toEqual({
      address: 'own@example.com',
      password: 'another-secret',
      made_here: 'a key',
      noted: 'here',
    })
  })

  it('says "reconnect" when its secrets do not open with the key at hand', async () => {
    const { id } = await add(box('sealed@example.com'))
    await ask(
      test.databaseUrl,
      `update connection c set sealed_secrets = decode('01000000', 'hex') || substr(c.sealed_secrets, 5) from channel ch
        where ch.connection_id = c.connection_id and ch.channel_id = '${id}'`,
    )
    expect(await channelOf(id)).toMatchObject({ health: 'reconnect', readable: false })
    expect(await owner.post(`/api/channels/${id}/check`)).toMatchObject({ state: 'reconnect' })
    expect(tried.length).toBe(1)
    await owner.send('PATCH', `/api/channels/${id}`, { settings: { password: SECRET } })
    expect(await channelOf(id)).toMatchObject({ health: 'healthy', readable: true })
  })

  it('goes with its conversations and cases, and leaves those of others alone', async () => {
    await owner.post('/api/sample-data')
    const walls = (await channels()).filter(({ kind }) => kind === 'sandbox')
    const [gone, stays] = walls
    expect(gone?.wall_url).toContain(`/wall/${gone?.id}`)
    const cases = async (one: typeof gone) =>
      (await owner.get<{ items: CaseRow[] }>(`/api/cases?limit=200&brand_id=${one?.brand_id}`)).items.length
    const dana = await visit(owner, stays?.id ?? '', 'Dana')
    await writeOnWall(owner, dana, 'post', 'Where is my order?')
    await eventually('both walls have cases', async () => (await caseOf(owner, 'Dana')) && (await cases(gone)) > 0)
    await atRest()
    const kept = await cases(stays)
    await owner.send('DELETE', `/api/channels/${gone?.id}`)
    expect(await cases(gone)).toBe(0)
    expect(await cases(stays)).toBe(kept)
    expect((await channels()).map(({ id }) => id)).not.toContain(gone?.id)
    const left = await ask(
      test.databaseUrl,
      `select (select count(*) from delivery d where not exists (select 1 from connection c where c.connection_id = d.connection_id))
            + (select count(*) from "case" c where c.brand_id = '${gone?.brand_id}') as n`,
    )
    expect(left).toEqual([{ n: 0 }])
    await expect(owner.send('DELETE', `/api/channels/${gone?.id}`)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('intake', () => {
  it('shows what could not be filed and why, and files it when it is tried again', async () => {
    const { id } = await add(box('stuck@example.com'))
    const deliveryId = test.app.ctx.newId()
    await ask(
      test.databaseUrl,
      `with ch as (select organization_id, connection_id from channel where channel_id = '${id}'),
        raw as (insert into delivery (organization_id, received_at, delivery_id, connection_id, headers, body)
          select organization_id, now(), '${deliveryId}', connection_id, '{}', '{}' from ch),
        parked as (insert into parked_event (organization_id, parked_id, connection_id, reason, event)
          select organization_id, '${test.app.ctx.newId()}', connection_id, 'unknown_shape', '{}' from ch)
        insert into delivery_pending (organization_id, connection_id, delivery_id, received_at, attempts, stuck_reason)
        select organization_id, connection_id, '${deliveryId}', now(), 5, 'the envelope is torn' from ch`,
    )
    const intake = () => owner.get<Intake>('/api/intake')
    expect(await intake()).toMatchObject({
      stuck: [
        { id: deliveryId, kind: 'postbox', channels: ['stuck@example.com'], reason: 'the envelope is torn', bytes: 2 },
      ],
      parked: [{ reason: 'unknown_shape', count: 1 }],
    })
    await owner.post(`/api/intake/${deliveryId}/retry`)
    await eventually('it is filed', async () => {
      const rows = await ask(test.databaseUrl, `select 1 from delivery_pending where delivery_id = '${deliveryId}'`)
      return rows.length === 0
    })
    expect((await intake()).stuck).toEqual([])
    await expect(owner.post(`/api/intake/${deliveryId}/retry`)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a brand', () => {
  it('is told its names, hours and target, and rings follow', async () => {
    const never = Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((day) => [day, []]))
    const calendar = {
      weekly: {
        ...never,
        0: [
          { from: '09:00', to: '13:00' },
          { from: '16:00', to: '19:30' },
        ],
      },
      closedDates: ['2027-04-22'],
    }
    await owner.send('PATCH', `/api/brands/${brandId}`, {
      names: ['Our shop', ' our SHOP ', '', 'The shop\u202e'],
      competitors: ['Their shop'],
      timezone: 'Europe/London',
      calendar,
      target_seconds: 900,
    })
    const { items } = await owner.get<Operations['listBrands']['response']>('/api/brands')
    expect(items.find(({ id }) => id === brandId)).toMatchObject({
      names: ['Our shop', 'The shop'],
      competitors: ['Their shop'],
      timezone: 'Europe/London',
      target_seconds: 900,
      calendar,
      opening: { open: expect.any(Boolean) },
    })
  })

  it('refuses hours, zones and targets that do not exist', async () => {
    for (const wrong of [
      { timezone: 'Asia/Atlantis' },
      { target_seconds: 5 },
      { calendar: { weekly: { 0: [{ from: '25:00', to: '26:00' }] }, closedDates: [] } },
      { calendar: { weekly: { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] }, closedDates: ['31.12.2027'] } },
    ])
      await expect(owner.send('PATCH', `/api/brands/${brandId}`, wrong)).rejects.toMatchObject({ code: 'bad_input' })
  })

  it('refuses shifts that overlap or have no length by their days, and saves nothing of what came with them', async () => {
    const day = (...spans: [string, string][]) => spans.map(([from, to]) => ({ from, to }))
    const weekly = {
      0: day(['09:00', '13:00'], ['12:00', '18:00']),
      // The night of Monday reaches into Tuesday.
      1: day(['22:00', '06:00']),
      2: day(['05:00', '09:00']),
      3: day(['10:00', '10:00']),
      4: [],
      5: [],
      6: [],
    }
    const brand = async () =>
      (await owner.get<Operations['listBrands']['response']>('/api/brands')).items.find(({ id }) => id === brandId)
    const before = await brand()
    await expect(
      owner.send('PATCH', `/api/brands/${brandId}`, { name: 'Half a change', calendar: { weekly, closedDates: [] } }),
    ).rejects.toMatchObject({
      code: 'hours_overlap',
      details: [
        { day: '0', problem: 'overlap' },
        { day: '2', problem: 'overlap' },
        { day: '3', problem: 'empty' },
      ],
    })
    expect(await brand()).toEqual(before)
  })

  it('is added with the areas that every brand begins with', async () => {
    const { id } = await owner.post<{ id: string }>('/api/brands', {
      name: 'A second brand',
      language: 'he',
      target_seconds: 60,
    })
    const me = await owner.get<Operations['getMe']['response']>('/api/me')
    expect(me.brands.find((brand) => brand.id === id)).toMatchObject({ target_seconds: 60, names: ['A second brand'] })
    expect(me.areas.filter((area) => area.brand_id === id).length).toBeGreaterThan(2)
  })
})

it('every change to channels, brands and intake is written down', async () => {
  const rows = (await ask(test.databaseUrl, 'select distinct action from audit')) as { action: string }[]
  for (const action of [
    'add-channel',
    'edit-channel',
    'check-channel',
    'remove-channel',
    'retry-delivery',
    'create-brand',
    'edit-brand',
  ])
    expect(rows.map((row) => row.action)).toContain(action)
})

/** Waits until nothing is on its way in or out. */
const atRest = () =>
  eventually('everything is filed and sent', async () => {
    const [row] = (await ask(
      test.databaseUrl,
      'select (select count(*) from graphile_worker._private_jobs) + (select count(*) from delivery_pending where stuck_reason is null) as n',
    )) as { n: number }[]
    return row?.n === 0
  })
