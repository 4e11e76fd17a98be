/** Files one event of a channel, once: the event's key is claimed in the same transaction as everything it causes. */
import { type ChannelEvent, channelEvent } from '../../core/message/message.ts'
import { cleanText } from '../../core/text/safe.ts'
import { parkEvent, unparkFor } from '../../store/deliveries.ts'
import { claimEvent, findMessage, upsertConversation } from '../../store/messages.ts'
import { type AboutMessage, fileAbout, fileReceiptUntil } from './file-about.ts'
import { fileEcho } from './file-echo.ts'
import { fileMessage } from './file-message.ts'
import type { Filing } from './filing.ts'

type FiledEvent = Exclude<ChannelEvent, { type: 'unknown' | 'notice' }>

/** True when it brought a customer's message that was not here. */
export async function fileEvent(filing: Filing, event: FiledEvent): Promise<boolean> {
  const { tx, channel } = filing
  const about = subjectOf(event)
  const { fresh, awaited } = await claimEvent(tx, channel.organizationId, channel.channelId, event.key, about)
  if (!fresh) return false
  if (event.type !== 'message') {
    if (event.type === 'post') await filePost(filing, event)
    else if (event.type === 'receipt_until') await fileReceiptUntil(filing, event)
    else await fileOrPark(filing, event)
    return false
  }
  let isNew = false
  if (event.fromUs) await fileEcho(filing, event)
  else isNew = await fileMessage(filing, event)
  if (awaited)
    for (const waited of await unparkFor(tx, channel.organizationId, channel.channelId, about)) {
      const parked = channelEvent.parse(waited)
      if ('externalId' in parked) await fileOrPark(filing, parked)
    }
  return isNew
}

/** The external id that the event is about; nothing waits for the ids of the others. */
function subjectOf(event: FiledEvent): string {
  if (event.type === 'message') return event.message.externalId
  return 'externalId' in event ? event.externalId : event.key
}

/** About a message that is here, or that has not come yet. */
async function fileOrPark(filing: Filing, event: AboutMessage): Promise<void> {
  const { tx, channel, delivery } = filing
  const { organizationId, channelId } = channel
  const message = await findMessage(tx, organizationId, channelId, event.externalId)
  if (message) return fileAbout(filing, event, message)
  const { connectionId } = delivery
  const { externalId } = event
  await parkEvent(tx, { organizationId, connectionId, channelId, reason: 'before_message', externalId, event })
}

/** A post of our own is what a conversation hangs under. */
async function filePost(
  { tx, channel }: Filing,
  { rootExternalId, title, permalink, reach }: Extract<FiledEvent, { type: 'post' }>,
): Promise<void> {
  const { organizationId, channelId } = channel
  await upsertConversation(tx, {
    organizationId,
    channelId,
    rootExternalId,
    visibility: 'public',
    title: title && cleanText(title, 2000),
    permalink,
    reach,
  })
}
