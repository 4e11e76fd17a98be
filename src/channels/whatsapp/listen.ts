/** Looks after a number beside its webhook. There is no history to fetch: what was missed while nothing came, the platform sends again. */
import { readToken } from '../../lib/meta/token.ts'
import { lost, tokenChecks } from '../../lib/meta/watch/health.ts'
import { ensureSubscribed } from '../../lib/meta/watch/subscription.ts'
import { watch } from '../../lib/meta/watch/watch.ts'
import type { ConnectedChannel, ListenContext } from '../channel.ts'
import { examine, NEEDED, subscriptionOf } from './health.ts'
import { graphOf, type Settings } from './settings.ts'

export function listen(ctx: ListenContext, { settings, cursor }: ConnectedChannel<Settings>): Promise<void> {
  const graph = graphOf(ctx, settings)
  return watch(ctx, cursor, {
    graph,
    pollSeconds: settings.poll_seconds,
    headers: {},
    examine: () => examine(ctx, settings, graph),
    async glance() {
      const token = await readToken(graph, settings.access_token)
      if (token && !token.valid) return { health: lost(token.reason), subscription: null }
      const subscription = await ensureSubscribed(graph, subscriptionOf(settings))
      const checks = [...tokenChecks(token, { needed: NEEDED, now: ctx.now() }), subscription.check]
      return { health: { state: 'healthy', detail: null, checks }, subscription }
    },
    poll: null,
  })
}
