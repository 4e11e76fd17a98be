/** Attachments of messages: their records. The bytes are in the attachment folder, put there by a job of their own. */
import type { IncomingAttachment } from '../core/message/message.ts'
import { cleanName } from '../core/text/safe.ts'
import { newId } from '../lib/ids.ts'
import { type Db, insertAll, sql, type Tx } from './db.ts'
import { addJobs } from './jobs.ts'

/** Files that came inside a delivery are kept up to this size. */
export const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024

export type FromDelivery = { connectionId: string; deliveryId: string; receivedAt: number }

export type Attached = {
  messageId: string
  externalId: string
  delivery: FromDelivery
  attachments: IncomingAttachment[]
  /** What lies behind addresses is copied too, where the platform allows copies. */
  copies: boolean
  /** The channel can fetch files that are named by id alone. */
  byId: boolean
}

/**
 * Records the attachments of messages. Those whose bytes came along wait for the job that stores them; those without bytes and address
 * were too large for their channel to hand over.
 */
export async function insertAttachments(tx: Tx, organizationId: string, messages: Attached[]): Promise<void> {
  const all = messages.map((message) => ({
    message,
    rows: message.attachments.map((attachment) => ({ id: newId(), attachment, waits: waits(message, attachment) })),
  }))
  const rows = all.flatMap(({ message, rows }) =>
    rows.map(({ id, attachment, waits }) => ({
      organization_id: organizationId,
      attachment_id: id,
      message_id: message.messageId,
      name: attachment.name === null ? null : cleanName(attachment.name) || null,
      content_type: attachment.contentType,
      source_url: attachment.url,
      state: waits ? 'pending' : attachment.url !== null ? 'linked' : 'refused',
      reason: attachment.base64 === null && attachment.url === null ? 'too_large' : null,
    })),
  )
  if (rows.length === 0) return
  await insertAll('attachment', rows).execute(tx)
  const jobs = all.flatMap(({ message: { delivery, externalId }, rows }) => {
    const parts = rows.flatMap(({ id, waits }, part) => (waits ? [{ id, part }] : []))
    return parts.length > 0 ? [{ organizationId, ...delivery, externalId, parts }] : []
  })
  await addJobs(tx, 'keep-attachments', jobs, { maxAttempts: 12 })
}

const waits = ({ copies, byId }: Attached, { base64, url, externalId }: IncomingAttachment): boolean =>
  base64 !== null || (copies && (url !== null || (byId && externalId !== null)))

/** What became of an attachment that waited. */
export async function settleAttachment(
  db: Db | Tx,
  organizationId: string,
  id: string,
  became:
    | { state: 'stored'; contentType: string; size: number }
    | { state: 'refused'; reason: string; size: number | null },
): Promise<void> {
  await db
    .updateTable('attachment')
    .set({
      state: became.state,
      size: became.size,
      ...(became.state === 'stored' ? { content_type: became.contentType } : { reason: became.reason }),
    })
    .where('organization_id', '=', organizationId)
    .where('attachment_id', '=', id)
    .where('state', '=', 'pending')
    .execute()
}

/** Which of these attachments have no record (any more). */
export async function attachmentsGone(db: Db, organizationId: string, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${ids}::uuid[]) id
     where not exists (select 1 from attachment a where a.organization_id = ${organizationId} and a.attachment_id = id)
       and not exists (select 1 from outgoing o where o.organization_id = ${organizationId} and o.file_id = id)`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** The case whose open desks show this attachment; null when it is in none. */
export async function caseOfAttachment(
  db: Db | Tx,
  organizationId: string,
  attachmentId: string,
): Promise<{ caseId: string; brandId: string } | null> {
  const row = await db
    .selectFrom('attachment as a')
    .innerJoin('message as m', (join) =>
      join.onRef('m.organization_id', '=', 'a.organization_id').onRef('m.message_id', '=', 'a.message_id'),
    )
    .innerJoin('case as c', (join) =>
      join.onRef('c.organization_id', '=', 'm.organization_id').onRef('c.case_id', '=', 'm.case_id'),
    )
    .select(['c.case_id', 'c.brand_id'])
    .where('a.organization_id', '=', organizationId)
    .where('a.attachment_id', '=', attachmentId)
    .executeTakeFirst()
  return row ? { caseId: row.case_id, brandId: row.brand_id } : null
}
