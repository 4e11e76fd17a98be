/** Looks at a Page before it is kept: takes its own token, refuses a personal profile, subscribes to its events. */
import { fieldsOf, textOf } from '../../lib/meta/json.ts'
import { pageTokenOf } from '../../lib/meta/page-token.ts'
import { readToken } from '../../lib/meta/token.ts'
import { atFirst, missingScopes } from '../../lib/meta/watch/health.ts'
import type { ChannelContext, Connected, ConnectedChannel } from '../channel.ts'
import { examine, NEEDED } from './health/check.ts'
import { graphOf, type Settings } from './settings.ts'

export async function connect(ctx: ChannelContext, { settings }: ConnectedChannel<Settings>): Promise<Connected> {
  const graph = graphOf(ctx, settings)
  const token = await readToken(graph, settings.page_token)
  if (token && !token.valid) return { ok: false, reason: 'token_refused', detail: token.reason ?? '' }
  const taken = await pageTokenOf(graph, settings.page_token, token, settings.page_id)
  if (!taken.ok) return taken
  const own = { ...settings, page_token: taken.token }
  const page = await graphOf(ctx, own).get(own.page_id, { fields: 'id,name,category' })
  if (!page.ok) {
    if (page.kind !== 'error') return { ok: false, reason: 'unreachable', detail: page.reason }
    if (page.class === 'rate_limit' || page.class === 'retry')
      return { ok: false, reason: 'unreachable', detail: page.reason }
    return { ok: false, reason: page.class === 'reconnect' ? 'token_refused' : 'no_such_account', detail: page.reason }
  }
  const { health, token: facts } = await examine(ctx, own)
  const missing = missingScopes(facts, NEEDED)
  if (missing.length > 0) return { ok: false, reason: 'permission_missing', detail: missing.join(', ') }
  if (health.state === 'reconnect') return { ok: false, reason: 'token_refused', detail: health.detail ?? '' }
  return {
    ok: true,
    settings: { page_token: own.page_token },
    name: textOf(fieldsOf(page.body).name),
    health: atFirst(health),
  }
}
