/** Whether a Maagal answers here, whether the world reaches it, and whether each channel can be reached. */
import { channelFor, settingsOf } from '../../actions/channels/known-channel.ts'
import { tryChannel } from '../../actions/channels/try-channel.ts'
import type { ActionContext } from '../../actions/context.ts'
import { checkReachability, reachabilityWords } from '../../actions/operations/check-reachability.ts'
import type { Config } from '../../config.ts'
import { readChannels } from '../../store/reads/channels.ts'
import { readOwners } from '../../store/reads/operators.ts'
import { broken, type Check, ok, warning, withoutAddresses } from './check.ts'

const PATIENCE_MS = 3000

/** Null: nothing of ours listens at HOST and PORT. */
export async function serverVersion({ host, port }: Pick<Config, 'host' | 'port'>): Promise<string | null> {
  const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  try {
    const response = await fetch(`http://${local.includes(':') ? `[${local}]` : local}:${port}/healthz`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const said: unknown = await response.json()
    return typeof said === 'object' && said !== null && 'version' in said ? String(said.version) : null
  } catch {
    return null
  }
}

export const serverCheck = (found: string | null): Check =>
  found
    ? ok('server', `מעגל ${found} עונה.`, `Maagal ${found} answers.`)
    : warning(
        'server',
        { he: 'מעגל לא פועלת כאן עכשיו.', en: 'Maagal is not running here now.' },
        { he: 'npm start', en: 'npm start' },
      )

export async function reachabilityCheck(ctx: ActionContext, running: boolean): Promise<Check> {
  const found = await checkReachability(ctx)
  const [he, en] = [reachabilityWords(found, 'he'), reachabilityWords(found, 'en')]
  const words = { he: `${found.url}: ${he.message}`, en: `${found.url}: ${en.message}` }
  if (found.outcome === 'reached') return ok('reachability', words.he, words.en)
  // Mail and other channels that we ask ourselves do not need it, and a stopped desk answers nobody.
  const mild = found.outcome === 'local_only' || found.outcome === 'no_https' || !running
  return (mild ? warning : broken)('reachability', words, { he: he.hint, en: en.hint })
}

/** Tries every channel that knows how to be tried; changes nothing. */
export async function channelChecks(ctx: ActionContext): Promise<Check[]> {
  const checks: Check[] = []
  const seen = new Set<string>()
  for (const owner of await readOwners(ctx.db)) {
    if (seen.has(owner.organizationId)) continue
    seen.add(owner.organizationId)
    for (const { id } of await readChannels(ctx.db, owner, ctx.secrets)) {
      const known = await channelFor(ctx, owner, id)
      const settings = settingsOf(ctx, known)
      if (!settings || !known.channel.check) continue
      const { connectionId, account, cursor, kind } = known.row
      const health = await tryChannel(ctx, known.channel, {
        id,
        connectionId,
        account,
        settings: settings.data,
        cursor,
      })
      const detail = health.detail ? ` (${withoutAddresses(health.detail)})` : ''
      const words = { he: `${kind}: ${health.state}${detail}`, en: `${kind}: ${health.state}${detail}` }
      const broken = health.state === 'disconnected' || health.state === 'reconnect'
      const state = health.state === 'healthy' ? 'ok' : broken ? 'broken' : 'warning'
      checks.push({ name: `channel ${id}`, state, words })
    }
  }
  return checks
}
