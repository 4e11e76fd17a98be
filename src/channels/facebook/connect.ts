/** Looks at a Page before it is kept: takes its own token, refuses a personal profile, subscribes to its events. */
import { GraphFailure } from '../../lib/meta/graph.ts'
import { type Fields, fieldsOf, textOf } from '../../lib/meta/json.ts'
import { readToken } from '../../lib/meta/token.ts'
import { atFirst, missingScopes } from '../../lib/meta/watch/health.ts'
import type { ChannelContext, Connected, ConnectedChannel } from '../channel.ts'
import { examine, NEEDED } from './health/check.ts'
import { graphOf, type Settings } from './settings.ts'

export async function connect(ctx: ChannelContext, { settings }: ConnectedChannel<Settings>): Promise<Connected> {
  const graph = graphOf(ctx, settings)
  const token = await readToken(graph, settings.page_token)
  if (token && !token.valid) return { ok: false, reason: 'token_refused', detail: token.reason ?? '' }
  let own = settings
  if (token && token.type !== 'PAGE') {
    const pages: Fields[] = []
    try {
      const query = { fields: 'id,name,access_token,tasks' }
      for await (const page of graph.list('me/accounts', query)) pages.push(page)
    } catch (error) {
      if (!(error instanceof GraphFailure)) throw error
      const away =
        error.result.kind !== 'error' || error.result.class === 'retry' || error.result.class === 'rate_limit'
      return { ok: false, reason: away ? 'unreachable' : 'permission_missing', detail: error.message }
    }
    const page = pages.find(({ id }) => textOf(id) === settings.page_id)
    const pageToken = textOf(page?.access_token)
    if (!pageToken) {
      const isPerson = token.subject === settings.page_id || pages.length === 0
      const detail = pages.map(({ id, name }) => `${textOf(name)} (${textOf(id)})`).join(', ')
      return { ok: false, reason: isPerson ? 'personal_profile' : 'no_such_account', detail }
    }
    own = { ...settings, page_token: pageToken }
  }
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
