/**
 * After a conflict: puts one's own words in place of whatever draft is there, on top of the newest version. Said on purpose, by somebody
 * who was told whose words these replace. Refuses `not_found`, `not_allowed`, `playbook_unreadable`,
 * and `playbook_draft_changed` when yet another draft is there by now.
 */
import { transact } from '../../store/db.ts'
import { deletePlaybookDraft, insertPlaybookDraft } from '../../store/playbook-drafts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { checkSeen, draftOf, holdPlaybook, tellPlaybook } from './guard.ts'

export function keepMyDraft(
  ctx: ActionContext,
  actor: Actor,
  playbookId: string,
  /** The draft that is replaced; null when there is none. */
  over: string | null,
  raw: unknown,
): Promise<{ revision: string; basedOn: number | null }> {
  const document = draftOf(raw)
  const key = { organizationId: actor.organizationId, playbookId }
  const revision = ctx.newId()
  return transact(ctx.db, async (tx) => {
    const held = await holdPlaybook(tx, actor, playbookId)
    const basedOn = held.latest?.version ?? null
    await checkSeen(tx, held, { revision: over, basedOn })
    await deletePlaybookDraft(tx, key)
    await insertPlaybookDraft(tx, key, { revision, document, basedOn, updatedBy: actor.personId, now: ctx.now() })
    await tellPlaybook(tx, actor, playbookId, 'keep-playbook-draft', {
      based_on: basedOn,
      over: held.draft?.updatedBy ?? null,
    })
    return { revision, basedOn }
  })
}
