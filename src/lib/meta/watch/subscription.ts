/** Which events Meta sends us for an account; asked for again when Meta dropped them. */
import type { Graph } from '../graph.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../json.ts'
import type { Check } from './health.ts'

/** Where an account's subscription is kept, and what it must hold. */
export type Wanted = {
  /** The edge, e.g. `100200300/subscribed_apps`. */
  path: string
  appId: string
  /** All of these are asked for; with none, being subscribed at all is enough. */
  fields: readonly string[]
  /** Without these nothing useful comes. */
  needed: readonly string[]
  /** What is posted to subscribe. */
  body: Fields
}

/** `renewed` is true when it had been dropped and is back. */
export type Subscription = { check: Check; renewed: boolean }

/** Looks, and subscribes (again) where anything is missing. */
export async function ensureSubscribed(graph: Graph, wanted: Wanted): Promise<Subscription> {
  const before = await subscribed(graph, wanted)
  if (before === 'unknown') return { check: { id: 'subscription', result: 'unknown' }, renewed: false }
  const has = (got: string[] | null, all: readonly string[]) => got !== null && all.every((one) => got.includes(one))
  const ok = (got: string[] | null, facts: Record<string, number>): Check => ({
    id: 'subscription',
    result: 'ok',
    facts: { ...(got && got.length > 0 ? { fields: got.length } : {}), ...facts },
  })
  if (has(before, wanted.fields)) return { check: ok(before, {}), renewed: false }
  const asked = await graph.post(wanted.path, wanted.body)
  const after = asked.ok ? await subscribed(graph, wanted) : 'unknown'
  if (after !== 'unknown' && has(after, wanted.needed)) return { check: ok(after, { again: 1 }), renewed: true }
  const reason = asked.ok ? 'the platform took the subscription and does not show it' : asked.reason
  return { check: { id: 'subscription', result: 'bad', facts: { reason } }, renewed: false }
}

/** The fields that this app gets, null when it gets nothing; `unknown` when it cannot be asked. */
async function subscribed(graph: Graph, { path, appId }: Wanted): Promise<string[] | null | 'unknown'> {
  const result = await graph.get(path)
  if (!result.ok) return 'unknown'
  const ours = listOf(result.body.data).find(
    (app) => textOf(app.id) === appId || textOf(fieldsOf(app.whatsapp_business_api_data).id) === appId,
  )
  if (!ours) return null
  return Array.isArray(ours.subscribed_fields) ? ours.subscribed_fields.map(String) : []
}
