/** Throws a draft away; a playbook that was never published is gone with it. Refuses `not_found`, `not_allowed`, `playbook_draft_changed`. */
import { Refusal } from '../../core/errors.ts'
import { transact } from '../../store/db.ts'
import { deletePlaybookDraft } from '../../store/playbook-drafts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { holdPlaybook, tellPlaybook } from './guard.ts'

export function discardPlaybookDraft(
  ctx: ActionContext,
  actor: Actor,
  playbookId: string,
  revision: string,
): Promise<void> {
  return transact(ctx.db, async (tx) => {
    const { draft } = await holdPlaybook(tx, actor, playbookId)
    if (!draft) throw new Refusal('not_found')
    if (draft.revision !== revision)
      throw new Refusal('playbook_draft_changed', { version: draft.basedOn, by: null, revision: draft.revision })
    await deletePlaybookDraft(tx, { organizationId: actor.organizationId, playbookId })
    await tellPlaybook(tx, actor, playbookId, 'discard-playbook-draft')
  })
}
