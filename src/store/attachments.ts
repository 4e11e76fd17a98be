/** Attachments of messages: their records. Bytes are kept by the attachment folder of the data directory. */
import type { IncomingAttachment } from '../core/message/message.ts'
import { newId } from '../lib/ids.ts'
import type { Tx } from './db.ts'

export async function insertAttachments(
  tx: Tx,
  of: { organizationId: string; messageId: string; attachments: IncomingAttachment[] },
): Promise<void> {
  if (of.attachments.length === 0) return
  await tx
    .insertInto('attachment')
    .values(
      of.attachments.map((attachment) => ({
        organization_id: of.organizationId,
        attachment_id: newId(),
        message_id: of.messageId,
        name: attachment.name,
        content_type: attachment.contentType,
        source_url: attachment.url,
        state: 'linked',
      })),
    )
    .execute()
}
