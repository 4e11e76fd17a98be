/**
 * Whoever is answering a case says yes or no to a colleague who asked for it. With a yes the case is theirs, and the pen is put down.
 * Refuses `not_found`, `not_asked`.
 */
import { assign } from '../../core/case/decide.ts'
import { Refusal } from '../../core/errors.ts'
import { whoIsHere } from '../../core/watching/watching.ts'
import { changeCaseFor } from '../../store/guarded.ts'
import { settleAsking, sightsOf, stopWriting } from '../../store/watching.ts'
import type { ActionContext, Actor } from '../context.ts'
import { tellWatching } from './watch-case.ts'

export function answerAsker(ctx: ActionContext, actor: Actor, caseId: string, to: { personId: string; give: boolean }) {
  const { organizationId, personId } = actor
  const now = ctx.now()
  return changeCaseFor(ctx.db, actor, caseId, now, async (c, tx) => {
    const asker = whoIsHere(await sightsOf(tx, { organizationId, caseId }), now).find(
      (one) => one.personId === to.personId && one.asks?.of === personId && one.asks.declinedAt === null,
    )
    // Whoever has left by now no longer waits for it.
    if (!asker) throw new Refusal('not_asked')
    await settleAsking(tx, { organizationId, caseId, personId: asker.personId }, to.give ? null : new Date(now))
    if (to.give) await stopWriting(tx, { organizationId, caseId, personId })
    await tellWatching(tx, { organizationId, caseId, brandId: c.brandId })
    return to.give ? assign(c, asker.personId, personId) : []
  })
}
