/**
 * Makes sure that the responsible person is in the picture: the case moves to their area, and stays visible until they acknowledge.
 * Refuses `not_found`.
 */
import { Refusal } from '../core/errors.ts'
import { listAreas } from '../store/brands.ts'
import { changeCaseFor } from '../store/guarded.ts'
import { membershipsOf } from '../store/people.ts'
import type { ActionContext, Actor } from './context.ts'

export function notifyResponsible(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  to: { areaId: string | null; personId: string | null },
) {
  return changeCaseFor(ctx.db, actor, caseId, ctx.now(), async (c, tx) => {
    if (!to.areaId && !to.personId) throw new Refusal('bad_input', { area_id: 'an area or a person is needed' })
    if (to.areaId && !(await listAreas(tx, actor.organizationId, [c.brandId])).some((area) => area.id === to.areaId))
      throw new Refusal('not_found', { area_id: to.areaId })
    if (
      to.personId &&
      !(await membershipsOf(tx, to.personId)).some((one) => one.organizationId === actor.organizationId)
    )
      throw new Refusal('not_found', { person_id: to.personId })
    return [
      ...(to.areaId && to.areaId !== c.areaId ? [{ type: 'area.set' as const, areaId: to.areaId }] : []),
      { type: 'responsible.notified', areaId: to.areaId, personId: to.personId },
    ]
  })
}
