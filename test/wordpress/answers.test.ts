/** Answers on a real WordPress when calls are lost, refused or slowed down: each stands there once, or a person is told why not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../client.ts'
import { wordpress } from '../rigs/wordpress/server.ts'
import { answersTo, type SiteDesk, startSiteDesk, words } from './desk.ts'

describe.skipIf('missing' in wordpress)('an answer', { timeout: 60_000 }, () => {
  let desk: SiteDesk
  let post: number
  beforeAll(async () => {
    desk = await startSiteDesk(async (site) => {
      post = await site.post('שאלות ותשובות')
    })
  })
  afterAll(() => desk?.stop())

  let people = 0
  const asked = async () => {
    const name = `לקוח ${++people}`
    const comment = await desk.site.comment(post, { name, email: `c${people}@customer.test` }, `שאלה ${people}?`)
    return { comment, caseId: (await desk.caseOf(name)).id }
  }
  const onSite = async (comment: number) => answersTo(await desk.site.comments(post), comment)
  const out = (caseId: string, text: string) =>
    eventually('the desk knows that it is out', async () => {
      const said = (await desk.messages(caseId)).filter((one) => one.direction === 'out' && words(one) === text)
      return said.length === 1 && (await desk.view(caseId)).outgoing.length === 0
    })
  const refused = (caseId: string, id: string) =>
    eventually('it is refused', async () => {
      const row = await desk.onTheWay(caseId, id)
      return row?.state === 'failed' && row
    })
  const isReply = ({ method, url }: { method: string; url: string }) =>
    method === 'POST' && decodeURIComponent(url).includes('/wp/v2/comments')

  it.each([
    ['whose confirmation is lost', { kind: 'lost' }],
    ['that the site took before it stumbled', { kind: 'instead', status: 500, body: '<p>critical error</p>' }],
    ['that was taken in maintenance', { kind: 'instead', status: 503, headers: { 'retry-after': '600' } }],
    ['that was confirmed with a page', { kind: 'instead', status: 200, body: '<html>welcome</html>' }],
  ] as const)('%s is found on the site, and stands there once', async (_, fault) => {
    const { comment, caseId } = await asked()
    desk.site.line.next(isReply, fault)
    await desk.reply(caseId, 'בודקים מול המחסן.')
    await out(caseId, 'בודקים מול המחסן.')
    await desk.looked()
    expect(await onSite(comment)).toHaveLength(1)
    await out(caseId, 'בודקים מול המחסן.')
  })

  it('that never reached the site goes to a person with the evidence', async () => {
    const { comment, caseId } = await asked()
    desk.site.line.next(isReply, { kind: 'answer', status: 502 })
    const { id } = await desk.reply(caseId, 'לא הגיע')
    const stuck = await eventually('the evidence is there', async () => {
      const row = await desk.onTheWay(caseId, id)
      return row?.state === 'unknown' && row.reason?.startsWith('The thread') ? row : null
    })
    expect(stuck.reason).toBe('The thread was read; these words of ours are not in it.')
    expect(await onSite(comment)).toEqual([])
  })

  it('in the same words as an earlier one is refused by the site, and the desk says why', async () => {
    const { comment, caseId } = await asked()
    await desk.reply(caseId, 'תודה!')
    await out(caseId, 'תודה!')
    const [earlier] = await onSite(comment)
    // Words of the same second could be this reply's own.
    await eventually('some seconds passed', async () => Date.now() > Date.parse(`${earlier?.date_gmt}Z`) + 5000)
    const { id } = await desk.reply(caseId, 'תודה!')
    const failed = await refused(caseId, id)
    expect(failed.reason).toContain('(comment_duplicate)')
    expect(await onSite(comment)).toHaveLength(1)
  })

  it('that a person sends again, although it had come through, is the one that is there', async () => {
    const { comment, caseId } = await asked()
    desk.site.line.next(isReply, { kind: 'lost' })
    // Meanwhile nobody is told what is on the site: neither who asks for this reply, nor who looks for what is new.
    const better = desk.site.line.always(({ url }) => /users\/me|per_page/.test(decodeURIComponent(url)), {
      kind: 'answer',
      status: 502,
    })
    const { id } = await desk.reply(caseId, 'נשלח פעמיים?')
    await eventually('nobody can tell', async () => (await desk.onTheWay(caseId, id))?.state === 'unknown')
    better()
    await desk.rep.post(`/api/replies/${id}/retry`)
    await out(caseId, 'נשלח פעמיים?')
    expect(await onSite(comment)).toHaveLength(1)
  })

  it('waits while the site wants it slower, and goes out once', async () => {
    const { comment, caseId } = await asked()
    desk.site.line.next(isReply, { kind: 'answer', status: 429, headers: { 'retry-after': '2' } })
    const { id } = await desk.reply(caseId, 'לאט לאט')
    const waits = await eventually('it waits', async () => {
      const row = await desk.onTheWay(caseId, id)
      return row?.state === 'queued' && row.retry_at ? row : null
    })
    expect(waits.reason).toBe('the site answered 429')
    await out(caseId, 'לאט לאט')
    expect(await onSite(comment)).toHaveLength(1)
  })

  it('to a comment that was thrown away meanwhile is refused', async () => {
    const { comment, caseId } = await asked()
    desk.site.line.next(({ url }) => url.includes('per_page=20'), { kind: 'answer', status: 503 })
    await desk.site.as('owner', 'POST', `/comments/${comment}`, { status: 'spam' })
    const { id } = await desk.reply(caseId, 'מאוחר מדי')
    const failed = await refused(caseId, id)
    expect(failed.reason).toContain('not shown on the site (spam)')
  })

  it('under a post that is closed by now is refused in the site’s words', async () => {
    const { comment, caseId } = await asked()
    await desk.site.as('owner', 'POST', `/posts/${post}`, { comment_status: 'closed' })
    const { id } = await desk.reply(caseId, 'סגור')
    const failed = await refused(caseId, id)
    expect(failed.reason).toContain('rest_comment_closed')
    expect((await desk.channel()).health).toBe('healthy')
    await desk.site.as('owner', 'POST', `/posts/${post}`, { comment_status: 'open' })
    expect(await onSite(comment)).toEqual([])
  })

  it('is too fast for a site that slows everybody down, and waits as long as WordPress wants', async () => {
    const { caseId } = await asked()
    desk.site.option('rig_flood', 1)
    const { id } = await desk.reply(caseId, 'אחרי ההפסקה')
    const waits = await eventually('it waits', async () => {
      const row = await desk.onTheWay(caseId, id)
      return row?.state === 'queued' && row.retry_at ? row : null
    })
    expect(waits.reason).toContain('(comment_flood)')
    expect(Date.parse(waits.retry_at ?? '') - Date.now()).toBeGreaterThan(10_000)
  })
})
