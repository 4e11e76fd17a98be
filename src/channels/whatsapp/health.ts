/** How the number's connection is: its token, its permissions, its events, its rating at the platform, and its templates. */
import type { Graph } from '../../lib/meta/graph.ts'
import { type Fields, listOf, textOf } from '../../lib/meta/json.ts'
import { readToken, type TokenFacts } from '../../lib/meta/token.ts'
import { type Check, type Health, lost, quota, tokenChecks, worst } from '../../lib/meta/watch/health.ts'
import { ensureSubscribed, type Subscription, type Wanted } from '../../lib/meta/watch/subscription.ts'
import type { ChannelContext, ChannelHealth, ConnectedChannel } from '../channel.ts'
import { graphOf, type Settings } from './settings.ts'
import { templates } from './templates.ts'

export const NEEDED = ['whatsapp_business_messaging', 'whatsapp_business_management']

export const subscriptionOf = ({ waba_id, app_id }: Settings): Wanted => ({
  path: `${waba_id}/subscribed_apps`,
  appId: app_id,
  // Which fields come is chosen in the app's dashboard, for all accounts at once.
  fields: [],
  needed: [],
  body: {},
})

export const check = async (
  ctx: ChannelContext,
  { settings }: Pick<ConnectedChannel<Settings>, 'settings'>,
): Promise<ChannelHealth> => (await examine(ctx, settings, graphOf(ctx, settings))).health

export type Examination = {
  health: Health
  subscription: Subscription | null
  token: TokenFacts | null
  /** What the platform says of the number; null when it says nothing. */
  number: Fields | null
}

export const readNumber = (graph: Graph, { phone_number_id }: Settings) =>
  graph.get(phone_number_id, { fields: 'id,display_phone_number,verified_name,quality_rating' })

export async function examine(
  ctx: Pick<ChannelContext, 'now' | 'fetch'>,
  settings: Settings,
  graph: Graph,
): Promise<Examination> {
  const token = await readToken(graph, settings.access_token)
  if (token && !token.valid) return { health: lost(token.reason), subscription: null, token, number: null }
  const number = await readNumber(graph, settings)
  if (!number.ok) {
    const limited = number.kind === 'error' && number.class === 'rate_limit'
    const health: Health =
      number.kind === 'error' && number.class === 'reconnect'
        ? lost(number.reason)
        : { state: limited ? 'quota' : 'disconnected', detail: number.reason }
    return { health, subscription: null, token, number: null }
  }
  const subscription = await ensureSubscribed(graph, subscriptionOf(settings))
  const checks = [
    ...tokenChecks(token, { needed: NEEDED, now: ctx.now() }),
    subscription.check,
    qualityCheck(number.body),
    await templatesCheck(ctx, settings),
    quota(graph),
  ]
  return { health: { ...worst(checks), checks }, subscription, token, number: number.body }
}

function qualityCheck(number: Fields): Check {
  const rating = (textOf(number.quality_rating) ?? 'UNKNOWN').toUpperCase()
  const result = rating === 'GREEN' ? 'ok' : rating === 'YELLOW' ? 'warn' : rating === 'RED' ? 'bad' : 'unknown'
  return { id: 'quality', result, facts: { rating } }
}

/** Without one approved template nobody can be written to after a day. */
async function templatesCheck(ctx: Pick<ChannelContext, 'fetch'>, settings: Settings): Promise<Check> {
  const found = await templates(ctx, { settings }).catch(() => null)
  if (!found) return { id: 'templates', result: 'unknown' }
  const count = (...statuses: string[]) => found.filter(({ status }) => statuses.includes(status)).length
  const approved = count('approved')
  return {
    id: 'templates',
    result: approved === 0 ? 'warn' : 'ok',
    facts: { approved, pending: count('pending'), refused: count('rejected', 'paused', 'disabled') },
  }
}

/** The numbers of the business account, so that a wrong pair is told on connecting. */
export async function numbersOf(graph: Graph, { waba_id }: Settings): Promise<Fields[] | null> {
  const result = await graph.get(`${waba_id}/phone_numbers`, { fields: 'id,display_phone_number,verified_name' })
  return result.ok ? listOf(result.body.data) : null
}
