/** Active time told by desks, counted once, and the balance that it and the other facts make. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SLOT_MS, slotAt } from '../../src/core/kpi/effort.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { addMember } from '../organization.ts'

type Balance = Operations['getBalance']['response']
type Cases = Operations['listBalanceCases']['response']

const MINUTE = 60_000
let test: TestApp
let rep: Client
let wall: string
let ahead = 0
beforeAll(async () => {
  test = await startTestApp()
  test.app.ctx.now = () => Date.now() + ahead
  rep = await firstRun(test.url)
  const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
})
afterAll(() => test.stop())

async function arrive(name: string, body: string) {
  const visitor = await visit(rep, wall, name)
  const root = await writeOnWall(rep, visitor, 'post', body)
  const { id, brand_id } = await eventually(`the case of ${name}`, () => caseOf(rep, name))
  return { visitor, root, id, brandId: brand_id }
}
const tell = async (client: Client, id: string, slices: { slot: number; seconds: number }[]) =>
  (await client.post<{ added: number }>(`/api/cases/${id}/effort`, { slices })).added
const balance = () => rep.get<Balance>('/api/balance')
const behind = async (number: string) => (await rep.get<Cases>(`/api/balance/cases?number=${number}`)).items

it('counts the seconds of one person once, however often and from however many windows they are told', async () => {
  const one = await arrive('ראשונה', 'מה שעות הפתיחה?')
  const two = await arrive('שני', 'יש חניה?')
  const slot = slotAt(Date.now()) - 4
  const slices = [
    { slot, seconds: 30 },
    { slot: slot + 1, seconds: 10 },
  ]
  expect(await tell(rep, one.id, slices)).toBe(40)
  expect(await tell(rep, one.id, slices)).toBe(0)
  expect(await tell(rep, one.id, [{ slot: slot + 1, seconds: 25 }])).toBe(15)
  // Another window with another case at the same time: a half minute stays a half minute.
  const [mine, others] = await Promise.all([
    tell(rep, two.id, [{ slot: slot + 1, seconds: 30 }]),
    tell(rep, one.id, [{ slot: slot + 1, seconds: 30 }]),
  ])
  expect(mine + others).toBe(5)

  const { organizationId } = await test.app.ctx.db
    .selectFrom('organization')
    .select('organization_id as organizationId')
    .executeTakeFirstOrThrow()
  const colleague = await addMember(test, organizationId, 'participant')
  await expect(tell(colleague.client, one.id, slices)).rejects.toMatchObject({ code: 'not_found' })
  await rep.post(`/api/cases/${one.id}/assign`, { person_id: colleague.actor.personId })
  expect(await tell(colleague.client, one.id, slices)).toBe(40)

  expect((await balance()).seconds).toBe(100)
  const effort = await behind('effort')
  expect(effort.reduce((sum, { amount }) => sum + amount, 0)).toBe(100)
  expect(effort[0]).toMatchObject({ case_id: one.id, customer_name: 'ראשונה' })
})

it('does not believe a time that lies ahead or long back', async () => {
  const { id } = await arrive('שעון', 'שאלה קטנה על משלוח')
  const far = [slotAt(Date.now() + 10 * MINUTE), slotAt(Date.now() - 25 * 60 * MINUTE)]
  expect(
    await tell(
      rep,
      id,
      far.map((slot) => ({ slot, seconds: 30 })),
    ),
  ).toBe(0)
  await expect(tell(rep, id, [{ slot: slotAt(Date.now()), seconds: 31 }])).rejects.toMatchObject({ status: 400 })
})

it('names a trifle that took long, and who was ignored', async () => {
  const trifle = await arrive('זוטה', 'איזה צבע יש לשקית?')
  const first = slotAt(Date.now()) - 40
  await tell(
    rep,
    trifle.id,
    Array.from({ length: 14 }, (_, n) => ({ slot: first + n, seconds: SLOT_MS / 1000 })),
  )
  expect((await behind('trifles')).find(({ case_id }) => case_id === trifle.id)?.amount).toBe(120)

  const ignored = await arrive('מתעקשת', 'איפה ההזמנה שלי?')
  ahead = 7 * MINUTE
  await writeOnWall(rep, ignored.visitor, 'comment', 'עדיין אין תשובה', ignored.root)
  await eventually('it came forward', async () =>
    (await rep.get<CaseView>(`/api/cases/${ignored.id}`)).flags.includes('repeated'),
  )
  for (const number of ['repeated', 'unanswered'])
    expect((await behind(number)).map(({ case_id }) => case_id)).toContain(ignored.id)
  const { verdict, ignoring, cases } = await balance()
  expect(ignoring).toBeGreaterThan(0)
  expect(cases.repeated).toBeGreaterThan(0)
  expect(['ignoring', 'both']).toContain(verdict)
  ahead = 0
})

it('shows of a case no more than the list would', async () => {
  const { id } = await arrive('פרטים', 'הטלפון שלי 052-1234567, תחזרו אליי')
  await tell(rep, id, [{ slot: slotAt(Date.now()), seconds: 3 }])
  const row = (await behind('effort')).find(({ case_id }) => case_id === id)
  expect(row?.excerpt).toContain('•••')
  expect(row?.excerpt).not.toContain('1234567')
})
