/** Two people answering one case: what somebody else said after the writer looked stops the second reply, and is shown beside it. */
import type { AnsweredReply, BesidesReason } from '../core/case/besides.ts'
import type { Case } from '../core/case/case.ts'
import { Refusal } from '../core/errors.ts'
import { sql, type Tx } from './db.ts'

/** What a reply says of what its writer had seen. Without `caseVersion` nobody is stopped. */
export type Seen = {
  /** The version of the case that the writer saw. */
  caseVersion?: number | undefined
  /** Why it leaves beside an answer that the writer saw come in between. */
  besides?: BesidesReason | undefined
}

/**
 * Refuses `answered_meanwhile` with the version as it is now and the replies of others that came after the one the writer saw. Those of
 * the machine do not count, nor those taken back, refused or failed. The case must be locked, so that one of two is always second.
 */
export async function refuseIfAnswered(
  tx: Tx,
  { organizationId, personId }: { organizationId: string; personId: string },
  c: Case,
  { caseVersion }: Seen,
): Promise<void> {
  if (caseVersion === undefined || caseVersion >= c.version) return
  const key = { organizationId, caseId: c.id }
  const replies = [
    ...(await queuedSince(tx, key, caseVersion, personId)),
    ...(await writtenElsewhere(tx, key, caseVersion)),
  ]
  if (replies.length > 0) throw new Refusal('answered_meanwhile', { version: c.version, replies })
}

type Key = { organizationId: string; caseId: string }

/** A reply that the writer saw waiting is no news when it goes out. */
async function queuedSince(tx: Tx, key: Key, version: number, personId: string): Promise<AnsweredReply[]> {
  const { rows } = await sql<AnsweredReply>`
    select o.outgoing_id as id, json_build_object('id', p.person_id, 'name', p.name) as by, null as author, o.mode, o.body,
           o.file_name, o.state, to_char(o.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from (select data->>'outgoingId' as outgoing_id from case_event
             where organization_id = ${key.organizationId} and case_id = ${key.caseId}
               and type in ('reply.queued', 'approval.asked')
             group by 1 having min(seq) > ${version}) e
      join outgoing o on o.organization_id = ${key.organizationId} and o.outgoing_id = e.outgoing_id::uuid
      join person p on p.person_id = o.person_id
     where o.person_id <> ${personId} and o.state not in ('cancelled', 'refused', 'failed')
     order by o.created_at, o.outgoing_id`.execute(tx)
  return rows
}

/** In the platform's own app, by whoever holds its account. */
async function writtenElsewhere(tx: Tx, key: Key, version: number): Promise<AnsweredReply[]> {
  const { rows } = await sql<AnsweredReply>`
    select m.message_id as id, null as by, m.author_name as author, m.visibility as mode, m.body, null as file_name, 'sent' as state,
           to_char(m.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from case_event e
      join message m on m.organization_id = e.organization_id and m.message_id = (e.data->>'messageId')::uuid
     where e.organization_id = ${key.organizationId} and e.case_id = ${key.caseId} and e.seq > ${version}
       and e.type = 'reply.published' and e.data->>'outgoingId' is null and not m.automatic
     order by e.seq`.execute(tx)
  return rows
}
