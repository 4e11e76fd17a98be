/**
 * Makes the draft the newest version; cases that open from now on walk it, those that began stay with theirs. Of two people publishing at
 * once one succeeds, and the other is told who came first. Refuses `not_found`, `not_allowed`, `playbook_has_problems` with the problems,
 * `playbook_draft_changed`, `playbook_published_meanwhile`.
 */
import { Refusal } from '../../core/errors.ts'
import { publishable } from '../../core/playbook/publishable.ts'
import { transact } from '../../store/db.ts'
import { deletePlaybookDraft } from '../../store/playbook-drafts.ts'
import { publishPlaybook as publish } from '../../store/playbooks.ts'
import type { ActionContext, Actor } from '../context.ts'
import { checkSeen, holdPlaybook, tellPlaybook } from './guard.ts'
import type { Seen } from './save-draft.ts'

export function publishPlaybook(
  ctx: ActionContext,
  actor: Actor,
  playbookId: string,
  seen: Seen,
  note: string | null,
): Promise<{ version: number }> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const held = await holdPlaybook(tx, actor, playbookId)
    await checkSeen(tx, held, seen)
    if (!held.draft) throw new Refusal('not_found')
    const document = publishable(held.draft.document)
    const basedOn = held.latest?.version ?? null
    const version = (basedOn ?? 0) + 1
    await publish(tx, { organizationId, playbookId, version, document, by: personId, basedOn, note })
    await deletePlaybookDraft(tx, { organizationId, playbookId })
    await tellPlaybook(tx, actor, playbookId, 'publish-playbook', { version })
    return { version }
  })
}
