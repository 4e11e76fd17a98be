/** Asks whoever is answering a case for it; they say yes or no at their desk. Refuses `not_found`, `nobody_answers`. */
import { Refusal } from '../../core/errors.ts'
import { seenAgain, whoHolds, whoIsHere } from '../../core/watching/watching.ts'
import { transact } from '../../store/db.ts'
import { loadCaseFor } from '../../store/guarded.ts'
import { saveSight, sightsOf } from '../../store/watching.ts'
import type { ActionContext, Actor } from '../context.ts'
import { tellWatching } from './watch-case.ts'

export async function askForCase(ctx: ActionContext, actor: Actor, caseId: string, desk: string): Promise<void> {
  const { brandId } = await loadCaseFor(ctx.db, actor, caseId)
  const { organizationId, personId } = actor
  const now = ctx.now()
  await transact(ctx.db, async (tx) => {
    const sights = await sightsOf(tx, { organizationId, caseId })
    const others = whoIsHere(sights, now).filter((one) => one.personId !== personId)
    const holder = whoHolds(others)
    if (!holder) throw new Refusal('nobody_answers')
    const mine = sights.find((one) => one.personId === personId && one.desk === desk) ?? null
    const { sight } = seenAgain(mine, { personId, writing: mine?.writingAt != null }, now)
    const asks = { of: holder.personId, at: now, declinedAt: null }
    await saveSight(tx, { organizationId, caseId, personId, desk }, brandId, { ...sight, asks })
    await tellWatching(tx, { organizationId, caseId, brandId })
  })
}
