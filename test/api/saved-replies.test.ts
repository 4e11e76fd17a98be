/** Saved replies through the API: kept by managers, offered where they fit, filled, counted, and never sent with a gap. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseRow, type Client, caseOf, eventually, firstRun, makeClient, visit, writeOnWall } from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember } from '../organization.ts'

type Saved = Operations['listSavedReplies']['response']['items'][number]
type Offer = Operations['offerReplies']['response']

let test: TestApp
let manager: Client
let wall = ''
let brandId = ''
beforeAll(async () => {
  test = await startTestApp()
  manager = await firstRun(test.url)
  const { walls } = await manager.post<Operations['addSampleData']['response']>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  brandId = walls[0]?.brand_id ?? ''
})
afterAll(() => test.stop())

const saved = async (): Promise<Saved[]> => (await manager.get<{ items: Saved[] }>('/api/saved-replies')).items
const one = async (id: string) => (await saved()).find((reply) => reply.id === id)
const reply = (more: object = {}) => ({
  brand_id: brandId,
  area_id: null,
  channel_kind: null,
  shortcut: 'warranty',
  title_he: 'אחריות',
  title_en: 'Warranty',
  he: 'שלום {{customer.first_name}}, האחריות על הזמנה {{order.number}} בתוקף.',
  en: 'Hello {{customer.first_name}}, order {{order.number}} is under warranty.',
  ...more,
})
const create = async (more: object = {}) => (await manager.post<{ id: string }>('/api/saved-replies', reply(more))).id
const arrive = async (name: string, text: string): Promise<CaseRow> => {
  await writeOnWall(manager, await visit(manager, wall, name), 'post', text)
  return eventually(`the case of ${name}`, () => caseOf(manager, name))
}
const offer = (caseId: string) => manager.get<Offer>(`/api/cases/${caseId}/saved-replies`)

describe('a brand', () => {
  it('begins with replies in both languages, and can be given them once more without doubles', async () => {
    const before = await saved()
    const own = before.filter(({ brand_id }) => brand_id === brandId)
    expect(own.length).toBeGreaterThanOrEqual(12)
    expect(own.every(({ he, en }) => he && en)).toBe(true)
    await expect(manager.post(`/api/brands/${brandId}/starter-replies`)).resolves.toEqual({ added: 0 })
    const gone = own[0] as Saved
    await manager.send('DELETE', `/api/saved-replies/${gone.id}`)
    expect(await one(gone.id)).toBeUndefined()
    await expect(manager.post(`/api/brands/${brandId}/starter-replies`)).resolves.toEqual({ added: 1 })
    const made = await manager.post<{ id: string }>('/api/brands', { name: 'Third', language: 'he' })
    expect((await saved()).filter(({ brand_id }) => brand_id === made.id)).toHaveLength(own.length)
  })
})

describe('a saved reply', () => {
  it('with a variable that does not exist is refused by name, with the nearest one', async () => {
    await expect(create({ shortcut: 'typo', en: 'Order {{order.nubmer}}' })).rejects.toMatchObject({
      status: 422,
      code: 'unknown_variable',
      details: [{ language: 'en', variable: 'order.nubmer', nearest: 'order.number' }],
    })
    expect((await saved()).some(({ shortcut }) => shortcut === 'typo')).toBe(false)
  })

  it('shows which language fell behind, until it is changed or found right', async () => {
    const id = await create({ shortcut: 'stale' })
    const flags = async () => [(await one(id))?.he?.stale, (await one(id))?.en?.stale]
    expect(await flags()).toEqual([false, false])
    await manager.send('PUT', `/api/saved-replies/${id}`, reply({ shortcut: 'stale', he: 'נוסח חדש' }))
    expect(await flags()).toEqual([false, true])
    await manager.post(`/api/saved-replies/${id}/confirm`, { language: 'en' })
    expect(await flags()).toEqual([false, false])
    await manager.send('PUT', `/api/saved-replies/${id}`, reply({ shortcut: 'stale', he: 'נוסח חדש', en: 'New words' }))
    expect(await flags()).toEqual([true, false])
    await manager.send('PUT', `/api/saved-replies/${id}`, reply({ shortcut: 'stale', he: null, en: 'New words' }))
    expect((await one(id))?.he).toBeNull()
    await expect(
      manager.send('PUT', `/api/saved-replies/${id}`, reply({ shortcut: 'stale', he: ' ', en: null })),
    ).rejects.toMatchObject({ code: 'reply_without_text' })
  })

  it('shares its shortcut with none of the same brand', async () => {
    await create({ shortcut: 'mine' })
    await expect(create({ shortcut: 'Mine' })).rejects.toMatchObject({ status: 409, code: 'shortcut_taken' })
    const id = await create({ shortcut: 'mine', brand_id: null })
    await expect(manager.send('PUT', `/api/saved-replies/${id}`, reply({ shortcut: 'mine' }))).rejects.toMatchObject({
      code: 'shortcut_taken',
    })
  })

  it('of every brand is changed only by somebody who covers every brand', async () => {
    const id = await create({ shortcut: 'all', brand_id: null })
    const { person, organization } = await manager.get<Operations['getMe']['response']>('/api/me')
    expect(person.id).toBeTruthy()
    const { client } = await addMember(test, organization.id, 'manager', [brandId])
    await expect(client.send('PUT', `/api/saved-replies/${id}`, reply({ shortcut: 'all' }))).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(client.post('/api/saved-replies', reply({ brand_id: null, shortcut: 'x' }))).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(client.post('/api/saved-replies', reply({ shortcut: 'theirs' }))).resolves.toMatchObject({})
  })

  it.each([
    [{ shortcut: 'has space' }, 400],
    [{ title_he: '', title_en: '' }, 400],
    [{ he: 'x'.repeat(5001) }, 400],
    [{ area_id: '018f0000-0000-7000-8000-000000000000' }, 404],
    [{ channel_kind: 'carrier-pigeon' }, 400],
  ])('with %o is refused', async (bad, status) => {
    await expect(create({ shortcut: 'bad', ...bad })).rejects.toMatchObject({ status })
  })
})

describe('in a case', () => {
  it('replies are offered where they fit, with the values of this case', async () => {
    const { items: brands } = await manager.get<Operations['listBrands']['response']>('/api/brands')
    const other = brands.find(({ id }) => id !== brandId)?.id
    await create({ shortcut: 'here' })
    await create({ shortcut: 'elsewhere', brand_id: other })
    await create({ shortcut: 'mail-only', channel_kind: 'email' })
    await create({ shortcut: 'wall-only', channel_kind: 'sandbox' })
    const row = await arrive('דליה רם', 'הזמנה מספר 48213 לא הגיעה ואף אחד לא עונה')
    const { items, values, apology } = await offer(row.id)
    const shortcuts = items.map(({ shortcut }) => shortcut)
    expect(shortcuts).toEqual(expect.arrayContaining(['here', 'wall-only']))
    expect(shortcuts).not.toEqual(expect.arrayContaining(['elsewhere']))
    expect(shortcuts).not.toEqual(expect.arrayContaining(['mail-only']))
    expect(values.he).toMatchObject({
      'customer.first_name': 'דליה',
      'order.number': '48213',
      'case.number': String(row.number),
      'rep.signature': expect.stringMatching(/^Owner, צוות /),
    })
    expect(values.en['rep.signature']).toMatch(/^Owner, the /)
    expect(apology.due).toBe(false)
  })

  it('an own signature replaces the usual one', async () => {
    await manager.send('PATCH', '/api/me', { preferences: { signature_he: 'בברכה, מיכל' } })
    const row = await arrive('רות', 'תודה רבה לכם')
    expect((await offer(row.id)).values.he['rep.signature']).toBe('בברכה, מיכל')
  })

  it('what was entered is remembered, and the use is counted', async () => {
    const id = await create({ shortcut: 'counted' })
    const row = await arrive('אבי', 'מתי מגיע?')
    expect((await offer(row.id)).values.en['order.number']).toBeNull()
    const use = { language: 'en', details: { 'order.number': ' 777123 ', weather: 'sunny' } }
    await manager.post(`/api/cases/${row.id}/saved-replies/${id}/insert`, use)
    await manager.post(`/api/cases/${row.id}/saved-replies/${id}/insert`, { language: 'he' })
    expect(await one(id)).toMatchObject({ uses: 2, last_used_at: expect.any(String) })
    const { values } = await offer(row.id)
    expect(values.en['order.number']).toBe('777123')
    expect(values.en.weather).toBeUndefined()
  })

  it('after two days of silence an apology is due, in the brand’s own words', async () => {
    const row = await arrive('נילי', 'איפה המשלוח שלי?')
    await ask(
      test.databaseUrl,
      `update "case" set state = jsonb_set(state, '{clock,startedAt}', to_jsonb((extract(epoch from now()) * 1000)::bigint - 49 * 3600000))
        where case_id = '${row.id}'`,
    )
    expect((await offer(row.id)).apology).toMatchObject({ due: true, he: expect.stringContaining('סליחה') })
    await manager.send('PATCH', `/api/brands/${brandId}`, {
      apology: { afterHours: 72, he: 'סליחה על ההמתנה.', en: 'Sorry for the wait.' },
    })
    expect((await offer(row.id)).apology).toEqual({ due: false, he: 'סליחה על ההמתנה.', en: 'Sorry for the wait.' })
    await expect(
      manager.send('PATCH', `/api/brands/${brandId}`, { apology: { he: '{{order.number}}, סליחה' } }),
    ).rejects.toMatchObject({ status: 400 })
  })

  it('nothing leaves with a variable in it', async () => {
    const row = await arrive('גדי', 'שאלה קטנה')
    const send = (body: string) => manager.post(`/api/cases/${row.id}/replies`, { mode: 'public', body })
    await expect(send('ההזמנה {{order.number}} בדרך')).rejects.toMatchObject({
      status: 422,
      code: 'guardrail_stop',
      details: [expect.objectContaining({ id: 'unfilled' })],
    })
    await expect(send('ההזמנה בדרך אליך')).resolves.toMatchObject({ body: 'ההזמנה בדרך אליך' })
  })

  it('nobody without the right to answer is offered any', async () => {
    const row = await arrive('טלי', 'שאלה')
    await expect(makeClient(test.url).get(`/api/cases/${row.id}/saved-replies`)).rejects.toMatchObject({ status: 401 })
  })
})
