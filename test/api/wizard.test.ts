/** The first-run wizard: where it stands is the organization's, what is done is read from what is there, and a shop of one gets its helper. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { ApiError, type Client, firstRun, makeClient } from '../client.ts'
import { addMember, addOrganization } from '../organization.ts'

type Answer<Op extends keyof Operations> = Operations[Op]['response']

let test: TestApp
let owner: Client
let organizationId = ''
const wizard = (client = owner) => client.get<Answer<'getWizard'>>('/api/wizard')
const move = (body: object, client = owner) => client.send('PUT', '/api/wizard', body)
const notice = async (client = owner) => (await client.get<Answer<'getNotices'>>('/api/notices')).wizard
const state = async (step: string) => (await wizard()).steps.find(({ id }) => id === step)?.state

beforeAll(async () => {
  test = await startTestApp()
  owner = await firstRun(test.url)
  organizationId = (await owner.get<Answer<'getMe'>>('/api/me')).organization.id
})
afterAll(() => test.stop())

describe('the wizard', () => {
  it('was not begun, and nobody is told of it, until somebody opens it', async () => {
    expect(await wizard()).toMatchObject({ begun: false, kind: null, step: 'goals', helper_glances: true })
    expect(await notice()).toBeNull()
    await move({})
    expect(await wizard()).toMatchObject({ begun: true, kind: null })
    expect(await notice()).toEqual({ done: 0, total: 7 })
  })

  it('goes on where it was left, for whoever leads the team, on whatever machine', async () => {
    await move({ kind: 'solo', step: 'goals' })
    await move({ skip: 'goals', step: 'channels' })
    const manager = await addMember(test, organizationId, 'manager')
    expect(await wizard(manager.client)).toMatchObject({ kind: 'solo', step: 'channels' })
    expect(await state('goals')).toBe('skipped')
    const rep = await addMember(test, organizationId, 'rep')
    expect(await notice(rep.client)).toBeNull()
    await expect(wizard(rep.client)).rejects.toMatchObject({ status: 403 })
  })

  it('counts what is done wherever it was done, and never what belongs to the sample', async () => {
    await owner.post('/api/sample-data')
    expect(await state('channels')).toBe('open')
    await owner.send('PUT', '/api/goals', { brand_id: null, kpi: 'within_five', target: 0.9, by: '2030-01-01' })
    expect(await state('goals')).toBe('done')
    expect(await state('hours')).toBe('open')
    await move({ confirm: 'hours' })
    expect(await state('hours')).toBe('done')
    // Two have joined meanwhile.
    expect(await notice()).toEqual({ done: 3, total: 7 })
  })

  it('is put away by a word, and stays to be opened', async () => {
    await move({ hidden: true })
    expect(await notice()).toBeNull()
    expect(await wizard()).toMatchObject({ begun: true, hidden: true, step: 'channels' })
  })

  it('refuses a step or a word it does not have', async () => {
    for (const body of [{ step: 'billing' }, { kind: 'duo' }, { confirm: 'goals' }])
      await expect(move(body)).rejects.toBeInstanceOf(ApiError)
    expect(await wizard()).toMatchObject({ step: 'channels', kind: 'solo' })
  })
})

describe('a shop of one', () => {
  const join = async (lead: Client, name: string): Promise<Client> => {
    const email = `${name}@example.com`
    const { link } = await lead.post<{ link: string }>('/api/invitations', { email, role: 'rep' })
    const helper = makeClient(test.url)
    const token = link.split('/').at(-1)
    await helper.post(`/api/invitation/${token}`, { name, password: 'a long password', language: 'en' })
    return helper
  }
  const helpers = async (lead: Client) =>
    (await lead.get<Answer<'listGlances'>>('/api/glances')).items.map(({ person }) => person.name)

  it('gives the hourly glance to whoever joins first, and to nobody after', async () => {
    const { client } = await addMember(test, (await addOrganization(test.app.ctx, 'Solo')).organizationId, 'owner')
    await move({ kind: 'solo' }, client)
    await join(client, 'first')
    await join(client, 'second')
    expect(await helpers(client)).toEqual(['first'])
  })

  it('gives it to nobody where that was turned off, nor in a team', async () => {
    for (const body of [{ kind: 'solo', helper_glances: false }, { kind: 'team' }]) {
      const { client } = await addMember(test, (await addOrganization(test.app.ctx, 'No')).organizationId, 'owner')
      await move(body, client)
      await join(client, `joins-${body.kind}`)
      expect(await helpers(client)).toEqual([])
    }
  })
})
