/** Gives a case to whoever of its area has the fewest open ones. Refuses `not_found`, `nobody_in_area`. */
import { assign } from '../core/case/decide.ts'
import { Refusal } from '../core/errors.ts'
import { leastBusy } from '../core/routing/least-busy.ts'
import { openCasesInArea } from '../store/areas.ts'
import { changeCaseFor } from '../store/guarded.ts'
import type { ActionContext, Actor } from './context.ts'

export function assignInArea(ctx: ActionContext, actor: Actor, caseId: string) {
  return changeCaseFor(ctx.db, actor, caseId, ctx.now(), async (c, tx) => {
    const { organizationId } = actor
    const people = c.areaId ? await openCasesInArea(tx, { organizationId, areaId: c.areaId, brandId: c.brandId }) : []
    const personId = leastBusy(people, c.assigneeId)
    if (!personId) throw new Refusal('nobody_in_area')
    // Said again on purpose when the case is theirs already: giving it is an act of the playbook.
    return c.assigneeId === personId ? [{ type: 'case.assigned', personId }] : assign(c, personId)
  })
}
