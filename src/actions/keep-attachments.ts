/**
 * Puts the attachments that came inside a delivery into the attachment folder. The delivery is read again, so that filing a message never
 * waits for a disk; running twice writes the same files.
 */
import { channelEvent } from '../core/message/message.ts'
import { typeOfBytes } from '../store/attachment-type.ts'
import { caseOfAttachment, MAX_ATTACHMENT_BYTES, settleAttachment } from '../store/attachments.ts'
import { recordChange } from '../store/changes.ts'
import { loadConnection, settingsAtWork } from '../store/channels.ts'
import { transact } from '../store/db.ts'
import { loadDelivery } from '../store/deliveries.ts'
import type { JobPayloads } from '../store/jobs.ts'
import type { ActionContext } from './context.ts'

export async function keepAttachments(ctx: ActionContext, payload: JobPayloads['keep-attachments']): Promise<void> {
  const { organizationId, parts } = payload
  const files = await filesOf(ctx, payload)
  for (const { id, part } of parts) {
    const base64 = files?.[part]?.base64
    if (base64 === null || base64 === undefined) {
      await settleAttachment(ctx.db, organizationId, id, { state: 'refused', reason: 'gone', size: null })
      continue
    }
    const bytes = Buffer.from(base64, 'base64')
    const size = bytes.length
    if (size > MAX_ATTACHMENT_BYTES) {
      await settleAttachment(ctx.db, organizationId, id, { state: 'refused', reason: 'too_large', size })
      continue
    }
    await ctx.attachments.write(organizationId, id, bytes)
    const contentType = typeOfBytes(bytes, files?.[part]?.contentType ?? null)
    await settleAttachment(ctx.db, organizationId, id, { state: 'stored', contentType, size })
  }
  const [first] = parts
  await transact(ctx.db, async (tx) => {
    const shownIn = first && (await caseOfAttachment(tx, organizationId, first.id))
    if (shownIn) await recordChange(tx, { organizationId, kind: 'case', id: shownIn.caseId, brandId: shownIn.brandId })
  })
}

/** The attachments of the message as its channel reads them now; null when the delivery was cleared meanwhile. */
async function filesOf(ctx: ActionContext, payload: JobPayloads['keep-attachments']) {
  const { organizationId, connectionId, deliveryId, receivedAt, externalId } = payload
  const delivery = await loadDelivery(ctx.db, organizationId, deliveryId, receivedAt)
  const connection = await loadConnection(ctx.db, connectionId)
  const channel = connection && ctx.channels.get(connection.kind)
  if (!delivery || !connection || !channel) return null
  const settings = channel.settings.parse(settingsAtWork(connection, ctx.secrets))
  for (const input of await channel.parse(delivery, { settings, account: channel.account(settings) })) {
    const event = channelEvent.safeParse(input)
    if (event.success && event.data.type === 'message' && event.data.message.externalId === externalId)
      return event.data.message.attachments
  }
  return null
}
