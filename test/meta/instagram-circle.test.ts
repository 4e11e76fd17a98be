/** The whole circle on Instagram, by both logins: a comment, the one private reply, a direct message in the same case, back in public. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, type Outgoing, openStream } from '../client.ts'
import { type InstagramDesk, startInstagramDesk } from './instagram-desk.ts'
import { makeKit } from './kit.ts'

const NOA = { id: '900111', name: 'noa.bakes' }

describe.each(['facebook', 'instagram'] as const)('a complaint under our media, connected by %s login', (login) => {
  let desk: InstagramDesk
  beforeAll(async () => {
    desk = await startInstagramDesk(login)
  })
  afterAll(() => desk.stop())

  it('goes the whole circle, each word once', async () => {
    const { rep, meta, ig, view } = desk
    const answer = (node: string, chosen: string) =>
      rep.post(`/api/cases/${caseId}/playbook/answer`, { node, answer: chosen })
    const stream = await openStream(rep)
    const media = ig.media({ caption: 'עוגת השבוע' })
    const comment = ig.comment({ media, from: NOA, text: 'הזמנתי עוגה ליום הולדת והיא לא הגיעה 😡' })
    const answers = await meta.flush()
    expect(answers.map(({ status }) => status)).toEqual([200])

    const caseId = await desk.heard(NOA.name)
    await eventually('the open desk hears of it', async () => stream.events.some(({ data }) => data.id === caseId))
    const heard = await view(caseId)
    expect(heard).toMatchObject({ visibility: 'public', sentiment: 'negative', waiting_on: 'us' })
    expect(heard.composer.private).toMatchObject({ possible: true, one_shot: true })
    expect(heard.composer.private.max_length).toEqual({ unit: 'bytes', limit: 1000 })

    await answer('area', 'yes')
    await answer('type', 'complaint')
    await rep.post<Outgoing>(`/api/cases/${caseId}/replies`, { mode: 'public', body: 'היי נועה, מצטערים על העיכוב.' })
    await eventually('acknowledged', async () => (await view(caseId)).acknowledged_in_public)
    await answer('personal', 'yes')
    await rep.post(`/api/cases/${caseId}/hand-over`, {
      kind: 'private_reply',
      public_text: 'כתבנו לך עכשיו בפרטי, ונעדכן כאן.',
      private_text: 'היי נועה, מה מספר ההזמנה?',
      request_key: 'move-noa-ig-1',
    })
    await eventually('the private reply is out', async () =>
      meta.calls.some(({ path, body }) => path.endsWith('/messages') && JSON.stringify(body).includes(comment.id)),
    )
    await eventually('it is used up', async () => (await view(caseId)).composer.private.possible === false)
    await expect(
      rep.post(`/api/cases/${caseId}/replies`, { mode: 'private', body: 'ועוד משהו' }),
    ).rejects.toMatchObject({ code: 'private_reply_used' })

    ig.message({ from: NOA, text: 'הזמנה 48213, תודה' })
    await meta.flush()
    const moved = await eventually('her answer is in the same case', async () => {
      const now = await view(caseId)
      return now.loop.moved && now.composer.private.possible && now
    })
    expect(moved.composer.private).toMatchObject({ one_shot: false, human_only: false })
    await rep.post(`/api/cases/${caseId}/replies`, { mode: 'private', body: 'העוגה אצלך מחר. סליחה ותודה.' })
    await eventually('the private answer is out', async () =>
      meta.calls.some(({ body }) => JSON.stringify(body).includes('RESPONSE') && JSON.stringify(body).includes('מחר')),
    )

    await rep.post(`/api/cases/${caseId}/solve`, {})
    await rep.post(`/api/cases/${caseId}/follow-up`, { body: 'נועה, שמחים שהעוגה הגיעה.' })
    const closed = await eventually('the loop is closed', async () => {
      const now = await view(caseId)
      return now.status === 'closed' && now
    })
    expect(closed.close_reason).toBe('followed_up')

    const texts = await makeKit(desk).echoedTwice(caseId, 7)
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts).toHaveLength(7)
    const written = meta.calls.filter(({ method, path }) => method === 'POST' && /\/(replies|messages)$/.test(path))
    expect(written).toHaveLength(5)
    // The two logins use two different doors.
    expect(written.filter(({ path }) => path.includes(login === 'facebook' ? desk.page.id : ig.id))).toHaveLength(2)
    stream.close()
  })
})
