/** Who gets what: areas by language and channel, who is there, "not mine" until somebody acknowledges, the next alert, offers. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noticeAbsence } from '../../src/actions/presence/notice-absence.ts'
import { offerAllWork } from '../../src/actions/routing/offer-work.ts'
import { sweeps } from '../../src/pipeline.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun, openStream, visit, writeOnWall } from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember, type Member } from '../organization.ts'

type Asks = Operations['listAsks']['response']['items']
type Presence = Operations['getPresence']['response']

const MINUTE = 60_000
let test: TestApp
let owner: Client
let ownerId = ''
let wall = ''
let brandId = ''
let organizationId = ''
let ahead = 0
beforeAll(async () => {
  test = await startTestApp()
  test.app.ctx.now = () => Date.now() + ahead
  owner = await firstRun(test.url)
  const { walls } = await owner.post<{ walls: { channel_id: string; brand_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  brandId = walls[0]?.brand_id ?? ''
  const me = await owner.get<Operations['getMe']['response']>('/api/me')
  organizationId = me.organization.id
  ownerId = me.person.id
})
afterAll(() => test.stop())

const arrive = async (name: string, text: string): Promise<string> => {
  await writeOnWall(owner, await visit(owner, wall, name), 'post', text)
  return (await eventually(`the case of ${name}`, () => caseOf(owner, name))).id
}
const view = (id: string, as: Client = owner) => as.get<CaseView>(`/api/cases/${id}`)
const asks = async (as: Client) => (await as.get<{ items: Asks }>('/api/asks')).items
const atDesk = (...members: (Member | Client)[]) =>
  Promise.all(
    members.map((one) =>
      ('client' in one ? one.client : one).send('PUT', '/api/me/presence', { chosen: 'available', active: true }),
    ),
  )
const choose = (member: Member | Client, chosen: string) =>
  ('client' in member ? member.client : member).send('PUT', '/api/me/presence', { chosen })
const dueNow = async () => {
  for (const { name, run } of sweeps) if (name.startsWith('cases that time')) await run(test.app.ctx)
}
const member = (role: Parameters<typeof addMember>[2] = 'rep') => addMember(test, organizationId, role)
const makeArea = async (people: Member[], more: object = {}) =>
  (
    await owner.post<{ id: string }>('/api/areas', {
      name_he: 'אחריות',
      name_en: 'Warranty',
      icon: 'tool',
      words: [],
      hours: null,
      people: people.map(({ actor }) => actor.personId),
      step_minutes: 10,
      brand_id: brandId,
      ...more,
    })
  ).id
const passTime = async (minutes: number) => {
  ahead += minutes * MINUTE
}

describe('an area', () => {
  it('takes the languages and channels it is for; without words, all that comes in them', async () => {
    const id = await makeArea([], { name_en: 'English desk', languages: ['en'] })
    const elsewhere = await makeArea([], { words: ['warranty'], languages: ['ru'] })
    expect(
      (await view(await arrive('Sarah', 'My parcel never came and nobody is answering the warranty phone.'))).area_id,
    ).toBe(id)
    expect((await view(await arrive('שרה', 'שלום, מה קורה עם המנוי שלי?'))).area_id).not.toBe(id)
    const mine = await makeArea([], { words: ['אפונה'], channel_ids: [wall] })
    expect((await view(await arrive('אפונה', 'יש לכם אפונה?'))).area_id).toBe(mine)
    for (const area of [id, elsewhere, mine]) await owner.send('DELETE', `/api/areas/${area}`)
  })

  it.each([
    ['a channel of nobody', { channel_ids: ['018f0000-0000-7000-8000-000000000000'] }, 'not_found'],
    ['a language that is none', { languages: ['Hebrew'] }, 'bad_input'],
    ['no time to acknowledge', { step_minutes: 0 }, 'bad_input'],
  ])('with %s is refused', async (_, more, code) => {
    await expect(makeArea([], more)).rejects.toMatchObject({ code })
  })
})

describe('presence', () => {
  it('is what an open desk shows, until it is closed for some minutes or nobody touches it; a choice stays', async () => {
    const rep = await member()
    const seen = async () => (await rep.client.get<Presence>('/api/presence')).me
    expect(await seen()).toMatchObject({ chosen: 'available', state: 'away' })
    const stream = await openStream(rep.client)
    const watching = await openStream(owner)
    expect(await eventually('available', async () => (await seen()).state === 'available' && seen())).toBeTruthy()
    await choose(rep, 'busy')
    expect((await seen()).state).toBe('busy')
    await eventually('others hear of it', async () =>
      watching.events.some(({ data }) => data.kind === 'presence' && data.id === rep.actor.personId),
    )
    const people = (await owner.get<Operations['listPeople']['response']>('/api/people')).items
    expect(people.find(({ id }) => id === rep.actor.personId)?.standing.presence).toBe('busy')
    await choose(rep, 'available')
    stream.close()
    watching.close()
    await passTime(6)
    expect((await seen()).state).toBe('away')
    await noticeAbsence(test.app.ctx)
    const [row] = (await ask(
      test.databaseUrl,
      `select state from presence where person_id = '${rep.actor.personId}'`,
    )) as { state: string }[]
    expect(row?.state).toBe('away')
    await expect(rep.client.send('PUT', '/api/me/presence', { chosen: 'asleep' })).rejects.toMatchObject({
      code: 'bad_input',
    })
  })
})

describe('"not mine"', () => {
  let first: Member
  let second: Member
  let manager: Member
  let asker: Member
  let areaId = ''
  beforeAll(async () => {
    first = await member()
    second = await member()
    manager = await member('manager')
    asker = await member()
    areaId = await makeArea([first, second])
  })
  beforeEach(async () => {
    await choose(owner, 'off')
    await choose(manager, 'off')
  })
  const notMine = (id: string) => asker.client.post(`/api/cases/${id}/notify-responsible`, { area_id: areaId })
  const events = async (id: string) =>
    (await owner.get<Operations['getTimeline']['response']>(`/api/cases/${id}/timeline`)).entries
      .map(({ type }) => type)
      .filter((type) => type.startsWith('responsible'))

  it('tells the first who is there, waits for them in sight of who asked, and ends when they take it', async () => {
    await atDesk(first, second)
    const id = await arrive('ראשונה', 'המוצר התקלקל ואף אחד לא עונה לי')
    expect(await asker.client.post(`/api/cases/${id}/responsible`, { area_id: areaId })).toMatchObject({
      to: [{ id: first.actor.personId, presence: 'available' }],
      after: [{ id: second.actor.personId }],
      nobody: null,
      step_minutes: 10,
    })
    await notMine(id)
    expect((await view(id)).responsible).toMatchObject({
      area_id: areaId,
      person: { id: first.actor.personId },
      asked_by: { id: asker.actor.personId },
      acknowledged_at: null,
      nobody: null,
    })
    expect(await asks(first.client)).toMatchObject([
      { kind: 'asked_of_me', case_id: id, asked_by: { id: asker.actor.personId } },
    ])
    expect(await asks(asker.client)).toMatchObject([
      { kind: 'asked_by_me', case_id: id, asked: [{ id: first.actor.personId }] },
    ])
    expect(await asks(second.client)).toEqual([])
    const both = await Promise.allSettled(
      [first.client, owner].map((one) => one.post(`/api/cases/${id}/acknowledge-responsibility`)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'already_taken' } })
    expect(await asks(asker.client)).toEqual([])
    expect((await view(id)).assignee).not.toBeNull()
  })

  it('goes on to the next in order when nobody acknowledges in time, then to the managers, each step told once', async () => {
    await atDesk(first, second, manager)
    const id = await arrive('שותקים', 'זו הונאה, אני פונה לעורך דין')
    await notMine(id)
    // Whoever is told next is there before the time is up: the sweep that comes by itself may be first to see that.
    await passTime(9)
    await atDesk(second, manager)
    await passTime(2)
    await Promise.all([dueNow(), dueNow(), dueNow()])
    expect((await view(id)).responsible).toMatchObject({
      asked: [{ id: second.actor.personId }],
      person: { id: second.actor.personId },
    })
    expect(await events(id)).toEqual(['responsible.notified', 'responsible.escalated'])
    await passTime(9)
    await atDesk(manager)
    await passTime(2)
    await dueNow()
    expect((await view(id)).responsible?.asked).toMatchObject([{ id: manager.actor.personId }])
    await passTime(11)
    await dueNow()
    // The owner is the last who can be told; then there is nobody, and it says so.
    expect((await view(id)).responsible?.asked).toMatchObject([{ id: ownerId }])
    await passTime(11)
    await dueNow()
    expect((await view(id)).responsible).toMatchObject({ next_at: null, nobody: 'all_asked' })
    const told = await events(id)
    await dueNow()
    expect(await events(id)).toEqual(told)
    // Whoever was told may still take it, the first of all.
    await first.client.post(`/api/cases/${id}/acknowledge-responsibility`)
    expect((await view(id)).assignee?.id).toBe(first.actor.personId)
  })

  it('"not mine either" says why and goes to the next at once; who was not asked has nothing to decline', async () => {
    await atDesk(first, second)
    const id = await arrive('מתגלגלת', 'הגיע לי מוצר שבור')
    await notMine(id)
    await expect(second.client.post(`/api/cases/${id}/decline-responsibility`, { reason: 'x' })).rejects.toMatchObject({
      code: 'not_asked',
    })
    await expect(first.client.post(`/api/cases/${id}/decline-responsibility`, { reason: ' ' })).rejects.toMatchObject({
      code: 'bad_input',
    })
    await first.client.post(`/api/cases/${id}/decline-responsibility`, { reason: 'זה של המחסן' })
    expect((await view(id)).responsible).toMatchObject({
      asked: [{ id: second.actor.personId }],
      declined: [{ person: { id: first.actor.personId }, reason: 'זה של המחסן' }],
    })
    await owner.post(`/api/cases/${id}/close`, { reason: 'duplicate' })
    expect(await asks(second.client)).toEqual([])
  })

  it('with nobody there says so and to whom it went; whoever comes back first is asked', async () => {
    await passTime(20)
    await noticeAbsence(test.app.ctx)
    const id = await arrive('לילה', 'אין מענה בשום מקום')
    await notMine(id)
    const { responsible } = await view(id)
    expect(responsible).toMatchObject({ nobody: 'away', asked: [{ id: first.actor.personId }] })
    await atDesk(second)
    const now = await eventually('the one who came back is asked', async () => {
      const found = (await view(id)).responsible
      return found?.nobody === null && found
    })
    expect(now.asked).toMatchObject([{ id: second.actor.personId }])
    await second.client.post(`/api/cases/${id}/acknowledge-responsibility`)
  })

  it('taking the case by hand is an acknowledgement; a closed case asks nobody; an area without people asks the managers', async () => {
    await atDesk(first, manager)
    const id = await arrive('ביד', 'הכול שבור')
    await notMine(id)
    await first.client.post(`/api/cases/${id}/assign`, { person_id: first.actor.personId })
    expect((await view(id)).responsible?.acknowledged_at).not.toBeNull()
    await owner.post(`/api/cases/${id}/close`, { reason: 'duplicate' })
    await expect(notMine(id)).rejects.toMatchObject({ code: 'case_closed' })
    const empty = await makeArea([])
    const other = await arrive('ריק', 'שאלה על דבר שאין לו תחום')
    await asker.client.post(`/api/cases/${other}/notify-responsible`, { area_id: empty })
    expect((await view(other)).responsible).toMatchObject({
      asked: [{ id: manager.actor.personId }],
      nobody: 'area_empty',
    })
    await owner.post(`/api/cases/${other}/close`, { reason: 'duplicate' })
  })
})

describe('the next alert', () => {
  let one: Member
  let two: Member
  const next = (who: Member, body: object = {}) =>
    who.client.post<Operations['takeNext']['response']>('/api/cases/next', { brand_id: brandId, ...body })
  const emptyQueue = async () => {
    const { items } = await owner.get<Operations['listCases']['response']>('/api/cases?limit=200')
    for (const { id } of items) await owner.post(`/api/cases/${id}/close`, { reason: 'no_answer_needed' })
  }
  beforeAll(async () => {
    one = await member()
    two = await member()
    await emptyQueue()
  })

  it('is never the same for two who ask at once, and comes in the order of the queue', async () => {
    const ids = [
      await arrive('תור א', 'שאלה ראשונה'),
      await arrive('תור ב', 'שאלה שנייה'),
      await arrive('תור ג', 'שאלה שלישית'),
    ]
    const taken = await Promise.all([next(one), next(two), next(one), next(two), next(one)])
    const got = taken.flatMap((answer) => answer.case?.id ?? [])
    expect(got.sort()).toEqual(ids.sort())
    expect(taken.filter((answer) => answer.case === null)).toHaveLength(2)
  })

  it('is of my areas and languages, and of none that waits for somebody to acknowledge', async () => {
    const areaId = await makeArea([two], { words: ['אוגרים'] })
    const hamsters = await arrive('אוגר', 'יש אוגרים במלאי?')
    await owner.send('PUT', `/api/people/${one.actor.personId}/work`, { load_limit: null, languages: ['he'] })
    const english = await arrive('Dana', 'Hello, is anybody there? I would like to ask you something.')
    const own = await makeArea([one], { words: ['תוכים'] })
    expect((await next(one)).case).toBeNull()
    const parrots = await arrive('תוכי', 'יש תוכים?')
    expect((await next(one)).case?.id).toBe(parrots)
    // Which of the two comes first is the queue's to say.
    const theirs = [(await next(two)).case?.id, (await next(two)).case?.id]
    expect(theirs.sort()).toEqual([hamsters, english].sort())
    for (const id of [areaId, own]) await owner.send('DELETE', `/api/areas/${id}`)
  })

  it('is refused to who has as much as may wait for them, in words that say so', async () => {
    await emptyQueue()
    await owner.send('PUT', `/api/people/${one.actor.personId}/work`, { load_limit: 1, languages: [] })
    await arrive('עומס א', 'שאלה א')
    await arrive('עומס ב', 'שאלה ב')
    // Twice at once is still one.
    const both = await Promise.allSettled([next(one), next(one)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(next(one)).rejects.toMatchObject({ code: 'load_full' })
    expect((await next(two)).case).not.toBeNull()
    await expect(
      owner.send('PUT', `/api/people/${one.actor.personId}/work`, { load_limit: 0, languages: [] }),
    ).rejects.toMatchObject({ code: 'bad_input' })
  })
})

describe('work that is offered', () => {
  let here: Member
  let other: Member
  let areaId = ''
  beforeAll(async () => {
    here = await member()
    other = await member()
    areaId = await makeArea([here, other], { words: ['צבים'] })
    await owner.send('PUT', '/api/routing', { mode: 'push', openMinutes: 5, awayMinutes: 5, idleMinutes: 15 })
  })
  afterAll(() => owner.send('PUT', '/api/routing', { mode: 'pull' }))

  it('goes to who is there, is taken back when they do not open it, and stays when they do', async () => {
    const open = [{ from: '00:00', to: '24:00' }]
    const weekly = { 0: open, 1: open, 2: open, 3: open, 4: open, 5: open, 6: open }
    await owner.send('PATCH', `/api/brands/${brandId}`, { calendar: { weekly, closedDates: [] } })
    await passTime(30)
    const id = await arrive('צב', 'יש צבים?')
    expect((await view(id)).area_id).toBe(areaId)
    await offerAllWork(test.app.ctx)
    expect((await view(id)).assignee).toBeNull()
    // Coming back is enough: what waited is offered.
    await atDesk(here)
    await eventually('it is offered', async () => (await view(id)).assignee?.id === here.actor.personId)
    expect(await asks(here.client)).toMatchObject([{ kind: 'offered', case_id: id }])
    expect((await view(id, here.client)).offered_until).not.toBeNull()
    await passTime(6)
    await atDesk(other)
    await Promise.all([dueNow(), dueNow(), dueNow()])
    // Its target passed with the offer: one step holds both, so that a crash leaves all of it undone or nothing.
    const step = await ask(
      test.databaseUrl,
      `select type from case_event where case_id = '${id}' and xmin::text in
         (select xmin::text from case_event where case_id = '${id}' and data->>'how' = 'lapsed') order by seq`,
    )
    expect(step).toEqual([{ type: 'case.assigned' }, { type: 'case.prioritized' }])
    await offerAllWork(test.app.ctx)
    await eventually('it went on', async () => (await view(id)).assignee?.id === other.actor.personId)
    await other.client.post(`/api/cases/${id}/opened`)
    expect(await asks(other.client)).toEqual([])
    await passTime(10)
    await dueNow()
    expect((await view(id)).assignee?.id).toBe(other.actor.personId)
  })

  it('never gives one more than their limit, however many come at once', async () => {
    await atDesk(here)
    await choose(other, 'off')
    await owner.send('PUT', `/api/people/${here.actor.personId}/work`, { load_limit: 2, languages: [] })
    await Promise.all(['א', 'ב', 'ג', 'ד'].map((name) => arrive(`צב ${name}`, 'יש צבים?')))
    await Promise.all([offerAllWork(test.app.ctx), offerAllWork(test.app.ctx), offerAllWork(test.app.ctx)])
    const { items } = await here.client.get<Operations['listCases']['response']>('/api/cases?queue=mine&limit=200')
    expect(items.length).toBe(2)
  })

  it('is what "next" opens first, also for somebody whom nothing more is given', async () => {
    const waiting = async () =>
      (await asks(here.client)).flatMap(({ kind, case_id: id }) => (kind === 'offered' ? [id] : []))
    const offered = await waiting()
    expect(offered).toHaveLength(2)
    const next = async () =>
      (await here.client.post<Operations['takeNext']['response']>('/api/cases/next', { brand_id: brandId })).case?.id
    const opened = [await next(), await next()]
    expect(opened.toSorted()).toEqual(offered.toSorted())
    expect(await waiting()).toEqual([])
    expect((await view(opened[0] ?? '', here.client)).offered_until).toBeNull()
    await expect(next()).rejects.toMatchObject({ code: 'load_full' })
  })
})
