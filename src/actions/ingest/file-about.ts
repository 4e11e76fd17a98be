/** Files what a platform tells about a message that is here: reworded, removed, hidden, liked, delivered, read. */
import type { ChannelEvent } from '../../core/message/message.ts'
import { cleanName, cleanText } from '../../core/text/safe.ts'
import { changeCase } from '../../store/cases.ts'
import { recordChange } from '../../store/changes.ts'
import { buryMessage, type MessageRef, rewordMessage, setReceipt } from '../../store/messages.ts'
import { outgoingOfMessage, setOutgoing } from '../../store/outbox.ts'
import { recordNotPublished } from '../../store/published.ts'
import { customerActive, receiptUntil, setHidden, setReaction } from '../../store/reactions.ts'
import type { FilingAbout } from './filing.ts'
import { understandAgain } from './understand-again.ts'

/** Events that name a message by its external id, and may overtake it. */
export type AboutMessage = Extract<ChannelEvent, { type: 'edited' | 'removed' | 'receipt' | 'reaction' | 'hidden' }>

export async function fileAbout(filing: FilingAbout, event: AboutMessage, message: MessageRef): Promise<void> {
  const { ctx, tx, channel, now } = filing
  const { organizationId, channelId } = channel
  const key = message.caseId ? { organizationId, caseId: message.caseId } : null
  const tell = async () => {
    if (key) await recordChange(tx, { organizationId, kind: 'case', id: key.caseId, brandId: channel.brandId })
  }
  switch (event.type) {
    case 'edited': {
      const text = cleanText(event.text)
      const at = Math.min(Date.parse(event.editedAt), now)
      // An older wording that arrives after a newer one says nothing new.
      if (message.removed || message.body === text || at < (message.editedAt ?? 0)) return
      await rewordMessage(tx, organizationId, message, text, at)
      if (!key) return
      await changeCase(tx, key, { now, by: null }, () => [{ type: 'message.edited', messageId: message.id }])
      if (message.direction === 'in') await understandAgain(filing, key, message.id, text)
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
      if (event.state === 'sent') return
      await setReceipt(tx, organizationId, message.id, event.state)
      if (message.direction === 'out') await fileReceipt(filing, message.id, event.state, event.reason)
      return tell()
    case 'hidden': {
      const at = Math.min(Date.parse(event.at), now)
      if (!(await setHidden(tx, organizationId, message.id, event.hidden, at)) || !key) return
      await changeCase(tx, key, { now, by: null }, () => [
        { type: event.hidden ? 'message.hidden' : 'message.shown', messageId: message.id, reason: null },
      ])
      return
    }
    case 'reaction': {
      const at = Math.min(Date.parse(event.at), now)
      const { author, emoji } = event
      const authorName = cleanName(author.name) || author.handle || author.externalId
      const of = { organizationId, messageId: message.id, authorExternalId: author.externalId, authorName, emoji, at }
      await setReaction(tx, of)
      // A reaction in a private conversation opens the platform's window, as a message would.
      if (message.visibility === 'private' && message.conversationId && emoji !== null)
        await customerActive(tx, organizationId, [{ conversationId: message.conversationId, at }])
      return tell()
    }
  }
}

/** A watermark: everything of ours up to it arrived, or was read. */
export async function fileReceiptUntil(
  filing: FilingAbout,
  event: Extract<ChannelEvent, { type: 'receipt_until' }>,
): Promise<void> {
  const { tx, channel } = filing
  const { organizationId, channelId, brandId } = channel
  const changed = await receiptUntil(tx, {
    organizationId,
    channelId,
    rootExternalId: event.conversationRootExternalId,
    state: event.state,
    until: Date.parse(event.until),
  })
  for (const { messageId } of changed) await fileReceipt(filing, messageId, event.state, null)
  for (const caseId of new Set(changed.flatMap((one) => one.caseId ?? [])))
    await recordChange(tx, { organizationId, kind: 'case', id: caseId, brandId })
}

/** The platform says what became of a reply of ours: it arrived, it was read, or it came back. */
async function fileReceipt(
  { tx, channel, now }: FilingAbout,
  messageId: string,
  state: 'delivered' | 'read' | 'failed',
  reason: string | null,
): Promise<void> {
  const row = await outgoingOfMessage(tx, channel.organizationId, messageId)
  if (!row) return
  if (state === 'failed') {
    // Delivered to one of several devices is delivered; otherwise it comes back to people, with what the platform said.
    if (row.state === 'sent' || row.state === 'unknown')
      await recordNotPublished(tx, row, 'failed', reason ?? 'It was not delivered.', { now, by: null })
  } else if (row.state === 'sent' || (row.state === 'delivered' && state === 'read') || row.state === 'failed')
    await setOutgoing(tx, row, { state })
}
