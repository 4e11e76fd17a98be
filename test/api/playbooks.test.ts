/** Playbooks as managers write them: drafts and versions, two people at once, bad documents, and what a case then really does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPlaybook } from '../../src/core/playbook/default-playbook.ts'
import { telecomPlaybook } from '../../src/core/playbook/ready/telecom.ts'
import type { PlaybookDocument, QuestionNode } from '../../src/core/playbook/schema.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, type Client, caseOf, eventually, firstRun, visit, writeOnWall } from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember, type Member } from '../organization.ts'
import { playbookCalls, refusal } from './playbook-calls.ts'

let test: TestApp
let owner: Client
let wall = ''
let brandId = ''
let organizationId = ''
let main = ''
beforeAll(async () => {
  test = await startTestApp()
  owner = await firstRun(test.url)
  const me = await owner.get<Operations['getMe']['response']>('/api/me')
  organizationId = me.organization.id
  const { walls } = await owner.post<{ walls: { channel_id: string }[] }>('/api/sample-data')
  wall = walls[0]?.channel_id ?? ''
  const { items } = await owner.get<Operations['listChannels']['response']>('/api/channels')
  brandId = items.find(({ id }) => id === wall)?.brand_id ?? ''
  main = (await list()).find((one) => one.organization_wide)?.id ?? ''
})
afterAll(() => test.stop())

const { list, item, draftOf, versionsOf, create, save, publish, choose } = playbookCalls(
  () => owner,
  () => brandId,
)
const arrive = async (name: string, text: string) => {
  await writeOnWall(owner, await visit(owner, wall, name), 'post', text)
  const row = await eventually(`the case of ${name}`, () => caseOf(owner, name))
  return row.id
}
const see = (id: string) => owner.get<CaseView>(`/api/cases/${id}`)
const answer = (id: string, node: string, chosen: string) =>
  owner.post(`/api/cases/${id}/playbook/answer`, { node, answer: chosen })
/** The same, with another wording of question 3. */
function reworded(en: string, of: PlaybookDocument = defaultPlaybook): PlaybookDocument {
  const nodes = structuredClone(of.nodes)
  const personal = nodes.personal as QuestionNode
  personal.text = { ...personal.text, en }
  return { ...of, nodes }
}

describe('the life of a version', () => {
  it('is a draft, kept unfinished, then published; new cases walk it, old ones stay with theirs', async () => {
    const before = await arrive('ותיקה', 'ההזמנה שלי עוד לא הגיעה')
    expect(await item(main)).toMatchObject({ version: 1, draft: null, may_edit: true })
    const unfinished = { ...reworded(''), name: { he: 'שם', en: '' } }
    const first = await save(main, null, 1, unfinished)
    expect((await draftOf(main))?.problems.map(({ code, at }) => [code, at])).toEqual([
      ['name_missing', 'name.en'],
      ['language_missing', 'nodes.personal.text.en'],
    ])
    const blocked = await refusal(publish(main, first.revision, 1))
    expect(blocked).toMatchObject({ code: 'playbook_has_problems', status: 422 })
    expect((blocked.details as { code: string }[]).map(({ code }) => code)).toEqual([
      'name_missing',
      'language_missing',
    ])

    const second = await save(main, first.revision, 1, reworded('Is anything personal needed?'))
    await expect(publish(main, second.revision, 1)).resolves.toEqual({ version: 2 })
    expect(await draftOf(main)).toBeNull()
    expect(
      (await versionsOf(main)).map(({ version, changes }) => [version, changes.map(({ kind, node }) => [kind, node])]),
    ).toEqual([
      [2, [['wording', 'personal']]],
      [1, []],
    ])
    const after = await arrive('חדשה', 'מתי מגיעה ההזמנה שלי?')
    expect((await see(before)).playbook).toMatchObject({ version: 1 })
    expect((await see(after)).playbook).toMatchObject({ playbook_id: main, version: 2 })
  })

  it('goes back by a draft of the old words and a new version; nothing of the history changes', async () => {
    const { revision } = await owner.post<{ revision: string }>(`/api/playbooks/${main}/revert`, { version: 1 })
    expect((await draftOf(main))?.document).toEqual(defaultPlaybook)
    await publish(main, revision, 2)
    expect((await versionsOf(main)).map(({ version, based_on }) => [version, based_on])).toEqual([
      [3, 2],
      [2, 1],
      [1, null],
    ])
    await expect(owner.post(`/api/playbooks/${main}/revert`, { version: 9 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('leaves as JSON and comes in again, in the first format too', async () => {
    const { document } = await owner.get<{ document: PlaybookDocument }>(`/api/playbooks/${main}/3`)
    const again = await create({ document })
    expect((await draftOf(again.id))?.document).toEqual(document)
    const old = JSON.parse(JSON.stringify(document, (key, value) => (key === 'returns' ? undefined : value)))
    const first = await create({ document: { ...old, format: 1 } })
    expect((await draftOf(first.id))?.document).toEqual(document)
    for (const { id, revision } of [again, first]) await owner.post(`/api/playbooks/${id}/discard`, { revision })
    expect(await item(again.id)).toBeUndefined()
    await expect(owner.get(`/api/playbooks/${again.id}/draft`)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('two managers', () => {
  let one: Member
  let two: Member
  beforeAll(async () => {
    one = await addMember(test, organizationId, 'manager')
    two = await addMember(test, organizationId, 'manager')
  })

  it('saving at once: the second is told whose draft is there, and may keep their own in its place', async () => {
    const { id, revision } = await create({ ready: 'team' })
    const saved = await save(id, revision, null, reworded('one'), one.client)
    const refused = await refusal(save(id, revision, null, reworded('two'), two.client))
    expect(refused).toMatchObject({
      code: 'playbook_draft_changed',
      status: 409,
      details: { by: 'A manager', revision: saved.revision, version: null },
    })
    expect((await draftOf(id))?.document).toEqual(reworded('one'))
    await expect(
      two.client.post(`/api/playbooks/${id}/keep-mine`, { over: revision, document: reworded('two') }),
    ).rejects.toMatchObject({ code: 'playbook_draft_changed' })
    await two.client.post(`/api/playbooks/${id}/keep-mine`, { over: saved.revision, document: reworded('two') })
    expect(await draftOf(id)).toMatchObject({ document: reworded('two'), updated_by: 'A manager' })
  })

  it('opening the first draft of a version at once: one of them is first', async () => {
    const tried = await Promise.allSettled(
      [one, two].map(({ client }, at) => save(main, null, 3, reworded(`at once ${at}`), client)),
    )
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = tried.find((each) => each.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'playbook_draft_changed' })
    const kept = tried.find((each) => each.status === 'fulfilled')
    await owner.post(`/api/playbooks/${main}/discard`, { revision: kept?.value.revision })
  })

  it('publishing at once: one version comes out whole, the other is told who came first and what to do', async () => {
    const { revision } = await save(main, null, 3, reworded('published by one of two'))
    const tried = await Promise.allSettled([one, two, one, two].map(({ client }) => publish(main, revision, 3, client)))
    const done = tried.filter((each) => each.status === 'fulfilled')
    expect(done.map(({ value }) => value)).toEqual([{ version: 4 }])
    for (const { reason } of tried.filter((each) => each.status === 'rejected'))
      expect(reason).toMatchObject({
        code: 'playbook_published_meanwhile',
        status: 409,
        details: { version: 4, by: 'A manager', revision: null },
      })
    expect((await versionsOf(main)).map(({ version }) => version)).toEqual([4, 3, 2, 1])
    expect(await draftOf(main)).toBeNull()
    const late = await refusal(save(main, revision, 3, reworded('late'), two.client))
    expect(late.code).toBe('playbook_published_meanwhile')
    await two.client.post(`/api/playbooks/${main}/keep-mine`, { over: null, document: reworded('late') })
    expect(await draftOf(main)).toMatchObject({ based_on: 4, document: reworded('late') })
  })

  it('of one brand change nothing that other brands walk', async () => {
    const narrow = await addMember(test, organizationId, 'manager', [brandId])
    const mine = (await list(narrow.client)).find(({ id }) => id === main)
    expect(mine).toMatchObject({ may_edit: false, brand_ids: [brandId] })
    const { revision = '' } = (await draftOf(main)) ?? {}
    await expect(save(main, revision, 4, reworded('narrow'), narrow.client)).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(publish(main, revision, 4, narrow.client)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(choose(main, null, narrow.client)).rejects.toMatchObject({ code: 'not_allowed' })
    const own = await narrow.client.post<{ id: string; revision: string }>('/api/playbooks', { ready: 'shop' })
    await publish(own.id, own.revision, null, narrow.client)
    await choose(own.id, brandId, narrow.client)
    expect((await see(await arrive('בחנות', 'תודה רבה על השירות'))).playbook).toMatchObject({ playbook_id: own.id })
    await choose(null, brandId, narrow.client)
    expect((await see(await arrive('שוב בכולם', 'תודה רבה לכם'))).playbook).toMatchObject({ playbook_id: main })
  })
})

describe('what a playbook says really happens', () => {
  let telecom = ''
  beforeAll(async () => {
    const { id, revision } = await create({ document: telecomPlaybook })
    await publish(id, revision, null)
    await choose(id)
    telecom = id
  })
  const stand = async (id: string) => (await see(id)).playbook?.path.at(-1)?.node

  it('the case is given within its area, a reminder starts by itself, falls due and is dealt with', async () => {
    const id = await arrive('לקוחת תקשורת', 'מה מספר ההזמנה שלי במערכת?')
    for (const [node, chosen] of [
      ['area', 'yes'],
      ['type', 'question'],
      ['personal', 'yes'],
    ] as const)
      await answer(id, node, chosen)
    await owner.post(`/api/cases/${id}/playbook/skip`, { node: 'invite', reason: 'already in touch' })
    const { items: areas } = await owner.get<Operations['listAreas']['response']>('/api/areas')
    const area = areas.find((one) => one.brand_id === brandId)
    if (!area) throw new Error('no area')
    const rep = await addMember(test, organizationId, 'rep', [brandId])
    const { id: areaId, brand_id: _, ...values } = area
    await owner.send('PUT', `/api/areas/${areaId}`, { ...values, people: [] })
    await owner.post(`/api/cases/${id}/area`, { area_id: areaId })
    await expect(owner.post(`/api/cases/${id}/assign-in-area`)).rejects.toMatchObject({ code: 'nobody_in_area' })
    await owner.send('PUT', `/api/areas/${areaId}`, { ...values, people: [rep.actor.personId] })
    await owner.post(`/api/cases/${id}/assign-in-area`)
    const view = await see(id)
    expect(view.assignee?.id).toBe(rep.actor.personId)
    expect(view.timers.map(({ node }) => node)).toEqual(['support_timer'])
    expect(await stand(id)).toBe('support_timer')

    const real = test.app.ctx.now
    test.app.ctx.now = () => Date.now() + 5 * 3_600_000
    try {
      expect((await see(id)).due.map(({ kind }) => kind)).toContain('timer')
      expect(await caseOf(owner, 'לקוחת תקשורת', 'follow_up')).toMatchObject({
        flags: expect.arrayContaining(['update_due']),
      })
      await owner.post(`/api/cases/${id}/stop-timer`, { node: 'support_timer' })
      expect(await see(id)).toMatchObject({ timers: [] })
      await expect(owner.post(`/api/cases/${id}/stop-timer`, { node: 'support_timer' })).rejects.toMatchObject({
        code: 'no_timer',
      })
    } finally {
      test.app.ctx.now = real
    }
  })

  it('a sensitive answer asks for approval, and an outage stands in the crisis queue', async () => {
    const sensitive = await arrive('עורכת דין', 'אני פונה לעורך דין ותובעת אתכם')
    for (const [node, chosen] of [
      ['area', 'yes'],
      ['type', 'question'],
      ['personal', 'no'],
      ['reliable', 'yes'],
    ] as const)
      await answer(sensitive, node, chosen)
    expect(await see(sensitive)).toMatchObject({ approval_required: false })
    await answer(sensitive, 'sensitive', 'yes')
    expect(await see(sensitive)).toMatchObject({ approval_required: true })
    expect(await stand(sensitive)).toBe('approval')

    const outage = await arrive('שכנה', 'אין קליטה בכל האזור')
    expect((await see(outage)).playbook?.facts.words).toEqual(expect.arrayContaining(['אין קליטה', 'כל האזור']))
    for (const [node, chosen] of [
      ['area', 'yes'],
      ['type', 'fault'],
      ['outage', 'many'],
    ] as const)
      await answer(outage, node, chosen)
    await owner.post(`/api/cases/${outage}/mark`, { mark: 'crisis', on: true })
    expect(await stand(outage)).toBe('crisis')
    expect(await caseOf(owner, 'שכנה', 'crisis')).toMatchObject({ id: outage })
  })

  it('whoever was told must acknowledge before it counts', async () => {
    const id = await arrive('של אחרים', 'זה מסוכן ואף אחד לא עונה')
    await answer(id, 'area', 'no')
    await answer(id, 'severe', 'yes')
    const { person } = await owner.get<Operations['getMe']['response']>('/api/me')
    await owner.post(`/api/cases/${id}/notify-responsible`, { person_id: person.id })
    expect(await stand(id)).toBe('notify')
    await owner.post(`/api/cases/${id}/acknowledge-responsibility`)
    expect(await stand(id)).toBe('acknowledged')
  })

  it('is counted: shares of the answers, and time before them', async () => {
    const counted = await owner.get<Operations['getPlaybookStatistics']['response']>(
      `/api/playbooks/${telecom}/statistics?days=7`,
    )
    const of = (node: string) => counted.nodes.find((one) => one.node === node)
    expect(counted.walks).toBe(4)
    expect(of('area')).toMatchObject({ answered: 4, skipped: 0, hesitation_ms: null })
    expect(of('area')?.answers.toSorted((a, b) => b.count - a.count)).toEqual([
      { answer: 'yes', count: 3 },
      { answer: 'no', count: 1 },
    ])
    expect(of('type')?.hesitation_ms).toBeGreaterThanOrEqual(0)
  })

  it('a draft is tried on one of these cases, and replayed on all of them', async () => {
    const nodes = structuredClone(telecomPlaybook.nodes)
    const type = nodes.type as QuestionNode
    // Questions skip the personal details from now on.
    for (const one of type.answers) if (one.id === 'question') one.next = 'reliable'
    const { revision } = await save(telecom, null, 1, { ...telecomPlaybook, nodes })
    const outage = (await caseOf(owner, 'שכנה'))?.id
    const tried = await owner.post<Operations['tryPlaybook']['response']>(`/api/playbooks/${telecom}/try`, {
      revision,
      case_id: outage,
    })
    expect(tried).toMatchObject({ case: { customer: { name: 'שכנה' } }, facts: { visibility: 'public' } })
    expect(tried.path.map(({ node }) => node)).toContain('outage')

    const page = await owner.post<Operations['replayPlaybook']['response']>(`/api/playbooks/${telecom}/replay`, {
      revision,
      days: 7,
    })
    expect(page.total).toBe(page.same + page.different)
    expect(page.next).toBeNull()
    const client = (await caseOf(owner, 'לקוחת תקשורת'))?.id
    expect(page.differences.find(({ cases }) => cases.some(({ id }) => id === client))).toMatchObject({
      count: 1,
      went: { node: 'closed', reached: 'end' },
      // Nobody answered the last two questions; their rules did.
      would: { node: 'watching', reached: 'end' },
      added: ['answer_in_public'],
      removed: expect.arrayContaining(['invite_to_private', 'assign']),
    })
    expect(page.differences.flatMap(({ cases }) => cases.map(({ id }) => id))).not.toContain(outage)
    await expect(
      owner.post(`/api/playbooks/${telecom}/replay`, { revision: '018f0000-0000-7000-8000-000000000000', days: 7 }),
    ).rejects.toMatchObject({ code: 'playbook_draft_changed' })
  })

  it('is replayed on all of them, however many, also where no message of the customer is left', async () => {
    const known = (await caseOf(owner, 'שכנה'))?.id
    // Of the same age: what comes with the next page is told by their ids alone.
    await ask(
      test.databaseUrl,
      `insert into "case" (organization_id, case_id, brand_id, customer_id, number, state, version, status, is_public, opened_at, last_activity_at)
        select organization_id, gen_random_uuid(), brand_id, customer_id, 10000 + n, state, version, status, is_public, opened_at, last_activity_at
          from "case", generate_series(1, 1200) n where case_id = '${known}'`,
    )
    const revision = (await draftOf(telecom))?.revision ?? null
    type Page = Operations['replayPlaybook']['response']
    const replay = (cursor: Page['next']) =>
      owner.post<Page>(`/api/playbooks/${telecom}/replay`, { revision, days: 7, cursor })
    let page = await replay(null)
    const total = page.total ?? 0
    let seen = page.same + page.different
    for (; page.next; seen += page.same + page.different) page = await replay(page.next)
    expect(total).toBeGreaterThan(1200)
    expect(seen).toBe(total)
    await ask(test.databaseUrl, 'delete from "case" where number > 10000')
  })
})
