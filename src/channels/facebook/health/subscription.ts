/** Which events Meta sends us for this Page; asked for again when Meta dropped them. */
import type { Graph } from '../../../lib/meta/graph.ts'
import { listOf, textOf } from '../../../lib/meta/json.ts'
import type { HealthCheck } from '../../channel.ts'

export const WANTED = [
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

export type Subscription = { check: HealthCheck; renewed: boolean; reason: string | null }

/** Looks, and subscribes (again) where anything is missing. `renewed` is true when it had been dropped and is back. */
export async function ensureSubscribed(graph: Graph, pageId: string, appId: string): Promise<Subscription> {
  const before = await subscribed(graph, pageId, appId)
  if (before === null) return { check: { id: 'subscription', result: 'unknown' }, renewed: false, reason: null }
  if (WANTED.every((field) => before.includes(field)))
    return {
      check: { id: 'subscription', result: 'ok', facts: { fields: before.length } },
      renewed: false,
      reason: null,
    }
  const asked = await graph.post(`${pageId}/subscribed_apps`, { subscribed_fields: WANTED.join(',') })
  const after = asked.ok ? await subscribed(graph, pageId, appId) : null
  if (after?.includes('feed') && after.includes('messages'))
    return {
      check: { id: 'subscription', result: 'ok', facts: { fields: after.length, again: 1 } },
      renewed: true,
      reason: null,
    }
  const reason = asked.ok ? 'the platform took the subscription and does not show it' : asked.reason
  return { check: { id: 'subscription', result: 'bad', facts: { reason } }, renewed: false, reason }
}

/** The fields that this app gets; null when it cannot be asked. */
async function subscribed(graph: Graph, pageId: string, appId: string): Promise<string[] | null> {
  const result = await graph.get(`${pageId}/subscribed_apps`)
  if (!result.ok) return null
  const ours = listOf(result.body.data).find((app) => textOf(app.id) === appId || result.body.data === undefined)
  return Array.isArray(ours?.subscribed_fields) ? ours.subscribed_fields.map(String) : []
}
