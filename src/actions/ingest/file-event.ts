/** Files one event of a channel, once: the event's key is claimed in the same transaction as everything it causes. */
import { type ChannelEvent, channelEvent } from '../../core/message/message.ts'
import { cleanText } from '../../core/text/safe.ts'
import { identityOf, rememberAliases } from '../../store/customers.ts'
import { parkEvent, unparkFor } from '../../store/deliveries.ts'
import { addJob } from '../../store/jobs.ts'
import { claimEvent, findMessage, upsertConversation } from '../../store/messages.ts'
import { unconfirmedSend } from '../../store/outbox.ts'
import { recordPublished } from '../../store/published.ts'
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
    else if (event.type === 'renamed') await fileRenamed(filing, event)
    else if (event.type === 'pointer') await followPointer(filing, event)
    else await fileOrPark(filing, event)
    return false
  }
  let isNew = false
  if (event.fromUs) await fileEcho(filing, event)
  else isNew = await fileMessage(filing, event)
  if (awaited)
    for (const waited of await unparkFor(tx, channel.organizationId, channel.channelId, about)) {
      const parked = channelEvent.parse(waited)
      if ('externalId' in parked && parked.type !== 'renamed') await fileOrPark(filing, parked)
    }
  return isNew
}

/** The external id that the event is about; nothing waits for the ids of the others. */
function subjectOf(event: FiledEvent): string {
  if (event.type === 'message') return event.message.externalId
  return 'externalId' in event && event.type !== 'renamed' ? event.externalId : event.key
}

/** About a message that is here, or that has not come yet. */
async function fileOrPark(filing: Filing, event: AboutMessage): Promise<void> {
  const { tx, channel, delivery } = filing
  const { organizationId, channelId } = channel
  if (event.type === 'receipt' && event.clientKey) await confirmSent(filing, event, event.clientKey)
  const message = await findMessage(tx, organizationId, channelId, event.externalId)
  if (message) return fileAbout(filing, event, message)
  // Nothing follows from it, and another app may have sent that message.
  if (event.type === 'receipt' && event.state === 'sent') return
  const { connectionId } = delivery
  const { externalId } = event
  await parkEvent(tx, { organizationId, connectionId, channelId, reason: 'before_message', externalId, event })
}

/** The platform has a reply whose call never came back, and names it by the key that went along. */
async function confirmSent(
  { tx, channel, now }: Filing,
  event: Extract<FiledEvent, { type: 'receipt' }>,
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

/** Known from now on under another id; the conversation with them goes on. */
async function fileRenamed(
  { ctx, tx, channel, now }: Filing,
  { previousExternalId, externalId }: Extract<FiledEvent, { type: 'renamed' }>,
): Promise<void> {
  const { organizationId, kind } = channel
  const scope = ctx.capabilities.get(kind)?.scopedIdentities ? channel.account : ''
  const identityId = await identityOf(tx, { organizationId, kind, scope }, previousExternalId)
  if (identityId) await rememberAliases(tx, { organizationId, kind, scope, identityId, ids: [externalId], at: now })
}

/** Outside calls are no part of filing: a job fetches it. */
async function followPointer({ tx, channel }: Filing, { to }: Extract<FiledEvent, { type: 'pointer' }>): Promise<void> {
  const { organizationId, channelId } = channel
  await addJob(tx, 'fetch-pointed', { organizationId, channelId, to }, { maxAttempts: 8 })
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
