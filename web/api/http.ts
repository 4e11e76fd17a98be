/** One door to the server: JSON in, JSON out, refusals as `Problem`, and the server's clock on the way. */
import { noteBeginning } from '../live/beginning.ts'
import { noteServerTime } from '../live/clock.ts'
import type { Step } from '../live/outbox/kept.ts'

/** A refusal or failure, already in the reader's language. `status` 0 means the server was not reached. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly hint: string | null
  readonly details: unknown
  /** The step that was refused, when it came back to whoever did it. */
  refused: Step | null = null
  constructor(status: number, code: string, message: string, hint: string | null = null, details: unknown = undefined) {
    super(message)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.hint = hint
    this.details = details
  }
}

type Query = Record<string, string | number | boolean | null | undefined>
export type Call = {
  params?: Record<string, string | number>
  query?: Query
  body?: unknown
  signal?: AbortSignal
  /** Goes out although the page is left; for small bodies. */
  keepalive?: boolean
}

let signedOut: () => void = () => {}
/** What to do when the session has ended. Called on any 401, except for wrong credentials. */
export function onSignedOut(then: () => void): void {
  signedOut = then
}

/** Sends one request. Throws `Problem`; nothing else. */
export async function send<T>(method: string, template: string, call: Call = {}): Promise<T> {
  const url = template.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(call.params?.[key] ?? '')))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined && value !== null) search.set(key, String(value))
  }
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  }
  if (method !== 'GET') headers['x-maagal-request'] = '1'
  if (call.body !== undefined) headers['content-type'] = 'application/json'
  const asked = Date.now()
  let response: Response
  try {
    response = await fetch(search.size ? `${url}?${search}` : url, {
      method,
      headers,
      credentials: 'same-origin',
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: call.signal,
      keepalive: call.keepalive,
    })
  } catch (error) {
    if (call.signal?.aborted) throw error
    throw new Problem(0, 'unreachable', '')
  }
  noteServerTime(response.headers.get('date'), asked)
  noteBeginning(response.headers.get('x-maagal-cursor'))
  if (response.status === 204) return undefined as T
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as T
  throw refusal(response.status, answer)
}

/** What the server refused, as a `Problem`; with status 0, that it was not reached. An ended session is acted upon. */
export function refusal(status: number, answer: unknown): Problem {
  const problem = problemOf(status, answer)
  if (status === 401 && problem.code !== 'wrong_credentials') signedOut()
  return problem
}

function problemOf(status: number, answer: unknown): Problem {
  const error =
    answer && typeof answer === 'object' && 'error' in answer
      ? (answer.error as { code?: string; message?: string; hint?: string | null; details?: unknown })
      : null
  return new Problem(status, error?.code ?? 'internal', error?.message ?? '', error?.hint ?? null, error?.details)
}
