/** Hiding, liking and deleting on the platform: what was asked for, by whom and why, and what became of it. */
import type { Moderation } from '../core/message/outgoing.ts'
import { type Db, sql, type Tx } from './db.ts'
import { addJob } from './jobs.ts'

export type ModerationRow = {
  organizationId: string
  moderationId: string
  messageId: string
  caseId: string | null
  action: Moderation
  reason: string | null
  personId: string | null
  state: 'queued' | 'done' | 'failed'
  attempts: number
}

export async function insertModeration(tx: Tx, row: Omit<ModerationRow, 'state' | 'attempts'>): Promise<void> {
  await tx
    .insertInto('moderation')
    .values({
      organization_id: row.organizationId,
      moderation_id: row.moderationId,
      message_id: row.messageId,
      case_id: row.caseId,
      action: row.action,
      reason: row.reason,
      person_id: row.personId,
    })
    .execute()
  await enqueueModeration(tx, row, null)
}

/** One message's wishes are carried out in order. */
export async function enqueueModeration(
  tx: Tx | Db,
  row: { organizationId: string; moderationId: string; messageId: string },
  runAt: Date | null,
): Promise<void> {
  const { organizationId, moderationId } = row
  await addJob(
    tx,
    'moderate-message',
    { organizationId, moderationId },
    { queue: `moderate:${row.messageId}`, key: `moderate:${moderationId}`, runAt, maxAttempts: 5 },
  )
}

export async function loadModeration(
  db: Db | Tx,
  organizationId: string,
  moderationId: string,
  lock = false,
): Promise<ModerationRow | null> {
  let query = db
    .selectFrom('moderation')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('moderation_id', '=', moderationId)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row
    ? {
        organizationId,
        moderationId,
        messageId: row.message_id,
        caseId: row.case_id,
        action: row.action as Moderation,
        reason: row.reason,
        personId: row.person_id,
        state: row.state as ModerationRow['state'],
        attempts: row.attempts,
      }
    : null
}

export async function finishModeration(
  tx: Tx,
  row: { organizationId: string; moderationId: string },
  became: { state: 'done' | 'failed'; failure?: string; now: number } | { state: 'queued' },
): Promise<void> {
  await tx
    .updateTable('moderation')
    .set(
      became.state === 'queued'
        ? { attempts: sql<number>`attempts + 1` }
        : { state: became.state, failure: became.failure ?? null, done_at: new Date(became.now) },
    )
    .where('organization_id', '=', row.organizationId)
    .where('moderation_id', '=', row.moderationId)
    .execute()
}

/** Wishes whose job died with its process. */
export async function overdueModerations(db: Db): Promise<ModerationRow[]> {
  const rows = await db
    .selectFrom('moderation')
    .select(['organization_id', 'moderation_id'])
    .where('state', '=', 'queued')
    .where(sql<boolean>`created_at < now() - interval '2 minutes'`)
    .orderBy('created_at')
    .limit(100)
    .execute()
  const found = await Promise.all(rows.map((row) => loadModeration(db, row.organization_id, row.moderation_id)))
  return found.flatMap((row) => row ?? [])
}
