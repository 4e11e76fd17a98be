/** Keeps what a person is writing, so that a crash, a reload or another device loses nothing. An empty text clears it. Refuses `not_found`. */
import { cleanText } from '../core/text/safe.ts'
import { clearDraft, type DraftKey, saveDraft as store } from '../store/drafts.ts'
import { loadCaseFor } from '../store/guarded.ts'
import type { ActionContext, Actor } from './context.ts'

export async function saveDraft(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  mode: DraftKey['mode'],
  body: string,
): Promise<void> {
  await loadCaseFor(ctx.db, actor, caseId)
  const key = { organizationId: actor.organizationId, caseId, personId: actor.personId, mode }
  const text = cleanText(body)
  if (text.trim() === '') await clearDraft(ctx.db, key)
  else await store(ctx.db, key, text, ctx.now())
}
