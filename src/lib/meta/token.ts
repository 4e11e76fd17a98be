/** What a token is, and how long it still works. */
import type { Graph } from './graph.ts'
import { fieldsOf, textOf } from './json.ts'

export type TokenFacts = {
  valid: boolean
  type: string
  /** The user or page behind it. */
  subject: string | null
  scopes: string[]
  /** Epoch milliseconds of the sooner of its own end and the end of data access; null when it has none. */
  endsAt: number | null
  reason: string | null
}

const DAY_MS = 86_400_000
/** A token that ends within these days is said to be expiring. */
export const WARN_DAYS = 7

/** Null when the platform would not say (it is then judged by whether calls work). */
export async function readToken(graph: Graph, token: string): Promise<TokenFacts | null> {
  const result = await graph.get('debug_token', { input_token: token })
  if (!result.ok)
    return result.kind === 'error' && result.class === 'reconnect'
      ? { valid: false, type: '', subject: null, scopes: [], endsAt: null, reason: result.reason }
      : null
  const data = fieldsOf(result.body.data)
  const ends = [data.expires_at, data.data_access_expires_at].map((at) => Number(at ?? 0) * 1000).filter((at) => at > 0)
  return {
    valid: data.is_valid !== false,
    type: String(data.type ?? ''),
    subject: textOf(data.profile_id) ?? textOf(data.user_id),
    scopes: Array.isArray(data.scopes) ? data.scopes.map(String) : [],
    endsAt: ends.length > 0 ? Math.min(...ends) : null,
    reason: textOf(fieldsOf(data.error).message),
  }
}

export const daysLeft = (endsAt: number | null, now: number): number | null =>
  endsAt === null ? null : Math.max(0, Math.floor((endsAt - now) / DAY_MS))
