/** What time does by itself: watching ends, follow-ups fall due, silence is noticed, old matters open anew. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../app.ts'
import {
  type CaseView,
  type Client,
  caseOf,
  eventually,
  firstRun,
  type Visitor,
  visit,
  writeOnWall,
} from '../client.ts'

const HOUR = 3_600_000
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
async function arrive(name: string, body: string): Promise<{ visitor: Visitor; root: string; id: string }> {
  const visitor = await visit(rep, wall, name)
  const root = await writeOnWall(rep, visitor, 'post', body)
  const row = await eventually(`the case of ${name}`, () => caseOf(rep, name))
  return { visitor, root, id: row.id }
}

it('a question answered in public is watched until it is quiet, then closes', async () => {
  const { visitor, root, id } = await arrive('סקרן', 'מתי אתם פתוחים בשישי?')
  for (const [node, answer] of [
    ['area', 'yes'],
    ['type', 'question'],
    ['personal', 'no'],
    ['reliable', 'yes'],
  ])
    await rep.post(`/api/cases/${id}/playbook/answer`, { node, answer })
  await rep.post(`/api/cases/${id}/replies`, { mode: 'public', body: 'בשישי פתוח מתשע עד אחת.' })
  const watched = await eventually(
    'it is watched',
    async () => (await view(id)).watch_until !== null && (await view(id)),
  )
  expect(watched.next_act?.act).toBe('watch')

  // A new comment re-alerts and ends the watch.
  await writeOnWall(rep, visitor, 'comment', 'ובערב חג?', root)
  const again = await eventually('it alerts again', async () => (await view(id)).clock !== null && (await view(id)))
  expect(again.watch_until).toBeNull()
  await rep.post(`/api/cases/${id}/replies`, { mode: 'public', purpose: 'answer', body: 'גם בערב חג.' })
  await eventually('it is watched again', async () => (await view(id)).watch_until !== null)

  ahead = 30 * HOUR
  // Something else happens to it before anybody looks at the clock: that must not be taken for having looked.
  await rep.post(`/api/cases/${id}/notes`, { body: 'תודה ששאלו' }).catch(() => undefined)
  const closed = await eventually(
    'quiet hours passed',
    async () => (await view(id)).status === 'closed' && (await view(id)),
    // Clocks are looked at every ten seconds, those of the whole sample with this one.
    60,
  )
  expect(closed.close_reason).toBe('answered_in_public')
  expect(closed.loop.followed_up).toMatchObject({ skipped: 'answered_in_public' })
  ahead = 0
}, 90_000)

it('a solved matter whose follow-up is late says so', async () => {
  const { id } = await arrive('ממתינה', 'המוצר הגיע פגום ואיש לא חוזר אליי')
  await rep.post(`/api/cases/${id}/replies`, { mode: 'public', body: 'מצטערים, מטפלים.' })
  await eventually('answered', async () => (await view(id)).loop.answered !== null)
  await rep.post(`/api/cases/${id}/solve`, { note: 'הוחלף' })
  expect((await view(id)).due).toEqual([])
  ahead = 80 * HOUR
  const late = await view(id)
  expect(late.due.map(({ kind }) => kind)).toContain('follow_up')
  expect((await caseOf(rep, 'ממתינה', 'follow_up'))?.flags).toContain('update_due')
  ahead = 0
})

it('words in a closed matter reopen it within a week; later they open a new one that knows the old', async () => {
  const { visitor, root, id } = await arrive('חוזרת', 'השליח לא הגיע')
  await rep.post(`/api/cases/${id}/close`, { reason: 'customer_silent' })
  ahead = 6 * 24 * HOUR
  await writeOnWall(rep, visitor, 'comment', 'עדיין לא הגיע', root)
  await eventually('open again', async () => (await view(id)).status === 'open')
  await rep.post(`/api/cases/${id}/close`, { reason: 'customer_silent' })
  ahead = 14 * 24 * HOUR
  await writeOnWall(rep, visitor, 'comment', 'חודש עבר', root)
  const row = await eventually('a new case', async () => {
    const found = await caseOf(rep, 'חוזרת')
    return found && found.id !== id && found
  })
  expect((await view(row.id)).previous_case?.id).toBe(id)
  expect((await view(id)).status).toBe('closed')
  ahead = 0
})

it('the person told waits to be heard of, and becomes the owner when they acknowledge', async () => {
  const { id } = await arrive('לא שלי', 'חויבתי פעמיים וזו הונאה')
  const { areas } = await rep.get<{ areas: { id: string; brand_id: string }[] }>('/api/me')
  const brand = (await view(id)).brand_id
  await rep.post(`/api/cases/${id}/playbook/answer`, { node: 'area', answer: 'no' })
  await rep.post(`/api/cases/${id}/playbook/answer`, { node: 'severe', answer: 'yes' })
  await rep.post(`/api/cases/${id}/notify-responsible`, { area_id: areas.find((area) => area.brand_id === brand)?.id })
  expect(await view(id)).toMatchObject({ responsible: { acknowledged_at: null }, next_act: { act: 'be_acknowledged' } })
  ahead = 2 * HOUR
  expect((await view(id)).due.map(({ kind }) => kind)).toContain('unacknowledged')
  await rep.post(`/api/cases/${id}/acknowledge-responsibility`)
  const taken = await view(id)
  expect(taken.assignee?.name).toBe('Owner')
  await expect(rep.post(`/api/cases/${id}/acknowledge-responsibility`)).rejects.toMatchObject({
    code: 'nobody_to_acknowledge',
  })
  ahead = 0
})
