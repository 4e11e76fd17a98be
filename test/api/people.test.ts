/** People come by invitation, get back in by a one-time link, and leave without taking anything along. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createResetLink } from '../../src/actions/people/create-reset-link.ts'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import {
  type CaseRow,
  type Client,
  eventually,
  firstRun,
  makeClient,
  OWNER,
  openStream,
  type StreamEvent,
} from '../client.ts'
import { ask } from '../opened-database.ts'
import { addMember, addOrganization } from '../organization.ts'

type Invited = Operations['invitePerson']['response']
type People = Operations['listPeople']['response']['items']
type Me = Operations['getMe']['response']

const PASSWORD = 'a long enough password'

let test: TestApp
let owner: Client
beforeAll(async () => {
  test = await startTestApp()
  owner = await firstRun(test.url)
})
afterAll(() => test.stop())

const tokenOf = (link: string) => link.split('/').at(-1) ?? ''
const invite = (email: string, role = 'rep', brand_ids: string[] | null = null, by = owner) =>
  by.post<Invited>('/api/invitations', { email, role, brand_ids })
/** Somebody new follows a link. */
async function join(link: string, name: string): Promise<Client> {
  const client = makeClient(test.url)
  await client.post(`/api/invitation/${tokenOf(link)}`, { name, password: PASSWORD, language: 'en' })
  return client
}
const people = async (client = owner) => (await client.get<{ items: People }>('/api/people')).items
const meOf = (client: Client) => client.get<Me>('/api/me')
const casesOfBothBrands = () =>
  eventually('cases of both brands', async () => {
    const { items } = await owner.get<{ items: CaseRow[] }>('/api/cases?limit=200')
    return new Set(items.map(({ brand_id }) => brand_id)).size > 1 && items
  })

describe('an invitation', () => {
  it('says who invites to what, and makes a new person a member who is signed in at once', async () => {
    const { link, mailed } = await invite('Ronen@example.com', 'referent')
    expect(link).toMatch(new RegExp(`^${test.app.ctx.publicUrl}/invitation/[\\w-]{40,}$`))
    expect(mailed).toBe(false)
    const offer = await makeClient(test.url).get(`/api/invitation/${tokenOf(link)}`)
    expect(offer).toMatchObject({ organization: OWNER.brand, inviter: OWNER.name, role: 'referent', known: false })
    const ronen = await join(link, 'Ronen \u202eGal')
    expect(await meOf(ronen)).toMatchObject({
      role: 'referent',
      person: { name: 'Ronen Gal', email: 'Ronen@example.com' },
    })
    expect((await people()).map(({ role }) => role)).toEqual(['owner', 'referent'])
  })

  it('works once, and no more when it was taken back, replaced by a newer one, or is too old', async () => {
    const used = await invite('once@example.com')
    await join(used.link, 'Once')
    const revoked = await invite('revoked@example.com')
    await owner.send('DELETE', `/api/invitations/${revoked.id}`)
    const replaced = await invite('twice@example.com')
    const newer = await invite('Twice@example.com')
    const old = await invite('old@example.com')
    await ask(
      test.databaseUrl,
      `update invitation set expires_at = now() - interval '1 second' where invitation_id = '${old.id}'`,
    )
    for (const { link } of [used, revoked, replaced, old]) {
      await expect(join(link, 'Late')).rejects.toMatchObject({ status: 410, code: 'link_expired' })
      await expect(makeClient(test.url).get(`/api/invitation/${tokenOf(link)}`)).rejects.toMatchObject({ status: 410 })
    }
    const { items } = await owner.get<{ items: { email: string }[] }>('/api/invitations')
    expect(items.map(({ email }) => email)).toEqual(['Twice@example.com'])
    await expect(join(newer.link, 'Twice')).resolves.toBeDefined()
  })

  it('asks a new person for a name and a password that is long enough', async () => {
    const { link } = await invite('short@example.com')
    const accept = (body: unknown) => makeClient(test.url).post(`/api/invitation/${tokenOf(link)}`, body)
    await expect(accept({ password: PASSWORD })).rejects.toMatchObject({ code: 'bad_input' })
    await expect(accept({ name: 'Short', password: 'short' })).rejects.toMatchObject({ code: 'bad_input' })
    await expect(accept({ name: 'Short', password: PASSWORD })).resolves.toBeDefined()
  })

  it('is refused for a member, and joined by somebody known here with their own password', async () => {
    await expect(invite(OWNER.email.toUpperCase())).rejects.toMatchObject({ code: 'email_taken' })
    const other = await addOrganization(test.app.ctx, 'A second house')
    const theirOwner = await addMember(test, other.organizationId, 'owner')
    const { link } = await invite(OWNER.email, 'rep', null, theirOwner.client)
    const accept = (password: string) => makeClient(test.url).post(`/api/invitation/${tokenOf(link)}`, { password })
    expect(await owner.get(`/api/invitation/${tokenOf(link)}`)).toMatchObject({ known: true })
    await expect(accept('not my password')).rejects.toMatchObject({ status: 401, code: 'wrong_credentials' })
    await accept(OWNER.password)
    expect((await people(theirOwner.client)).map(({ email }) => email)).toContain(OWNER.email)
    expect((await meOf(owner)).role).toBe('owner')
  })

  it('to a second house leaves the first one open: a browser goes from one to the other', async () => {
    const { items } = await owner.get<{ items: { id: string; name: string }[] }>('/api/me/organizations')
    expect(items.map(({ name }) => name)).toEqual([OWNER.brand, 'A second house'])
    const go = (id: string | undefined) => owner.send('PUT', '/api/session/organization', { organization_id: id })
    await go(items[1]?.id)
    expect(await meOf(owner)).toMatchObject({ organization: { name: 'A second house' }, role: 'rep' })
    await go(items[0]?.id)
    expect(await meOf(owner)).toMatchObject({ organization: { name: OWNER.brand }, role: 'owner' })
    const strangers = await addOrganization(test.app.ctx, 'Strangers')
    await expect(go(strangers.organizationId)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is mailed where a mail server is configured', async () => {
    const mailing = await startTestApp({ SMTP_URL: 'smtp://127.0.0.1:9' })
    try {
      const first = await firstRun(mailing.url)
      const { link, mailed } = await invite('mailed@example.com', 'rep', null, first)
      expect(mailed).toBe(true)
      await first.post('/api/password-resets', { email: OWNER.email })
      expect(await first.post('/api/password-resets', { email: 'nobody@example.com' })).toEqual({ mail: true })
      const jobs = (await ask(
        mailing.databaseUrl,
        `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where t.identifier = 'send-mail' order by j.id`,
      )) as { payload: { to: string; text: string; language: string } }[]
      expect(jobs.map(({ payload }) => payload.to)).toEqual(['mailed@example.com', OWNER.email])
      expect(jobs[0]?.payload).toMatchObject({ language: 'en', text: expect.stringContaining(link) })
      expect(jobs[1]?.payload.text).toMatch(/\/reset\/[\w-]{40,}/)
    } finally {
      await mailing.stop()
    }
  })
})

describe('members', () => {
  it('change role and brands, and the last owner stays', async () => {
    const [me] = (await people()).filter(({ role }) => role === 'owner')
    const own = `/api/people/${me?.id}`
    await expect(owner.send('PATCH', own, { role: 'manager' })).rejects.toMatchObject({ code: 'last_owner' })
    await expect(owner.send('DELETE', own)).rejects.toMatchObject({ code: 'last_owner' })
    const second = await join((await invite('second@example.com', 'owner')).link, 'Second')
    await owner.send('PATCH', own, { role: 'manager' })
    expect((await meOf(owner)).role).toBe('manager')
    const secondId = (await meOf(second)).person.id
    await expect(owner.send('PATCH', `/api/people/${secondId}`, { role: 'rep' })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(owner.send('DELETE', `/api/people/${secondId}`)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(invite('third@example.com', 'owner')).rejects.toMatchObject({ code: 'not_allowed' })
    await second.send('PATCH', own, { role: 'owner' })
  })

  it('leave without their sessions, tokens, links or cases', async () => {
    const manager = await join((await invite('leaving@example.com', 'manager')).link, 'Leaving')
    const { id } = (await meOf(manager)).person
    const { token } = await manager.post<{ token: string }>('/api/tokens', { name: 'a script' })
    const wayBack = await invite('leaving-too@example.com', 'manager', null, manager)
    await owner.post('/api/sample-data')
    const taken = await eventually('a case', async () => (await owner.get<{ items: CaseRow[] }>('/api/cases')).items[0])
    await owner.post(`/api/cases/${taken.id}/assign`, { person_id: id })

    await owner.send('DELETE', `/api/people/${id}`)
    await expect(meOf(manager)).rejects.toMatchObject({ status: 401 })
    const script = makeClient(test.url).send('GET', '/api/me', undefined, { authorization: `Bearer ${token}` })
    await expect(script).rejects.toMatchObject({ status: 401 })
    await expect(join(wayBack.link, 'Back')).rejects.toMatchObject({ code: 'link_expired' })
    expect(await owner.get(`/api/cases/${taken.id}`)).toMatchObject({ assignee: null })
    const back = makeClient(test.url)
    await expect(back.post('/api/session', { email: 'leaving@example.com', password: PASSWORD })).rejects.toMatchObject(
      { code: 'wrong_credentials' },
    )
  })

  it('give back the open cases of a brand that they no longer cover', async () => {
    const rep = await join((await invite('narrow@example.com')).link, 'Narrow')
    const { id } = (await meOf(rep)).person
    const items = await casesOfBothBrands()
    const one = items[0]
    const other = items.find((row) => row.brand_id !== one?.brand_id)
    for (const row of [one, other]) await owner.post(`/api/cases/${row?.id}/assign`, { person_id: id })
    await owner.send('PATCH', `/api/people/${id}`, { brand_ids: [one?.brand_id] })
    expect(await owner.get(`/api/cases/${one?.id}`)).toMatchObject({ assignee: { id } })
    expect(await owner.get(`/api/cases/${other?.id}`)).toMatchObject({ assignee: null })
    expect((await people(rep)).find((person) => person.id === id)?.brand_ids).toEqual([one?.brand_id])
  })
})

describe('an open desk', () => {
  it('of somebody who loses a brand hears no more of it, and of somebody who is removed hears nothing', async () => {
    await owner.post('/api/sample-data')
    const items = await casesOfBothBrands()
    // Until then the sample customers themselves are heard, by rights.
    await eventually('the sample data has come to rest', async () => {
      const [left] = await ask(
        test.databaseUrl,
        `select (select count(*) from graphile_worker.jobs) + (select count(*) from delivery_pending) as n`,
      )
      return Number((left as { n: number }).n) === 0
    })
    const rep = await join((await invite('listening@example.com')).link, 'Listening')
    const { id } = (await meOf(rep)).person
    const stream = await openStream(rep)
    const stays = items[0]
    const lost = items.find((row) => row.brand_id !== stays?.brand_id)
    /** Tells the note from what was heard of its case before: a stream begins where the oldest transaction does. */
    const note = async (row: CaseRow | undefined, body: string) => {
      const { version } = await owner.post<{ version: number }>(`/api/cases/${row?.id}/notes`, { body })
      return ({ data }: StreamEvent) => data.id === row?.id && (data.version ?? 0) >= version
    }
    await owner.send('PATCH', `/api/people/${id}`, { brand_ids: [stays?.brand_id] })
    const isOfLost = await note(lost, 'not for them')
    const isOfStays = await note(stays, 'for them')
    await eventually('the brand that stays is heard', async () => stream.events.find(isOfStays))
    expect(stream.events.filter(isOfLost)).toEqual([])
    await owner.send('DELETE', `/api/people/${id}`)
    const witness = await openStream(owner)
    const isAfter = await note(stays, 'after they left')
    await eventually('others hear it', async () => witness.events.find(isAfter))
    expect(stream.events.filter(isAfter)).toEqual([])
    stream.close()
    witness.close()
  })
})

describe('a password', () => {
  it('is changed by its owner, who stays signed in here and nowhere else', async () => {
    const here = await join((await invite('changing@example.com')).link, 'Changing')
    const there = makeClient(test.url)
    const signIn = (password: string) => there.post('/api/session', { email: 'changing@example.com', password })
    await signIn(PASSWORD)
    await expect(
      here.send('PUT', '/api/me/password', { current: 'wrong', password: 'another long password' }),
    ).rejects.toMatchObject({ code: 'wrong_credentials' })
    await here.send('PUT', '/api/me/password', { current: PASSWORD, password: 'another long password' })
    await expect(meOf(there)).rejects.toMatchObject({ status: 401 })
    expect((await meOf(here)).person.name).toBe('Changing')
    await expect(signIn(PASSWORD)).rejects.toMatchObject({ code: 'wrong_credentials' })
    await signIn('another long password')
  })

  it('is set anew by a link that works once, ends every session and signs in', async () => {
    const before = await join((await invite('forgetful@example.com')).link, 'Forgetful')
    const replaced = await createResetLink(test.app.ctx, 'forgetful@example.com')
    const link = await createResetLink(test.app.ctx, 'Forgetful@example.com')
    const browser = makeClient(test.url)
    const reset = (from: string, client = browser) =>
      client.post(`/api/password-resets/${tokenOf(from)}`, { password: 'a brand new password' })
    expect(await browser.get(`/api/password-resets/${tokenOf(link)}`)).toMatchObject({ email: 'forgetful@example.com' })
    await reset(link)
    expect((await meOf(browser)).person.name).toBe('Forgetful')
    await expect(meOf(before)).rejects.toMatchObject({ status: 401 })
    for (const spent of [link, replaced]) await expect(reset(spent)).rejects.toMatchObject({ code: 'link_expired' })
    const late = await createResetLink(test.app.ctx, 'forgetful@example.com')
    await ask(test.databaseUrl, `update one_time_link set expires_at = now() where used_at is null`)
    await expect(reset(late)).rejects.toMatchObject({ code: 'link_expired' })
    await expect(createResetLink(test.app.ctx, 'nobody@example.com')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('link is given by a manager for a rep, not for an owner, nor for somebody of another house as well', async () => {
    const manager = await join((await invite('manager@example.com', 'manager')).link, 'Manager')
    const rep = (await people()).find(({ email }) => email === 'forgetful@example.com')
    const boss = (await people()).find(({ email }) => email === OWNER.email)
    const give = (id: string | undefined) => manager.post<{ link: string }>(`/api/people/${id}/reset-link`)
    expect((await give(rep?.id)).link).toContain('/reset/')
    await expect(give(boss?.id)).rejects.toMatchObject({ code: 'not_allowed' })
    const other = await addOrganization(test.app.ctx, 'Elsewhere')
    const theirs = await addMember(test, other.organizationId, 'owner')
    const both = await invite('forgetful@example.com', 'rep', null, theirs.client)
    await makeClient(test.url).post(`/api/invitation/${tokenOf(both.link)}`, { password: 'a brand new password' })
    await expect(give(rep?.id)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('cannot be asked for by mail where there is none, and the answer is the same for everybody', async () => {
    const ask = (email: string) => makeClient(test.url).post('/api/password-resets', { email })
    expect(await ask(OWNER.email)).toEqual({ mail: false })
    expect(await ask('nobody@example.com')).toEqual({ mail: false })
  })
})

describe('a token', () => {
  it('is shown once, acts as its maker and ends when revoked', async () => {
    const { id, token } = await owner.post<{ id: string; token: string }>('/api/tokens', { name: 'backup script' })
    const asScript = () =>
      makeClient(test.url).send<Me>('GET', '/api/me', undefined, { authorization: `Bearer ${token}` })
    expect((await asScript()).person.email).toBe(OWNER.email)
    const listed = await owner.get<{ items: { id: string; last_used_at: string | null }[] }>('/api/tokens')
    expect(JSON.stringify(listed)).not.toContain(token)
    expect(listed.items.find((one) => one.id === id)?.last_used_at).not.toBeNull()
    await owner.send('DELETE', `/api/tokens/${id}`)
    await expect(asScript()).rejects.toMatchObject({ status: 401 })
    await expect(owner.send('DELETE', `/api/tokens/${id}`)).rejects.toMatchObject({ code: 'not_found' })
  })
})

it('every change to people is written down, without passwords, links or e-mails', async () => {
  const rows = (await ask(test.databaseUrl, 'select action, data::text as data from audit')) as {
    action: string
    data: string
  }[]
  for (const action of [
    'invite-person',
    'revoke-invitation',
    'accept-invitation',
    'change-member',
    'remove-member',
    'change-password',
    'create-reset-link',
    'reset-password',
    'create-token',
    'revoke-token',
  ])
    expect(rows.map((row) => row.action)).toContain(action)
  expect(rows.filter(({ data }) => /@|password|http|maagal_/.test(data))).toEqual([])
})
