/** Takes a reply back before it leaves. Refuses `not_found`, `reply_gone`. */
import { Refusal } from '../core/errors.ts'
import { transact } from '../store/db.ts'
import { saveDraft } from '../store/drafts.ts'
import { loadCaseFor } from '../store/guarded.ts'
import { loadOutgoing, type OutgoingRow } from '../store/outbox.ts'
import { recordNotPublished } from '../store/published.ts'
import type { ActionContext, Actor } from './context.ts'

export function cancelReply(ctx: ActionContext, actor: Actor, outgoingId: string): Promise<OutgoingRow> {
  return transact(ctx.db, async (tx) => {
    const row = await loadOutgoing(tx, actor.organizationId, outgoingId, true)
    if (!row) throw new Refusal('not_found')
    await loadCaseFor(tx, actor, row.case_id)
    // A reply that waits after a refusal by the platform has certainly not left either.
    if (row.state !== 'held' && row.state !== 'queued') throw new Refusal('reply_gone')
    const now = ctx.now()
    await recordNotPublished(tx, row, 'cancelled', null, { now, by: actor.personId })
    // The words come back to where they were written.
    const mode = row.mode === 'public' ? 'public' : 'private'
    await saveDraft(
      tx,
      { organizationId: actor.organizationId, caseId: row.case_id, personId: actor.personId, mode },
      row.body,
      now,
    )
    return { ...row, state: 'cancelled' }
  })
}
