/** The checks of outgoing messages by public interfaces alone: the brand's own rules, a reason that stays, and nothing past them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import {
  type CaseView,
  type Client,
  caseOf,
  eventually,
  firstRun,
  type Outgoing,
  visit,
  writeOnWall,
} from '../client.ts'
import { ask } from '../opened-database.ts'

type Brands = Operations['listBrands']['response']['items']
type Timeline = Operations['getTimeline']['response']

let test: TestApp
let rep: Client
let wall: string
beforeAll(async () => {
  test = await startTestApp()
  rep = await firstRun(test.url)
  const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
})
afterAll(() => test.stop())

const view = (id: string) => rep.get<CaseView>(`/api/cases/${id}`)
const timeline = async (id: string) => (await rep.get<Timeline>(`/api/cases/${id}/timeline`)).entries
const reply = (id: string, body: string, more: object = {}) =>
  rep.post<Outgoing>(`/api/cases/${id}/replies`, { mode: 'public', body, ...more })
const setPolicy = (brandId: string, guardrails: object) => rep.send('PATCH', `/api/brands/${brandId}`, { guardrails })

let counter = 0
async function complaint(): Promise<CaseView> {
  const name = `Writer ${++counter}`
  const visitor = await visit(rep, wall, name)
  await writeOnWall(rep, visitor, 'post', 'ההזמנה שלי לא הגיעה כבר שבועיים ואף אחד לא עונה')
  const row = await eventually('the case', () => caseOf(rep, name))
  return view(row.id)
}

describe('a reply', () => {
  it('that argues is stopped, leaves with a reason, and the reason stays', async () => {
    const { id } = await complaint()
    const words = 'מצטערים, אבל זו טעות שלך.'
    await expect(reply(id, words)).rejects.toMatchObject({
      code: 'guardrail_stop',
      details: [{ id: 'argument', level: 'stop', span: { start: words.indexOf('טעות') }, final: false }],
    })
    await expect(reply(id, words, { override_reason: '  ' })).rejects.toMatchObject({ code: 'bad_input' })
    await reply(id, words, { override_reason: 'ציטוט של הלקוח עצמו' })
    const told = (await timeline(id)).find(({ type }) => type === 'guardrail.overridden')
    expect(told?.data).toMatchObject({ checks: ['argument'], reason: 'ציטוט של הלקוח עצמו' })
    expect(told?.by?.name).toBe('Owner')
    expect(await ask(test.databaseUrl, `select data from audit where action = 'override-guardrail'`)).toHaveLength(1)
    expect(await ask(test.databaseUrl, `select category from fact where kind = 'guardrail_overridden'`)).toEqual([
      { category: 'argument' },
    ])
  })

  it('with an identity number is stopped whatever the reason', async () => {
    const { id } = await complaint()
    await expect(reply(id, 'מצטערים, ת״ז 123456782 נרשמה', { override_reason: 'הלקוח ביקש' })).rejects.toMatchObject({
      code: 'guardrail_stop',
      details: [{ id: 'personal_data', final: true }],
    })
    expect((await view(id)).outgoing).toEqual([])
  })

  it('in private is asked about hushing and compensation too', async () => {
    const { id } = await complaint()
    const refused = (body: string) =>
      rep
        .post(`/api/cases/${id}/hand-over`, { kind: 'direct', private_text: body })
        .then(() => null)
        .catch((error: { code: string; details: { id: string }[] }) => [error.code, error.details[0]?.id])
    expect(await refused('מצטערים. נזכה אותך ב־50 ₪ אם תמחקי את הפוסט.')).toEqual(['guardrail_stop', 'hushing'])
    expect(await refused('מצטערים. נזכה אותך ב־500 ₪.')).toEqual(['approval_needed', 'compensation'])
    expect(await refused('מצטערים. נזכה אותך ב־100 ₪.')).toBeNull()
  })

  it('moved to private in one act promises the public an update, and the promise outlives the message', async () => {
    const { id } = await complaint()
    const by = new Date(Date.now() + 4 * 3_600_000).toISOString()
    await rep.post(`/api/cases/${id}/hand-over`, {
      kind: 'direct',
      public_text: 'היי, מצטערים על העיכוב. כתבנו לך עכשיו בפרטי, ונעדכן כאן.',
      private_text: 'היי, ההזמנה לרחוב הגפן 3 יוצאת היום. אנחנו עוקבים.',
      update_by: by,
    })
    const moved = await eventually('both are out', async () => {
      const now = await view(id)
      return now.acknowledged_in_public && now.outgoing.length === 0 && now
    })
    expect(moved.update_due_at).toBe(by)
    await expect(
      rep.post(`/api/cases/${id}/hand-over`, { kind: 'direct', private_text: 'היי', update_by: 'tomorrow' }),
    ).rejects.toMatchObject({ code: 'bad_input' })
  })
})

describe('what the brand decides', () => {
  it('is what the server checks by: its order numbers, its words, its levels, its own details', async () => {
    const { id, brand_id } = await complaint()
    await setPolicy(brand_id, {
      orderPatterns: ['PS-#####'],
      allowed: ['050-0000555'],
      words: [{ word: 'תקלה', level: 'stop', why: 'אומרים הפסקה', better: 'הפסקה' }],
      levels: { argument: 'off' },
    })
    const found = (body: string) =>
      reply(id, body)
        .then(() => [])
        .catch((error: { details: { id: string }[] }) => error.details.map((one) => one.id))
    expect(await found('מצטערים, הזמנה PS-48213 בדרך, אנחנו עוקבים')).toEqual(['order_number'])
    expect(await found('מצטערים על התקלה')).toEqual(['own_word'])
    expect(await found('מצטערים. זו טעות שלך, ואפשר להתקשר ל־050-0000555')).toEqual([])
    const { items } = await rep.get<{ items: Brands }>('/api/brands')
    const kept = items.find((brand) => brand.id === brand_id)?.guardrails
    expect(kept).toMatchObject({ compensationLimit: 100, orderPatterns: ['PS-#####'], levels: { argument: 'off' } })
    await setPolicy(brand_id, {})
  })

  it.each([
    ['a regular expression that would never end', { orderPatterns: ['(a+)+$'] }],
    ['a pattern that is found everywhere', { orderPatterns: ['@@@@'] }],
    ['a level that there is not', { levels: { argument: 'maybe' } }],
    ['a check that there is not', { levels: { mind_reading: 'stop' } }],
    ['a limit below nothing', { compensationLimit: -1 }],
    ['a word of one letter', { words: [{ word: 'א' }] }],
  ])('is refused with %s', async (_, guardrails) => {
    const { items } = await rep.get<{ items: Brands }>('/api/brands')
    await expect(setPolicy(items[0]?.id ?? '', guardrails)).rejects.toMatchObject({ status: 400, code: 'bad_input' })
  })
})
