/** One conditional GET of a feed. Redirects are followed here, to tell those for good from those for now. */
import { feedAddress } from './links.ts'
import { MAX_FEED_BYTES } from './read.ts'

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5'
const MAX_REDIRECTS = 5

export type Validators = { etag: string | null; lastModified: string | null }

export type Fetched = {
  status: number
  headers: Headers
  /** Empty unless the status is 200. */
  body: Uint8Array
  /** Where the answer came from. */
  url: string
  /** Where the feed lives from now on, when the site said so. */
  movedTo: string | null
}

/** Throws when nobody answers, or with more than is read. */
export async function fetchFeed(
  fetch: typeof globalThis.fetch,
  address: string,
  known: Validators,
  signal?: AbortSignal,
): Promise<Fetched> {
  const headers = {
    accept: ACCEPT,
    ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
    ...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
  }
  let url = address
  let movedTo: string | null = null
  let forGood = true
  for (let hop = 0; ; hop++) {
    const response = await fetch(url, { headers, redirect: 'manual', ...(signal ? { signal } : {}) })
    const { status } = response
    const location = [301, 302, 303, 307, 308].includes(status) ? response.headers.get('location') : null
    const next = location === null ? null : URL.parse(location, url)
    if (!next) {
      const body = status === 200 ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array()
      if (status !== 200) await response.body?.cancel()
      if (body.byteLength > MAX_FEED_BYTES) throw new TypeError('the feed is larger than 5 MB')
      return { status, headers: response.headers, body, url, movedTo }
    }
    await response.body?.cancel()
    if (hop === MAX_REDIRECTS) throw new TypeError(`more than ${MAX_REDIRECTS} redirects`)
    url = feedAddress(next.href)
    forGood &&= status === 301 || status === 308
    if (forGood) movedTo = url
  }
}

/** How long the site asks to be left alone after a refusal, in seconds; null when it does not say. */
export function retryAfter(headers: Headers, now: number): number | null {
  const given = headers.get('retry-after')?.trim()
  if (!given) return null
  const seconds = /^\d{1,9}$/.test(given) ? Number(given) : (Date.parse(given) - now) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null
}

/** For how long the answer may be kept, in seconds; null when that is not said. */
export function maxAge(headers: Headers): number | null {
  const given = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(headers.get('cache-control') ?? '')?.[1]
  return given === undefined ? null : Number(given)
}

/** The addresses of a Link header (RFC 8288) by their relation. */
export function linksOf(headers: Headers, relation: string): string[] {
  const found: string[] = []
  for (const [, href, rest] of (headers.get('link') ?? '').slice(0, 8000).matchAll(/<([^<>]*)>([^<]*)/g)) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(rest ?? '')
    if (href && (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/).includes(relation)) found.push(href)
  }
  return found
}
