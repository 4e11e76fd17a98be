/** A desk tells that it has a case open, and whether somebody is answering there. When that is news, others hear of it. Refuses `not_found`. */
import { may } from '../../core/access.ts'
import { seenAgain } from '../../core/watching/watching.ts'
import { recordChange } from '../../store/changes.ts'
import { type Tx, transact } from '../../store/db.ts'
import { loadCaseFor } from '../../store/guarded.ts'
import { loadSight, saveSight } from '../../store/watching.ts'
import type { ActionContext, Actor } from '../context.ts'

export type Watching = { desk: string; writing: boolean }

export async function watchCase(ctx: ActionContext, actor: Actor, caseId: string, told: Watching): Promise<void> {
  const { brandId } = await loadCaseFor(ctx.db, actor, caseId)
  await transact(ctx.db, async (tx) => {
    const key = { organizationId: actor.organizationId, caseId, personId: actor.personId, desk: told.desk }
    // Whoever may not answer holds nobody up.
    const writing = told.writing && may(actor, 'desk.reply')
    const { sight, news } = seenAgain(await loadSight(tx, key), { personId: actor.personId, writing }, ctx.now())
    await saveSight(tx, key, brandId, sight)
    if (news) await tellWatching(tx, { organizationId: actor.organizationId, caseId, brandId })
  })
}

/** Open desks read again who is there. */
export const tellWatching = (
  tx: Tx,
  { organizationId, caseId, brandId }: { organizationId: string; caseId: string; brandId: string },
): Promise<void> => recordChange(tx, { organizationId, kind: 'watching', id: caseId, brandId })
