/**
 * Makes the draft the newest version; cases that open from now on walk it, those that began stay with theirs. Of two people publishing at
 * once one succeeds, and the other is told who came first. Refuses `not_found`, `not_allowed`, `playbook_has_problems` with the problems,
 * `playbook_draft_changed`, `playbook_published_meanwhile`.
 */
import { Refusal } from '../../core/errors.ts'
import { playbookDocument } from '../../core/playbook/schema.ts'
import { problemsOf } from '../../core/playbook/validate.ts'
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
    const problems = problemsOf(held.draft.document).filter(({ level }) => level === 'error')
    if (problems.length > 0) throw new Refusal('playbook_has_problems', problems)
    const document = playbookDocument.parse(held.draft.document)
    const basedOn = held.latest?.version ?? null
    const version = (basedOn ?? 0) + 1
    await publish(tx, { organizationId, playbookId, version, document, by: personId, basedOn, note })
    await deletePlaybookDraft(tx, { organizationId, playbookId })
    await tellPlaybook(tx, actor, playbookId, 'publish-playbook', { version })
    return { version }
  })
}
