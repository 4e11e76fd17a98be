/** Keeps what a person is writing, so that a crash, a reload or another device loses nothing. An empty text clears it. Refuses `not_found`. */
import { cleanText } from '../core/text/safe.ts'
import { recordChange } from '../store/changes.ts'
import { transact } from '../store/db.ts'
import { type Draft, type DraftKey, draftsOf, saveDraft as store } from '../store/drafts.ts'
import { loadCaseFor } from '../store/guarded.ts'
import type { ActionContext, Actor } from './context.ts'

export type Writing = {
  mode: DraftKey['mode']
  body: string
  /** When it was written, where that was before now: a device that was away does not write over what was written since. */
  writtenAt?: number | undefined
}

/** What is kept now in this mode: these words, or newer ones of the same person; null when nothing. */
export function saveDraft(ctx: ActionContext, actor: Actor, caseId: string, writing: Writing): Promise<Draft | null> {
  const { mode, body, writtenAt } = writing
  const { organizationId, personId } = actor
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    await loadCaseFor(tx, actor, caseId)
    const key = { organizationId, caseId, personId, mode }
    const kept = await store(tx, key, cleanText(body), Math.min(writtenAt ?? now, now))
    // The other desks of the same person hear of it.
    if (kept) await recordChange(tx, { organizationId, kind: 'draft', id: caseId, personId })
    return (await draftsOf(tx, key)).find((draft) => draft.mode === mode) ?? null
  })
}
