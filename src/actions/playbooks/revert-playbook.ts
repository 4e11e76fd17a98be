/**
 * Goes back to an old version: its words become the draft, on top of the newest version. Publishing it makes a new version; history is
 * never rewritten. Refuses `not_found`, `not_allowed`, `playbook_draft_changed`, `playbook_published_meanwhile`.
 */
import { Refusal } from '../../core/errors.ts'
import { transact } from '../../store/db.ts'
import { insertPlaybookDraft, updatePlaybookDraft } from '../../store/playbook-drafts.ts'
import { loadPlaybook } from '../../store/playbooks.ts'
import type { ActionContext, Actor } from '../context.ts'
import { checkSeen, holdPlaybook, tellPlaybook } from './guard.ts'

/** `revision`: of the draft that these words may replace; null when there is none. */
export function revertPlaybook(
  ctx: ActionContext,
  actor: Actor,
  playbookId: string,
  version: number,
  revision: string | null,
): Promise<{ revision: string }> {
  const key = { organizationId: actor.organizationId, playbookId }
  const next = ctx.newId()
  return transact(ctx.db, async (tx) => {
    const held = await holdPlaybook(tx, actor, playbookId)
    const basedOn = held.latest?.version ?? null
    if (basedOn === null || version > basedOn) throw new Refusal('not_found')
    await checkSeen(tx, held, { revision, basedOn })
    const document = await loadPlaybook(tx, actor.organizationId, playbookId, version)
    const draft = { revision: next, document, basedOn, updatedBy: actor.personId, now: ctx.now() }
    if (held.draft) await updatePlaybookDraft(tx, key, draft)
    else await insertPlaybookDraft(tx, key, draft)
    await tellPlaybook(tx, actor, playbookId, 'revert-playbook', { version })
    return { revision: next }
  })
}
