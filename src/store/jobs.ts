/**
 * Jobs, added inside the transaction that makes them necessary. The queue is Graphile Worker; names and payloads are typed here and
 * their meaning is in pipeline.ts.
 */
import type { PushMessage } from '../core/push/message.ts'
import { type Db, sql, type Tx } from './db.ts'

export type JobPayloads = {
  'deliver-reply': { organizationId: string; outgoingId: string }
  'read-back-reply': { organizationId: string; outgoingId: string }
  'expire-approval': { organizationId: string; approvalId: string }
  'tell-approvers': { organizationId: string; approvalId: string }
  'expire-goodwill': { organizationId: string; requestId: string }
  'tell-goodwill-approvers': { organizationId: string; requestId: string }
  'look-up-person': { organizationId: string; channelId: string; identityId: string }
  /** A reply is known by this id now, and something was told about it before. Add it with 12 attempts. */
  'file-waiting': { organizationId: string; channelId: string; externalId: string }
  'fetch-pointed': { organizationId: string; channelId: string; to: Record<string, string> }
  'reply-automatically': {
    organizationId: string
    caseId: string
    messageId: string
    kind: 'acknowledge' | 'away'
    language: 'he' | 'en'
  }
  'moderate-message': { organizationId: string; moderationId: string }
  'keep-attachments': {
    organizationId: string
    connectionId: string
    deliveryId: string
    receivedAt: number
    /** The message within the delivery, and the place of each waiting attachment within the message. */
    externalId: string
    parts: { id: string; part: number }[]
  }
  'deliver-from-wall': {
    organizationId: string
    channelId: string
    entryId: string
    event: 'posted' | 'edited' | 'removed'
    attempt: number
    at: number
    body: string
  }
  /** Somebody is at their desk again: what waited for them goes to them. */
  'welcome-back': { organizationId: string; personId: string }
  /** A notification for one device; after `until` it is no news any more. Add it with 6 attempts: push services come and go. */
  'send-push': { organizationId: string; deviceId: string; message: PushMessage; until: number }
  /** A system mail; `text` is paragraphs parted by empty lines, in `language`. Add it with 8 attempts: mail servers come and go. */
  'send-mail': { to: string; subject: string; text: string; language: 'he' | 'en' }
}
export type JobName = keyof JobPayloads

/** `key` makes a later job with the same key replace this one while it waits; `queue` makes its jobs run one after another. */
export async function addJob<Name extends JobName>(
  tx: Tx | Db,
  name: Name,
  payload: JobPayloads[Name],
  options: { queue?: string; runAt?: Date | null; key?: string; maxAttempts?: number } = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    identifier => ${name}, payload => ${JSON.stringify(payload)}::json, queue_name => ${options.queue ?? null},
    run_at => ${options.runAt ?? null}::timestamptz, max_attempts => ${options.maxAttempts ?? 1}::int, job_key => ${options.key ?? null})`.execute(
    tx,
  )
}

/** Several of a kind, in one statement. */
export async function addJobs<Name extends JobName>(
  tx: Tx,
  name: Name,
  payloads: JobPayloads[Name][],
  { maxAttempts = 1 }: { maxAttempts?: number } = {},
): Promise<void> {
  if (payloads.length === 0) return
  const specs = payloads.map((payload) => ({ identifier: name, payload, max_attempts: maxAttempts }))
  await sql`select count(*) from graphile_worker.add_jobs(array(
    select job::graphile_worker.job_spec from json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(specs)}::json) job))`.execute(
    tx,
  )
}

/**
 * Frees jobs and queues that a dead worker still holds. `alive` are the workers known to live; a lock younger than `graceSeconds` may
 * belong to one that has not said so yet.
 */
export async function freeJobsOfDeadWorkers(db: Db, alive: string[], graceSeconds: number): Promise<number> {
  const { rows } = await sql<{ worker: string }>`
    select locked_by as worker from (
      select locked_by, locked_at from graphile_worker._private_jobs where locked_by is not null
      union all select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null) held
    where not (locked_by = any(${alive}::text[]))
    group by 1 having max(locked_at) <= now() - make_interval(secs => ${graceSeconds})`.execute(db)
  if (rows.length > 0)
    await sql`select graphile_worker.force_unlock_workers(${rows.map((row) => row.worker)}::text[])`.execute(db)
  return rows.length
}
