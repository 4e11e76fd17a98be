/** Looks after an account beside its webhook, renews its token, and fetches what the webhook should have told. */
import { polledEnvelopes } from '../../lib/meta/lists.ts'
import { readToken } from '../../lib/meta/token.ts'
import { lost, tokenChecks } from '../../lib/meta/watch/health.ts'
import { ensureSubscribed } from '../../lib/meta/watch/subscription.ts'
import { type Looked, watch } from '../../lib/meta/watch/watch.ts'
import { type ConnectedChannel, type ListenContext, POLLED_HEADER } from '../channel.ts'
import { examine, neededBy, readAccount, subscriptionOf } from './health.ts'
import { poll, sizeOf } from './poll.ts'
import { byInstagram, graphOf, type Settings, sender } from './settings.ts'
import { rememberEnd, rememberedEnd, renewToken } from './token.ts'

const DAY_MS = 86_400_000
/** Renewed well before it ends, so that a desk that was off for weeks still has one. */
const RENEW_DAYS = 30

export async function listen(
  ctx: ListenContext,
  { settings, account, cursor: saved }: ConnectedChannel<Settings>,
): Promise<void> {
  const own = byInstagram(settings)
  let token = settings.access_token
  let endsAt = rememberedEnd(saved, token)
  // One client for the whole watch, whatever token is the latest.
  const graph = graphOf({ fetch: (input, init) => ctx.fetch(input, withToken(init, token)) }, settings)

  async function renew(): Promise<void> {
    if (!own || (endsAt !== null && endsAt - ctx.now() > RENEW_DAYS * DAY_MS)) return
    const renewed = await renewToken(ctx, { ...settings, access_token: token })
    if (!renewed) return
    if (renewed.token !== token)
      await ctx.keepSettings({ access_token: renewed.token }, rememberEnd(renewed.token, renewed.endsAt))
    token = renewed.token
    endsAt = renewed.endsAt
  }

  await watch(
    { ...ctx, saveCursor: (cursor) => ctx.saveCursor({ ...(cursor as object), ...rememberEnd(token, endsAt) }) },
    saved,
    {
      graph,
      pollSeconds: settings.poll_seconds,
      headers: { [POLLED_HEADER]: '1' },
      async examine() {
        await renew()
        return examine(ctx, { ...settings, access_token: token }, graph, endsAt)
      },
      async glance(): Promise<Looked> {
        const facts = own ? null : await readToken(graph, token)
        if (facts && !facts.valid) return { health: lost(facts.reason), subscription: null }
        if (own) {
          const me = await readAccount(graph, settings)
          if (!me.ok && me.kind === 'error' && me.class === 'reconnect')
            return { health: lost(me.reason), subscription: null }
        }
        const subscription = await ensureSubscribed(graph, subscriptionOf(settings))
        const checks = tokenChecks(facts, { needed: neededBy(settings), now: ctx.now(), endsAt })
        return { health: { state: 'healthy', detail: null, checks: [...checks, subscription.check] }, subscription }
      },
      async poll(since, rest) {
        const edge = `${sender(settings)}/conversations`
        const polled = await poll(graph, { account, edge }, since, await ctx.recentRoots(15), rest)
        return { bodies: polledEnvelopes('instagram', account, polled), found: sizeOf(polled) }
      },
    },
  )
}

const withToken = (init: RequestInit | undefined, token: string): RequestInit => ({
  ...init,
  headers: { ...(init?.headers as Record<string, string>), authorization: `Bearer ${token}` },
})
