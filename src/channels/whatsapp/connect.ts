/** Looks at a number before it is kept: is it the account's own, may we speak for it, do its events come. */
import { textOf } from '../../lib/meta/json.ts'
import { atFirst, missingScopes } from '../../lib/meta/watch/health.ts'
import type { ChannelContext, Connected, ConnectedChannel } from '../channel.ts'
import { examine, NEEDED, numbersOf, readNumber } from './health.ts'
import { graphOf, type Settings } from './settings.ts'

export async function connect(ctx: ChannelContext, { settings }: ConnectedChannel<Settings>): Promise<Connected> {
  const graph = graphOf(ctx, settings)
  const number = await readNumber(graph, settings)
  if (!number.ok) {
    const isAway = number.kind !== 'error' || number.class === 'rate_limit' || number.class === 'retry'
    const isToken = number.kind === 'error' && (number.error.code === 190 || number.error.code === 102)
    const isScope = number.kind === 'error' && number.class === 'reconnect'
    const reason = isAway
      ? 'unreachable'
      : isToken
        ? 'token_refused'
        : isScope
          ? 'permission_missing'
          : 'no_such_account'
    return { ok: false, reason, detail: number.reason }
  }
  const numbers = await numbersOf(graph, settings)
  if (numbers === null) return { ok: false, reason: 'no_such_account', detail: settings.waba_id }
  if (!numbers.some(({ id }) => textOf(id) === settings.phone_number_id)) {
    const known = numbers.map((one) => `${textOf(one.display_phone_number)} (${textOf(one.id)})`).join(', ')
    return { ok: false, reason: 'no_such_account', detail: known }
  }
  const { health, token } = await examine(ctx, settings, graph)
  const missing = missingScopes(token, NEEDED)
  if (missing.length > 0) return { ok: false, reason: 'permission_missing', detail: missing.join(', ') }
  if (health.state === 'reconnect') return { ok: false, reason: 'token_refused', detail: health.detail ?? '' }
  const { verified_name, display_phone_number } = number.body
  const name = [textOf(verified_name), textOf(display_phone_number)].filter(Boolean).join(' · ')
  return { ok: true, settings: {}, name: name || null, health: atFirst(health) }
}
