/** One person behind several identities: merged and split by hand, always reversibly; cases and facts keep their identity. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'

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

async function arrive(name: string, body: string): Promise<CaseView> {
  await writeOnWall(rep, await visit(rep, wall, name), 'post', body)
  const row = await eventually(`the case of ${name}`, () => caseOf(rep, name))
  return rep.get<CaseView>(`/api/cases/${row.id}`)
}
const view = (id: string) => rep.get<CaseView>(`/api/cases/${id}`)

it('merges two customers, and takes it back', async () => {
  const first = await arrive('רות א.', 'המקרר הגיע שרוט')
  const second = await arrive('ruth_a', 'The fridge is scratched, as I wrote before')
  const { change_id } = await rep.post<{ change_id: string }>(`/api/customers/${first.customer.id}/merge`, {
    other_customer_id: second.customer.id,
  })
  const merged = await view(second.id)
  expect(merged.customer.id).toBe(first.customer.id)
  expect(merged.customer_card.identities.map(({ name }) => name).sort()).toEqual(['ruth_a', 'רות א.'])
  expect(merged.customer_card.cases.map(({ id }) => id)).toContain(first.id)
  expect(merged.customer_card.undoable_change).toMatchObject({ change_id, what: 'merge' })
  expect(merged.conversations[0]?.messages[0]?.author.name).toBe('ruth_a')

  await rep.post(`/api/customer-changes/${change_id}/undo`)
  const back = await view(second.id)
  expect(back.customer.id).toBe(second.customer.id)
  expect(back.customer_card.identities).toHaveLength(1)
  await expect(rep.post(`/api/customer-changes/${change_id}/undo`)).rejects.toMatchObject({ code: 'nothing_to_undo' })
  const { entries } = await rep.get<{ entries: { type: string }[] }>(`/api/cases/${second.id}/timeline`)
  expect(entries.filter(({ type }) => type === 'customer.changed')).toHaveLength(2)
})

it('a merged customer’s next message joins their open case, from whichever identity', async () => {
  const first = await arrive('אבי ל.', 'ההזמנה שלי אבדה')
  const visitor = await visit(rep, wall, 'avi_l')
  await writeOnWall(rep, visitor, 'post', 'my order got lost')
  const row = await eventually('the second case', () => caseOf(rep, 'avi_l'))
  await rep.post(`/api/customers/${first.customer.id}/merge`, { other_customer_id: row.customer.id })
  await rep.post(`/api/cases/${row.id}/close`, { reason: 'duplicate' })
  await writeOnWall(rep, visitor, 'direct', 'is there any news?')
  await eventually('it joined the open case of the other identity', async () =>
    (await view(first.id)).conversations.some((one) => one.visibility === 'private'),
  )
})

it('splits an identity off with its cases, and takes it back', async () => {
  const first = await arrive('גלית ש.', 'החיוב כפול')
  const second = await arrive('galit_s', 'double charge')
  await rep.post(`/api/customers/${first.customer.id}/merge`, { other_customer_id: second.customer.id })
  const identity = (await view(second.id)).customer_card.identities.find(({ name }) => name === 'galit_s')
  const split = await rep.post<{ customer_id: string; change_id: string }>(
    `/api/customers/${first.customer.id}/split`,
    { identity_id: identity?.id },
  )
  expect((await view(second.id)).customer.id).toBe(split.customer_id)
  expect((await view(first.id)).customer.id).toBe(first.customer.id)
  expect((await view(second.id)).customer_card.undoable_change).toMatchObject({ what: 'split' })
  await rep.post(`/api/customer-changes/${split.change_id}/undo`)
  expect((await view(second.id)).customer.id).toBe(first.customer.id)
})

it('refuses what makes no sense', async () => {
  const only = await arrive('בודד', 'שאלה קטנה, מתי אתם פתוחים?')
  const identity = only.customer_card.identities[0]?.id
  await expect(
    rep.post(`/api/customers/${only.customer.id}/merge`, { other_customer_id: only.customer.id }),
  ).rejects.toMatchObject({ code: 'same_customer' })
  await expect(rep.post(`/api/customers/${only.customer.id}/split`, { identity_id: identity })).rejects.toMatchObject({
    code: 'last_identity',
  })
  await expect(
    rep.post(`/api/customers/${only.customer.id}/merge`, { other_customer_id: '01a20000-0000-7000-8000-000000000000' }),
  ).rejects.toMatchObject({ status: 404 })
})
