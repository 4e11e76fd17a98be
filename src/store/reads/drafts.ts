/** What a person is writing in a case. */
import type { Actor } from '../../core/access.ts'
import type { Db } from '../db.ts'
import { type Draft, draftsOf } from '../drafts.ts'
import { loadCaseFor } from '../guarded.ts'

/** Refuses `not_found`. */
export async function readDrafts(db: Db, actor: Actor, caseId: string): Promise<Draft[]> {
  await loadCaseFor(db, actor, caseId)
  return draftsOf(db, { organizationId: actor.organizationId, caseId, personId: actor.personId })
}
