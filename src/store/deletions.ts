/** A person told the platform to have their data deleted here: who they were is forgotten, what was counted stays. */
import type { SecretBox } from '../lib/secrets.ts'
import { type Db, sql, type Tx } from './db.ts'
import { emptyDeliveriesOf } from './retellings.ts'
import { forgetMessages } from './search/index-messages.ts'

export type DeletionRow = { code: string; requestedAt: Date; doneAt: Date | null; messages: number }

/** All that is kept of who asked: the id itself is what we were asked to forget. */
export const deletionDigest = (secrets: SecretBox, connectionId: string, userId: string): Buffer =>
  secrets.digest('deletion', `${connectionId} ${userId}`)

/** Of these people, those who asked to be forgotten, with the moment of it in milliseconds since 1970. */
export async function forgottenAt(
  tx: Tx,
  of: { organizationId: string; connectionId: string },
  userIds: string[],
  digestOf: (userId: string) => Buffer,
): Promise<Map<string, number>> {
  if (userIds.length === 0) return new Map()
  const theirs = sql`organization_id = ${of.organizationId} and connection_id = ${of.connectionId}`
  // A digest is dear, and hardly anybody asks.
  const asked = await sql`select 1 from deletion_request where ${theirs} limit 1`.execute(tx)
  if (asked.rows.length === 0) return new Map()
  const digests = userIds.map(digestOf)
  const { rows } = await sql<{ user_id: string; requested_at: Date }>`
    select given.user_id, requested_at from unnest(${userIds}::text[], ${digests}::bytea[]) as given(user_id, user_digest)
      join deletion_request using (user_digest) where ${theirs}`.execute(tx)
  return new Map(rows.map((row) => [row.user_id, row.requested_at.getTime()]))
}

/** Asking again is the same request: gives its code. */
export async function insertDeletion(
  tx: Tx,
  of: { organizationId: string; requestId: string; connectionId: string; code: string; userDigest: Buffer },
): Promise<{ code: string; fresh: boolean }> {
  const { rows } = await sql<{ code: string; fresh: boolean }>`
    insert into deletion_request (organization_id, request_id, connection_id, code, user_digest)
    values (${of.organizationId}, ${of.requestId}, ${of.connectionId}, ${of.code}, ${of.userDigest})
    on conflict (organization_id, connection_id, user_digest) do update set requested_at = deletion_request.requested_at
    returning code, code = ${of.code} as fresh`.execute(tx)
  return rows[0] ?? { code: of.code, fresh: true }
}

/**
 * Erases what the person behind these identities wrote through channels of this connection: names, words, older wordings, files, raw
 * deliveries, verdicts, parked events, and what reviews noted about their matters. Rows stay as tombstones, so that numbers and threads hold together. Returns the cases touched.
 */
export async function eraseIdentity(
  tx: Tx,
  of: { organizationId: string; connectionId: string; externalId: string; now: Date },
): Promise<{ messages: number; caseIds: string[]; attachmentIds: string[] }> {
  const { organizationId, connectionId, externalId, now } = of
  const { rows } = await sql<{ message_id: string; case_id: string | null }>`
    select m.message_id, m.case_id from message m
      join identity i on i.organization_id = m.organization_id and i.identity_id = m.identity_id
      join channel ch on ch.organization_id = m.organization_id and ch.channel_id = m.channel_id
     where m.organization_id = ${organizationId} and ch.connection_id = ${connectionId} and i.external_id = ${externalId}
     for update of m`.execute(tx)
  const ids = rows.map((row) => row.message_id)
  const theirs = sql`organization_id = ${organizationId} and message_id = any(${ids}::uuid[])`
  await emptyDeliveriesOf(tx, organizationId, ids)
  await forgetMessages(tx, organizationId, ids)
  await sql`delete from message_version where ${theirs}`.execute(tx)
  await sql`delete from verdict where ${theirs}`.execute(tx)
  const gone = await sql<{ id: string }>`delete from attachment where ${theirs} returning attachment_id as id`.execute(
    tx,
  )
  await sql`update message set body = null, html = null, permalink = null, context = null, author_name = '', removed_by = 'author',
      removed_at = coalesce(removed_at, ${now}) where ${theirs}`.execute(tx)
  await sql`delete from reaction r using message m, channel ch where r.organization_id = ${organizationId}
      and r.author_external_id = ${externalId} and m.organization_id = r.organization_id and m.message_id = r.message_id
      and ch.organization_id = m.organization_id and ch.channel_id = m.channel_id and ch.connection_id = ${connectionId}`.execute(
    tx,
  )
  await sql`delete from parked_event where organization_id = ${organizationId} and connection_id = ${connectionId}
      and event #>> '{message,author,externalId}' = ${externalId}`.execute(tx)
  // The name goes where no other channel knows the person.
  await sql`with theirs as (
      update identity i set name = '', handle = null, avatar_url = null from channel ch
       where i.organization_id = ${organizationId} and i.external_id = ${externalId} and ch.organization_id = i.organization_id
         and ch.connection_id = ${connectionId} and ch.kind = i.kind and i.scope in ('', ch.account) returning i.identity_id)
    update customer cu set name = '', note = '' from identity_link l, theirs
     where cu.organization_id = ${organizationId} and l.organization_id = cu.organization_id and l.customer_id = cu.customer_id
       and l.identity_id = theirs.identity_id and l.valid_to is null
       and not exists (select 1 from identity_link o where o.organization_id = l.organization_id and o.customer_id = l.customer_id
         and o.valid_to is null and o.identity_id not in (select identity_id from theirs))`.execute(tx)
  const caseIds = [...new Set(rows.flatMap((row) => row.case_id ?? []))]
  await sql`update goodwill set reason = '' where organization_id = ${organizationId} and case_id = any(${caseIds}::uuid[])`.execute(
    tx,
  )
  await sql`update goodwill_cancellation c set reason = '' from goodwill g where g.organization_id = ${organizationId}
      and g.case_id = any(${caseIds}::uuid[]) and c.organization_id = g.organization_id and c.goodwill_id = g.goodwill_id`.execute(
    tx,
  )
  await sql`update goodwill_request set reason = '', note = null, decided_at = coalesce(decided_at, ${now}),
      state = case state when 'waiting' then 'withdrawn' else state end
    where organization_id = ${organizationId} and case_id = any(${caseIds}::uuid[])`.execute(tx)
  // What was asked of policy may tell of the person; the answer is policy.
  await sql`update policy_question set question = '' where organization_id = ${organizationId} and case_id = any(${caseIds}::uuid[])`.execute(
    tx,
  )
  await sql`delete from case_detail where organization_id = ${organizationId} and case_id = any(${caseIds}::uuid[])`.execute(
    tx,
  )
  await sql`update review_item set note = null where organization_id = ${organizationId} and case_id = any(${caseIds}::uuid[])`.execute(
    tx,
  )
  // What waits for approval was written to somebody who is gone; what was decided keeps its outcome, not its words.
  await sql`update outgoing o set state = 'cancelled', updated_at = now() from approval a where a.organization_id = ${organizationId}
      and a.case_id = any(${caseIds}::uuid[]) and a.state = 'waiting' and o.organization_id = a.organization_id and o.outgoing_id = a.outgoing_id`.execute(
    tx,
  )
  await sql`update approval set body = '', fallback = null, talk = '[]', findings = '[]', note = null, decided_at = coalesce(decided_at, ${now}),
      state = case state when 'waiting' then 'withdrawn' else state end
    where organization_id = ${organizationId} and case_id = any(${caseIds}::uuid[])`.execute(tx)
  return { messages: ids.length, caseIds, attachmentIds: gone.rows.map((row) => row.id) }
}

export async function finishDeletion(
  tx: Tx,
  organizationId: string,
  code: string,
  done: { now: Date; messages: number },
): Promise<void> {
  await tx
    .updateTable('deletion_request')
    .set({ done_at: done.now, messages: done.messages })
    .where('organization_id', '=', organizationId)
    .where('code', '=', code)
    .execute()
}

/** By its code alone: the person has no account here. */
export async function deletionByCode(db: Db, code: string): Promise<DeletionRow | null> {
  const row = await db
    .selectFrom('deletion_request')
    .select(['code', 'requested_at', 'done_at', 'messages'])
    .where('code', '=', code)
    .executeTakeFirst()
  return row ? { code, requestedAt: row.requested_at, doneAt: row.done_at, messages: row.messages } : null
}
