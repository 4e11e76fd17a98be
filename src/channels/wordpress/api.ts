/**
 * The site's interface for programs (REST, wp/v2), as one person with an application password. Where it is the site says itself; it is
 * looked for once and again after it moved.
 */
import { neverSent } from '../../lib/safe-fetch.ts'
import type { ChannelContext } from '../channel.ts'
import { endpoint, interfaceOf, isSameHost, plainInterface } from './address.ts'
import { oneLine } from './plain.ts'
import type { Settings } from './settings.ts'

export type Failed =
  /** The site, or something before it, said no. `code` is WordPress's own, or empty. */
  | { ok: false; kind: 'refused'; status: number; code: string; reason: string; retryAfter: number | null }
  /** It certainly never left. */
  | { ok: false; kind: 'unsent'; reason: string }
  /** Nobody can tell whether it was done. */
  | { ok: false; kind: 'ambiguous'; reason: string }
export type Answer = { ok: true; body: unknown; headers: Headers } | Failed

type Query = Readonly<Record<string, string>>
export type Api = {
  get(path: string, query?: Query): Promise<Answer>
  post(path: string, body: object): Promise<Answer>
  delete(path: string, query?: Query): Promise<Answer>
  /** The list of what the interface can do, asked for as nobody in particular: no password goes to a site that is no WordPress. */
  index(): Promise<Answer>
}

/** Thrown where only an answer will do. */
export class SiteFailure extends Error {
  readonly failed: Failed
  constructor(failed: Failed) {
    super(failed.reason)
    this.failed = failed
  }
}

type Reach = Pick<ChannelContext, 'fetch' | 'now'> & { signal?: AbortSignal }
export type Login = Pick<Settings, 'url' | 'username' | 'application_password'>

export function makeApi({ fetch, now, signal }: Reach, { url: site, username, application_password }: Login): Api {
  const authorization = `Basic ${Buffer.from(`${username}:${application_password}`, 'utf8').toString('base64')}`
  let root: string | null = null

  async function call(method: string, path: string, query: Query, body?: object, known = true): Promise<Answer> {
    const changes = method !== 'GET'
    try {
      root ??= await findRoot(fetch, site, signal)
    } catch (error) {
      // Whatever it was, the call itself was not made yet.
      return { ok: false, kind: 'unsent', reason: wordsOf(error) }
    }
    let response: Response
    let text: string
    try {
      response = await fetch(endpoint(root, path, query), {
        method,
        // A call that changes something must not turn into another one on the way, and the password stays with this site.
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          ...(known ? { authorization } : {}),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        ...(signal ? { signal } : {}),
      })
      text = await response.text()
    } catch (error) {
      root = null
      const kind = changes && !neverSent(error) ? 'ambiguous' : 'unsent'
      return { ok: false, kind, reason: wordsOf(error) }
    }
    const { status, headers } = response
    const json = parsed(text)
    if (response.ok && json !== undefined) return { ok: true, body: json, headers }
    if (response.ok && changes)
      return { ok: false, kind: 'ambiguous', reason: `the site answered ${status} with something that cannot be read` }
    const { code, message } = problemOf(json)
    // Addresses change with the site's settings; the next call looks for them again.
    if (status < 400 || status === 404) root = null
    const shown =
      response.ok || status < 400 || message === '' ? unreadable(status, headers) : `${message} (${code || status})`
    return {
      ok: false,
      kind: 'refused',
      status,
      code,
      reason: shown.slice(0, 500),
      retryAfter: retryAfter(headers, now()),
    }
  }

  return {
    get: (path, query = {}) => call('GET', path, query),
    post: (path, body) => call('POST', path, {}, body),
    delete: (path, query = {}) => call('DELETE', path, query),
    index: () => call('GET', '/', { _fields: 'name,home,namespaces' }, undefined, false),
  }
}

/** Throws when nobody answers. A site that moved to another name is not followed there: the password is not that name's. */
async function findRoot(fetch: typeof globalThis.fetch, site: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(`${site}/`, { method: 'HEAD', ...(signal ? { signal } : {}) })
  await response.body?.cancel()
  const given = new URL(site)
  const final = URL.parse(response.url) ?? given
  if (!isSameHost(final, given))
    throw new TypeError(`the site moved to ${final.origin}; that is the address to connect`)
  const here = given.protocol === 'https:' && final.protocol !== 'https:' ? given : final
  const link = interfaceOf(response.headers)
  const told = link === null ? null : URL.parse(link, here)
  if (!told || !isSameHost(told, here)) return plainInterface(`${here.origin}${given.pathname.replace(/\/$/, '')}`)
  // Behind a proxy that speaks TLS for it, a site may take itself for an unencrypted one.
  told.protocol = here.protocol
  told.host = here.host
  return told.href
}

/** JSON, also after a byte order mark; undefined for anything else. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function problemOf(json: unknown): { code: string; message: string } {
  const { code, message } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>
  return {
    code: typeof code === 'string' ? code.slice(0, 100) : '',
    message: typeof message === 'string' ? oneLine(message).slice(0, 400) : '',
  }
}

function unreadable(status: number, headers: Headers): string {
  if (status < 300) return 'the site answered with a page in place of data'
  if (status < 400) return `the site leads elsewhere: ${headers.get('location') ?? status}`
  return `the site answered ${status}`
}

/** How long the site asks to be left alone, in seconds; null when it does not say. */
function retryAfter(headers: Headers, now: number): number | null {
  const given = headers.get('retry-after')?.trim()
  if (!given) return null
  const seconds = /^\d{1,9}$/.test(given) ? Number(given) : (Date.parse(given) - now) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500)
