/** Two people on one case: who is there, who answers, who asks for it; and two answers at once, of which the second stops. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HERE_MS, WRITING_MS } from '../../src/core/watching/watching.ts'
import { sweeps } from '../../src/pipeline.ts'
import { insertBrand, loadBrand } from '../../src/store/brands.ts'
import { transact } from '../../src/store/db.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import {
  ApiError,
  type CaseView,
  type Client,
  caseOf,
  eventually,
  firstRun,
  type Outgoing,
  openStream,
  visit,
  writeOnWall,
} from '../client.ts'
import { addMember, type Member } from '../organization.ts'

type Watching = Operations['listWatching']['response']['items']
type Timeline = Operations['getTimeline']['response']

let test: TestApp
let owner: Client
let wall: string
let dana: Member
let ron: Member
let ahead = 0
beforeAll(async () => {
  test = await startTestApp({ MAAGAL_UNDO_SECONDS: '30' })
  test.app.ctx.now = () => Date.now() + ahead
  owner = await firstRun(test.url)
  const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  const { organization } = await owner.get<Operations['getMe']['response']>('/api/me')
  dana = await addMember(test, organization.id, 'rep')
  ron = await addMember(test, organization.id, 'rep')
})
afterAll(() => test.stop())

let id: string
let counter = 0
beforeEach(async () => {
  const name = `Writer ${++counter}`
  await writeOnWall(owner, await visit(owner, wall, name), 'post', 'ההזמנה שלי לא הגיעה כבר שבועיים ואף אחד לא עונה')
  id = (await eventually('the case', () => caseOf(owner, name))).id
})

const watch = ({ client }: Member, writing = false, desk = 'the-first-desk') =>
  client.send('PUT', `/api/cases/${id}/watch`, { desk, writing })
const leave = ({ client }: Member, desk = 'the-first-desk') => client.send('DELETE', `/api/cases/${id}/watch/${desk}`)
const seen = async (client: Client) =>
  (await client.get<{ items: Watching }>('/api/watching')).items.filter((one) => one.case_id === id)
const whoWrites = async (client: Client) =>
  (await seen(client)).filter((one) => one.writing_since !== null).map(({ person }) => person.id)

describe('who is there', () => {
  it('is told to open desks as people come, write, stop and leave, and not in between', async () => {
    const stream = await openStream(ron.client)
    const told = () => stream.events.filter(({ data }) => data.kind === 'watching' && data.id === id)
    const hear = (count: number) => eventually(`${count} changes are heard`, async () => told().length === count)
    await watch(dana)
    await hear(1)
    expect(await seen(ron.client)).toMatchObject([{ person: { id: dana.actor.personId }, writing_since: null }])
    await watch(dana)
    await watch(dana, true)
    await hear(2)
    expect(await whoWrites(ron.client)).toEqual([dana.actor.personId])
    await watch(dana, true)
    await watch(dana, false)
    await hear(3)
    expect(await whoWrites(ron.client)).toEqual([])
    await leave(dana)
    await hear(4)
    await leave(dana)
    expect(await seen(ron.client)).toEqual([])
    expect(told()).toHaveLength(4)
    for (const { data } of told()) expect(data).toEqual({ kind: 'watching', id, version: 0 })
    stream.close()
  })

  it('stays while one of two pages is open', async () => {
    await watch(dana, true)
    await watch(dana, false, 'the-second-desk')
    await leave(dana)
    expect(await seen(ron.client)).toMatchObject([{ person: { id: dana.actor.personId }, writing_since: null }])
    await leave(dana, 'the-second-desk')
    expect(await seen(ron.client)).toEqual([])
  })

  it('is forgotten when the line is lost: first the pen, then the person; and desks hear of both', async () => {
    const stream = await openStream(ron.client)
    const told = () => stream.events.filter(({ data }) => data.kind === 'watching' && data.id === id).length
    await watch(dana, true)
    await eventually('desks hear of her', async () => told() === 1)
    // The sweep comes by itself every few seconds; here it comes now.
    const sweep = () => sweeps.find(({ name }) => name.includes('fell silent'))?.run(test.app.ctx)
    try {
      ahead = WRITING_MS + 1000
      expect(await seen(ron.client)).toMatchObject([{ person: { id: dana.actor.personId }, writing_since: null }])
      await sweep()
      await eventually('desks hear that the pen was put down', async () => told() === 2)
      ahead = HERE_MS + 1000
      expect(await seen(ron.client)).toEqual([])
      await sweep()
      await eventually('desks hear that nobody is there', async () => told() === 3)
    } finally {
      ahead = 0
      stream.close()
    }
  })

  it('is nothing for a participant, for another brand, nor for another organization', async () => {
    const { organizationId } = dana.actor
    const { ctx } = test.app
    const view = await owner.get<CaseView>(`/api/cases/${id}`)
    const otherBrand = ctx.newId()
    await transact(ctx.db, async (tx) => {
      const brand = await loadBrand(tx, organizationId, view.brand_id)
      await insertBrand(tx, { ...brand, id: otherBrand, organizationId, name: 'Other', sample: false })
    })
    const participant = await addMember(test, organizationId, 'participant')
    const other = await addMember(test, organizationId, 'rep', [otherBrand])
    await owner.post(`/api/cases/${id}/assign`, { person_id: participant.actor.personId })
    const streams = [await openStream(participant.client), await openStream(other.client)]
    const witness = await openStream(ron.client)
    await watch(dana, true)
    await expect(watch(participant)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(seen(participant.client)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(watch(other)).rejects.toMatchObject({ code: 'not_found' })
    expect(await seen(other.client)).toEqual([])
    await eventually('a colleague hears of it', async () =>
      witness.events.find(({ data }) => data.kind === 'watching' && data.id === id),
    )
    // Something that all of them may hear, after it.
    await owner.send('PATCH', '/api/me', { name: 'Owner of it' })
    await owner.send('PATCH', `/api/people/${participant.actor.personId}`, { role: 'participant' })
    await owner.post('/api/briefings', { brand_id: null, kind: 'fault', title: 'For all' })
    for (const stream of streams) {
      await eventually('they hear something', async () => stream.events.some(({ data }) => data.kind === 'briefing'))
      expect(stream.events.filter(({ data }) => data.kind === 'watching')).toEqual([])
      stream.close()
    }
    witness.close()
  })

  it('holds nobody up who may not answer', async () => {
    const referent = await addMember(test, dana.actor.organizationId, 'referent')
    await watch(referent, true)
    expect(await seen(ron.client)).toMatchObject([{ person: { id: referent.actor.personId }, writing_since: null }])
  })
})

describe('asking for the case', () => {
  const askFor = ({ client }: Member) => client.post(`/api/cases/${id}/ask-for`, { desk: 'the-first-desk' })
  const answer = ({ client }: Member, to: Member, give: boolean) =>
    client.post(`/api/cases/${id}/answer-asker`, { person_id: to.actor.personId, give })
  const asksOf = async (client: Client, of: Member) =>
    (await seen(client)).find(({ person }) => person.id === of.actor.personId)?.asks ?? null

  it('reaches whoever answers; a yes gives the case and puts the pen down', async () => {
    await watch(dana, true)
    await watch(ron)
    await askFor(ron)
    expect(await asksOf(dana.client, ron)).toMatchObject({ of: dana.actor.personId, declined: false })
    await answer(dana, ron, true)
    expect((await owner.get<CaseView>(`/api/cases/${id}`)).assignee?.id).toBe(ron.actor.personId)
    expect(await asksOf(dana.client, ron)).toBe(null)
    expect(await whoWrites(ron.client)).toEqual([])
    await expect(answer(dana, ron, true)).rejects.toMatchObject({ code: 'not_asked' })
  })

  it('a no is told to whoever asked, and changes nothing', async () => {
    await watch(dana, true)
    await watch(ron)
    await askFor(ron)
    await answer(dana, ron, false)
    expect(await asksOf(ron.client, ron)).toMatchObject({ of: dana.actor.personId, declined: true })
    expect((await owner.get<CaseView>(`/api/cases/${id}`)).assignee).toBe(null)
    expect(await whoWrites(ron.client)).toEqual([dana.actor.personId])
  })

  it('is refused where nobody answers, and only whoever was asked can say yes', async () => {
    await watch(dana)
    await expect(askFor(ron)).rejects.toMatchObject({ code: 'nobody_answers' })
    await watch(ron, true)
    await expect(askFor(ron)).rejects.toMatchObject({ code: 'nobody_answers' })
    await watch(dana, true)
    await askFor(dana)
    const third = await addMember(test, dana.actor.organizationId, 'rep')
    await expect(answer(third, dana, true)).rejects.toMatchObject({ code: 'not_asked' })
    await leave(dana)
    await expect(answer(ron, dana, true)).rejects.toMatchObject({ code: 'not_asked' })
  })
})

describe('two answers at once', () => {
  const versionOf = async (): Promise<number> => (await owner.get<CaseView>(`/api/cases/${id}`)).version
  const reply = ({ client }: Member, body: string, more: object = {}) =>
    client.post<Outgoing>(`/api/cases/${id}/replies`, { mode: 'public', body, ...more })
  const refusal = async (doing: Promise<unknown>): Promise<ApiError> => {
    const error = await doing.then(
      () => null,
      (one: unknown) => one,
    )
    if (!(error instanceof ApiError)) throw new Error('nothing was refused')
    return error
  }
  const outgoing = async () => (await owner.get<CaseView>(`/api/cases/${id}`)).outgoing.map(({ body }) => body)

  it.each([
    ['Dana', 'Ron'],
    ['Ron', 'Dana'],
  ])('%s first: the second stops, with both at hand, and leaves when it is meant', async (first) => {
    const [one, two] = first === 'Dana' ? [dana, ron] : [ron, dana]
    const saw = await versionOf()
    await reply(one, 'אנחנו בודקים.', { case_version: saw })
    await two.client.send('PUT', `/api/cases/${id}/drafts/public`, { body: 'כבר מטפלים בזה.' })
    const error = await refusal(reply(two, 'כבר מטפלים בזה.', { case_version: saw, request_key: `second-${id}` }))
    expect([error.status, error.code]).toEqual([409, 'answered_meanwhile'])
    const details = error.details as { version: number }
    expect(details).toMatchObject({
      version: await versionOf(),
      replies: [{ by: { id: one.actor.personId }, mode: 'public', body: 'אנחנו בודקים.', state: 'held' }],
    })
    // Nothing left, and nothing was lost.
    expect(await outgoing()).toEqual(['אנחנו בודקים.'])
    expect((await two.client.get<CaseView>(`/api/cases/${id}`)).drafts).toMatchObject([{ body: 'כבר מטפלים בזה.' }])
    await reply(two, 'כבר מטפלים בזה.', {
      case_version: details.version,
      besides_reason: 'adds',
      request_key: `second-${id}`,
    })
    expect(await outgoing()).toEqual(['אנחנו בודקים.', 'כבר מטפלים בזה.'])
    const { entries } = await owner.get<Timeline>(`/api/cases/${id}/timeline`)
    expect(entries.find(({ type }) => type === 'reply.besides')).toMatchObject({
      by: { id: two.actor.personId },
      data: { reason: 'adds' },
    })
  })

  it('in the same instant: one goes, one stops, whichever it is', async () => {
    const case_version = await versionOf()
    const both = await Promise.allSettled([
      reply(dana, 'אנחנו בודקים.', { case_version }),
      reply(ron, 'כבר מטפלים בזה.', { case_version }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'answered_meanwhile' } })
    expect(await outgoing()).toHaveLength(1)
  })

  it('stop however the second goes out: to a private channel, as a follow-up, as a file', async () => {
    const case_version = await versionOf()
    await reply(dana, 'אנחנו בודקים.')
    const handover = { kind: 'direct', public_text: 'כתבנו לך בפרטי.', private_text: 'שלום', case_version }
    const file = { mode: 'private', name: 'a.png', base64: 'iVBORw0KGgo=', case_version }
    for (const [path, body] of [
      ['hand-over', handover],
      ['follow-up', { body: 'הכול נפתר.', case_version }],
      ['files', file],
    ] as const)
      expect((await refusal(ron.client.post(`/api/cases/${id}/${path}`, body))).code, path).toBe('answered_meanwhile')
    expect(await outgoing()).toEqual(['אנחנו בודקים.'])
  })

  it('stop also where the first waits for approval', async () => {
    await addMember(test, dana.actor.organizationId, 'referent')
    const case_version = await versionOf()
    await reply(dana, 'אנחנו בודקים.', { ask_approval: true })
    const error = await refusal(reply(ron, 'כבר מטפלים בזה.', { case_version }))
    expect(error.details).toMatchObject({ replies: [{ state: 'awaiting_approval' }] })
  })

  it('do not stop for what was seen, taken back, or one’s own; nor where nobody says what they saw', async () => {
    const before = await versionOf()
    const { id: replyId } = await reply(dana, 'אנחנו בודקים.', { case_version: before })
    await reply(dana, 'ועוד משהו.', { case_version: before })
    await reply(ron, 'בלי לומר מה נראה.')
    const saw = await versionOf()
    await reply(ron, 'אחרי שראיתי.', { case_version: saw })
    expect((await refusal(reply(dana, 'עוד אחת.', { case_version: before }))).details).toMatchObject({
      replies: [{ by: { id: ron.actor.personId } }, { by: { id: ron.actor.personId } }],
    })
    const news = await versionOf()
    await dana.client.post(`/api/replies/${replyId}/cancel`)
    await reply(ron, 'מה שבוטל לא נחשב.', { case_version: news })
  })

  it('say so in the reader’s language', async () => {
    const case_version = await versionOf()
    await reply(dana, 'אנחנו בודקים.')
    const send = (language: string) =>
      refusal(
        ron.client.send(
          'POST',
          `/api/cases/${id}/replies`,
          { mode: 'public', body: 'כבר מטפלים בזה.', case_version },
          { 'accept-language': language },
        ),
      )
    expect((await send('he')).message).toContain('יצאה תשובה')
    expect((await send('en')).message).toContain('Somebody else answered')
  })
})
