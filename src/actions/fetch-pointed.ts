/**
 * Fetches what a platform only pointed at (a mention told by its numbers alone) and hands it to intake as a delivery of its own, so that
 * it is kept and filed like everything else. Throws when the platform cannot be asked now, so that the job is tried again.
 */
import { POLLED_HEADER } from '../channels/channel.ts'
import { channelSettings } from '../store/channel-settings.ts'
import { loadChannel, loadConnection } from '../store/channels.ts'
import type { DeliveryWriter } from '../store/delivery-writer.ts'
import type { JobPayloads } from '../store/jobs.ts'
import type { ActionContext } from './context.ts'

export async function fetchPointed(
  ctx: ActionContext,
  writer: DeliveryWriter,
  { organizationId, channelId, to }: JobPayloads['fetch-pointed'],
): Promise<void> {
  const row = await loadChannel(ctx.db, organizationId, channelId)
  const connection = row && (await loadConnection(ctx.db, row.connectionId))
  const channel = row && ctx.channels.get(row.kind)
  if (!row || !connection || !channel?.fetchPointed) return
  const settings = channel.settings.safeParse(channelSettings(connection, row, ctx.secrets))
  if (!settings.success) return
  const { connectionId, account } = row
  const connected = { id: channelId, connectionId, account, settings: settings.data, cursor: null }
  const body = await channel.fetchPointed(ctx.channelContext(row.kind, settings.data), connected, to)
  if (!body) {
    ctx.log.info({ channelId }, 'what a platform pointed at is gone, or not ours to see')
    return
  }
  const headers = { 'content-type': 'application/json', [POLLED_HEADER]: '1' }
  await writer.write({ organizationId, connectionId, headers, body })
}
