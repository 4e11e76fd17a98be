/**
 * Files a message that our own account wrote: the echo of a reply we sent (it confirms the reply, even when the call that sent it never
 * came back), or an answer somebody gave in the platform's own app.
 */

import type { MessageEvent } from '../../core/message/message.ts'
import { cleanName, cleanText } from '../../core/text/safe.ts'
import { insertAttachments } from '../../store/attachments.ts'
import { changeCase } from '../../store/cases.ts'
import { canonicalId } from '../../store/customers.ts'
import { holdPlace } from '../../store/deliveries.ts'
import { findMessage, insertMessage, upsertConversation } from '../../store/messages.ts'
import { outgoingOfEcho } from '../../store/outbox.ts'
import { recordPublished } from '../../store/published.ts'
import { latestCaseIn } from '../../store/whereabouts.ts'
import { toAttached } from './file-messages.ts'
import type { Filing } from './filing.ts'

export async function fileEcho(filing: Filing, event: MessageEvent): Promise<void> {
  const { ctx, tx, channel, delivery, now } = filing
  const { organizationId, channelId } = channel
  const { message, conversation } = event
  const can = ctx.capabilities.get(channel.kind)
  const place = { organizationId, kind: channel.kind, scope: can?.scopedIdentities ? channel.account : '' }
  const rootExternalId = can?.aliases
    ? await canonicalId(tx, place, [conversation.rootExternalId])
    : conversation.rootExternalId
  const conversationId = await upsertConversation(tx, { organizationId, channelId, ...conversation, rootExternalId })
  const body = cleanText(message.text)
  const at = Math.min(Date.parse(message.sentAt), now)
  const authorName = cleanName(message.author.name) || channel.name
  const ours = await outgoingOfEcho(tx, {
    organizationId,
    channelId,
    clientKey: event.clientKey,
    externalId: message.externalId,
    conversationId,
    parentExternalId: message.parentExternalId,
    body,
    hasFile: message.attachments.length > 0,
  })
  if (ours) {
    await recordPublished(tx, ours, { externalId: message.externalId, at, conversationId, authorName }, now)
    return
  }
  const parent = message.parentExternalId
    ? await findMessage(tx, organizationId, channelId, message.parentExternalId)
    : null
  // Under a post of ours many customers gather; words of ours that answer none of them belong to none of their cases.
  const answersNobody = conversation.visibility === 'public' && message.parentExternalId !== null && !parent
  const caseId = parent?.caseId ?? (answersNobody ? null : await latestCaseIn(tx, organizationId, conversationId))
  const id = ctx.newId()
  // The send that it may be the echo of, where nothing tells, writes its result in another transaction.
  await holdPlace(tx, { organizationId, channelId, externalId: message.externalId })
  const { visibility } = conversation
  const isNew = await insertMessage(tx, {
    organizationId,
    id,
    channelId,
    conversationId,
    caseId: caseId || null,
    identityId: null,
    personId: null,
    externalId: message.externalId,
    parentExternalId: message.parentExternalId,
    direction: 'out',
    visibility,
    authorName,
    automatic: message.automatic,
    body,
    html: message.html,
    language: null,
    permalink: message.permalink,
    reach: null,
    sentAt: at,
    delivery: { id: delivery.deliveryId, receivedAt: delivery.receivedAt },
    context: message.context,
  })
  if (!isNew) return
  await insertAttachments(tx, organizationId, [toAttached(filing, message, id)])
  if (!caseId) return
  await changeCase(tx, { organizationId, caseId }, { now, by: null }, () => [
    {
      type: 'reply.published',
      outgoingId: null,
      messageId: id,
      purpose: 'answer',
      visibility,
      conversationId,
      automatic: message.automatic,
      publishedAt: at,
    },
  ])
}
