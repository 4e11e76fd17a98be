/** Comments of a real WordPress, through the whole product: visitor → case → answer under the comment → what happens to both on the site. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../client.ts'
import { wordpress } from '../rigs/wordpress/server.ts'
import { answersTo, type SiteDesk, startSiteDesk, words } from './desk.ts'

const DAY_MS = 86_400_000
const NOA = { name: 'נועה כהן', email: 'noa@customer.test' }

describe.skipIf('missing' in wordpress)('a site', { timeout: 60_000 }, () => {
  let desk: SiteDesk
  let post: number
  let first: number
  beforeAll(async () => {
    desk = await startSiteDesk(async (site) => {
      post = await site.post('חוזרים למלאי & עוד חדשות')
      const written = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 19)
      for (const [author_name, days] of [
        ['ותיקה', 40],
        ['מאתמול', 1],
      ] as const)
        await site.as('owner', 'POST', '/comments', {
          post,
          author_name,
          author_email: `${days}@customer.test`,
          content: `נכתב לפני ${days}`,
          date_gmt: written(days),
        })
    })
  })
  afterAll(() => desk?.stop())

  const shown = async (caseId: string, externalId: number) => {
    const [row] = await desk.rows<{ body: string | null; hidden: boolean; removed_by: string | null }>(
      `select body, hidden_at is not null as hidden, removed_by from message where external_id = '${externalId}' and case_id = '${caseId}'`,
    )
    return row
  }

  it('is connected by a login that may moderate, and its last two days come in', async () => {
    const channel = await eventually('the channel is well', async () => {
      const now = await desk.channel()
      return now.health === 'healthy' && now.checks.length === 3 && now
    })
    expect(channel).toMatchObject({ name: 'בלוג החנות', account: desk.site.url })
    expect((await desk.caseOf('מאתמול')).clock).not.toBeNull()
    expect(await desk.rows(`select 1 from message where author_name = 'ותיקה'`)).toEqual([])
  })

  it('carries a Hebrew conversation there and back, under the same post', async () => {
    const { site, rep } = desk
    first = await site.comment(post, NOA, 'מתי תחזרו למלאי? 😡\n\nאף אחד לא עונה & <b>זה דחוף</b>, 3 < 5')
    const opened = await desk.caseOf(NOA.name)
    expect(opened).toMatchObject({ visibility: 'public', waiting_on: 'us' })
    expect(opened.clock).not.toBeNull()
    expect(opened.conversations[0]).toMatchObject({ title: 'חוזרים למלאי & עוד חדשות' })
    const [heard] = await desk.messages(opened.id)
    expect(heard && words(heard)).toBe('מתי תחזרו למלאי? 😡\n\nאף אחד לא עונה & זה דחוף, 3 < 5')
    expect(heard?.permalink).toBe(`${site.url}/?p=${post}#comment-${first}`)
    expect(opened.composer.private.possible).toBe(false)

    const text = 'שלום נועה 🙂\n\nחוזרים ביום <ראשון> & בדיוק ב"שמונה", פרטים: https://shop.test/?a=1&b=2'
    await desk.reply(opened.id, text)
    const answer = await eventually(
      'the answer is on the site',
      async () => answersTo(await site.comments(post), first)[0],
    )
    expect(answer).toMatchObject({ post, status: 'approved', author_name: 'שירות הלקוחות' })
    const page = await site.page(post)
    expect(page).toContain('חוזרים ביום &lt;ראשון&gt; &amp; בדיוק')
    expect(page).toContain('href="https://shop.test/?a=1&#038;b=2"')
    const answered = await eventually('the desk knows that it is out', async () => {
      const now = await desk.view(opened.id)
      return now.loop.answered && now
    })
    expect(answered.outgoing).toEqual([])

    await site.comment(post, NOA, 'תודה, מחכה!', answer?.id)
    await eventually('her answer is in the same case', async () => (await desk.messages(opened.id)).length === 3)
    await desk.looked()
    const now = await desk.view(opened.id)
    expect(now.conversations).toHaveLength(1)
    expect((await desk.messages(opened.id)).map((one) => [one.direction, words(one)])).toEqual([
      ['in', 'מתי תחזרו למלאי? 😡\n\nאף אחד לא עונה & זה דחוף, 3 < 5'],
      ['out', text],
      ['in', 'תודה, מחכה!'],
    ])
    expect(now.waiting_on).toBe('us')
    await rep.post(`/api/cases/${opened.id}/solve`, {})
    expect((await desk.view(opened.id)).follow_up_due_at).not.toBeNull()
  })

  it('tells visitors apart, and nobody’s address is kept', async () => {
    const { site } = desk
    await site.comment(post, { name: NOA.name, email: 'another-noa@customer.test' }, 'גם אני נועה כהן, שאלה אחרת')
    await eventually('two customers of one name', async () => {
      const rows = await desk.rows(`select 1 from identity where name = '${NOA.name}'`)
      return rows.length === 2
    })
    for (const table of ['delivery', 'message', 'identity', 'channel', 'parked_event'])
      expect(await desk.rows(`select 1 from ${table} t where t::text like '%customer.test%'`), table).toEqual([])
    expect(await desk.rows(`select 1 from delivery where convert_from(body, 'utf8') like '%customer.test%'`)).toEqual(
      [],
    )
  })

  it('slows a visitor down by itself, and what it refused never comes in', async () => {
    const { site } = desk
    const eager = { name: 'ממהר', email: 'eager@customer.test' }
    site.option('rig_throttle', 1)
    await site.comment(post, eager, 'פעם אחת')
    expect((await site.fillIn(post, eager, 'ועוד פעם')).status).toBe(429)
    site.option('rig_throttle', 0)
    expect((await site.fillIn(post, eager, 'פעם אחת')).status).toBe(409)
    const { id } = await desk.caseOf('ממהר')
    await desk.looked()
    expect((await desk.messages(id)).map(words)).toEqual(['פעם אחת'])
  })

  it('is answered on the site itself too, by whoever wrote the post', async () => {
    const { site } = desk
    const asked = await site.comment(post, { name: 'שואל', email: 'asks@customer.test' }, 'יש משלוח לאילת?')
    const opened = await desk.caseOf('שואל')
    await site.as('owner', 'POST', '/comments', { post, parent: asked, content: 'כן, תוך יומיים.' })
    const answer = await eventually('the answer is in the case', async () =>
      (await desk.messages(opened.id)).find(({ direction }) => direction === 'out'),
    )
    expect(words(answer)).toBe('כן, תוך יומיים.')
    expect(answer.context?.kind).toBe('platform_app')
    expect((await desk.view(opened.id)).clock).toBeNull()
  })

  it('rewords, holds, approves, and throws away comments, and the desk shows it', async () => {
    const { site } = desk
    const id = await site.comment(post, { name: 'משתנה', email: 'changes@customer.test' }, 'נוסח ראשון')
    const { id: caseId } = await desk.caseOf('משתנה')
    const change = (body: object) => site.as('owner', 'POST', `/comments/${id}`, body)
    await change({ content: 'נוסח שני' })
    await eventually('the new wording', async () => (await shown(caseId, id))?.body === 'נוסח שני')
    for (const [status, hidden] of [
      ['hold', true],
      ['approved', false],
      ['spam', true],
      ['approved', false],
    ] as const) {
      await change({ status })
      await eventually(`${status} is seen`, async () => (await shown(caseId, id))?.hidden === hidden)
    }
    expect((await shown(caseId, id))?.removed_by).toBeNull()
    await change({ status: 'trash' })
    await eventually('it is removed', async () => (await shown(caseId, id))?.removed_by === 'us')
    expect((await shown(caseId, id))?.body).toBeNull()

    const other = await site.comment(post, { name: 'נמחקת', email: 'gone@customer.test' }, 'לא אהיה כאן')
    const { id: otherCase } = await desk.caseOf('נמחקת')
    await site.as('owner', 'DELETE', `/comments/${other}&force=true`)
    await eventually('it is gone', async () => (await shown(otherCase, other))?.removed_by === 'us')
  })

  it('keeps spam to itself until somebody says that it is none', async () => {
    const { site } = desk
    site.option('comment_moderation', 1)
    const id = await site.comment(post, { name: 'ממתין', email: 'waits@customer.test' }, 'מותר לשאול משהו?')
    site.option('comment_moderation', 0)
    const opened = await desk.caseOf('ממתין')
    await eventually('it is hidden', async () => (await shown(opened.id, id))?.hidden)
    // Answering it shows it.
    await desk.reply(opened.id, 'בוודאי, שאלו.')
    await eventually('answered', async () => answersTo(await site.comments(post), id).length === 1)
    await eventually(
      'approved',
      async () => (await site.comments(post)).find((one) => one.id === id)?.status === 'approved',
    )
    await eventually('the desk knows', async () => (await shown(opened.id, id))?.hidden === false)

    // Spam from its first moment: one that the interface makes is shown until WordPress comes to its status.
    site.option('rig_spam', 1)
    const spam = await site.comment(post, { name: 'לא ספאם', email: 'spam@customer.test' }, 'שאלה כנה')
    site.option('rig_spam', 0)
    await desk.looked()
    expect(await desk.rows(`select 1 from message where external_id = '${spam}'`)).toEqual([])
    await site.as('owner', 'POST', `/comments/${spam}`, { status: 'approved' })
    await desk.caseOf('לא ספאם')
  })

  it('is moderated from the desk', async () => {
    const { site, rep } = desk
    const id = await site.comment(post, { name: 'גס', email: 'rude@customer.test' }, 'יא מטומטמים חרא של חנות')
    const opened = await desk.caseOf('גס')
    const statusOf = async (comment: number) => (await site.comments(post)).find((one) => one.id === comment)?.status
    const [message] = await desk.messages(opened.id)
    const moderate = (messageId: string | undefined, action: string, reason: string | null = null) =>
      rep.post(`/api/messages/${messageId}/moderation`, { action, reason })
    await moderate(message?.id, 'hide', 'abuse')
    await eventually('it is held', async () => (await statusOf(id)) === 'hold')
    await eventually('the desk shows it', async () => (await shown(opened.id, id))?.hidden)
    await moderate(message?.id, 'unhide')
    await eventually('it is back', async () => (await statusOf(id)) === 'approved')

    await desk.reply(opened.id, 'נשמח לעזור בשפה אחרת.')
    const ours = await eventually('answered', async () =>
      (await desk.messages(opened.id)).find(({ direction }) => direction === 'out'),
    )
    const answer = answersTo(await site.comments(post), id)[0]?.id ?? 0
    await moderate(ours.id, 'delete')
    await eventually('ours is in the trash', async () => (await statusOf(answer)) === 'trash')
  })
})
