/** Outgoing messages and the attempts to send them. A row is `sending` only with a committed attempt, so a crash always leaves a trace. */

import type { Selectable } from 'kysely'
import type { FilledTemplate } from '../core/message/template.ts'
import { type Db, json, sql, type Tx } from './db.ts'
import type { Outgoing as Row } from './schema.gen.ts'

export type OutgoingRow = Selectable<Row>
export type OutgoingState =
  | 'awaiting_approval'
  | 'refused'
  | 'held'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'unknown'
  | 'cancelled'

export type NewOutgoing = {
  organizationId: string
  id: string
  caseId: string
  channelId: string
  conversationId: string | null
  lane: string
  mode: 'public' | 'private'
  purpose: string
  body: string
  language: 'he' | 'en'
  recipientIdentityId: string | null
  inReplyTo: string | null
  privateReplyTo: string | null
  personId: string | null
  automatic: boolean
  requestKey: string | null
  heldUntil: number
  file: OutgoingFile | null
  template: FilledTemplate | null
  state: 'held' | 'awaiting_approval'
}

/** A file in the attachment folder that goes out. */
export type OutgoingFile = { id: string; name: string; contentType: string; bytes: number }

/** False when this request key was used before: asking twice makes one. */
export async function insertOutgoing(tx: Tx, outgoing: NewOutgoing): Promise<boolean> {
  const result = await tx
    .insertInto('outgoing')
    .values({
      organization_id: outgoing.organizationId,
      outgoing_id: outgoing.id,
      case_id: outgoing.caseId,
      channel_id: outgoing.channelId,
      conversation_id: outgoing.conversationId,
      lane: outgoing.lane,
      mode: outgoing.mode,
      purpose: outgoing.purpose,
      body: outgoing.body,
      language: outgoing.language,
      recipient_identity_id: outgoing.recipientIdentityId,
      in_reply_to: outgoing.inReplyTo,
      private_reply_to: outgoing.privateReplyTo,
      person_id: outgoing.personId,
      automatic: outgoing.automatic,
      request_key: outgoing.requestKey,
      file_id: outgoing.file?.id ?? null,
      file_name: outgoing.file?.name ?? null,
      file_type: outgoing.file?.contentType ?? null,
      file_bytes: outgoing.file?.bytes ?? null,
      template: outgoing.template && json(outgoing.template),
      state: outgoing.state,
      held_until: outgoing.state === 'held' ? new Date(outgoing.heldUntil) : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function loadOutgoing(
  db: Db | Tx,
  organizationId: string,
  outgoingId: string,
  lock = false,
): Promise<OutgoingRow | null> {
  let query = db
    .selectFrom('outgoing')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('outgoing_id', '=', outgoingId)
  if (lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) ?? null
}

export async function outgoingByRequest(
  db: Db | Tx,
  organizationId: string,
  requestKey: string,
): Promise<OutgoingRow | null> {
  const row = await db
    .selectFrom('outgoing')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('request_key', '=', requestKey)
    .executeTakeFirst()
  return row ?? null
}

export async function setOutgoing(
  tx: Tx,
  row: { organization_id: string; outgoing_id: string },
  set: Partial<{
    state: OutgoingState
    body: string
    held_until: Date | null
    reason: string | null
    not_before: Date | null
    attempts: number
    external_id: string
    message_id: string
    conversation_id: string
    sender: string | null
  }>,
): Promise<void> {
  await tx
    .updateTable('outgoing')
    .set({ ...set, updated_at: sql<Date>`now()` })
    .where('organization_id', '=', row.organization_id)
    .where('outgoing_id', '=', row.outgoing_id)
    .execute()
}

/** An earlier reply of the same lane that has not left yet: replies of one thread leave in order. */
export async function earlierInLane(tx: Tx, row: OutgoingRow): Promise<string | null> {
  const earlier = await tx
    .selectFrom('outgoing')
    .select('outgoing_id')
    .where('organization_id', '=', row.organization_id)
    .where('channel_id', '=', row.channel_id)
    .where('lane', '=', row.lane)
    .where('state', 'in', ['held', 'queued', 'sending'])
    .where(sql<boolean>`(created_at, outgoing_id) < (select created_at, outgoing_id from outgoing o2
       where o2.organization_id = ${row.organization_id} and o2.outgoing_id = ${row.outgoing_id})`)
    .limit(1)
    .executeTakeFirst()
  return earlier?.outgoing_id ?? null
}

/** The next reply waiting in a lane, once the one before it is out of the way. */
export async function nextInLane(tx: Tx, row: OutgoingRow): Promise<{ outgoingId: string; runAt: Date | null } | null> {
  const next = await tx
    .selectFrom('outgoing')
    .select(['outgoing_id', sql<Date | null>`greatest(held_until, not_before)`.as('run_at')])
    .where('organization_id', '=', row.organization_id)
    .where('channel_id', '=', row.channel_id)
    .where('lane', '=', row.lane)
    .where('outgoing_id', '<>', row.outgoing_id)
    .where('state', 'in', ['held', 'queued'])
    .orderBy('created_at')
    .orderBy('outgoing_id')
    .limit(1)
    .executeTakeFirst()
  return next ? { outgoingId: next.outgoing_id, runAt: next.run_at } : null
}

export async function startAttempt(tx: Tx, row: OutgoingRow, now: number): Promise<number> {
  const attempt = row.attempts + 1
  await tx
    .insertInto('send_attempt')
    .values({ organization_id: row.organization_id, outgoing_id: row.outgoing_id, attempt, started_at: new Date(now) })
    .execute()
  return attempt
}

export async function finishAttempt(
  tx: Tx,
  row: OutgoingRow,
  now: number,
  outcome: string,
  evidence: string | null,
): Promise<void> {
  await tx
    .updateTable('send_attempt')
    .set({ finished_at: new Date(now), outcome, evidence: evidence?.slice(0, 2000) ?? null })
    .where('organization_id', '=', row.organization_id)
    .where('outgoing_id', '=', row.outgoing_id)
    .where('attempt', '=', row.attempts)
    .execute()
}

/** Replies that were being sent by a process that no longer lives: nobody knows whether they went out. */
export async function orphanedSends(db: Db, alive: string[]): Promise<OutgoingRow[]> {
  return db
    .selectFrom('outgoing')
    .selectAll()
    .where('state', '=', 'sending')
    .where((where) =>
      where.or([
        where('sender', 'is', null),
        where.not(where('sender', 'in', alive.length > 0 ? alive : ['00000000-0000-0000-0000-000000000000'])),
      ]),
    )
    .execute()
}

/** Replies whose moment passed without a job having moved them: their job died with its process. */
export async function overdueSends(db: Db, now: number): Promise<OutgoingRow[]> {
  return db
    .selectFrom('outgoing')
    .selectAll()
    .where('state', 'in', ['held', 'queued'])
    .where(sql<boolean>`greatest(held_until, not_before, updated_at) < ${new Date(now - 5_000)}`)
    .orderBy('created_at')
    .limit(200)
    .execute()
}

/**
 * The reply that an echo of our own account confirms: by the key we sent along, by the id the platform gave, or, while nobody knows
 * whether a send arrived, by the same words in the same conversation. A file has no words to be known by: while it is being sent, it is
 * the file that appears under what it answers (a reply to a reply stands under the same first comment); later any other would do as well.
 */
export async function outgoingOfEcho(
  tx: Tx,
  echo: {
    organizationId: string
    channelId: string
    clientKey: string | null
    externalId: string
    conversationId: string
    parentExternalId: string | null
    body: string
    hasFile: boolean
  },
): Promise<OutgoingRow | null> {
  const row = await tx
    .selectFrom('outgoing')
    .selectAll()
    .where('organization_id', '=', echo.organizationId)
    .where('channel_id', '=', echo.channelId)
    .where((where) =>
      where.or([
        where(sql`outgoing_id::text`, '=', echo.clientKey ?? ''),
        where('external_id', '=', echo.externalId),
        where.and([
          where('conversation_id', '=', echo.conversationId),
          where('body', '=', echo.body),
          where.or([
            where.and([where('state', 'in', ['sending', 'unknown']), where('file_id', 'is', null)]),
            where.and([
              where('state', '=', 'sending'),
              where('file_id', 'is not', null),
              sql<boolean>`${echo.hasFile} and exists (select 1 from message m join conversation co using (organization_id, conversation_id)
                where m.organization_id = outgoing.organization_id and m.message_id = outgoing.in_reply_to and ${echo.parentExternalId}
                  = case when m.parent_external_id = co.root_external_id then m.external_id
                         else coalesce(m.parent_external_id, m.external_id) end)`,
            ]),
          ]),
        ]),
      ]),
    )
    .orderBy('created_at')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** A reply of which nobody knows whether it left, by the key that went along with it; locked. */
export async function unconfirmedSend(
  tx: Tx,
  of: { organizationId: string; channelId: string; clientKey: string },
): Promise<OutgoingRow | null> {
  const row = await tx
    .selectFrom('outgoing')
    .selectAll()
    .where('organization_id', '=', of.organizationId)
    .where('channel_id', '=', of.channelId)
    .where(sql<boolean>`outgoing_id::text = ${of.clientKey}`)
    .where('state', 'in', ['sending', 'unknown'])
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** The outgoing row behind a message of ours, locked; null for words that were not sent from this desk. */
export async function outgoingOfMessage(
  tx: Tx,
  organizationId: string,
  messageId: string,
): Promise<OutgoingRow | null> {
  const row = await tx
    .selectFrom('outgoing')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('message_id', '=', messageId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}
