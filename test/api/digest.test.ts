/** What customers say about an area: on demand, and by mail on Sunday morning, once. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mailDigests } from '../../src/actions/digest/mail-digests.ts'
import { weekOf } from '../../src/core/digest/week.ts'
import { dayAt } from '../../src/core/team/review.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseRow, type Client, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { addMember, type Member } from '../organization.ts'

type Digest = Operations['getDigest']['response']

const HOUR = 3_600_000
const DAY = 24 * HOUR
let test: TestApp
let owner: Client
let rep: Member
let wall = ''
let brandId = ''
let timezone = ''
let areaId = ''
let ahead = 0
beforeAll(async () => {
  test = await startTestApp()
  test.app.ctx.now = () => Date.now() + ahead
  owner = await firstRun(test.url)
  const { walls } = await owner.post<{ walls: { channel_id: string; brand_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  brandId = walls[0]?.brand_id ?? ''
  const me = await owner.get<Operations['getMe']['response']>('/api/me')
  timezone = me.brands.find(({ id }) => id === brandId)?.timezone ?? ''
  rep = await addMember(test, me.organization.id, 'rep', [brandId])
  const made = await owner.post<{ id: string }>('/api/areas', {
    name_he: 'ארנבים',
    name_en: 'Rabbits',
    icon: 'tag',
    words: ['ארנב', 'ארנבת'],
    hours: null,
    people: [rep.actor.personId],
    brand_id: brandId,
  })
  areaId = made.id
})
afterAll(() => test.stop())

const arrive = async (name: string, text: string): Promise<CaseRow> => {
  await writeOnWall(owner, await visit(owner, wall, name), 'post', text)
  return eventually(`the case of ${name}`, () => caseOf(owner, name))
}
/** The day at the brand; around midnight it is another one in UTC. */
const today = () => dayAt(test.app.ctx.now(), timezone)
const digestOf = (as: Client, week?: string) =>
  as.get<Digest>(`/api/areas/${areaId}/digest${week ? `?week=${week}` : ''}`)

it('tells how many, of what kind, in which words, and shows some with personal details masked', async () => {
  for (const [name, text] of [
    ['ראשונה', 'הארנב הגיע חולה והכלוב שבור, הטלפון שלי 052-1234567'],
    ['שני', 'הכלוב של הארנב שבור כבר בקנייה'],
    ['שלישית', 'תודה על הארנבת המקסימה'],
  ] as const)
    expect((await arrive(name, text)).area_id).toBe(areaId)
  const found = await digestOf(rep.client, today())
  expect(found).toMatchObject({
    area_id: areaId,
    complete: false,
    messages: { now: 3, before: 0 },
    cases: { now: 3, before: 0 },
  })
  expect(found.phrases.find(({ text }) => text.includes('כלוב'))?.now).toBe(2)
  expect(found.sentiments.reduce((sum, one) => sum + one.now, 0)).toBe(3)
  expect(found.examples.length).toBe(3)
  expect(JSON.stringify(found.examples)).not.toContain('1234567')
  // When the next one has begun it is the week before.
  ahead = weekOf(Date.now(), timezone).to + HOUR - Date.now()
  expect(await digestOf(rep.client)).toMatchObject({
    first: found.first,
    complete: true,
    messages: { now: 3, before: 0 },
  })
  expect((await digestOf(rep.client, today())).messages.now).toBe(0)
  ahead = 0
})

it('is mailed to the people of the area on Sunday morning, once, and not where nothing was said', async () => {
  const sent: { to: string; subject: string; text: string }[] = []
  Object.assign(test.app.ctx, {
    mail: {
      configured: true,
      send: async (mail: { to: string; subject: string; text: string }) => void sent.push(mail),
    },
  })
  const { to } = weekOf(Date.now(), timezone)
  ahead = to + 7 * HOUR - Date.now()
  await mailDigests(test.app.ctx)
  expect(sent).toEqual([])
  ahead += 2 * HOUR
  await Promise.all([mailDigests(test.app.ctx), mailDigests(test.app.ctx)])
  const mine = () => sent.filter(({ to: address }) => address === rep.email)
  await eventually('it is mailed', async () => mine().length > 0)
  await mailDigests(test.app.ctx)
  expect(mine()).toHaveLength(1)
  expect(mine()[0]?.subject).toContain('Rabbits')
  expect(mine()[0]?.text).toMatch(/Messages: 3 \(3 more than the week before\)/)
  expect(mine()[0]?.text).toContain(`/areas/${areaId}/digest?week=`)
  expect(mine()[0]?.text).not.toContain('1234567')
  ahead += 7 * DAY
  await mailDigests(test.app.ctx)
  expect(mine()).toHaveLength(1)
  ahead = 0
})

it('refuses what is no week, and an area of others', async () => {
  await expect(digestOf(rep.client, '2026-13-45')).rejects.toMatchObject({ code: 'bad_input' })
  const stranger = await addMember(test, rep.actor.organizationId, 'rep', ['018f0000-0000-7000-8000-000000000000'])
  await expect(digestOf(stranger.client)).rejects.toMatchObject({ code: 'not_found' })
  const participant = await addMember(test, rep.actor.organizationId, 'participant')
  await expect(digestOf(participant.client)).rejects.toMatchObject({ code: 'not_allowed' })
})
