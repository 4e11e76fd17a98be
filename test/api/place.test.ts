/** A place in the queue: why a case stands there, what time does to it, and who jumps ahead because nobody answered them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../app.ts'
import {
  type CaseRow,
  type CaseView,
  type Client,
  caseOf,
  eventually,
  firstRun,
  type Visitor,
  visit,
  writeOnWall,
} from '../client.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
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

const view = (id: string) => rep.get<CaseView>(`/api/cases/${id}`)
async function arrive(name: string, body: string): Promise<{ visitor: Visitor; root: string; row: CaseRow }> {
  const visitor = await visit(rep, wall, name)
  const root = await writeOnWall(rep, visitor, 'post', body)
  return { visitor, root, row: await eventually(`the case of ${name}`, () => caseOf(rep, name)) }
}
const places = async () =>
  (await rep.get<{ items: CaseRow[] }>('/api/cases?queue=new&limit=200')).items.map(({ id }) => id)
const aheadOf = async (one: string, other: string) => {
  const ids = await places()
  return ids.indexOf(one) < ids.indexOf(other)
}

it('a severe matter stands before a mild one that came first, and each says why', async () => {
  const mild = await arrive('שואלת', 'מה שעות הפתיחה של הסניף?')
  const severe = await arrive('כועס', 'זו הונאה, חויבתי פעמיים ואני פונה לעורך דין')
  expect(await aheadOf(severe.row.id, mild.row.id)).toBe(true)
  const said = await view(severe.row.id)
  expect(said.place_reason?.he).toMatch(/^לפני אחרים: חומרה (בינונית|גבוהה)/)
  expect(said.place_reason?.en).toMatch(/^Ahead of others: (medium|high) severity/)
})

it('a mild matter that missed its target steps back for what can still be in time, and no further than its limit', async () => {
  const first = await arrive('ממתינה', 'אפשר להחליף צבע?')
  ahead = 6 * MINUTE
  const stepped = async () => {
    const now = await view(first.row.id)
    return now.place_reason?.en.startsWith('Behind those that can still be answered in time') && now
  }
  // Clocks are looked at every ten seconds, those of the whole sample with this one.
  const back = await eventually('it stepped back', stepped, 60)
  const fresh = await arrive('חדשה', 'אפשר לקבל חשבונית?')
  expect(await aheadOf(fresh.row.id, first.row.id)).toBe(true)
  const started = Date.parse(back.clock?.started_at ?? '')
  expect(Date.parse(back.clock?.virtual_deadline ?? '')).toBeLessThanOrEqual(started + 120 * MINUTE)
  ahead = 116 * MINUTE
  const last = await arrive('אחרונה', 'יש חניה ליד הסניף?')
  expect(await aheadOf(first.row.id, last.row.id)).toBe(true)

  // Writing again is being ignored: ahead at once.
  await writeOnWall(rep, first.visitor, 'comment', 'יש שם מישהו?', first.root)
  await eventually('it came forward', async () => (await view(first.row.id)).left_unanswered?.times === 1)
  expect(await aheadOf(first.row.id, fresh.row.id)).toBe(true)
  ahead = 0
}, 90_000)

it('who was closed without an answer, and comes back later, jumps the queue with the old case shown', async () => {
  const { visitor, row } = await arrive('חוזר', 'ההזמנה לא הגיעה')
  await rep.post(`/api/cases/${row.id}/close`, { reason: 'customer_silent' })
  ahead = 9 * DAY
  const plain = await arrive('רגילה', 'ההזמנה לא הגיעה')
  await writeOnWall(rep, visitor, 'post', 'ההזמנה עדיין לא הגיעה')
  const again = await eventually('a new case', async () => {
    const found = await caseOf(rep, 'חוזר')
    return found && found.id !== row.id && found
  })
  expect(again.flags).toContain('repeated')
  expect(again.place_reason?.he).toContain('פנייה שנייה בלי מענה')
  expect(await aheadOf(again.id, plain.row.id)).toBe(true)
  const pane = await view(again.id)
  expect(pane.left_unanswered).toEqual({ times: 1, here: 0, before: [{ case_id: row.id, times: 1 }] })
  expect(pane.customer_card.cases.find(({ id }) => id === row.id)?.channel_kind).toBe('sandbox')
  const { entries } = await rep.get<{ entries: { type: string }[] }>(`/api/cases/${again.id}/timeline`)
  expect(entries.map(({ type }) => type)).toContain('customer.came_back')
  ahead = 0
})

it('who was ignored under another name comes forward when the two turn out to be one, and goes back when not', async () => {
  const mail = await arrive('דנה מ.', 'אפשר לשנות כתובת?')
  const wallCase = await arrive('dana_m', 'Can I change my address?')
  const before = await view(wallCase.row.id)
  const { change_id } = await rep.post<{ change_id: string }>(`/api/customers/${wallCase.row.customer.id}/merge`, {
    other_customer_id: mail.row.customer.id,
  })
  const merged = await view(wallCase.row.id)
  expect(merged.left_unanswered).toMatchObject({ times: 1, before: [{ case_id: mail.row.id }] })
  expect(Date.parse(merged.clock?.virtual_deadline ?? '')).toBeLessThan(
    Date.parse(before.clock?.virtual_deadline ?? ''),
  )
  await rep.post(`/api/customer-changes/${change_id}/undo`)
  const split = await view(wallCase.row.id)
  expect([split.left_unanswered, split.clock?.virtual_deadline]).toEqual([null, before.clock?.virtual_deadline])
})

it('all open cases of both people are looked at again in a merge and in a split, and each in its own place', async () => {
  const elder = await arrive('ותיקה', 'איפה ההזמנה?')
  const younger = await arrive('vatika', 'Where is my order?')
  // The elder one wrote again since: to each of the two the other was unanswered before.
  await writeOnWall(rep, elder.visitor, 'comment', 'אפשר תשובה?', elder.root)
  const heard = await eventually('the second words', async () => {
    const now = await view(elder.row.id)
    return now.conversations[0]?.messages.length === 2 && now
  })
  const alone = await view(younger.row.id)
  expect([heard.left_unanswered?.before ?? [], alone.left_unanswered?.before ?? []]).toEqual([[], []])
  const { customer } = younger.row
  await rep.post(`/api/customers/${customer.id}/merge`, { other_customer_id: elder.row.customer.id })
  const both = await Promise.all([view(elder.row.id), view(younger.row.id)])
  expect(both.map((one) => one.left_unanswered?.before.map(({ case_id }) => case_id))).toEqual([
    [younger.row.id],
    [elder.row.id],
  ])
  expect(Date.parse(both[1]?.clock?.virtual_deadline ?? '')).toBeLessThan(
    Date.parse(alone.clock?.virtual_deadline ?? ''),
  )

  // Solved while they were one: what turns out to be a stranger's leaves it, too.
  await rep.post(`/api/cases/${younger.row.id}/solve`, { note: null })
  expect((await view(younger.row.id)).left_unanswered?.before).toHaveLength(1)
  const { identities } = await rep.get<{ identities: { id: string; name: string }[] }>(`/api/customers/${customer.id}`)
  const stranger = identities.find(({ name }) => name === 'ותיקה')
  await rep.post(`/api/customers/${customer.id}/split`, { identity_id: stranger?.id })
  const parted = await Promise.all([view(elder.row.id), view(younger.row.id)])
  expect(parted.map((one) => one.left_unanswered?.before ?? [])).toEqual([[], []])
  expect(parted[0]?.clock?.virtual_deadline).toBe(heard.clock?.virtual_deadline)
})
