/** A reply of ours is out there: the one place that records it, whoever found out (the platform's answer, an echo, a read-back, a person). */

import { afterPublished } from '../core/case/decide.ts'
import type { CaseEventBody, Purpose } from '../core/case/events.ts'
import { applyEvent } from '../core/case/fold.ts'
import { newId } from '../lib/ids.ts'
import { indexLater } from './buffer.ts'
import { type CaseChange, changeCase, loadCase } from './cases.ts'
import { recordChange } from './changes.ts'
import { meetInPrivate } from './customers.ts'
import { sql, type Tx } from './db.ts'
import { holdPlace, isWaitedFor } from './deliveries.ts'
import { addJob } from './jobs.ts'
import { findMessage, insertMessage } from './messages.ts'
import { nextInLane, type OutgoingRow, setOutgoing } from './outbox.ts'
import { loadPlaybook } from './playbooks.ts'

export type Publication = { externalId: string; at: number; conversationId: string; authorName: string }

/** Marks the reply sent, files it as a message, and tells the case. Safe to call twice: the second time changes nothing. */
export async function recordPublished(
  tx: Tx,
  row: OutgoingRow,
  publication: Publication,
  now: number,
): Promise<CaseChange | null> {
  if (row.state === 'sent' || row.state === 'delivered' || row.state === 'read') return null
  const { organization_id: organizationId, channel_id: channelId, case_id: caseId } = row
  const place = { organizationId, channelId, externalId: publication.externalId }
  await holdPlace(tx, place)
  const purpose = row.purpose as Purpose
  const visibility = row.mode === 'public' ? 'public' : 'private'
  const echo = await findMessage(tx, organizationId, channelId, publication.externalId)
  const messageId = echo?.id ?? newId()
  if (echo) await adoptEcho(tx, organizationId, echo.id, row)
  else
    await insertMessage(tx, {
      organizationId,
      id: messageId,
      channelId,
      conversationId: publication.conversationId,
      caseId,
      identityId: null,
      personId: row.person_id,
      externalId: publication.externalId,
      parentExternalId: null,
      direction: 'out',
      visibility,
      authorName: publication.authorName,
      automatic: row.automatic,
      body: row.body,
      html: null,
      language: row.language,
      permalink: null,
      reach: null,
      sentAt: publication.at,
      delivery: null,
    })
  const { conversationId } = publication
  if (row.private_reply_to && row.recipient_identity_id)
    await meetInPrivate(tx, { organizationId, identityId: row.recipient_identity_id, conversationId })
  if (row.file_id && !echo?.removed) await attachSent(tx, row, messageId)
  if (await isWaitedFor(tx, place)) await addJob(tx, 'file-waiting', place, { maxAttempts: 12 })
  await setOutgoing(tx, row, {
    state: 'sent',
    reason: null,
    external_id: publication.externalId,
    message_id: messageId,
    conversation_id: publication.conversationId,
    sender: null,
  })
  await wakeLane(tx, row)
  const event: CaseEventBody = {
    type: 'reply.published',
    outgoingId: row.outgoing_id,
    messageId,
    purpose,
    visibility,
    conversationId: publication.conversationId,
    automatic: row.automatic,
    publishedAt: publication.at,
  }
  const current = await loadCase(tx, { organizationId, caseId }, true)
  const document = current?.playbook
    ? await loadPlaybook(tx, organizationId, current.playbook.playbookId, current.playbook.version)
    : null
  return changeCase(tx, { organizationId, caseId }, { now, by: row.person_id }, (c) => {
    const folded = applyEvent(c, { ...event, seq: c.version + 1, at: now, by: row.person_id })
    return [
      event,
      ...afterPublished(
        folded,
        { purpose, visibility, conversationId: publication.conversationId, at: publication.at },
        document,
      ),
    ]
  })
}

/** A reply that will not leave (any more): tells the case and lets the next in its lane go. */
export async function recordNotPublished(
  tx: Tx,
  row: OutgoingRow,
  state: 'failed' | 'unknown' | 'cancelled',
  reason: string | null,
  doing: { now: number; by: string | null },
): Promise<void> {
  await setOutgoing(tx, row, { state, reason, sender: null })
  await wakeLane(tx, row)
  const outgoingId = row.outgoing_id
  const event: CaseEventBody =
    state === 'cancelled'
      ? { type: 'reply.cancelled', outgoingId }
      : { type: `reply.${state}`, outgoingId, reason: reason ?? '' }
  await changeCase(tx, { organizationId: row.organization_id, caseId: row.case_id }, doing, () => [event])
}

/** Enqueues the sending of a reply; one job at a time for each lane. */
export async function enqueueSend(
  tx: Tx,
  row: { organization_id: string; outgoing_id: string; channel_id: string; lane: string },
  runAt: Date | null,
): Promise<void> {
  await addJob(
    tx,
    'deliver-reply',
    { organizationId: row.organization_id, outgoingId: row.outgoing_id },
    { queue: `lane:${row.channel_id}:${row.lane}`, runAt, key: `deliver:${row.outgoing_id}` },
  )
}

async function wakeLane(tx: Tx, row: OutgoingRow): Promise<void> {
  const next = await nextInLane(tx, row)
  if (next) await enqueueSend(tx, { ...row, outgoing_id: next.outgoingId }, next.runAt)
}

/** The file that went out stands with its message, in place of what an echo told of it. */
async function attachSent(tx: Tx, row: OutgoingRow, messageId: string): Promise<void> {
  await sql`delete from attachment where organization_id = ${row.organization_id} and message_id = ${messageId}
    and attachment_id <> ${row.file_id}`.execute(tx)
  await sql`insert into attachment (organization_id, attachment_id, message_id, name, content_type, size, state)
    values (${row.organization_id}, ${row.file_id}, ${messageId}, ${row.file_name}, ${row.file_type}, ${row.file_bytes}, 'stored')
    on conflict do nothing`.execute(tx)
}

/** The platform told us of our own message before the call that sent it returned. */
async function adoptEcho(tx: Tx, organizationId: string, messageId: string, row: OutgoingRow): Promise<void> {
  await sql`update message set context = null, case_id = ${row.case_id}, person_id = ${row.person_id}, automatic = ${row.automatic}
    where organization_id = ${organizationId} and message_id = ${messageId}`.execute(tx)
  await indexLater(tx, organizationId, [messageId])
  await recordChange(tx, { organizationId, kind: 'case', id: row.case_id })
}
