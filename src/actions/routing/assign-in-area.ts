/** The playbook's "give it within the area": the case goes to one of its people. Refuses `not_found`, `case_closed`, `nobody_in_area`. */
import { assign } from '../../core/case/decide.ts'
import { Refusal } from '../../core/errors.ts'
import { whoInArea } from '../../core/routing/in-area.ts'
import { changeCaseFor } from '../../store/guarded.ts'
import type { ActionContext, Actor } from '../context.ts'
import { askingFacts } from './asking.ts'

export function assignInArea(ctx: ActionContext, actor: Actor, caseId: string) {
  return changeCaseFor(ctx.db, actor, caseId, ctx.now(), async (c, tx) => {
    if (c.status === 'closed') throw new Refusal('case_closed')
    if (c.areaId === null) throw new Refusal('nobody_in_area')
    const { facts } = await askingFacts(ctx, tx, actor.organizationId, c, c.areaId, [])
    const personId = whoInArea(facts, c.assigneeId)
    if (!personId) throw new Refusal('nobody_in_area')
    // Said again on purpose when the case is theirs already: giving it is an act of the playbook.
    return c.assigneeId === personId ? [{ type: 'case.assigned', personId }] : assign(c, personId, actor.personId)
  })
}
