/** A case's events with the names of who did them. */
import type { Actor } from '../../core/access.ts'
import type { CaseEvent } from '../../core/case/events.ts'
import { caseEvents } from '../cases.ts'
import type { Db } from '../db.ts'
import { loadCaseFor } from '../guarded.ts'
import { personNames } from './case-view.ts'

/** Refuses `not_found`. */
export async function readTimeline(
  db: Db,
  actor: Actor,
  caseId: string,
): Promise<{ events: CaseEvent[]; names: Map<string, string> }> {
  await loadCaseFor(db, actor, caseId)
  const events = await caseEvents(db, { organizationId: actor.organizationId, caseId })
  return {
    events,
    names: await personNames(
      db,
      events.map(({ by }) => by),
    ),
  }
}
