/** A connected channel that this person may manage. */
import type { Channel } from '../../channels/channel.ts'
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { channelSettings } from '../../store/channel-settings.ts'
import { type ChannelRow, type ConnectionRow, loadChannel, loadConnection } from '../../store/channels.ts'
import type { ActionContext, Actor } from '../context.ts'

export type KnownChannel = { row: ChannelRow; connection: ConnectionRow; channel: Channel }

/** Refuses `not_found`. */
export async function channelFor(ctx: ActionContext, actor: Actor, channelId: string): Promise<KnownChannel> {
  const row = await loadChannel(ctx.db, actor.organizationId, channelId)
  const connection = row && mayBrand(actor, row.brandId) ? await loadConnection(ctx.db, row.connectionId) : null
  const channel = row && ctx.channels.get(row.kind)
  if (!row || !connection || !channel) throw new Refusal('not_found')
  return { row, connection, channel }
}

/** The settings as the channel reads them; null when our key does not open them, or they make no sense to it. */
export function settingsOf(ctx: ActionContext, { row, connection, channel }: KnownChannel): { data: unknown } | null {
  const parsed = channel.settings.safeParse(channelSettings(connection, row, ctx.secrets))
  return parsed.success ? { data: parsed.data } : null
}
