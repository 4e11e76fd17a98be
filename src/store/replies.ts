/** Writing one reply into the outbox: checked, held for its undo time, enqueued, and told to the case. */

import { type Actor, APPROVERS } from '../core/access.ts'
import type { BesidesReason } from '../core/case/besides.ts'
import type { Purpose } from '../core/case/events.ts'
import { Refusal } from '../core/errors.ts'
import type { FilledTemplate } from '../core/message/template.ts'
import { cleanText } from '../core/text/safe.ts'
import { newId } from '../lib/ids.ts'
import { approversOf, insertApproval } from './approvals.ts'
import { loadBrand } from './brands.ts'
import { changeCase, loadCase } from './cases.ts'
import type { Tx } from './db.ts'
import { clearDraft } from './drafts.ts'
import { audit } from './facts.ts'
import { insertOutgoing, loadOutgoing, type OutgoingFile, type OutgoingRow, setOutgoing } from './outbox.ts'
import { enqueueSend } from './published.ts'
import type { Way } from './reads/ways.ts'
import { type Guarded, guardReply } from './reply-guard.ts'

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
  /** Asks PR/Legal before it leaves. */
  askApproval?: boolean
  /** Why it leaves beside what somebody else answered meanwhile. */
  besides?: BesidesReason | null
}

/** Refuses what the guardrails refuse, and `nobody_to_approve`. The case must be locked. */
export async function writeReply(tx: Tx, reply: ReplyToWrite): Promise<OutgoingRow> {
  const { organizationId, caseId, id, way, mode, purpose, actor, now } = reply
  const key = { organizationId, caseId }
  const body = cleanText(reply.body).trim()
  const language = /[\u0590-\u05ff]/.test(body) ? 'he' : 'en'
  const { overridden, approval } = await guarded(tx, reply, body)
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
    state: approval ? 'awaiting_approval' : 'held',
  })
  await changeCase(tx, key, { now, by: actor?.personId ?? null }, (c) => [
    // Whoever answers first takes the case.
    ...(actor && c.assigneeId === null ? [{ type: 'case.assigned' as const, personId: actor.personId }] : []),
    ...(approval ? [] : [queuedEvent({ id, purpose, mode, conversationId: way.conversationId })]),
    ...(reply.besides ? [{ type: 'reply.besides' as const, outgoingId: id, reason: reply.besides }] : []),
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
  if (approval) await ask(tx, reply, body, approval)
  else
    await enqueueSend(
      tx,
      { organization_id: organizationId, outgoing_id: id, channel_id: way.channelId, lane: way.lane },
      new Date(heldUntil),
    )
  const row = await loadOutgoing(tx, organizationId, id)
  if (!row) throw new Error('the reply just written is gone')
  return row
}

const queuedEvent = (of: {
  id: string
  purpose: Purpose
  mode: 'public' | 'private'
  conversationId: string | null
}) => ({
  type: 'reply.queued' as const,
  outgoingId: of.id,
  purpose: of.purpose,
  visibility: of.mode,
  conversationId: of.conversationId ?? '',
})

/** Nobody can reword what the platform approved, nor a file; where the matter waits for approval, they wait as well. */
async function guarded(tx: Tx, reply: ReplyToWrite, body: string): Promise<Guarded> {
  const { organizationId, caseId, actor } = reply
  const c = await loadCase(tx, { organizationId, caseId })
  if (!c) throw new Refusal('not_found')
  if (reply.file || reply.template) {
    const waits = c.approvalRequired === true && actor !== null
    return { overridden: [], approval: waits ? { findings: [], fallback: null } : null }
  }
  return guardReply(tx, {
    ...reply,
    c,
    body,
    personId: actor?.personId ?? null,
    overrideReason: reply.overrideReason ?? null,
    askApproval: reply.askApproval === true,
  })
}

async function ask(tx: Tx, reply: ReplyToWrite, body: string, approval: NonNullable<Guarded['approval']>) {
  const { organizationId, caseId, brandId, id, actor, now, way } = reply
  if (!actor) throw new Error('the machine asks nobody for approval')
  const approvers = await approversOf(tx, { organizationId, brandId, except: actor.personId, roles: APPROVERS })
  if (approvers.length === 0) throw new Refusal('nobody_to_approve')
  const brand = await loadBrand(tx, organizationId, brandId)
  const dueAt = now + brand.guardrails.approvalMinutes * 60_000
  const approvalId = newId()
  const asked = {
    organizationId,
    id: approvalId,
    outgoingId: id,
    caseId,
    brandId,
    askedBy: actor.personId,
    body,
    dueAt,
  }
  await insertApproval(tx, { ...asked, ...approval, reach: reply.mode === 'public' ? way.reach : null })
  const checks = [...new Set(approval.findings.map((finding) => finding.id))]
  await changeCase(tx, { organizationId, caseId }, { now, by: actor.personId }, () => [
    { type: 'approval.asked', approvalId, outgoingId: id, checks, dueAt },
  ])
}

/** An approved text, or its safe version, leaves like every other reply: held for its undo time, then in the order of its thread. */
export async function release(
  tx: Tx,
  row: OutgoingRow,
  { text, now, undoSeconds, by }: { text: string; now: number; undoSeconds: number; by: string | null },
): Promise<void> {
  const heldUntil = new Date(now + undoSeconds * 1000)
  await setOutgoing(tx, row, { state: 'held', body: text, held_until: heldUntil, reason: null })
  const mode = row.mode === 'public' ? 'public' : 'private'
  const queued = queuedEvent({
    id: row.outgoing_id,
    purpose: row.purpose as Purpose,
    mode,
    conversationId: row.conversation_id,
  })
  await changeCase(tx, { organizationId: row.organization_id, caseId: row.case_id }, { now, by }, () => [queued])
  await enqueueSend(tx, row, heldUntil)
}
