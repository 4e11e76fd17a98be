/**
 * Keeps a draft, finished or not. Refuses `not_found`, `not_allowed`, `playbook_unreadable`, and when somebody was there in between:
 * `playbook_draft_changed`, `playbook_published_meanwhile`.
 */

import { Refusal } from '../../core/errors.ts'
import type { PlaybookDraft } from '../../core/playbook/schema.ts'
import { transact } from '../../store/db.ts'
import { insertPlaybookDraft, updatePlaybookDraft } from '../../store/playbook-drafts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { checkSeen, draftOf, holdPlaybook, tellPlaybook } from './guard.ts'

export type Seen = {
  /** The revision of the draft that was seen; null when there was none. */
  revision: string | null
  /** The version that the words stand on; null for a playbook that was never published. */
  basedOn: number | null
}

/** Returns the draft's new revision, and the document as it was understood. */
export function savePlaybookDraft(
  ctx: ActionContext,
  actor: Actor,
  playbookId: string,
  seen: Seen,
  raw: unknown,
): Promise<{ revision: string; document: PlaybookDraft }> {
  const document = draftOf(raw)
  const key = { organizationId: actor.organizationId, playbookId }
  const revision = ctx.newId()
  return transact(ctx.db, async (tx) => {
    const held = await holdPlaybook(tx, actor, playbookId)
    await checkSeen(tx, held, seen)
    const basedOn = held.latest?.version ?? null
    const draft = { revision, document, basedOn, updatedBy: actor.personId, now: ctx.now() }
    if (held.draft) await updatePlaybookDraft(tx, key, draft)
    // Two first saves at once: the second finds the row of the first, which it had not seen.
    else if (!(await insertPlaybookDraft(tx, key, draft)))
      throw new Refusal('playbook_draft_changed', { version: basedOn, by: null, revision: null })
    if (!held.draft) await tellPlaybook(tx, actor, playbookId, 'draft-playbook', { based_on: basedOn })
    return { revision, document }
  })
}
