/** Documents that are no good playbook: kept and explained as drafts, or refused by place, and never half-saved. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPlaybook } from '../../src/core/playbook/default-playbook.ts'
import type { ActionNode } from '../../src/core/playbook/schema.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type Client, firstRun } from '../client.ts'
import { playbookCalls, refusal } from './playbook-calls.ts'

let test: TestApp
let owner: Client
let main = ''
let brandId = ''
beforeAll(async () => {
  test = await startTestApp()
  owner = await firstRun(test.url)
  brandId = (await owner.get<Operations['listBrands']['response']>('/api/brands')).items[0]?.id ?? ''
  const live = (await list()).find((one) => one.organization_wide)
  main = live?.id ?? ''
  await save(main, null, live?.version ?? null, defaultPlaybook)
})
afterAll(() => test.stop())

const { list, item, draftOf, create, save, publish, choose } = playbookCalls(
  () => owner,
  () => brandId,
)

describe('a bad document', () => {
  const change = (edit: (nodes: Record<string, unknown>) => void): unknown => {
    const nodes = structuredClone(defaultPlaybook.nodes) as Record<string, unknown>
    edit(nodes)
    return { ...defaultPlaybook, nodes }
  }
  it.each([
    [
      'a circle',
      change((nodes) => Object.assign(nodes.investigate as ActionNode, { returns: false })),
      'circle',
      'investigate',
    ],
    [
      'a missing language',
      change((nodes) => Object.assign((nodes.thank as ActionNode).title, { he: '' })),
      'language_missing',
      'thank',
    ],
    [
      'an unknown action',
      change((nodes) => Object.assign(nodes.thank as ActionNode, { action: 'dance' })),
      'action_unknown',
      'thank',
    ],
    [
      'an arrow into nowhere',
      change((nodes) => Object.assign(nodes.thank as ActionNode, { next: 'gone' })),
      'target_missing',
      'thank',
    ],
    ['a lost step', change((nodes) => Object.assign(nodes, { lost: nodes.closed })), 'unreachable', 'lost'],
    [
      'questions out of order',
      change((nodes) => Object.assign(nodes.invite as ActionNode, { next: 'type' })),
      'question_order',
      'personal',
    ],
  ])('with %s is kept as a draft, told what is wrong and where, and not published', async (_, document, code, node) => {
    const { id, revision } = await create({ document })
    const draft = await draftOf(id)
    expect(draft?.problems).toContainEqual(expect.objectContaining({ code, node, level: 'error' }))
    for (const { text } of draft?.problems ?? []) {
      expect(text.he).toMatch(/[א-ת]/)
      expect(text.en).toMatch(/[a-z]/)
    }
    await expect(publish(id, revision, null)).rejects.toMatchObject({ code: 'playbook_has_problems' })
    expect(await item(id)).toMatchObject({ version: null, draft: { revision } })
    await owner.post(`/api/playbooks/${id}/discard`, { revision })
  })

  it.each([
    ['nothing', null, ''],
    ['a list', [1], ''],
    ['a later format', { ...defaultPlaybook, format: 7 }, 'format'],
    ['nodes of no kind', { ...defaultPlaybook, nodes: { one: { kind: 'riddle' } } }, 'nodes.one.kind'],
    [
      'a name that no node may have',
      { ...defaultPlaybook, nodes: { 'One!': defaultPlaybook.nodes.closed } },
      'nodes.One!',
    ],
  ])('that is %s is no playbook: nothing is saved, and the place is named', async (_, document, at) => {
    const before = (await list()).length
    const refused = await refusal(create({ document }))
    expect(refused).toMatchObject({ code: 'playbook_unreadable', status: 422 })
    expect((refused.details as { at: string }[])[0]?.at).toBe(at)
    expect((await list()).length).toBe(before)
    const { revision = null, based_on = null } = (await draftOf(main)) ?? {}
    await expect(save(main, revision, based_on, document)).rejects.toMatchObject({ code: 'playbook_unreadable' })
    expect(await draftOf(main)).toMatchObject({ revision })
  })

  it('that is too large is refused', async () => {
    await expect(create({ document: { ...defaultPlaybook, more: 'x'.repeat(600 * 1024) } })).rejects.toMatchObject({
      status: 413,
      code: 'too_large',
    })
  })

  it('that was never published is chosen for nobody', async () => {
    const { id } = await create({ ready: 'shop' })
    await expect(choose(id)).rejects.toMatchObject({ code: 'playbook_not_published' })
    await expect(choose('018f0000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'not_found' })
    await expect(choose(null, null)).rejects.toMatchObject({ code: 'bad_input' })
  })
})
