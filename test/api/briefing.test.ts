/** What everybody should know: read at the start of a shift, and who has; policy asked from a case, answered, and kept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseRow, type Client, eventually, firstRun } from '../client.ts'
import { addMember, type Member } from '../organization.ts'

type Briefings = Operations['listBriefings']['response']['items']
type Questions = Operations['listPolicyQuestions']['response']['items']

let test: TestApp
let owner: Client
let rep: Member
let brandId = ''
let other = ''
let organizationId = ''
let ahead = 0
beforeAll(async () => {
  test = await startTestApp()
  test.app.ctx.now = () => Date.now() + ahead
  owner = await firstRun(test.url)
  const { walls } = await owner.post<{ walls: { brand_id: string }[] }>('/api/sample-data')
  brandId = walls[0]?.brand_id ?? ''
  other = walls[1]?.brand_id ?? ''
  organizationId = (await owner.get<Operations['getMe']['response']>('/api/me')).organization.id
  rep = await addMember(test, organizationId, 'rep', [brandId])
})
afterAll(() => test.stop())

describe('a briefing', () => {
  const read = async (as: Client) => (await as.get<{ items: Briefings }>('/api/briefings')).items
  const write = (more: object = {}) =>
    owner.post<{ id: string }>('/api/briefings', { kind: 'fault', title: 'האתר איטי', brand_id: brandId, ...more })

  it('is read once by everybody it is for, and again when its wording changes; the manager sees who has not', async () => {
    const { id } = await write({ body: 'מצטערים, מטפלים בתקלה.' })
    const [item] = await read(rep.client)
    expect(item).toMatchObject({ id, acknowledged: false, version: 1, readers: null })
    const waiting = async () =>
      (await read(owner)).find((one) => one.id === id)?.readers?.find((one) => one.id === rep.actor.personId)
    expect(await waiting()).toMatchObject({ at: null })
    await rep.client.post('/api/briefings/acknowledge', { read: [{ id, version: 1 }] })
    expect((await read(rep.client))[0]?.acknowledged).toBe(true)
    expect((await waiting())?.at).not.toBeNull()

    const later = new Date(Date.now() + 3_600_000).toISOString()
    const same = { kind: 'fault', title: 'האתר איטי', body: 'מצטערים, מטפלים בתקלה.', brand_id: brandId }
    await owner.send('PUT', `/api/briefings/${id}`, { ...same, valid_until: later })
    expect((await read(rep.client))[0]?.acknowledged).toBe(true)
    await owner.send('PUT', `/api/briefings/${id}`, { ...same, title: 'האתר נפל', valid_until: later })
    expect((await read(rep.client))[0]).toMatchObject({ acknowledged: false, version: 2 })
    // Reading the old wording, still on a screen somewhere, is not reading the new one.
    await rep.client.post('/api/briefings/acknowledge', { read: [{ id, version: 1 }] })
    expect((await read(rep.client))[0]?.acknowledged).toBe(false)
    ahead = 2 * 3_600_000
    expect(await read(rep.client)).toEqual([])
    ahead = 0
    await owner.send('DELETE', `/api/briefings/${id}`)
    await expect(owner.send('DELETE', `/api/briefings/${id}`)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('of another brand is not seen; of all brands is everybody’s, and only they who cover all may write it', async () => {
    await write({ brand_id: other, title: 'של מותג אחר' })
    const { id } = await write({ brand_id: null, title: 'לכולם' })
    expect((await read(rep.client)).map(({ title }) => title)).toEqual(['לכולם'])
    const manager = await addMember(test, organizationId, 'manager', [brandId])
    await expect(
      manager.client.post('/api/briefings', { kind: 'news', title: 'x', brand_id: null }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(manager.client.send('DELETE', `/api/briefings/${id}`)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(
      manager.client.post('/api/briefings', { kind: 'news', title: 'x', brand_id: other }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each([
    ['without words', { title: '  ' }, 'bad_input'],
    ['that is over before it begins', { valid_until: '2020-01-01T00:00:00.000Z' }, 'briefing_over'],
    ['of no kind', { kind: 'rumour' }, 'bad_input'],
  ])('%s is refused', async (_, more, code) => {
    await expect(write(more)).rejects.toMatchObject({ code })
  })
})

describe('a question about policy', () => {
  let caseId = ''
  beforeAll(async () => {
    const row = await eventually('a case with an area', async () =>
      (await owner.get<{ items: CaseRow[] }>(`/api/cases?limit=200&brand_id=${brandId}`)).items.find(
        ({ area_id: area }) => area !== null,
      ),
    )
    caseId = row.id
  })
  const ask = (question: string) =>
    rep.client.post<{ id: string }>(`/api/cases/${caseId}/policy-questions`, { question })
  const questions = async (as: Client, query = '') =>
    (await as.get<{ items: Questions }>(`/api/policy-questions${query}`)).items

  it('waits for a manager, is answered once, seen by who asked, and timed', async () => {
    const { id } = await ask('אפשר להחזיר אחרי 30 יום?')
    ahead = 4 * 60_000
    expect(await questions(owner)).toMatchObject([{ id, answer: null, asked_by: { id: rep.actor.personId } }])
    await expect(rep.client.post(`/api/policy-questions/${id}/answer`, { answer: 'כן' })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(owner.post(`/api/policy-questions/${id}/keep`, {})).rejects.toMatchObject({
      code: 'policy_unanswered',
    })
    const both = await Promise.allSettled(
      ['כן, עד 60 יום.', 'לא.'].map((answer) => owner.post(`/api/policy-questions/${id}/answer`, { answer })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'policy_answered' } })
    expect(await questions(rep.client, `?case_id=${caseId}`)).toMatchObject([{ id, seen: false }])
    await rep.client.post(`/api/policy-questions/${id}/seen`)
    const [seen] = await questions(rep.client)
    expect(seen).toMatchObject({ id, seen: true })
    const took = Date.parse(seen?.answered_at ?? '') - Date.parse(seen?.asked_at ?? '')
    expect(took).toBeGreaterThanOrEqual(4 * 60_000)
    const { entries } = await owner.get<Operations['getTimeline']['response']>(`/api/cases/${caseId}/timeline`)
    expect(entries.map(({ type }) => type).filter((type) => type.startsWith('policy'))).toEqual([
      'policy.asked',
      'policy.answered',
    ])
    ahead = 0
  })

  it('becomes a policy text and a saved reply with one click each, once', async () => {
    const { id } = await ask('יש משלוח חינם?')
    await owner.post(`/api/policy-questions/${id}/answer`, { answer: 'מעל 200 שקלים המשלוח חינם.' })
    const twice = await Promise.all([1, 2].map(() => owner.post(`/api/policy-questions/${id}/keep-as-reply`)))
    expect(twice[0]).toEqual(twice[1])
    const { policy_id: kept } = await owner.post<{ policy_id: string }>(`/api/policy-questions/${id}/keep`, {})
    expect(await owner.post(`/api/policy-questions/${id}/keep`, {})).toEqual({ policy_id: kept })
    const { items } = await rep.client.get<Operations['listPolicies']['response']>(`/api/policies?brand_id=${brandId}`)
    expect(items).toMatchObject([{ id: kept, title: 'יש משלוח חינם?', body: 'מעל 200 שקלים המשלוח חינם.' }])
    expect(items[0]?.area_id).not.toBeNull()
    const replies = await owner.get<Operations['listSavedReplies']['response']>('/api/saved-replies')
    expect(replies.items.filter(({ he }) => he?.text === 'מעל 200 שקלים המשלוח חינם.')).toHaveLength(1)
  })

  it('of a case that one may not see is not found, and an empty one is refused', async () => {
    const stranger = await addMember(test, organizationId, 'rep', [other])
    await expect(
      stranger.client.post(`/api/cases/${caseId}/policy-questions`, { question: 'x' }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(ask(' ')).rejects.toMatchObject({ code: 'bad_input' })
    expect(await questions(stranger.client)).toEqual([])
    expect(await questions(stranger.client, `?case_id=${caseId}`)).toEqual([])
  })
})
