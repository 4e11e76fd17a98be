/** The whole circle on Facebook: a signed comment, the one private reply, Messenger in the same case, and back in public. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, type Outgoing, openStream } from '../client.ts'
import { type MetaDesk, startMetaDesk } from './desk.ts'
import { makeKit } from './kit.ts'

let desk: MetaDesk
beforeAll(async () => {
  desk = await startMetaDesk()
})
afterAll(() => desk.stop())

const NOA = { id: '7001', name: 'נועה לוי' }

describe('a complaint under a post of ours', () => {
  it('goes the whole circle, each word once', async () => {
    const { rep, meta, page, view } = desk
    const answer = (node: string, chosen: string) =>
      rep.post(`/api/cases/${caseId}/playbook/answer`, { node, answer: chosen })
    const stream = await openStream(rep)
    const post = page.post({ message: 'מבצע על אוכל לחתולים' })
    const comment = page.comment({ post, from: NOA, message: 'ההזמנה לא הגיעה כבר שבועיים ואף אחד לא עונה 😡' })
    const answers = await meta.flush()
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))

    const caseId = await desk.heard(NOA.name)
    await eventually('the open desk hears of it', async () => stream.events.some(({ data }) => data.id === caseId))
    const heard = await view(caseId)
    expect(heard).toMatchObject({ visibility: 'public', sentiment: 'negative', waiting_on: 'us' })
    expect(heard.conversations[0]?.title).toContain('מבצע')
    expect(heard.composer.private).toMatchObject({ possible: true, one_shot: true })
    const until = Date.parse(heard.composer.private.until ?? '')
    expect(Math.round((until - Date.now()) / 86_400_000)).toBe(7)

    // Acknowledged once.
    await answer('area', 'yes')
    await answer('type', 'complaint')
    await rep.post<Outgoing>(`/api/cases/${caseId}/replies`, { mode: 'public', body: 'היי נועה, מצטערים על העיכוב.' })
    await eventually('acknowledged', async () => (await view(caseId)).acknowledged_in_public)
    await expect(
      rep.post(`/api/cases/${caseId}/replies`, { mode: 'public', purpose: 'acknowledge', body: 'שוב סליחה' }),
    ).rejects.toMatchObject({ code: 'already_acknowledged' })

    // The one private reply.
    await answer('personal', 'yes')
    await rep.post(`/api/cases/${caseId}/hand-over`, {
      kind: 'private_reply',
      public_text: 'כתבנו לך עכשיו בפרטי, ונעדכן כאן.',
      private_text: 'היי נועה, מה מספר ההזמנה?',
      request_key: 'move-noa-1',
    })
    await eventually('the private reply is out', async () =>
      meta.calls.some(({ path, body }) => path.endsWith('/messages') && JSON.stringify(body).includes(comment.id)),
    )
    await eventually('it is used up', async () => (await view(caseId)).composer.private.possible === false)
    await expect(
      rep.post(`/api/cases/${caseId}/replies`, { mode: 'private', body: 'ועוד משהו' }),
    ).rejects.toMatchObject({ code: 'private_reply_used' })

    // Messenger joins the case.
    page.message({ from: NOA, text: 'הזמנה 48213, תודה' })
    await meta.flush()
    const moved = await eventually('her answer is in the same case', async () => {
      const now = await view(caseId)
      return now.loop.moved && now.composer.private.possible && now
    })
    expect(new Set(moved.conversations.map(({ visibility }) => visibility))).toEqual(new Set(['public', 'private']))
    expect(moved.composer.private).toMatchObject({ one_shot: false, human_only: false })
    await rep.post(`/api/cases/${caseId}/replies`, { mode: 'private', body: 'החבילה אצלך מחר. סליחה ותודה.' })
    await eventually('the private answer is out', async () =>
      meta.calls.some(({ body }) => JSON.stringify(body).includes('RESPONSE') && JSON.stringify(body).includes('מחר')),
    )

    // Solved, told in public, closed.
    await rep.post(`/api/cases/${caseId}/solve`, {})
    await rep.post(`/api/cases/${caseId}/follow-up`, { body: 'נועה, שמחים שההזמנה הגיעה.' })
    const closed = await eventually('the loop is closed', async () => {
      const now = await view(caseId)
      return now.status === 'closed' && now
    })
    expect(closed.close_reason).toBe('followed_up')

    // The platform echoes everything that we wrote; nothing appears twice.
    const texts = await makeKit(desk).echoedTwice(caseId, 7)
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts).toHaveLength(7)
    const written = meta.calls.filter(({ method, path }) => method === 'POST' && /\/(comments|messages)$/.test(path))
    expect(written).toHaveLength(5)
    stream.close()
  })
})
