/**
 * Begins a new playbook, as a draft: from a ready one, from a version of another, or from a file. Refuses `not_found`,
 * `playbook_unreadable`; nothing is saved then.
 */
import { Refusal } from '../../core/errors.ts'
import { type ReadyName, readyPlaybooks } from '../../core/playbook/ready/ready.ts'
import type { PlaybookDraft } from '../../core/playbook/schema.ts'
import { type Tx, transact } from '../../store/db.ts'
import { insertPlaybookDraft } from '../../store/playbook-drafts.ts'
import { latestVersion, loadPlaybook } from '../../store/playbooks.ts'
import type { ActionContext, Actor } from '../context.ts'
import { draftOf, tellPlaybook } from './guard.ts'

export type Beginning = { ready: ReadyName } | { copyOf: string } | { document: unknown }

export function createPlaybook(
  ctx: ActionContext,
  actor: Actor,
  from: Beginning,
): Promise<{ id: string; revision: string }> {
  const { organizationId, personId } = actor
  const id = ctx.newId()
  const revision = ctx.newId()
  return transact(ctx.db, async (tx) => {
    const document = await begin(tx, organizationId, from)
    const draft = { revision, document, basedOn: null, updatedBy: personId, now: ctx.now() }
    await insertPlaybookDraft(tx, { organizationId, playbookId: id }, draft)
    await tellPlaybook(tx, actor, id, 'create-playbook', { nodes: Object.keys(document.nodes).length })
    return { id, revision }
  })
}

async function begin(tx: Tx, organizationId: string, from: Beginning): Promise<PlaybookDraft> {
  if ('ready' in from) return readyPlaybooks[from.ready].document
  if ('document' in from) return draftOf(from.document)
  const latest = await latestVersion(tx, organizationId, from.copyOf)
  if (!latest) throw new Refusal('not_found')
  const { name, ...rest } = await loadPlaybook(tx, organizationId, from.copyOf, latest.version)
  return { ...rest, name: { he: `${name.he} (עותק)`.slice(0, 600), en: `${name.en} (copy)`.slice(0, 600) } }
}
