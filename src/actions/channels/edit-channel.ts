/**
 * Renames a channel, or renews its settings: fields left out keep what they had, secrets included. The account stays the same; another
 * account is another channel. Refuses `not_found`, `bad_input` and `channel_check_failed`.
 */
import { Refusal } from '../../core/errors.ts'
import { cleanName } from '../../core/text/safe.ts'
import { recordChange } from '../../store/changes.ts'
import { openOwnSettings, sealOwn, updateOwnSettings } from '../../store/channel-settings.ts'
import { addToCursor, openSettings, setHealth } from '../../store/channels.ts'
import { lockChannel, renameChannel, updateConnection } from '../../store/connections.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { connectAccount } from './add-channel.ts'
import { channelFor, type KnownChannel } from './known-channel.ts'
import { checkSettings, type Given, kindOf } from './settings.ts'

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
    // A listener with the settings until now says nothing any more from here on (listen-to-channel.ts).
    await lockChannel(tx, { organizationId, channelId })
    const name = set.name === undefined ? '' : cleanName(set.name)
    if (name) await renameChannel(tx, organizationId, channelId, name)
    if (renewed) {
      const { kept, own, health, cursor } = renewed
      if (kept) await updateConnection(tx, { organizationId, connectionId, ...kept }, ctx.secrets)
      if (own)
        await updateOwnSettings(
          tx,
          { organizationId, channelId },
          own.settings,
          sealOwn(ctx.secrets, channelId, own.secrets),
        )
      if (cursor) await addToCursor(tx, { organizationId, channelId }, cursor)
      await setHealth(tx, { organizationId, channelId }, health.state, health.detail, health.checks)
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
  const shared = openSettings(connection, ctx.secrets) ?? connection.settings
  const kept = { ...shared, ...(openOwnSettings(row, ctx.secrets) ?? row.settings) }
  const asked = new Set([...(channel.connection?.fields ?? []), ...channel.fields].map(({ key }) => key))
  const part = (of: Record<string, unknown>, isAsked: boolean) =>
    Object.fromEntries(Object.entries(of).filter(([key]) => asked.has(key) === isAsked))
  const made = part(kept, false)
  const checked = checkSettings(
    channel,
    { ...(part(kept, true) as Given), ...filled(given) },
    {
      made: { ...made, brand_words: row.brandWords },
    },
  )
  if (checked.account !== row.account)
    throw new Refusal('bad_input', [
      { at: '/settings', message: `these settings are of another account: ${checked.account}` },
    ])
  const { channelId: id, connectionId, account, cursor } = row
  const trial = { id, connectionId, account, settings: checked.parsed, cursor }
  const { own, health, cursor: told } = await connectAccount(ctx, channel, trial, checked)
  const madeSecrets = Object.fromEntries(Object.entries(made).filter(([key]) => !(key in connection.settings)))
  const secrets = { ...madeSecrets, ...checked.connection?.secrets }
  return {
    health,
    own,
    cursor: told,
    kept: checked.connection && {
      settings: { ...part(connection.settings, false), ...checked.connection.settings },
      secrets: Object.keys(secrets).length > 0 ? secrets : null,
    },
  }
}

/** A field left empty is one left alone. */
const filled = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ''))
