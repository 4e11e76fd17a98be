import { describe, expect, it } from 'vitest'
import { endpoint } from './address.ts'
import { makeApi } from './api.ts'
import { check, connect } from './connect.ts'
import { fakeSite, refusal, SITE } from './testing.ts'

const from = (url: string, init: ResponseInit = {}): Response =>
  Object.defineProperty(new Response(null, init), 'url', { value: url })

describe('where the interface is', () => {
  const askedAt = async (link: string | null, home = `${SITE}/`) => {
    const { ctx, channel, calls, site } = fakeSite(({ method }) =>
      method === 'HEAD' ? from(home, { headers: link === null ? {} : { link } }) : null,
    )
    site.link = link
    const answer = await makeApi(ctx, channel.settings).get('/wp/v2/users/me')
    return answer.ok ? calls.at(-1)?.url.href : answer
  }

  it('the site says itself', async () => {
    expect(await askedAt(`<${SITE}/wp-json/>; rel="https://api.w.org/"`)).toBe(`${SITE}/wp-json/wp/v2/users/me`)
    expect(await askedAt(`<${SITE}/x>; rel=shortlink, <${SITE}/api/>; rel="https://api.w.org/"`)).toBe(
      `${SITE}/api/wp/v2/users/me`,
    )
    expect(await askedAt(`<${SITE}/index.php?rest_route=/>; rel="https://api.w.org/"`)).toBe(
      `${SITE}/index.php?rest_route=%2Fwp%2Fv2%2Fusers%2Fme`,
    )
  })

  it('is where every WordPress has it, when the site does not say', async () => {
    expect(await askedAt(null)).toBe(`${SITE}/?rest_route=%2Fwp%2Fv2%2Fusers%2Fme`)
  })

  it('stays encrypted and in the same house, whatever the site says', async () => {
    expect(await askedAt('<http://blog.example.co.il/wp-json/>; rel="https://api.w.org/"')).toBe(
      `${SITE}/wp-json/wp/v2/users/me`,
    )
    expect(await askedAt('<https://evil.example/wp-json/>; rel="https://api.w.org/"')).toContain(`${SITE}/?rest_route=`)
    expect(await askedAt(null, 'https://www.blog.example.co.il/')).toContain(
      'https://www.blog.example.co.il/?rest_route=',
    )
    expect(await askedAt(null, 'http://blog.example.co.il/')).toContain(`${SITE}/?rest_route=`)
    expect(await askedAt(null, 'https://evil.example/')).toMatchObject({
      kind: 'unsent',
      reason: 'the site moved to https://evil.example; that is the address to connect',
    })
  })

  it('carries questions in both forms', () => {
    expect(endpoint(`${SITE}/wp-json/`, '/a', { b: '1' }).href).toBe(`${SITE}/wp-json/a?b=1`)
    expect(endpoint(`${SITE}/?rest_route=/`, '/a', { b: '1' }).searchParams.get('rest_route')).toBe('/a')
  })

  it('is looked for again after it moved', async () => {
    let moved = false
    const { ctx, channel, calls } = fakeSite(({ method }) =>
      moved && method === 'GET' ? new Response('not found', { status: 404 }) : null,
    )
    const api = makeApi(ctx, channel.settings)
    await api.get('/')
    await api.get('/')
    expect(calls.filter(({ method }) => method === 'HEAD')).toHaveLength(1)
    moved = true
    await api.get('/')
    moved = false
    await api.get('/')
    expect(calls.filter(({ method }) => method === 'HEAD')).toHaveLength(2)
  })
})

describe('an answer', () => {
  const asked = async (method: 'get' | 'post', answer: () => Response) => {
    const { ctx, channel } = fakeSite((call) => (call.method === 'HEAD' ? null : answer()))
    const api = makeApi(ctx, channel.settings)
    return method === 'get' ? api.get('/x') : api.post('/x', {})
  }

  it('is read after a byte order mark', async () => {
    expect(await asked('get', () => new Response('\uFEFF{"a":1}'))).toMatchObject({ ok: true, body: { a: 1 } })
  })

  it('that is a page tells nothing, and of a change nobody knows', async () => {
    const page = () => new Response('<html>are you human?</html>')
    expect(await asked('get', page)).toMatchObject({
      kind: 'refused',
      reason: 'the site answered with a page in place of data',
    })
    expect(await asked('post', page)).toMatchObject({ kind: 'ambiguous' })
  })

  it('gives WordPress’s own words as words', async () => {
    expect(await asked('get', () => refusal(401, 'incorrect_password'))).toMatchObject({
      status: 401,
      code: 'incorrect_password',
      reason: 'Error: incorrect_password (incorrect_password)',
    })
  })

  it('that leads elsewhere is not followed with a password', async () => {
    const leads = () => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } })
    expect(await asked('post', leads)).toMatchObject({
      kind: 'refused',
      reason: 'the site leads elsewhere: https://evil.example/',
    })
  })
})

describe('a site that is connected', () => {
  it('is asked who it is by nobody, and only then by us', async () => {
    const { ctx, channel, calls } = fakeSite()
    expect(await connect(ctx, channel)).toEqual({
      ok: true,
      settings: {},
      name: 'Blog & shop',
      health: {
        state: 'healthy',
        detail: null,
        checks: [
          { id: 'token', result: 'ok' },
          { id: 'permissions', result: 'ok' },
        ],
      },
    })
    expect(calls.map(({ route, authorization }) => [route, authorization])).toEqual([
      ['/', null],
      ['/', null],
      ['/wp/v2/users/me', `Basic ${btoa('service:abcdEFGH')}`],
      ['/wp/v2/comments', `Basic ${btoa('service:abcdEFGH')}`],
    ])
  })

  const refused = async (
    answer: Parameters<typeof fakeSite>[0],
    more?: (of: ReturnType<typeof fakeSite>['site']) => void,
  ) => {
    const { ctx, channel, site } = fakeSite(answer)
    more?.(site)
    const connected = await connect(ctx, channel)
    return connected.ok ? 'connected' : connected
  }
  const at = (route: string, response: () => Response) => (call: { route: string; method: string }) =>
    call.method !== 'HEAD' && call.route === route ? response() : null

  it('is no WordPress', async () => {
    const html = () => new Response('<html>a shop</html>')
    expect(await refused(({ method }) => (method === 'HEAD' ? null : html()))).toMatchObject({
      reason: 'no_such_account',
    })
    expect(await refused(at('/', () => Response.json({ name: 'other' })))).toEqual({
      ok: false,
      reason: 'no_such_account',
      detail: 'there is no WordPress at this address',
    })
  })

  it('is told by another address of its own', async () => {
    const home = () => Response.json({ name: '', home: `${SITE}/blog/`, namespaces: ['wp/v2'] })
    expect(await refused(at('/', home))).toMatchObject({
      reason: 'no_such_account',
      detail: `the address of this site is ${SITE}/blog/`,
    })
    // Behind a proxy it may have another name outside.
    const other = () => Response.json({ name: '', home: 'https://outside.example', namespaces: ['wp/v2'] })
    expect(await refused(at('/', other))).toBe('connected')
  })

  it('shows nothing to strangers and may be connected all the same', async () => {
    expect(await refused(at('/', () => refusal(401, 'rest_cannot_access')))).toBe('connected')
  })

  it.each([
    ['token_refused', 401, 'incorrect_password'],
    ['token_refused', 401, 'rest_not_logged_in'],
    ['permission_missing', 403, 'rest_forbidden_context'],
    ['unreachable', 429, ''],
    ['unreachable', 503, ''],
    ['unreachable', 403, ''],
  ])('is %s after %s %s', async (reason, status, code) => {
    const answer = () => (code ? refusal(status, code) : new Response('no', { status }))
    expect(await refused(at('/wp/v2/users/me', answer))).toMatchObject({ ok: false, reason })
  })

  it('lets this account not moderate', async () => {
    const lacking = await refused(undefined, (site) => {
      site.capabilities.moderate_comments = false
    })
    expect(lacking).toMatchObject({
      reason: 'permission_missing',
      detail: expect.stringContaining('moderate_comments'),
    })
  })

  it('is checked again later', async () => {
    const { ctx, channel, site } = fakeSite()
    expect(await check(ctx, channel)).toMatchObject({ state: 'healthy' })
    site.capabilities.moderate_comments = false
    expect(await check(ctx, channel)).toMatchObject({
      state: 'reconnect',
      checks: [
        { id: 'token', result: 'ok' },
        { id: 'permissions', result: 'bad', facts: { missing: 'moderate_comments' } },
      ],
    })
  })
})
