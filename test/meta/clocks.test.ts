/** Clocks on real messages: targets by channel, severity and customer, holidays, time to a solution, and the machine's own words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { eventually, type Outgoing } from '../client.ts'
import { ask } from '../opened-database.ts'
import { startWhatsAppDesk, type WhatsAppDesk } from './whatsapp-desk.ts'

type Brand = Operations['listBrands']['response']['items'][number]
const HOUR = 3_600_000

let desk: WhatsAppDesk
let brandId = ''
let ahead = 0
beforeAll(async () => {
  desk = await startWhatsAppDesk()
  desk.test.app.ctx.now = () => Date.now() + ahead
  brandId = (await brand()).id
})
afterAll(() => desk.stop())

const brand = async (): Promise<Brand> => {
  const [first] = (await desk.rep.get<Operations['listBrands']['response']>('/api/brands')).items
  if (!first) throw new Error('no brand')
  return first
}
const edit = (body: Operations['editBrand']['body']) => desk.rep.send('PATCH', `/api/brands/${brandId}`, body)
/** Open around the clock, so that the tests do not depend on when they run. */
const always = () => {
  const day = [{ from: '00:00', to: '24:00' }]
  return { weekly: { 0: day, 1: day, 2: day, 3: day, 4: day, 5: day, 6: day }, closedDates: [] }
}
/** Open at no hour of today and tomorrow. */
const closed = () => {
  const dates = [0, 1, 2].map((days) => new Date(Date.now() + days * 24 * HOUR - 12 * HOUR).toISOString().slice(0, 10))
  return { ...always(), closedDates: dates }
}
let people = 0
const write = async (text: string) => {
  people += 1
  const who = { name: `לקוח ${people}`, waId: `97250555000${people}`, userId: `IL.9${people}` }
  desk.wa.message({ from: who, text })
  await desk.meta.flush()
  return { who, caseId: await desk.heard(who.name) }
}
const again = async (who: { name: string; waId: string; userId: string }, text: string) => {
  desk.wa.message({ from: who, text })
  await desk.meta.flush()
  await eventually('filed', async () => {
    const [row] = await ask(desk.test.databaseUrl, `select count(*)::int as n from delivery_pending`)
    return (row as { n: number }).n === 0
  })
}
const targetOf = async (caseId: string) => {
  const { clock } = await desk.view(caseId)
  return clock ? Math.round((Date.parse(clock.target_at) - Date.parse(clock.started_at)) / 1000) : null
}
const sentTo = (waId: string) =>
  desk.meta.calls
    .filter(({ path, body }) => path.endsWith('/messages') && body.to === `+${waId}`)
    .map(({ body }) => body)

describe('targets', () => {
  it('are the brand’s, its channel’s, sooner for what is grave, and sooner for a customer who has one', async () => {
    await edit({ calendar: always(), target_seconds: 300 })
    const { policy } = await brand()
    expect(await targetOf((await write('מתי פתוח?')).caseId)).toBe(300)
    await edit({ policy: { ...policy, byChannel: { whatsapp: 180 } } })
    const { who, caseId } = await write('יש משלוחים?')
    expect(await targetOf(caseId)).toBe(180)
    await edit({ policy: { ...policy, byChannel: { whatsapp: 180 }, bySeverity: { 2: 60, 3: 30 } } })
    expect(await targetOf((await write('המוצר התחשמל ויצא ממנו עשן, הילד נפגע')).caseId)).toBe(30)
    const customer = (await desk.view(caseId)).customer_card
    await desk.rep.send('PATCH', `/api/customers/${customer.id}`, { target_seconds: 60 })
    const { id } = await desk.rep.post<Outgoing>(`/api/cases/${caseId}/replies`, {
      mode: 'private',
      body: 'כן, לכל הארץ',
    })
    await eventually('answered', async () => (await desk.view(caseId)).clock === null)
    expect(id).toBeTruthy()
    await again(who, 'ומה עם חיפה?')
    expect(await targetOf(caseId)).toBe(60)
    await edit({ policy })
  })

  it('a graver word tightens a clock that runs, and a milder one leaves it', async () => {
    const { policy } = await brand()
    await edit({ policy: { ...policy, bySeverity: { 3: 60 } } })
    const { who, caseId } = await write('מתי פתוח בשישי?')
    const before = Date.parse((await desk.view(caseId)).clock?.target_at ?? '')
    await again(who, 'תודה')
    expect(Date.parse((await desk.view(caseId)).clock?.target_at ?? '')).toBe(before)
    await again(who, 'אני פונה לעורך דין ולתקשורת, המוצר פגע בילד שלי')
    expect(Date.parse((await desk.view(caseId)).clock?.target_at ?? '')).toBeLessThan(before)
    await edit({ policy })
  })
})

describe('opening hours', () => {
  it('keep the Israeli holidays from the first day on, and tell which are ahead', async () => {
    const { holidays, holidays_ahead } = await brand()
    expect(holidays).toEqual({ keeps: 'israel', eves: 'as_friday' })
    expect(holidays_ahead.length).toBeGreaterThan(9)
    // A Hebrew leap year is longer than the year that is told: on some days either of them is not in it.
    const told = holidays_ahead.map(({ name }) => name.en)
    expect(told.some((name) => name === 'Yom Kippur' || name === 'Pesach I')).toBe(true)
  })

  it('that overlap or have no length are refused with the day, and nothing is saved', async () => {
    const before = (await brand()).calendar
    const sunday = (hours: { from: string; to: string }[]) => ({
      ...always(),
      weekly: { ...always().weekly, 0: hours },
    })
    await expect(
      edit({
        calendar: sunday([
          { from: '09:00', to: '13:00' },
          { from: '12:00', to: '15:00' },
        ]),
      }),
    ).rejects.toMatchObject({ code: 'hours_overlap' })
    await expect(edit({ calendar: sunday([{ from: '25:00', to: '26:00' }]) })).rejects.toMatchObject({
      code: 'bad_input',
    })
    expect((await brand()).calendar).toEqual(before)
  })
})

describe('what time asks', () => {
  it('is a solution within its open hours, and a word within the days that the brand chose', async () => {
    const { policy } = await brand()
    await edit({ policy: { ...policy, solutionHours: 2, silentDays: 0.5 } })
    const { caseId } = await write('ההזמנה לא הגיעה')
    const due = async () => (await desk.view(caseId)).due.map(({ kind }) => kind)
    expect(await due()).toEqual([])
    ahead = 3 * HOUR
    expect(await due()).toEqual(['unsolved'])
    ahead = 13 * HOUR
    expect((await due()).sort()).toEqual(['silent', 'unsolved'])
    ahead = 0
    await edit({ policy })
  })
})

describe('the machine’s own words', () => {
  const texts = {
    he: 'שלום {{customer.first_name}}, קיבלנו. נענה עד {{answer_by}}.',
    en: 'Hello {{customer.first_name}}, got it.',
  }
  const away = { he: 'אנחנו סגורים, נענה {{next_opening}}. {{brand.name}}', en: 'We are closed.' }

  it('say once that it was received, answer nothing and count nowhere', async () => {
    await edit({ calendar: always(), automatic: { acknowledge: { on: true, ...texts }, away: { on: false, ...away } } })
    const { who, caseId } = await write('יש לי שאלה על ההזמנה')
    await eventually('the machine wrote', async () => sentTo(who.waId).length === 1)
    // In the last minutes of a day the moment is tomorrow's, and has its day before it.
    expect(JSON.stringify(sentTo(who.waId)[0])).toMatch(/שלום לקוח, קיבלנו\. נענה עד (יום .+ ב־)?\d\d:\d\d\./)
    await eventually('it is in the thread', async () =>
      (await desk.view(caseId)).conversations
        .flatMap(({ messages }) => messages)
        .some(({ direction }) => direction === 'out'),
    )
    const view = await desk.view(caseId)
    expect(view).toMatchObject({ waiting_on: 'us', assignee: null })
    expect(view.clock).not.toBeNull()
    expect(view.loop.answered).toBeNull()
    await again(who, 'הלו?')
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(sentTo(who.waId)).toHaveLength(1)
  })

  it('say that we are closed while we are, and until when, in the customer’s language', async () => {
    await edit({ calendar: closed(), automatic: { acknowledge: { on: true, ...texts }, away: { on: true, ...away } } })
    const { who } = await write('מישהו שם?')
    await eventually('the machine wrote', async () => sentTo(who.waId).length === 1)
    expect(JSON.stringify(sentTo(who.waId)[0])).toMatch(/אנחנו סגורים, נענה יום .+ ב־\d\d:\d\d/)
    const english = await write('Is anybody there? I have a question about my order')
    await eventually('in English', async () =>
      JSON.stringify(sentTo(english.who.waId)[0] ?? '').includes('We are closed.'),
    )
    await edit({ calendar: always() })
  })

  it('with a variable that does not exist are refused', async () => {
    const wrong = { on: true, he: 'סכום: {{order.total}}', en: 'Total: {{order.total}}' }
    await expect(edit({ automatic: { acknowledge: wrong, away: { on: false, ...away } } })).rejects.toMatchObject({
      code: 'bad_input',
    })
  })
})
