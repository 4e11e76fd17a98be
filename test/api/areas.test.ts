/** Areas of responsibility, as a manager makes them: words bring messages, own hours stop clocks, out of use keeps what is there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'

type Area = Operations['listAreas']['response']['items'][number]

let test: TestApp
let rep: Client
let wall = ''
let brandId = ''
beforeAll(async () => {
  test = await startTestApp()
  rep = await firstRun(test.url)
  const { walls } = await rep.post<{ walls: { channel_id: string; brand_id?: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  const { items } = await rep.get<Operations['listChannels']['response']>('/api/channels')
  brandId = items.find(({ id }) => id === wall)?.brand_id ?? ''
})
afterAll(() => test.stop())

const areas = async (): Promise<Area[]> =>
  (await rep.get<Operations['listAreas']['response']>('/api/areas')).items.filter(
    ({ brand_id }) => brand_id === brandId,
  )
const area = (more: object = {}) => ({
  name_he: 'אחריות ותיקונים',
  name_en: 'Warranty',
  icon: 'tool',
  words: ['אחריות', 'תיקון*'],
  hours: null,
  people: [],
  brand_id: brandId,
  ...more,
})
const arrive = async (name: string, text: string) => {
  await writeOnWall(rep, await visit(rep, wall, name), 'post', text)
  const row = await eventually(`the case of ${name}`, () => caseOf(rep, name))
  return rep.get<CaseView>(`/api/cases/${row.id}`)
}

describe('an area', () => {
  it('gets the messages that its words speak of, whatever prefix or ending they have', async () => {
    const { id } = await rep.post<{ id: string }>('/api/areas', area())
    expect((await arrive('אורנה', 'מי מטפל בתיקונים? זה עוד באחריות')).area_id).toBe(id)
    expect(await rep.post('/api/areas/try', { brand_id: brandId, text: 'יש לי שאלה על האחריות' })).toMatchObject({
      area_id: id,
      words: [expect.stringContaining('אחריות')],
    })
    expect(await rep.post('/api/areas/try', { brand_id: brandId, text: 'בוקר טוב' })).toMatchObject({ area_id: null })
  })

  it('with hours of its own stops the clock while it is closed, though the brand is open', async () => {
    const closed = { weekly: { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] }, closedDates: [] }
    const tomorrow = (new Date().getUTCDay() + 2) % 7
    const weekly = { ...closed.weekly, [tomorrow]: [{ from: '09:00', to: '10:00' }] }
    const { id } = await rep.post<{ id: string }>(
      '/api/areas',
      area({ name_he: 'מכירות לעסקים', name_en: 'Business', words: ['סיטונאות'], hours: { weekly, closedDates: [] } }),
    )
    const view = await arrive('סיטונאי', 'אפשר מחיר בסיטונאות?')
    expect(view.area_id).toBe(id)
    expect(view.clock?.paused_until).not.toBeNull()
    expect((await arrive('רגיל', 'שאלה רגילה לגמרי, מה שלומכם')).clock?.paused_until).toBeNull()
  })

  it('is changed whole, ordered, and taken out of use while its cases stay', async () => {
    const [first] = await areas()
    if (!first) throw new Error('no areas')
    const { people } = await rep.get<{ people: { id: string }[] }>('/api/me')
    const { brand_id: _, ...changed } = area({ name_he: 'שם חדש', people: people.map(({ id }) => id) })
    await rep.send('PUT', `/api/areas/${first.id}`, changed)
    expect((await areas()).find(({ id }) => id === first.id)).toMatchObject({
      name_he: 'שם חדש',
      people: people.map(({ id }) => id),
    })
    const order = (await areas()).map(({ id }) => id).reverse()
    await rep.send('PUT', `/api/brands/${brandId}/areas`, { area_ids: order })
    expect((await areas()).map(({ id }) => id)).toEqual(order)

    const { id } = await rep.post<{ id: string }>(
      '/api/areas',
      area({ name_he: 'זמני', name_en: '', words: ['מבצע חורף'] }),
    )
    const view = await arrive('חורפית', 'עד מתי מבצע חורף?')
    expect(view.area_id).toBe(id)
    await rep.send('DELETE', `/api/areas/${id}`)
    expect((await areas()).map((one) => one.id)).not.toContain(id)
    expect((await rep.get<CaseView>(`/api/cases/${view.id}`)).area_id).toBe(id)
    expect((await arrive('מאחרת', 'מבצע חורף עוד בתוקף?')).area_id).not.toBe(id)
    await expect(rep.send('DELETE', `/api/areas/${id}`)).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each([
    ['no name', { name_he: ' ', name_en: '' }, 'bad_input'],
    [
      'overlapping hours',
      {
        hours: {
          weekly: {
            0: [
              { from: '09:00', to: '12:00' },
              { from: '11:00', to: '13:00' },
            ],
            1: [],
            2: [],
            3: [],
            4: [],
            5: [],
            6: [],
          },
          closedDates: [],
        },
      },
      'hours_overlap',
    ],
    ['a brand of nobody', { brand_id: '00000000-0000-4000-8000-000000000001' }, 'not_found'],
  ])('with %s is refused, and none is made', async (_, more, code) => {
    const before = (await areas()).length
    await expect(rep.post('/api/areas', area(more))).rejects.toMatchObject({ code })
    expect((await areas()).length).toBe(before)
  })
})
