/**
 * `fetch` for addresses that other people chose: a feed, a picture, a platform's next page. It reaches the open internet only, follows
 * redirects by itself and looks at each, and ends when an answer grows too large or takes too long.
 */
import { Agent, fetch as undiciFetch } from 'undici'
import {
  addressProblem,
  checkedLookup,
  type LookupAll,
  literalAddress,
  refusedAddress,
  uncheckedLookup,
} from './safe-fetch-address.ts'

export type SafeFetchOptions = {
  /** Origins that the operator vouches for: they may be private. Size and time stay bounded. */
  trusted?: readonly string[]
  /** Longest answer, unpacked. */
  maxBytes?: number
  /** For everything together: redirects and the body too. */
  timeoutMs?: number
  userAgent: string
  /** In place of the system's, for tests. */
  lookup?: LookupAll
}

const MAX_REDIRECTS = 5
const CONNECT_MS = 10_000
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304])
/** What another origin may be told: everything else could be a secret under a name that nobody thought of. */
const HARMLESS: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'content-type',
  'if-modified-since',
  'if-none-match',
  'range',
  'user-agent',
])
/** A connection that never came to be. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'address_refused',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/**
 * True when a failed request certainly never left this machine. Also false when only a redirect after it could not be reached.
 * Works on what `makeSafeFetch` throws.
 */
export function neverSent(error: unknown): boolean {
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : undefined)
  return code !== undefined && NEVER_CONNECTED.has(code)
}

/**
 * Makes a `fetch` that fails with a TypeError naming the reason. A refused address carries `code: 'address_refused'`; a line that broke
 * keeps the system's error, with its code, as `cause`. When a redirect after a POST fails, neither is on the error itself: the POST left.
 */
export function makeSafeFetch(options: SafeFetchOptions): typeof fetch {
  const { maxBytes = 25 * 1024 * 1024, timeoutMs = 30_000, userAgent, lookup } = options
  const trusted = new Set((options.trusted ?? []).map((origin) => new URL(origin).origin))
  const timeout = Math.min(timeoutMs, CONNECT_MS)
  // Apart, so that no kept connection to a trusted place is used for any other.
  const agents = {
    open: new Agent({ connect: { timeout, lookup: checkedLookup(lookup) } }),
    trusted: new Agent({ connect: { timeout, ...(lookup && { lookup: uncheckedLookup(lookup) }) } }),
  }

  return async (input, init) => {
    // One reading of everything a caller may pass: strings, forms, streams, a whole Request.
    const request = new Request(input, init)
    const caller = init?.signal ?? (input instanceof Request ? input.signal : undefined)
    let url = checkedUrl(request.url)
    let { method } = request
    let body = request.body ? new Uint8Array(await request.arrayBuffer()) : null
    let headers = new Headers(request.headers)
    if (!headers.has('user-agent')) headers.set('user-agent', userAgent)

    const clock = new AbortController()
    const timer = setTimeout(() => clock.abort(new TypeError(`no whole answer within ${timeoutMs} ms`)), timeoutMs)
    timer.unref()
    const signal = caller ? AbortSignal.any([caller, clock.signal]) : clock.signal
    let left = false
    try {
      for (let hop = 0; ; hop++) {
        const isTrusted = trusted.has(url.origin)
        const literal = literalAddress(url.hostname)
        const problem = literal && !isTrusted ? addressProblem(literal) : null
        if (problem) throw refusedAddress(url.host, problem)
        const answer = await undiciFetch(url, {
          method,
          headers: [...headers],
          body,
          redirect: 'manual',
          signal,
          dispatcher: isTrusted ? agents.trusted : agents.open,
        })
        const location = REDIRECTS.has(answer.status) ? answer.headers.get('location') : null
        if (location === null || request.redirect === 'manual')
          return wrap(answer, { url, redirected: hop > 0, maxBytes, clock, timer, caller })

        await answer.body?.cancel()
        left ||= method !== 'GET' && method !== 'HEAD'
        if (request.redirect === 'error') throw new TypeError(`${url.host} redirects, which was not wanted`)
        if (hop === MAX_REDIRECTS) throw new TypeError(`more than ${MAX_REDIRECTS} redirects`)
        const next = checkedUrl(location, url)
        const becomesGet = answer.status === 303 ? method !== 'HEAD' : answer.status < 303 && method === 'POST'
        if (becomesGet) {
          method = 'GET'
          body = null
          headers.delete('content-type')
        }
        if (next.origin !== url.origin) headers = new Headers([...headers].filter(([name]) => HARMLESS.has(name)))
        url = next
      }
    } catch (error) {
      clearTimeout(timer)
      if (caller?.aborted) throw caller.reason
      if (clock.signal.aborted) throw clock.signal.reason
      throw left
        ? new TypeError(`after a redirect: ${failure(error, url).message}`, { cause: { error } })
        : failure(error, url)
    }
  }
}

function checkedUrl(given: string, base?: URL): URL {
  const url = URL.parse(given, base)
  if (!url) throw new TypeError('not an address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new TypeError(`only http and https addresses are called, not ${url.protocol}`)
  if (url.username || url.password) throw new TypeError('an address with a name or password in it is not called')
  return url
}

/** What went wrong, with the host and the system's words in the message. */
function failure(error: unknown, url: URL): TypeError {
  if (!(error instanceof Error)) return new TypeError(String(error))
  const { cause } = error
  if (codeOf(cause) === 'address_refused' && cause instanceof TypeError) return cause
  if (!(cause instanceof Error))
    return error instanceof TypeError ? error : new TypeError(error.message, { cause: error })
  return new TypeError(`cannot fetch from ${url.host}: ${cause.message || codeOf(cause) || cause.name}`, { cause })
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

type Wrapping = {
  url: URL
  redirected: boolean
  maxBytes: number
  clock: AbortController
  timer: NodeJS.Timeout
  caller: AbortSignal | undefined
}

/** The answer as the platform's own Response, its body counted. */
function wrap(answer: Awaited<ReturnType<typeof undiciFetch>>, wrapping: Wrapping): Response {
  const { url, redirected, clock, timer } = wrapping
  const { status } = answer
  if (status < 200 || status > 599) {
    clock.abort()
    throw new TypeError(`${url.host} answered ${status}, which is no status of HTTP`)
  }
  const body = answer.body && !WITHOUT_BODY.has(status) ? counted(answer.body, wrapping) : null
  if (!body) clearTimeout(timer)
  const statusText = answer.statusText.replace(/[^\t\x20-\x7e]/g, '')
  const response = new Response(body, { status, statusText, headers: [...answer.headers] })
  Object.defineProperties(response, { url: { value: url.href }, redirected: { value: redirected } })
  return response
}

function counted(
  source: NonNullable<Awaited<ReturnType<typeof undiciFetch>>['body']>,
  { url, maxBytes, clock, timer, caller }: Wrapping,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = source.getReader()
  let total = 0
  const stop = (error: unknown): never => {
    clearTimeout(timer)
    clock.abort(error)
    throw error
  }
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const read = await reader.read().catch((error: unknown) => {
        if (caller?.aborted) return stop(caller.reason)
        return stop(clock.signal.aborted ? clock.signal.reason : failure(error, url))
      })
      if (read.done) {
        clearTimeout(timer)
        return controller.close()
      }
      total += read.value.byteLength
      if (total > maxBytes) stop(new TypeError(`the answer of ${url.host} is larger than ${maxBytes} bytes`))
      controller.enqueue(new Uint8Array(read.value))
    },
    async cancel(reason) {
      clearTimeout(timer)
      await reader.cancel(reason)
    },
  })
}
