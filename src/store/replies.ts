/** Writing one reply into the outbox: checked, held for its undo time, enqueued, and told to the case. */
import type { Actor } from '../core/access.ts'
import type { Purpose } from '../core/case/events.ts'
import { type ErrorCode, Refusal } from '../core/errors.ts'
import { checkOutgoing } from '../core/guardrails/check.ts'
import type { Finding } from '../core/guardrails/finding.ts'
import type { FilledTemplate } from '../core/message/template.ts'
import { cleanText } from '../core/text/safe.ts'
import { changeCase, loadCase } from './cases.ts'
import type { Tx } from './db.ts'
import { clearDraft } from './drafts.ts'
import { audit } from './facts.ts'
import { insertOutgoing, loadOutgoing, type OutgoingFile, type OutgoingRow } from './outbox.ts'
import { enqueueSend } from './published.ts'
import { outgoingDraft } from './reads/outgoing-draft.ts'
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
  /** Why it leaves although a guardrail would stop it; whoever gives it stands by it. */
  overrideReason?: string | null
}

/** Refuses `guardrail_stop`, `approval_needed`, `reply_empty`, `reply_too_long`, `window_closed`. The case must be locked. */
export async function writeReply(tx: Tx, reply: ReplyToWrite): Promise<OutgoingRow> {
  const { organizationId, caseId, id, way, mode, purpose, actor, now } = reply
  const key = { organizationId, caseId }
  const body = cleanText(reply.body).trim()
  const language = /[\u0590-\u05ff]/.test(body) ? 'he' : 'en'
  // Nobody can reword what the platform approved.
  const overridden = reply.file || reply.template ? [] : await guard(tx, reply, body)
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
    ...(overridden.length > 0
      ? [
          {
            type: 'guardrail.overridden' as const,
            outgoingId: id,
            checks: overridden,
            reason: reply.overrideReason ?? '',
          },
        ]
      : []),
  ])
  if (overridden.length > 0)
    await audit(tx, {
      organizationId,
      personId: actor?.personId ?? null,
      action: 'override-guardrail',
      entity: 'outgoing',
      entityId: id,
      data: { checks: overridden, reason: reply.overrideReason ?? '' },
    })
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

const CODES: Partial<Record<Finding['id'], ErrorCode>> = {
  empty: 'reply_empty',
  too_long: 'reply_too_long',
  window: 'window_closed',
}

/** The checks that a reason was given against; refuses what stops the text. */
async function guard(tx: Tx, reply: ReplyToWrite, body: string): Promise<Finding['id'][]> {
  const { organizationId, caseId, mode, purpose, way, now } = reply
  const c = await loadCase(tx, { organizationId, caseId })
  if (!c) throw new Refusal('not_found')
  const personId = reply.actor?.personId ?? null
  const draft = await outgoingDraft(tx, { organizationId, case: c, mode, purpose, body, personId, way, now })
  const { findings, needsApproval } = checkOutgoing(draft)
  const stops = findings.filter(({ level }) => level === 'stop')
  const refused = reply.overrideReason ? stops.filter(({ final }) => final) : stops
  if (refused.length > 0) throw new Refusal(CODES[refused[0]?.id ?? 'language'] ?? 'guardrail_stop', findings)
  // What a manager wrote for the machine to say is approved by that.
  if (needsApproval && reply.actor) throw new Refusal('approval_needed', findings)
  return [...new Set(stops.map(({ id }) => id))]
}
