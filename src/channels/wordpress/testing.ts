/** A site that answers as WordPress does, as far as the channel asks, and settings for it: for tests of what no real one can be brought to. */
import type { ChannelContext, ConnectedChannel, Outgoing } from '../channel.ts'
import { type Settings, settings } from './settings.ts'

export const SITE = 'https://blog.example.co.il'
export const NOW = Date.parse('2026-11-22T10:00:00Z')
export const US = 2

export type FakeComment = {
  id: number
  post: number
  parent: number
  author: number
  author_name: string
  author_email: string
  date_gmt: string
  content: { raw: string; rendered: string }
  link: string
  status: string
}

export const comment = (
  id: number,
  more: Partial<FakeComment> & { text?: string; minutesAgo?: number } = {},
): FakeComment => {
  const { text = `comment ${id}`, minutesAgo = 5, ...given } = more
  return {
    id,
    post: 55,
    parent: 0,
    author: 0,
    author_name: `Visitor ${id}`,
    author_email: `visitor-${id}@customer.test`,
    date_gmt: new Date(NOW - minutesAgo * 60_000).toISOString().slice(0, 19),
    content: { raw: text, rendered: `<p>${text}</p>` },
    link: `${SITE}/post/#comment-${id}`,
    status: 'approved',
    ...given,
  }
}

export type Call = {
  method: string
  url: URL
  route: string
  authorization: string | null
  body: Record<string, unknown> | null
}

/** `answer` stands before the site: what it gives is the answer, null lets the site answer. */
export function fakeSite(answer: (call: Call) => Response | null = () => null, more: Record<string, unknown> = {}) {
  const comments: FakeComment[] = []
  const calls: Call[] = []
  const site = {
    comments,
    calls,
    staff: [US],
    capabilities: { moderate_comments: true } as Record<string, boolean>,
    link: `<${SITE}/wp-json/>; rel="https://api.w.org/"` as string | null,
    /** Lists that were asked for since this was called last, as `per_page/page`. */
    lists: () =>
      calls
        .splice(0)
        .filter(({ method, route }) => method === 'GET' && route === '/wp/v2/comments')
        .map(({ url: { searchParams: of } }) =>
          of.has('include') ? `#${of.get('include')}` : `${of.get('per_page')}/${of.get('page') ?? 1}`,
        ),
  }

  function own({ method, url: { searchParams: of }, route, body }: Call): Response {
    if (method === 'HEAD') return new Response(null, { headers: site.link === null ? {} : { link: site.link } })
    if (route === '/') return Response.json({ name: 'Blog &amp; shop', home: SITE, namespaces: ['wp/v2'] })
    if (route === '/wp/v2/users/me') return Response.json({ id: US, name: 'Service', capabilities: site.capabilities })
    if (route === '/wp/v2/users') return Response.json(site.staff.map((id) => ({ id })))
    const id = Number(/^\/wp\/v2\/comments\/(\d+)$/.exec(route)?.[1] ?? 0)
    const known = comments.find((one) => one.id === id)
    if (id > 0 && !known) return refusal(404, 'rest_comment_invalid_id')
    if (known && method === 'GET') return Response.json(known)
    if (known && method === 'POST') return Response.json(Object.assign(known, body))
    if (method === 'POST') {
      const made = comment(1 + Math.max(0, ...comments.map((one) => one.id)), {
        ...body,
        author: US,
        content: { raw: String(body?.content), rendered: '' },
        date_gmt: new Date(NOW).toISOString().slice(0, 19),
      })
      comments.push(made)
      return Response.json(made, { status: 201 })
    }
    const include = of.get('include')?.split(',').map(Number)
    const fits = comments
      .filter(({ status }) => of.get('status') === 'any' || status === 'approved' || status === 'hold')
      .filter((one) => !include || include.includes(one.id))
      .filter((one) => !of.has('parent') || one.parent === Number(of.get('parent')))
      .sort((a, b) => b.id - a.id)
    const size = Number(of.get('per_page'))
    const from = (Number(of.get('page') ?? 1) - 1) * size
    const post = { title: { rendered: 'Back in stock &#8211; soon' }, link: `${SITE}/post/`, author: 9 }
    return Response.json(
      fits.slice(from, from + size).map((one) => (of.has('_embed') ? { ...one, _embedded: { up: [post] } } : one)),
      { headers: { 'x-wp-total': String(fits.length), 'x-wp-totalpages': String(Math.ceil(fits.length / size)) } },
    )
  }

  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    const text = await request.text()
    const call: Call = {
      method: request.method,
      url,
      route: url.searchParams.get('rest_route') ?? url.pathname.replace(/^\/wp-json(?=\/)/, ''),
      authorization: request.headers.get('authorization'),
      body: text ? JSON.parse(text) : null,
    }
    calls.push(call)
    const response = answer(call) ?? own(call)
    if (!response.url) Object.defineProperty(response, 'url', { value: url.href })
    return response
  }
  const ctx: ChannelContext = {
    now: () => NOW,
    fetch: fetch as typeof globalThis.fetch,
    log: { info: () => undefined, warn: () => undefined },
  }
  const given = settings.parse({
    url: SITE,
    username: 'service',
    application_password: 'abcd EFGH',
    connection_key: 'k'.repeat(64),
    ...more,
  })
  const channel: ConnectedChannel<Settings> = {
    id: 'c',
    connectionId: 'n',
    account: SITE,
    settings: given,
    cursor: null,
  }
  return { ...site, site, ctx, channel }
}

export const refusal = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  Response.json({ code, message: `<strong>Error:</strong> ${code}`, data: { status } }, { status, headers })

export const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  id: `${NOW.toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})/, '$1-')}-7000-8000-000000000001`,
  clientKey: 'our-key-1',
  mode: 'public',
  conversation: { rootExternalId: 'post-55', title: null },
  inReplyTo: { externalId: '7', references: [] },
  recipient: null,
  privateReplyTo: null,
  text: 'כן! 3 < 5 & בקרוב',
  template: null,
  file: null,
  language: 'he',
  automatic: false,
  caseToken: 'ab12',
  window: 'free',
  ...more,
})
