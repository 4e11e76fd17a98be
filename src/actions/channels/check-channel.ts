/** Tries a connected channel now, and says on every open desk how it is. Refuses `not_found`. */
import type { ChannelHealth } from '../../channels/channel.ts'
import { recordChange } from '../../store/changes.ts'
import { setHealth } from '../../store/channels.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { channelFor, settingsOf } from './known-channel.ts'
import { tryChannel } from './try-channel.ts'

export async function checkChannel(ctx: ActionContext, actor: Actor, channelId: string): Promise<ChannelHealth> {
  const { organizationId, personId } = actor
  const known = await channelFor(ctx, actor, channelId)
  const { row, channel } = known
  const settings = settingsOf(ctx, known)
  const health: ChannelHealth = settings
    ? await tryChannel(ctx, channel, {
        id: channelId,
        connectionId: row.connectionId,
        account: row.account,
        settings: settings.data,
        cursor: row.cursor,
      })
    : { state: 'reconnect', detail: 'the kept credentials cannot be read' }
  await transact(ctx.db, async (tx) => {
    const changed = await setHealth(tx, { organizationId, channelId }, health.state, health.detail, health.checks)
    await audit(tx, {
      organizationId,
      personId,
      action: 'check-channel',
      entity: 'channel',
      entityId: channelId,
      data: { state: health.state },
    })
    if (changed) await recordChange(tx, { organizationId, kind: 'channel', id: channelId, brandId: row.brandId })
  })
  return health
}
