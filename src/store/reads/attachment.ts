/** One attachment, for a person who may see its case. */
import type { Actor } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import type { Db } from '../db.ts'
import { loadCaseFor } from '../guarded.ts'

export type AttachmentFile = { id: string; name: string | null; contentType: string }

/** Refuses `not_found`, also for one that is not stored here. */
export async function readAttachment(db: Db, actor: Actor, id: string): Promise<AttachmentFile> {
  const row = await db
    .selectFrom('attachment as a')
    .innerJoin('message as m', (join) =>
      join.onRef('m.organization_id', '=', 'a.organization_id').onRef('m.message_id', '=', 'a.message_id'),
    )
    .select(['a.attachment_id', 'a.name', 'a.content_type', 'm.case_id'])
    .where('a.organization_id', '=', actor.organizationId)
    .where('a.attachment_id', '=', id)
    .where('a.state', '=', 'stored')
    .executeTakeFirst()
  if (!row?.case_id) throw new Refusal('not_found')
  await loadCaseFor(db, actor, row.case_id)
  return { id: row.attachment_id, name: row.name, contentType: row.content_type ?? 'application/octet-stream' }
}
