/** A step that is asked for again, because nobody heard the answer, happens once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { addMember } from '../organization.ts'

let test: TestApp
let rep: Client
let wall: string
let organizationId: string
beforeAll(async () => {
  test = await startTestApp()
  rep = await firstRun(test.url)
  const { walls } = await rep.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  organizationId = (await rep.get<{ organization: { id: string } }>('/api/me')).organization.id
})
afterAll(() => test.stop())

async function complaint(name: string): Promise<string> {
  const visitor = await visit(rep, wall, name)
  await writeOnWall(rep, visitor, 'post', 'ההזמנה לא הגיעה')
  return (await eventually('the case is there', () => caseOf(rep, name))).id
}
const view = (id: string) => rep.get<CaseView>(`/api/cases/${id}`)
const events = async (id: string) =>
  (await rep.get<{ entries: { type: string; data: object }[] }>(`/api/cases/${id}/timeline`)).entries

describe('a step with a key of its own', () => {
  it.each([
    ['note', 'notes', { body: 'בודקים מול המחסן' }, 'note.written'],
    ['call', 'calls', { summary: 'דיברנו' }, 'note.written'],
    ['answer', 'playbook/answer', { node: 'area', answer: 'yes' }, 'playbook.answered'],
    ['update', 'promise-update', { hours: 4 }, 'update.promised'],
    ['area', 'area', { area_id: null }, 'area.set'],
    ['mark', 'mark', { mark: 'noise', on: true }, 'case.marked'],
    ['solve', 'solve', { note: null }, 'case.solved'],
    ['close', 'close', { reason: 'customer_silent' }, 'case.closed'],
  ])('%s, five times at once: it is done once and every caller hears of success', async (name, path, body, type) => {
    const id = await complaint(`פעם אחת ${name}`)
    const before = (await events(id)).length
    const ask = () =>
      rep.post<{ version: number }>(`/api/cases/${id}/${path}`, { ...body, request_key: `once-${name}` })
    const answers = await Promise.all(Array.from({ length: 5 }, ask))
    expect(new Set(answers.map(({ version }) => version)).size).toBe(1)
    // And again much later, when the first answer was lost with the line.
    await ask()
    const told = (await events(id)).slice(before).filter((event) => event.type === type)
    expect(told).toHaveLength(1)
    expect(told[0]?.data).not.toHaveProperty('requestKey')
  })

  it('another key is another step', async () => {
    const id = await complaint('שתי הערות')
    for (const key of ['note-number-1', 'note-number-2'])
      await rep.post(`/api/cases/${id}/notes`, { body: 'אותן מילים', request_key: key })
    expect((await view(id)).notes).toHaveLength(2)
  })

  it('the same key of somebody else is theirs', async () => {
    const id = await complaint('שני אנשים')
    const { client: ronen } = await addMember(test, organizationId, 'rep')
    for (const client of [rep, ronen])
      await client.post(`/api/cases/${id}/notes`, { body: 'הערה', request_key: 'the same key' })
    expect((await view(id)).notes).toHaveLength(2)
  })
})

it('taking what somebody else took meanwhile is refused, and theirs it stays', async () => {
  const id = await complaint('לקיחה כפולה')
  const { client: tal, actor } = await addMember(test, organizationId, 'rep')
  const { person: me } = await rep.get<{ person: { id: string } }>('/api/me')
  await tal.post(`/api/cases/${id}/assign`, { person_id: actor.personId, seen_assignee_id: null })
  const late = rep.post(`/api/cases/${id}/assign`, { person_id: me.id, seen_assignee_id: null })
  await expect(late).rejects.toMatchObject({ code: 'already_taken', status: 409 })
  expect((await view(id)).assignee?.id).toBe(actor.personId)
})
