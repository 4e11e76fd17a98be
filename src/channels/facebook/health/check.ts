/** How the Page's connection is: its token, its permissions, its events, and how near its limits. */

import type { Graph } from '../../../lib/meta/graph.ts'
import { daysLeft, readToken, type TokenFacts, WARN_DAYS } from '../../../lib/meta/token.ts'
import { SLOW_FROM } from '../../../lib/meta/usage.ts'
import type { ChannelContext, ChannelHealth, ConnectedChannel, HealthCheck } from '../../channel.ts'
import { graphOf, type Settings } from '../settings.ts'
import { readiness } from './readiness.ts'
import { ensureSubscribed, type Subscription } from './subscription.ts'

export const NEEDED = [
  'pages_show_list',
  'pages_manage_metadata',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_engagement',
  'pages_messaging',
]

export const check = async (
  ctx: ChannelContext,
  { settings }: Pick<ConnectedChannel<Settings>, 'settings'>,
): Promise<ChannelHealth> => (await examine(ctx, settings)).health

export type Examination = { health: ChannelHealth; subscription: Subscription | null; token: TokenFacts | null }

/** Everything that can be looked at; re-subscribes where Meta dropped us. */
export async function examine(ctx: ChannelContext, settings: Settings): Promise<Examination> {
  const graph = graphOf(ctx, settings)
  const { page_id, page_token, app_id } = settings
  const token = await readToken(graph, page_token)
  if (token && !token.valid) return { health: lost(token.reason), subscription: null, token }
  const page = await graph.get(page_id, { fields: 'id,name' })
  if (!page.ok) {
    if (page.kind === 'error' && page.class === 'reconnect')
      return { health: lost(page.reason), subscription: null, token }
    const limited = page.kind === 'error' && page.class === 'rate_limit'
    return {
      health: limited
        ? { state: 'quota', detail: page.reason, checks: [quota(graph)] }
        : { state: 'disconnected', detail: page.reason },
      subscription: null,
      token,
    }
  }
  const subscription = await ensureSubscribed(graph, page_id, app_id)
  const ready = await readiness(graph, page_id)
  const checks = [...tokenChecks(token, ctx.now()), subscription.check, quota(graph), ...ready]
  return { health: { ...worst(checks), checks }, subscription, token }
}

export function lost(reason: string | null): ChannelHealth {
  return { state: 'reconnect', detail: reason, checks: [{ id: 'token', result: 'bad' }] }
}

export function tokenChecks(token: TokenFacts | null, now: number): HealthCheck[] {
  if (!token) return [{ id: 'token', result: 'unknown' }]
  const days = daysLeft(token.endsAt, now)
  const missing = token.scopes.length === 0 ? [] : NEEDED.filter((scope) => !token.scopes.includes(scope))
  return [
    {
      id: 'token',
      result: days !== null && days <= WARN_DAYS ? 'warn' : 'ok',
      facts: days === null ? {} : { days, until: new Date(token.endsAt ?? 0).toISOString() },
    },
    {
      id: 'permissions',
      result: missing.length > 0 ? 'bad' : 'ok',
      facts: missing.length > 0 ? { missing: missing.join(', ') } : {},
    },
  ]
}

export function quota(graph: Graph): HealthCheck {
  const { percent, regainSeconds } = graph.usage()
  return {
    id: 'quota',
    result: percent >= SLOW_FROM ? 'warn' : 'ok',
    facts: { percent, ...(regainSeconds > 0 ? { minutes: Math.ceil(regainSeconds / 60) } : {}) },
  }
}

/** The state that the checks amount to. */
export function worst(checks: HealthCheck[]): Pick<ChannelHealth, 'state' | 'detail'> {
  const of = (id: HealthCheck['id']) => checks.find((one) => one.id === id)
  const missing = of('permissions')?.facts?.missing
  if (of('permissions')?.result === 'bad') return { state: 'reconnect', detail: `missing: ${missing}` }
  if (of('subscription')?.result === 'bad')
    return { state: 'delayed', detail: String(of('subscription')?.facts?.reason ?? '') || null }
  if (of('token')?.result === 'warn') return { state: 'expiring', detail: null }
  if (of('rhythm')?.result === 'warn') return { state: 'silent', detail: null }
  if (of('quota')?.result === 'warn') return { state: 'quota', detail: null }
  return { state: 'healthy', detail: null }
}
