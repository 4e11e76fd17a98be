/**
 * A person decides about a reply of unknown fate: it is out there, or it is not (then it can be sent again); or sends a failed one again.
 * Refuses `not_found`, `reply_not_uncertain`.
 */
import { Refusal } from '../core/errors.ts'
import { recordChange } from '../store/changes.ts'
import { type Tx, transact } from '../store/db.ts'
import { audit } from '../store/facts.ts'
import { loadCaseFor } from '../store/guarded.ts'
import { loadOutgoing, type OutgoingRow, setOutgoing } from '../store/outbox.ts'
import { enqueueSend, recordPublished } from '../store/published.ts'
import type { ActionContext, Actor } from './context.ts'

/** Sends a failed reply again, or one of unknown fate that a person found missing. */
export function retryReply(ctx: ActionContext, actor: Actor, outgoingId: string): Promise<OutgoingRow> {
  return transact(ctx.db, async (tx) => {
    const row = await guarded(tx, actor, outgoingId)
    if (row.state !== 'failed' && row.state !== 'unknown') throw new Refusal('reply_not_uncertain')
    await audit(tx, {
      ...actor,
      action: 'retry-reply',
      entity: 'outgoing',
      entityId: outgoingId,
      data: { was: row.state },
    })
    await setOutgoing(tx, row, { state: 'queued', reason: null, not_before: null, sender: null })
    await enqueueSend(tx, row, null)
    await recordChange(tx, { organizationId: actor.organizationId, kind: 'case', id: row.case_id })
    return { ...row, state: 'queued', reason: null }
  })
}

/** "It is there": the reply counts as sent from now on. */
export function confirmReply(ctx: ActionContext, actor: Actor, outgoingId: string): Promise<OutgoingRow> {
  return transact(ctx.db, async (tx) => {
    const row = await guarded(tx, actor, outgoingId)
    if (row.state !== 'unknown') throw new Refusal('reply_not_uncertain')
    if (!row.conversation_id)
      throw new Refusal('reply_not_uncertain', { reason: 'the conversation it began is not known yet' })
    await audit(tx, { ...actor, action: 'confirm-reply', entity: 'outgoing', entityId: outgoingId })
    const now = ctx.now()
    const publication = {
      externalId: `seen:${outgoingId}`,
      at: now,
      conversationId: row.conversation_id,
      authorName: '',
    }
    await recordPublished(tx, row, publication, now)
    return { ...row, state: 'sent' }
  })
}

async function guarded(tx: Tx, actor: Actor, outgoingId: string): Promise<OutgoingRow> {
  const row = await loadOutgoing(tx, actor.organizationId, outgoingId, true)
  if (!row) throw new Refusal('not_found')
  await loadCaseFor(tx, actor, row.case_id)
  return row
}
