/** Looks at an account before it is kept: is the token its own, is it a professional account, do its events come. */
import { fieldsOf, textOf } from '../../lib/meta/json.ts'
import { pageTokenOf } from '../../lib/meta/page-token.ts'
import { readToken } from '../../lib/meta/token.ts'
import { atFirst, missingScopes } from '../../lib/meta/watch/health.ts'
import type { ChannelContext, Connected, ConnectedChannel } from '../channel.ts'
import { examine, neededBy, readAccount } from './health.ts'
import { byInstagram, graphOf, type Settings } from './settings.ts'
import { rememberEnd, rememberedEnd, renewToken } from './token.ts'

type Refused = Extract<Connected, { ok: false }>
type Token = { ok: true; token: string; endsAt: number | null }

export async function connect(
  ctx: ChannelContext,
  { settings, cursor }: ConnectedChannel<Settings>,
): Promise<Connected> {
  const taken = await (byInstagram(settings) ? ownToken(ctx, settings, cursor) : throughPage(ctx, settings))
  if (!taken.ok) return taken
  const own = { ...settings, access_token: taken.token }
  const graph = graphOf(ctx, own)
  const account = await readAccount(graph, own)
  if (!account.ok) {
    const isAway = account.kind !== 'error' || account.class === 'rate_limit' || account.class === 'retry'
    const reason = isAway ? 'unreachable' : account.class === 'reconnect' ? 'token_refused' : 'no_such_account'
    return { ok: false, reason, detail: account.reason }
  }
  const username = textOf(account.body.username)
  const id = textOf(account.body.user_id) ?? textOf(account.body.id)
  // With a token of its own, an account answers for itself alone.
  if (id !== own.instagram_id) return { ok: false, reason: 'no_such_account', detail: `@${username} (${id})` }
  const { health, token } = await examine(ctx, own, graph, taken.endsAt)
  const missing = missingScopes(token, neededBy(own))
  if (missing.length > 0) return { ok: false, reason: 'permission_missing', detail: missing.join(', ') }
  if (health.state === 'reconnect') return { ok: false, reason: 'token_refused', detail: health.detail ?? '' }
  return {
    ok: true,
    settings: { access_token: own.access_token },
    name: username && `@${username}`,
    health: atFirst(health),
    cursor: rememberEnd(taken.token, taken.endsAt),
  }
}

/** Renewed at once where it can be: then its end is known. One that cannot may be known already. */
async function ownToken(ctx: ChannelContext, settings: Settings, cursor: unknown): Promise<Token> {
  const token = settings.access_token
  const renewed = await renewToken(ctx, settings)
  return { ok: true, ...(renewed ?? { token, endsAt: rememberedEnd(cursor, token) }) }
}

/** The Page's token, and only for the account that is linked to the Page. */
async function throughPage(ctx: ChannelContext, settings: Settings): Promise<Token | Refused> {
  const graph = graphOf(ctx, settings)
  const facts = await readToken(graph, settings.access_token)
  if (facts && !facts.valid) return { ok: false, reason: 'token_refused', detail: facts.reason ?? '' }
  const taken = await pageTokenOf(graph, settings.access_token, facts, settings.page_id)
  if (!taken.ok) return taken
  const fields = 'name,instagram_business_account'
  const page = await graphOf(ctx, settings, taken.token).get(settings.page_id, { fields })
  const linked = page.ok ? textOf(fieldsOf(page.body.instagram_business_account).id) : null
  if (page.ok && linked !== settings.instagram_id)
    return {
      ok: false,
      reason: 'no_such_account',
      detail: `${textOf(page.body.name)}: ${linked ?? 'no account is linked'}`,
    }
  return { ok: true, token: taken.token, endsAt: null }
}
