/** Writing one reply into the outbox: checked, held for its undo time, enqueued, and told to the case. */
import type { Actor } from '../core/access.ts'
import type { Purpose } from '../core/case/events.ts'
import { Refusal } from '../core/errors.ts'
import { checkOutgoing } from '../core/guardrails/check.ts'
import type { FilledTemplate } from '../core/message/template.ts'
import { cleanText } from '../core/text/safe.ts'
import { loadBrand } from './brands.ts'
import { changeCase } from './cases.ts'
import type { Tx } from './db.ts'
import { clearDraft } from './drafts.ts'
import { insertOutgoing, loadOutgoing, type OutgoingFile, type OutgoingRow } from './outbox.ts'
import { enqueueSend } from './published.ts'
import type { Way } from './reads/ways.ts'

export type ReplyToWrite = {
  organizationId: string
  caseId: string
  brandId: string
  id: string
  way: Extract<Way, { possible: true }>
  mode: 'public' | 'private'
  purpose: Purpose
  body: string
  /** Null: the machine. */
  actor: Pick<Actor, 'personId'> | null
  requestKey: string | null
  now: number
  undoSeconds: number
  /** A file in place of words. */
  file?: OutgoingFile
  /** An approved text; `body` is how it reads. */
  template?: FilledTemplate
}

/** Refuses `guardrail_stop`, `reply_empty`, `reply_too_long`. The case must be locked. */
export async function writeReply(tx: Tx, reply: ReplyToWrite): Promise<OutgoingRow> {
  const { organizationId, caseId, id, way, mode, purpose, actor, now } = reply
  const key = { organizationId, caseId }
  const body = cleanText(reply.body).trim()
  const language = /[\u0590-\u05ff]/.test(body) ? 'he' : 'en'
  // Nobody can reword what the platform approved.
  const checked =
    reply.file || reply.template
      ? { stopped: false, findings: [] }
      : checkOutgoing({
          text: body,
          mode,
          language,
          purpose,
          brand: await loadBrand(tx, organizationId, reply.brandId),
          maxLength: way.maxLength,
        })
  if (checked.stopped) {
    const worst = checked.findings[0]?.id
    throw new Refusal(
      worst === 'empty' ? 'reply_empty' : worst === 'too_long' ? 'reply_too_long' : 'guardrail_stop',
      checked.findings,
    )
  }
  const heldUntil = now + reply.undoSeconds * 1000
  await insertOutgoing(tx, {
    organizationId,
    id,
    caseId,
    channelId: way.channelId,
    conversationId: way.conversationId,
    lane: way.lane,
    mode,
    purpose,
    body,
    language,
    recipientIdentityId: way.recipientIdentityId,
    inReplyTo: way.inReplyTo,
    privateReplyTo: way.privateReplyTo,
    personId: actor?.personId ?? null,
    automatic: actor === null,
    requestKey: reply.requestKey,
    heldUntil,
    file: reply.file ?? null,
    template: reply.template ?? null,
  })
  await changeCase(tx, key, { now, by: actor?.personId ?? null }, (c) => [
    // Whoever answers first takes the case.
    ...(actor && c.assigneeId === null ? [{ type: 'case.assigned' as const, personId: actor.personId }] : []),
    { type: 'reply.queued', outgoingId: id, purpose, visibility: mode, conversationId: way.conversationId ?? '' },
  ])
  if (actor && !reply.file && !reply.template) await clearDraft(tx, { ...key, personId: actor.personId, mode })
  await enqueueSend(
    tx,
    { organization_id: organizationId, outgoing_id: id, channel_id: way.channelId, lane: way.lane },
    new Date(heldUntil),
  )
  const row = await loadOutgoing(tx, organizationId, id)
  if (!row) throw new Error('the reply just written is gone')
  return row
}
