import type { Actor } from '../../core/access.ts'
import type { PlaybookDocument } from '../../core/playbook/schema.ts'
import type { Db } from '../db.ts'
import { loadPlaybook } from '../playbooks.ts'

/** A version of one's own organization's playbook; null when there is none such. */
export function readPlaybook(
  db: Db,
  actor: Actor,
  playbookId: string,
  version: number,
): Promise<PlaybookDocument | null> {
  return loadPlaybook(db, actor.organizationId, playbookId, version).catch(() => null)
}
