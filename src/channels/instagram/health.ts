/** How the account's connection is: its token, its permissions, its events, and how near its limits. */
import type { Graph, GraphResult } from '../../lib/meta/graph.ts'
import { type Fields, textOf } from '../../lib/meta/json.ts'
import { readToken, type TokenFacts } from '../../lib/meta/token.ts'
import { type Check, type Health, lost, quota, tokenChecks, worst } from '../../lib/meta/watch/health.ts'
import { ensureSubscribed, type Subscription, type Wanted } from '../../lib/meta/watch/subscription.ts'
import type { ChannelContext, ChannelHealth, ConnectedChannel } from '../channel.ts'
import { byInstagram, graphOf, type Settings } from './settings.ts'
import { rememberedEnd } from './token.ts'

const NEEDED = {
  page: ['instagram_basic', 'instagram_manage_comments', 'instagram_manage_messages', 'pages_manage_metadata'],
  instagram: ['instagram_business_basic', 'instagram_business_manage_comments', 'instagram_business_manage_messages'],
}

const EVENTS = [
  'comments',
  'live_comments',
  'mentions',
  'messages',
  'messaging_postbacks',
  'messaging_seen',
  'message_reactions',
  'messaging_referral',
  'messaging_handover',
  'message_edit',
  'standby',
]

export const neededBy = (settings: Settings): string[] => NEEDED[byInstagram(settings) ? 'instagram' : 'page']

/**
 * The account's own fields by Instagram Login. Through a Page it is enough that the Page is subscribed at all, and asking for fields there
 * would replace those that a Facebook channel on the same Page needs.
 */
export function subscriptionOf(settings: Settings): Wanted {
  const { app_id: appId, instagram_id, page_id } = settings
  if (!byInstagram(settings))
    return {
      path: `${page_id}/subscribed_apps`,
      appId,
      fields: [],
      needed: [],
      body: { subscribed_fields: 'feed' },
    }
  const subscribed_fields = EVENTS.join(',')
  const needed = ['comments', 'messages']
  return { path: `${instagram_id}/subscribed_apps`, appId, fields: EVENTS, needed, body: { subscribed_fields } }
}

export const check = async (
  ctx: ChannelContext,
  { settings, cursor }: Pick<ConnectedChannel<Settings>, 'settings' | 'cursor'>,
): Promise<ChannelHealth> =>
  (await examine(ctx, settings, graphOf(ctx, settings), rememberedEnd(cursor, settings.access_token))).health

export type Examination = {
  health: Health
  subscription: Subscription | null
  token: TokenFacts | null
  /** What the platform says of the account; null when it says nothing. */
  account: Fields | null
}

/** `tokenEndsAt` (epoch milliseconds) is what we know of a token that the platform does not describe. */
export async function examine(
  ctx: Pick<ChannelContext, 'now'>,
  settings: Settings,
  graph: Graph,
  tokenEndsAt: number | null,
): Promise<Examination> {
  const own = byInstagram(settings)
  const token = own ? null : await readToken(graph, settings.access_token)
  if (token && !token.valid) return { health: lost(token.reason), subscription: null, token, account: null }
  const asked = await readAccount(graph, settings)
  if (!asked.ok) return { health: failed(asked, graph), subscription: null, token, account: null }
  const subscription = await ensureSubscribed(graph, subscriptionOf(settings))
  const checks: Check[] = [
    ...tokenChecks(token, { needed: neededBy(settings), now: ctx.now(), endsAt: tokenEndsAt }),
    subscription.check,
    quota(graph),
    ...readiness(asked.body),
  ]
  return { health: { ...worst(checks), checks }, subscription, token, account: asked.body }
}

export const readAccount = (graph: Graph, settings: Settings): Promise<GraphResult> =>
  byInstagram(settings)
    ? graph.get('me', { fields: 'id,user_id,username' })
    : graph.get(settings.instagram_id, { fields: 'id,username,biography,website' })

function failed(result: Exclude<GraphResult, { ok: true }>, graph: Graph): Health {
  if (result.kind === 'error' && result.class === 'reconnect') return lost(result.reason)
  if (result.kind === 'error' && result.class === 'rate_limit')
    return { state: 'quota', detail: result.reason, checks: [quota(graph)] }
  return { state: 'disconnected', detail: result.reason }
}

/** Advice; what the platform does not tell is not asked about. */
function readiness(account: Fields): Check[] {
  const of = (id: 'details' | 'website', value: unknown): Check => ({
    id,
    result: textOf(value) === null ? 'warn' : 'ok',
  })
  return 'biography' in account || 'website' in account
    ? [of('details', account.biography), of('website', account.website)]
    : []
}
