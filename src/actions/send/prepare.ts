/** What sending and reading back share: everything a channel needs, and the conversation a reply landed in. */
import type { Channel, ConnectedChannel } from '../../channels/channel.ts'
import { channelSettings } from '../../store/channel-settings.ts'
import { loadChannel, loadConnection } from '../../store/channels.ts'
import type { Db, Tx } from '../../store/db.ts'
import { upsertConversation } from '../../store/messages.ts'
import type { OutgoingRow } from '../../store/outbox.ts'
import { outgoingFor } from '../../store/reads/outgoing-for-channel.ts'
import type { ActionContext } from '../context.ts'

export type Ready = {
  row: OutgoingRow
  channel: Channel
  connected: ConnectedChannel
  /** With the state of the platform's window as it is now. */
  outgoing: Awaited<ReturnType<typeof outgoingFor>>
  channelName: string
  /** The platform asked for a pause of the whole account until then. */
  holdUntil: number | null
}

/** Everything the channel needs for a send or a read-back, or why it cannot be done. */
export async function prepare(ctx: ActionContext, tx: Tx | Db, row: OutgoingRow): Promise<Ready | { reason: string }> {
  const account = await loadChannel(tx, row.organization_id, row.channel_id)
  const connection = account && (await loadConnection(tx, account.connectionId))
  const channel = account && ctx.channels.get(account.kind)
  if (!account || !connection || !channel?.send) return { reason: 'the channel is gone' }
  const settings = channel.settings.safeParse(channelSettings(connection, account, ctx.secrets))
  if (!settings.success) return { reason: 'the channel must be reconnected: its credentials cannot be read' }
  return {
    row,
    channel,
    channelName: account.name,
    connected: {
      id: account.channelId,
      connectionId: account.connectionId,
      account: account.account,
      settings: settings.data,
      cursor: null,
    },
    holdUntil: account.holdUntil,
    outgoing: await outgoingFor(
      tx,
      row,
      { capabilities: channel.capabilities, settings: account.settings },
      ctx.now(),
      (fileId) => bytesOf(ctx, row.organization_id, fileId),
    ),
  }
}

async function bytesOf(ctx: ActionContext, organizationId: string, fileId: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await ctx.attachments.read(organizationId, fileId)
  if (!file) throw new Error('the file to send is gone')
  const parts: Uint8Array[] = []
  for await (const part of file.stream) parts.push(part as Uint8Array)
  return new Uint8Array(Buffer.concat(parts))
}

/** The conversation a sent reply is in; a first private message begins one. */
export async function landedIn(tx: Tx, row: OutgoingRow, rootExternalId: string | undefined): Promise<string> {
  if (row.conversation_id) return row.conversation_id
  return upsertConversation(tx, {
    organizationId: row.organization_id,
    channelId: row.channel_id,
    rootExternalId: rootExternalId ?? row.outgoing_id,
    visibility: row.mode === 'public' ? 'public' : 'private',
    title: null,
    permalink: null,
    reach: null,
  })
}
