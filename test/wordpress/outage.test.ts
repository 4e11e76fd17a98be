/** A site that cannot be connected, goes away, comes back, moves its interface or takes the permission back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../client.ts'
import { wordpress } from '../rigs/wordpress/server.ts'
import { answersTo, type SiteDesk, startSiteDesk, words } from './desk.ts'

describe.skipIf('missing' in wordpress)('a site', { timeout: 60_000 }, () => {
  let desk: SiteDesk
  let post: number
  beforeAll(async () => {
    desk = await startSiteDesk(async (site) => {
      post = await site.post('פוסט')
    })
  })
  afterAll(() => desk?.stop())

  const health = (state: string) =>
    eventually(`the channel is ${state}`, async () => {
      const now = await desk.channel()
      return now.health === state && now
    })
  const noa = { name: 'נועה', email: 'noa@customer.test' }

  const refusal = async (asked: Promise<unknown>) => {
    const error = await asked.then(
      () => null,
      (given: { code: string; details: { detail: string } }) => given,
    )
    return [error?.code, error?.details.detail]
  }

  it('is not connected with a login that will not do', async () => {
    const { site, rep } = desk
    const changed = (settings: Record<string, string>) =>
      refusal(rep.send('PATCH', `/api/channels/${desk.channelId}`, { settings }))
    const wrong = ['token_refused', expect.stringMatching(/application password/)]
    expect(await changed({ application_password: 'aaaa bbbb cccc dddd' })).toEqual(wrong)
    expect(await changed({ username: 'nobody' })).toEqual(wrong)
    expect(await changed({ username: 'writer', application_password: site.passwords.writer })).toEqual([
      'permission_missing',
      'this account may not moderate comments (moderate_comments)',
    ])
  })

  it('is not connected by an address that is not the site’s, and is told no password there', async () => {
    const { site, rep, test, brandId } = desk
    const added = (url: string) =>
      refusal(
        rep.post('/api/channels', {
          kind: 'wordpress',
          brand_id: brandId,
          settings: { ...site.settings, url, trust_private: url },
        }),
      )
    expect(await added(`${site.url}/some-post/`)).toEqual([
      'account_not_found',
      `the address of this site is ${site.url}`,
    ])
    expect((await added(test.url))[0]).toBe('account_not_found')
    expect((await added('http://127.0.0.1:1'))[0]).toBe('channel_check_failed')
  })

  it('goes on where it was after its server was away', async () => {
    const { site } = desk
    const first = await site.comment(post, noa, 'אחת')
    const opened = await desk.caseOf('נועה')
    await site.down()
    await health('disconnected')
    await desk.reply(opened.id, 'תשובה כשהאתר למטה')
    await eventually('the reply waits or is asked for', async () => (await desk.view(opened.id)).outgoing.length === 1)
    await site.up()
    await site.comment(post, noa, 'שתיים')
    await health('healthy')
    await eventually('what came meanwhile is there', async () =>
      (await desk.messages(opened.id)).some((one) => words(one) === 'שתיים'),
    )
    await eventually('the reply is out', async () => answersTo(await site.comments(post), first).length === 1, 25)
  })

  it('is found again when its addresses change', async () => {
    const { site } = desk
    for (const structure of ['/%postname%/', '']) {
      site.option('permalink_structure', structure)
      const text = `אחרי ${structure || 'החזרה'}`
      await site.comment(post, { name: text, email: `${text.length}@customer.test` }, text)
      const opened = await desk.caseOf(text)
      await desk.reply(opened.id, `תשובה ${text}`)
      await eventually('answered', async () =>
        (await site.comments(post)).some(({ content }) => content.raw === `תשובה ${text}`),
      )
    }
    await health('healthy')
  })

  it('is left alone for as long as it asks', async () => {
    const { site } = desk
    const since = site.line.asked.length
    let at = 0
    // The time is taken where the site speaks: a busy machine hears of it later.
    const isLook = ({ url }: { url: string }) => {
      at = Date.now()
      return url.includes('per_page=20')
    }
    site.line.next(isLook, { kind: 'answer', status: 429, headers: { 'retry-after': '3' } })
    await health('quota')
    await health('healthy')
    expect(Date.now() - at).toBeGreaterThanOrEqual(3000)
    expect(site.line.asked.length).toBeGreaterThan(since)
  })

  it('that takes the password back is told of, and goes on with a new one', async () => {
    const { site, rep } = desk
    const waiting = await site.comment(post, { name: 'מחכה', email: 'waits@customer.test' }, 'יש מישהו?')
    const opened = await desk.caseOf('מחכה')
    const { id: us } = await site.as<{ id: number }>('desk', 'GET', '/users/me')
    await site.as('owner', 'DELETE', `/users/${us}/application-passwords`)
    const lost = await health('reconnect')
    expect(lost.checks.find(({ id }) => id === 'token')).toMatchObject({ result: 'bad' })
    const { id } = await desk.reply(opened.id, 'עם סיסמה ישנה')
    await eventually('it failed', async () => (await desk.onTheWay(opened.id, id))?.state === 'failed')
    const { password } = await site.as<{ password: string }>('owner', 'POST', `/users/${us}/application-passwords`, {
      name: 'again',
    })
    site.passwords.desk = password
    await rep.send('PATCH', `/api/channels/${desk.channelId}`, { settings: { application_password: password } })
    await health('healthy')
    await rep.post(`/api/replies/${id}/retry`)
    await eventually('it is out', async () => answersTo(await site.comments(post), waiting).length === 1)
    await site.comment(post, { name: 'חדשה', email: 'new@customer.test' }, 'ועכשיו?')
    await desk.caseOf('חדשה')
  })
})
