/** A desk tells that it has the case open no longer; whatever was held there is free. Refuses `not_found`. */
import { transact } from '../../store/db.ts'
import { loadCaseFor } from '../../store/guarded.ts'
import { forgetSight } from '../../store/watching.ts'
import type { ActionContext, Actor } from '../context.ts'
import { tellWatching } from './watch-case.ts'

export async function leaveCase(ctx: ActionContext, actor: Actor, caseId: string, desk: string): Promise<void> {
  const { brandId } = await loadCaseFor(ctx.db, actor, caseId)
  const { organizationId, personId } = actor
  await transact(ctx.db, async (tx) => {
    if (await forgetSight(tx, { organizationId, caseId, personId, desk }))
      await tellWatching(tx, { organizationId, caseId, brandId })
  })
}
