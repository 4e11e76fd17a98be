/** Puts a case into an area of its brand, or into none. Refuses `not_found`. */
import { Refusal } from '../core/errors.ts'
import { listAreas } from '../store/brands.ts'
import { type AskedOnce, changeCaseFor } from '../store/guarded.ts'
import type { ActionContext, Actor } from './context.ts'

export function setArea(ctx: ActionContext, actor: Actor, caseId: string, areaId: string | null, once: AskedOnce = {}) {
  return changeCaseFor(
    ctx.db,
    actor,
    caseId,
    ctx.now(),
    async (c, tx) => {
      if (areaId && !(await listAreas(tx, actor.organizationId, [c.brandId])).some((area) => area.id === areaId))
        throw new Refusal('not_found', { area_id: areaId })
      // Said again on purpose: leaving a case in its area is an act of the playbook even when the area stays.
      return [
        { type: 'area.set', areaId },
        ...(c.areaId !== areaId && c.assigneeId ? [{ type: 'case.assigned' as const, personId: null }] : []),
      ]
    },
    once,
  )
}
