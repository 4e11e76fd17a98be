/** Who has which of one's cases open, and who answers there. */
import type { Actor } from '../../core/access.ts'
import { type Watcher, whoIsHere } from '../../core/watching/watching.ts'
import { type Db, sql } from '../db.ts'
import { type StoredSight, toSight } from '../watching.ts'
import { visibleCases } from './scope.ts'

export type WatcherOfCase = Watcher & { caseId: string; name: string }

/** Of all cases that this person may see; few, since nobody has many open. */
export async function readWatching(db: Db, actor: Actor, now: number): Promise<WatcherOfCase[]> {
  const { rows } = await sql<Parameters<typeof toSight>[0] & { name: string }>`
    select w.*, p.name from case_watch w
      join "case" c on c.organization_id = w.organization_id and c.case_id = w.case_id
      join person p on p.person_id = w.person_id
     where w.organization_id = ${actor.organizationId} and ${visibleCases(actor)}`.execute(db)
  const names = new Map(rows.map((row) => [row.person_id, row.name]))
  const byCase = new Map<string, StoredSight[]>()
  for (const sight of rows.map(toSight)) byCase.set(sight.caseId, [...(byCase.get(sight.caseId) ?? []), sight])
  return [...byCase].flatMap(([caseId, sights]) =>
    whoIsHere(sights, now).map((one) => ({ ...one, caseId, name: names.get(one.personId) ?? '' })),
  )
}
