/** A post that somebody came upon becomes an alert like any other, once, and is answered where it stands. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operations } from '../../web/api/client.gen.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { type CaseView, caseOf } from '../client.ts'
import { addMember, addOrganization, type Member } from '../organization.ts'

type Answer = Operations['noticePost']['response']
const POST = 'https://www.facebook.com/groups/pets/posts/1'

let test: TestApp
let owner: Member
let brandId: string
beforeAll(async () => {
  test = await startTestApp()
  const made = await addOrganization(test.app.ctx, 'Pets')
  brandId = made.brandId
  owner = await addMember(test, made.organizationId, 'owner')
})
afterAll(() => test.stop())

describe('a post that somebody came upon', () => {
  const bring = (over: object, { client }: Member = owner) =>
    client.post<Answer>('/api/noticed', { brand_id: brandId, text: 'הגיע שק קרוע, שירות נורא', ...over })

  it('waits for an answer as any alert does, under the name of whoever wrote it, with its link', async () => {
    const { case_id, known } = await bring({ url: `${POST}?fbclid=x`, author: 'נטע רביב' })
    expect(known).toBe(false)
    const row = await caseOf(owner.client, 'נטע רביב', 'new')
    expect(row).toMatchObject({
      id: case_id,
      visibility: 'public',
      channel: { kind: 'noticed' },
      sentiment: 'negative',
    })
    expect(row?.clock).not.toBeNull()
    const view = await owner.client.get<CaseView>(`/api/cases/${case_id}`)
    expect(JSON.stringify(view)).toContain(POST)
    expect(JSON.stringify(view)).not.toContain('fbclid')
  })

  it('is one case however often it is brought, by whomever', async () => {
    const rep = await addMember(test, owner.actor.organizationId, 'rep')
    const first = await bring({ url: `${POST}2?utm_source=share`, author: 'אחת' })
    expect(await bring({ url: `${POST}2#comments`, author: 'אחת', text: 'במילים אחרות' }, rep)).toEqual({
      case_id: first.case_id,
      known: true,
    })
    const [one, other] = [await bring({ text: 'בלי קישור' }), await bring({ text: 'בלי קישור ואחר' })]
    expect(await bring({ text: 'בלי קישור' })).toEqual({ case_id: one.case_id, known: true })
    // Two people whom nobody knows are not one customer.
    expect(other.case_id).not.toBe(one.case_id)
  })

  it('cannot be answered from here', async () => {
    const { case_id } = await bring({ url: `${POST}3`, author: 'שתיים' })
    await expect(
      owner.client.post(`/api/cases/${case_id}/replies`, { mode: 'public', body: 'תודה שכתבת, מצטערים מאוד.' }),
    ).rejects.toMatchObject({ code: 'listen_only' })
  })

  it('needs words, a real link, and a brand of one’s own', async () => {
    await expect(bring({ text: '   ' })).rejects.toMatchObject({ code: 'bad_input' })
    await expect(bring({ url: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'bad_input' })
    const other = await addOrganization(test.app.ctx, 'Others')
    await expect(bring({ brand_id: other.brandId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('stands among the channels under one name for each brand, and cannot be connected by hand', async () => {
    const { items } = await owner.client.get<Operations['listChannels']['response']>('/api/channels')
    expect(items.map(({ kind, name, webhook_url }) => ({ kind, name, webhook_url }))).toEqual([
      { kind: 'noticed', name: 'Noticed by the team', webhook_url: null },
    ])
    const { items: kinds } = await owner.client.get<Operations['listChannelKinds']['response']>('/api/channel-kinds')
    expect(kinds.map(({ kind }) => kind)).not.toContain('noticed')
  })
})
