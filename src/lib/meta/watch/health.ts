/** How an account's connection is, in facts: its token, its permissions, how near its limits; and what the facts amount to. */
import type { Graph } from '../graph.ts'
import { daysLeft, type TokenFacts, WARN_DAYS } from '../token.ts'
import { SLOW_FROM } from '../usage.ts'

export type Check = {
  id:
    | 'token'
    | 'permissions'
    | 'subscription'
    | 'rhythm'
    | 'polling'
    | 'quota'
    | 'quality'
    | 'templates'
    | 'details'
    | 'hours'
    | 'website'
    | 'cover'
    | 'door_posts'
    | 'door_tags'
    | 'door_messages'
  result: 'ok' | 'warn' | 'bad' | 'unknown'
  facts?: Record<string, string | number>
}

export type Health = {
  state: 'healthy' | 'quota' | 'expiring' | 'silent' | 'delayed' | 'disconnected' | 'reconnect'
  detail: string | null
  checks?: Check[]
}

export const lost = (reason: string | null): Health => ({
  state: 'reconnect',
  detail: reason,
  checks: [{ id: 'token', result: 'bad' }],
})

/** `endsAt` (epoch milliseconds) counts where the platform does not tell the end of the token itself. */
export function tokenChecks(
  token: TokenFacts | null,
  { needed, now, endsAt = null }: { needed: readonly string[]; now: number; endsAt?: number | null },
): Check[] {
  const ends = token?.endsAt ?? endsAt
  if (!token && ends === null) return [{ id: 'token', result: 'unknown' }]
  const days = daysLeft(ends, now)
  const checks: Check[] = [
    {
      id: 'token',
      result: days !== null && days <= WARN_DAYS ? 'warn' : 'ok',
      facts: days === null ? {} : { days, until: new Date(ends ?? 0).toISOString() },
    },
  ]
  if (!token) return checks
  const missing = missingScopes(token, needed)
  const facts: Record<string, string> = missing.length > 0 ? { missing: missing.join(', ') } : {}
  return [...checks, { id: 'permissions', result: missing.length > 0 ? 'bad' : 'ok', facts }]
}

/** Nothing is missing where the platform did not list what was granted. */
export const missingScopes = (token: TokenFacts | null, needed: readonly string[]): string[] =>
  token && token.scopes.length > 0 ? needed.filter((scope) => !token.scopes.includes(scope)) : []

export function quota(graph: Graph): Check {
  const { percent, regainSeconds } = graph.usage()
  return {
    id: 'quota',
    result: percent >= SLOW_FROM ? 'warn' : 'ok',
    facts: { percent, ...(regainSeconds > 0 ? { minutes: Math.ceil(regainSeconds / 60) } : {}) },
  }
}

/** The state that the checks amount to; advice (details, doors) makes no account ill. */
export function worst(checks: Check[]): Pick<Health, 'state' | 'detail'> {
  const of = (id: Check['id']) => checks.find((one) => one.id === id)
  const missing = of('permissions')?.facts?.missing
  if (of('permissions')?.result === 'bad') return { state: 'reconnect', detail: `missing: ${missing}` }
  if (of('subscription')?.result === 'bad')
    return { state: 'delayed', detail: String(of('subscription')?.facts?.reason ?? '') || null }
  if (of('token')?.result === 'warn') return { state: 'expiring', detail: null }
  if (of('rhythm')?.result === 'warn') return { state: 'silent', detail: null }
  if (of('quota')?.result === 'warn') return { state: 'quota', detail: null }
  return { state: 'healthy', detail: null }
}

/** As it is on connecting: the first subscription is no renewal of a lost one. */
export function atFirst(health: Health): Health {
  const checks = (health.checks ?? []).map((one) => {
    const { again: _, ...facts } = one.facts ?? {}
    return { ...one, facts }
  })
  return { ...health, checks }
}
