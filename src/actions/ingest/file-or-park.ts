/** Files what is told about a message, or keeps it until the message comes. */
import type { ChannelEvent } from '../../core/message/message.ts'
import { holdPlace, parkEvent } from '../../store/deliveries.ts'
import { findMessage } from '../../store/messages.ts'
import { unconfirmedSend } from '../../store/outbox.ts'
import { recordPublished } from '../../store/published.ts'
import { type AboutMessage, fileAbout } from './file-about.ts'
import type { FilingAbout } from './filing.ts'

/** About a message that is here, or that has not come yet. */
export async function fileOrPark(filing: FilingAbout, event: AboutMessage): Promise<void> {
  const { tx, channel } = filing
  const { organizationId, connectionId, channelId } = channel
  const { externalId } = event
  if (event.type === 'receipt' && event.clientKey) await confirmSent(filing, event, event.clientKey)
  const find = () => findMessage(tx, organizationId, channelId, externalId)
  const message = await find()
  if (message) return fileAbout(filing, event, message)
  // Nothing follows from it, and another app may have sent that message.
  if (event.type === 'receipt' && event.state === 'sent') return
  // The result of a send may be written at this moment, in a transaction that cannot see what is parked here.
  await holdPlace(tx, { organizationId, channelId, externalId })
  const published = await find()
  if (published) return fileAbout(filing, event, published)
  await parkEvent(tx, { organizationId, connectionId, channelId, reason: 'before_message', externalId, event })
}

/** The platform has a reply whose call never came back, and names it by the key that went along. */
async function confirmSent(
  { tx, channel, now }: FilingAbout,
  event: Extract<ChannelEvent, { type: 'receipt' }>,
  clientKey: string,
): Promise<void> {
  const { organizationId, channelId } = channel
  const row = await unconfirmedSend(tx, { organizationId, channelId, clientKey })
  if (!row?.conversation_id) return
  const at = Math.min(Date.parse(event.at), now)
  const publication = {
    externalId: event.externalId,
    at,
    conversationId: row.conversation_id,
    authorName: channel.name,
  }
  await recordPublished(tx, row, publication, now)
}
