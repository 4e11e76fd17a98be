/**
 * Renames a channel, or renews its settings: fields left out keep what they had, secrets included. The account stays the same; another
 * account is another channel. Refuses `not_found`, `bad_input` and `channel_check_failed`.
 */
import { Refusal } from '../../core/errors.ts'
import { cleanName } from '../../core/text/safe.ts'
import { recordChange } from '../../store/changes.ts'
import { openSettings, setHealth } from '../../store/channels.ts'
import { renameChannel, updateConnection } from '../../store/connections.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { channelFor, type KnownChannel } from './known-channel.ts'
import { checkSettings, type Given, kindOf } from './settings.ts'
import { refuseUnreachable, tryChannel } from './try-channel.ts'

export async function editChannel(
  ctx: ActionContext,
  actor: Actor,
  channelId: string,
  set: { name?: string | undefined; settings?: Given | undefined },
): Promise<void> {
  const { organizationId, personId } = actor
  const known = await channelFor(ctx, actor, channelId)
  const renewed = set.settings && (await tryRenewed(ctx, known, set.settings))
  await transact(ctx.db, async (tx) => {
    const { connectionId, brandId } = known.row
    const name = set.name === undefined ? '' : cleanName(set.name)
    if (name) await renameChannel(tx, organizationId, channelId, name)
    if (renewed) {
      const { settings, secrets, health } = renewed
      await updateConnection(tx, { organizationId, connectionId, settings, secrets }, ctx.secrets)
      await setHealth(tx, { organizationId, channelId }, health.state, health.detail)
    }
    await audit(tx, {
      organizationId,
      personId,
      action: 'edit-channel',
      entity: 'channel',
      entityId: channelId,
      data: { set: [...(name ? ['name'] : []), ...Object.keys(set.settings ?? {})] },
    })
    await recordChange(tx, { organizationId, kind: 'channel', id: channelId, brandId })
  })
}

async function tryRenewed(ctx: ActionContext, { row, connection, channel }: KnownChannel, given: Given) {
  kindOf(ctx, channel.kind)
  const kept = openSettings(connection, ctx.secrets) ?? connection.settings
  const asked = new Set(channel.fields.map(({ key }) => key))
  const part = (of: Record<string, unknown>, isAsked: boolean) =>
    Object.fromEntries(Object.entries(of).filter(([key]) => asked.has(key) === isAsked))
  const own = part(kept, false)
  const checked = checkSettings(channel, { ...(part(kept, true) as Given), ...filled(given) }, own)
  if (checked.account !== row.account)
    throw new Refusal('bad_input', [
      { at: '/settings', message: `these settings are of another account: ${checked.account}` },
    ])
  const health = await tryChannel(ctx, channel, {
    id: row.channelId,
    connectionId: row.connectionId,
    account: row.account,
    settings: checked.parsed,
    cursor: row.cursor,
  })
  refuseUnreachable(health)
  const ownSecrets = Object.fromEntries(Object.entries(own).filter(([key]) => !(key in connection.settings)))
  const secrets = { ...ownSecrets, ...checked.secrets }
  return {
    health,
    settings: { ...part(connection.settings, false), ...checked.settings },
    secrets: Object.keys(secrets).length > 0 ? secrets : null,
  }
}

/** A field left empty is one left alone. */
const filled = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ''))
