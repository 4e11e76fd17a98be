/** Files one event of a channel, once: the event's key is claimed in the same transaction as everything it causes. */

import { type ChannelEvent, channelEvent } from '../../core/message/message.ts'
import { cleanText } from '../../core/text/safe.ts'
import { changeCase } from '../../store/cases.ts'
import { recordChange } from '../../store/changes.ts'
import type { ChannelRow } from '../../store/channels.ts'
import type { Tx } from '../../store/db.ts'
import { type PendingDelivery, parkEvent, unparkFor } from '../../store/deliveries.ts'
import { buryMessage, claimEvent, findMessage, rewordMessage, setReceipt } from '../../store/messages.ts'
import { outgoingOfMessage, setOutgoing } from '../../store/outbox.ts'
import { recordNotPublished } from '../../store/published.ts'
import type { ActionContext } from '../context.ts'
import { fileEcho } from './file-echo.ts'
import { fileMessage, understandMessage } from './file-message.ts'

export type Filing = { ctx: ActionContext; tx: Tx; channel: ChannelRow; delivery: PendingDelivery; now: number }
type KnownEvent = Exclude<ChannelEvent, { type: 'unknown' }>

export async function fileEvent(filing: Filing, event: KnownEvent): Promise<void> {
  const { tx, channel } = filing
  const externalId = event.type === 'message' ? event.message.externalId : event.externalId
  const { fresh, awaited } = await claimEvent(tx, channel.organizationId, channel.channelId, event.key, externalId)
  if (!fresh) return
  if (event.type !== 'message') return fileAboutMessage(filing, event)
  if (event.fromUs) await fileEcho(filing, event)
  else await fileMessage(filing, event)
  if (!awaited) return
  for (const waited of await unparkFor(tx, channel.organizationId, channel.channelId, externalId)) {
    const parked = channelEvent.parse(waited)
    if (parked.type !== 'message' && parked.type !== 'unknown') await fileAboutMessage(filing, parked)
  }
}

/** Edits, removals and receipts: about a message that is here, or that has not come yet. */
async function fileAboutMessage(filing: Filing, event: Exclude<KnownEvent, { type: 'message' }>): Promise<void> {
  const { ctx, tx, channel, delivery, now } = filing
  const { organizationId, channelId } = channel
  const message = await findMessage(tx, organizationId, channelId, event.externalId)
  if (!message) {
    const { connectionId } = delivery
    await parkEvent(tx, {
      organizationId,
      connectionId,
      channelId,
      reason: 'before_message',
      externalId: event.externalId,
      event,
    })
    return
  }
  const key = message.caseId ? { organizationId, caseId: message.caseId } : null
  switch (event.type) {
    case 'edited': {
      const text = cleanText(event.text)
      if (message.removed || message.body === text) return
      await rewordMessage(tx, organizationId, message, text, Math.min(Date.parse(event.editedAt), now))
      if (!key) return
      await changeCase(tx, key, { now, by: null }, () => [{ type: 'message.edited', messageId: message.id }])
      if (message.direction === 'in') await understandMessage(filing, key, message.id, text)
      return
    }
    case 'removed':
      if (message.removed) return
      await buryMessage(tx, organizationId, message.id, event.by, Math.min(Date.parse(event.removedAt), now))
      ctx.log.info({ channelId, messageId: message.id, by: event.by }, 'a message was removed on its platform')
      if (key)
        await changeCase(tx, key, { now, by: null }, () => [
          { type: 'message.removed', messageId: message.id, removedBy: event.by },
        ])
      return
    case 'receipt':
      await setReceipt(tx, organizationId, message.id, event.state)
      if (message.direction === 'out') await fileReceipt(filing, message.id, event)
      if (key) await recordChange(tx, { organizationId, kind: 'case', id: key.caseId, brandId: channel.brandId })
  }
}

/** The platform says what became of a reply of ours: it arrived, it was read, or it came back. */
async function fileReceipt(
  { tx, channel, now }: Filing,
  messageId: string,
  { state, reason }: Extract<KnownEvent, { type: 'receipt' }>,
): Promise<void> {
  const row = await outgoingOfMessage(tx, channel.organizationId, messageId)
  if (!row) return
  if (state === 'failed') {
    // It comes back to people, with what the platform said.
    if (row.state !== 'failed')
      await recordNotPublished(tx, row, 'failed', reason ?? 'It was not delivered.', { now, by: null })
  } else if (row.state === 'sent' || (row.state === 'delivered' && state === 'read'))
    await setOutgoing(tx, row, { state })
}
