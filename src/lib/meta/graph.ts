/** A thin client of Meta's Graph API over a given `fetch`: version pinned, token in a header, the app's secret proven, errors understood. */
import { neverSent } from '../safe-fetch.ts'
import { classOf, describeError, type ErrorClass, type GraphError, graphError } from './errors.ts'
import { type Fields, fieldsOf, listOf, parseJson, textOf } from './json.ts'
import { appSecretProof } from './signature.ts'
import { type Usage, usageOf } from './usage.ts'

export type GraphAccess = {
  fetch: typeof fetch
  /** The base address without a version, e.g. https://graph.facebook.com. */
  url: string
  /** E.g. v25.0. */
  version: string
  token: string
  appSecret: string
}

export type GraphResult =
  | { ok: true; body: Fields; usage: Usage }
  /** The platform said no: certainly not done. */
  | { ok: false; kind: 'error'; error: GraphError; class: ErrorClass; usage: Usage; reason: string }
  /** It certainly never got there. */
  | { ok: false; kind: 'unsent'; reason: string }
  /** Nobody can tell from here. */
  | { ok: false; kind: 'ambiguous'; reason: string }

export type Graph = {
  get(path: string, query?: Record<string, string>): Promise<GraphResult>
  post(path: string, body?: Fields | FormData): Promise<GraphResult>
  delete(path: string): Promise<GraphResult>
  /** Every item of a list, page after page; `most` bounds the pages. Throws GraphFailure. */
  list(path: string, query: Record<string, string>, most?: number): AsyncGenerator<Fields>
  /** The usage of the latest answer. */
  usage(): Usage
}

/** A call that failed, for callers that cannot go on without it. */
export class GraphFailure extends Error {
  readonly result: Exclude<GraphResult, { ok: true }>
  constructor(result: Exclude<GraphResult, { ok: true }>) {
    super(result.reason)
    this.result = result
  }
}

const TIMEOUT_MS = 20_000

export function makeGraph(access: GraphAccess): Graph {
  let usage: Usage = { percent: 0, regainSeconds: 0 }
  const base = `${access.url.replace(/\/+$/, '')}/${access.version}`

  async function call(method: string, path: string, query: Record<string, string>, body?: Fields | FormData) {
    const url = new URL(`${base}/${path.replace(/^\//, '')}`)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    if (access.appSecret) url.searchParams.set('appsecret_proof', appSecretProof(access.token, access.appSecret))
    const form = body instanceof FormData
    try {
      const response = await access.fetch(url, {
        method,
        headers: {
          authorization: `Bearer ${access.token}`,
          accept: 'application/json',
          ...(body && !form ? { 'content-type': 'application/json' } : {}),
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body ? { body: form ? body : JSON.stringify(body) } : {}),
      })
      const found = usageOf(response.headers)
      usage = found
      return understand(response.status, await response.text(), found)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return { ok: false as const, kind: neverSent(error) ? ('unsent' as const) : ('ambiguous' as const), reason }
    }
  }

  const graph: Graph = {
    get: (path, query = {}) => call('GET', path, query),
    post: (path, body = {}) => call('POST', path, {}, body),
    delete: (path) => call('DELETE', path, {}),
    async *list(path, query, most = 20) {
      let further: Record<string, string> | null = {}
      for (let page = 0; page < most; page++) {
        const result: GraphResult = await graph.get(path, { ...query, ...further })
        if (!result.ok) throw new GraphFailure(result)
        yield* listOf(result.body.data)
        // A page may be short or even empty before the end.
        further = nextOf(fieldsOf(result.body.paging))
        if (!further) return
      }
    },
    usage: () => usage,
  }
  return graph
}

/**
 * What leads to the next page: a cursor, or for lists by time the parameters of `next`. That address is never called itself: it holds
 * the token, and could lead anywhere.
 */
function nextOf({ next, cursors }: Fields): Record<string, string> | null {
  if (typeof next !== 'string' || next === '') return null
  const after = textOf(fieldsOf(cursors).after)
  if (after) return { after }
  const given = URL.parse(next)?.searchParams
  const further: Record<string, string> = {}
  for (const name of ['after', 'until', 'offset', '__paging_token']) {
    const value = given?.get(name)
    if (value) further[name] = value
  }
  return Object.keys(further).length > 0 ? further : null
}

function understand(status: number, text: string, usage: Usage): GraphResult {
  let body: unknown
  try {
    body = parseJson(text)
  } catch {
    // A gateway's page: the call may have gone through behind it.
    return { ok: false, kind: 'ambiguous', reason: `the platform answered ${status} and not in JSON` }
  }
  const error = graphError(body)
  if (error) return { ok: false, kind: 'error', error, class: classOf(error), usage, reason: describeError(error) }
  if (status >= 400)
    return { ok: false, kind: 'ambiguous', reason: `the platform answered ${status} without saying why` }
  return { ok: true, body: fieldsOf(body), usage }
}
