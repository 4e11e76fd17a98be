/** How the Page's connection is: its token, its permissions, its events, and how near its limits. */
import type { Graph } from '../../../lib/meta/graph.ts'
import { readToken, type TokenFacts } from '../../../lib/meta/token.ts'
import { lost, quota, tokenChecks, worst } from '../../../lib/meta/watch/health.ts'
import { ensureSubscribed, type Subscription, type Wanted } from '../../../lib/meta/watch/subscription.ts'
import type { ChannelContext, ChannelHealth, ConnectedChannel } from '../../channel.ts'
import { graphOf, type Settings } from '../settings.ts'
import { readiness } from './readiness.ts'

export const NEEDED = [
  'pages_show_list',
  'pages_manage_metadata',
  'pages_read_engagement',
  'pages_read_user_content',
  'pages_manage_engagement',
  'pages_messaging',
]

const EVENTS = [
  'feed',
  'mention',
  'ratings',
  'messages',
  'message_echoes',
  'message_edits',
  'message_reactions',
  'message_deliveries',
  'message_reads',
  'messaging_postbacks',
  'messaging_referrals',
  'messaging_handovers',
  'standby',
  'messaging_policy_enforcement',
]

export const subscriptionOf = ({ page_id, app_id }: Settings): Wanted => ({
  path: `${page_id}/subscribed_apps`,
  appId: app_id,
  fields: EVENTS,
  needed: ['feed', 'messages'],
  body: { subscribed_fields: EVENTS.join(',') },
})

export const check = async (
  ctx: ChannelContext,
  { settings }: Pick<ConnectedChannel<Settings>, 'settings'>,
): Promise<ChannelHealth> => (await examine(ctx, settings)).health

export type Examination = {
  health: ReturnType<typeof lost>
  subscription: Subscription | null
  token: TokenFacts | null
}

/** Everything that can be looked at; re-subscribes where Meta dropped us. */
export async function examine(
  ctx: ChannelContext,
  settings: Settings,
  graph: Graph = graphOf(ctx, settings),
): Promise<Examination> {
  const { page_id, page_token } = settings
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
  const subscription = await ensureSubscribed(graph, subscriptionOf(settings))
  const ready = await readiness(graph, page_id)
  const checks = [...tokenChecks(token, { needed: NEEDED, now: ctx.now() }), subscription.check, quota(graph), ...ready]
  return { health: { ...worst(checks), checks }, subscription, token }
}
