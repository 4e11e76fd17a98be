/** Looks after a Page beside its webhook, and fetches what the webhook should have told. */
import { readToken } from '../../lib/meta/token.ts'
import { lost, tokenChecks } from '../../lib/meta/watch/health.ts'
import { ensureSubscribed } from '../../lib/meta/watch/subscription.ts'
import { watch } from '../../lib/meta/watch/watch.ts'
import { type ConnectedChannel, type ListenContext, POLLED_HEADER } from '../channel.ts'
import { examine, NEEDED, subscriptionOf } from './health/check.ts'
import { envelopes, poll, sizeOf } from './poll.ts'
import { graphOf, type Settings } from './settings.ts'

export function listen(ctx: ListenContext, { settings, account, cursor }: ConnectedChannel<Settings>): Promise<void> {
  const graph = graphOf(ctx, settings)
  return watch(ctx, cursor, {
    graph,
    pollSeconds: settings.poll_seconds,
    headers: { [POLLED_HEADER]: '1' },
    examine: () => examine(ctx, settings, graph),
    async glance() {
      const token = await readToken(graph, settings.page_token)
      if (token && !token.valid) return { health: lost(token.reason), subscription: null }
      const subscription = await ensureSubscribed(graph, subscriptionOf(settings))
      const checks = [...tokenChecks(token, { needed: NEEDED, now: ctx.now() }), subscription.check]
      return { health: { state: 'healthy', detail: null, checks }, subscription }
    },
    async poll(since, rest) {
      const polled = await poll(graph, account, since, await ctx.recentRoots(15), rest)
      return { bodies: envelopes(account, polled), found: sizeOf(polled) }
    },
  })
}
