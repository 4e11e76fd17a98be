/** Gives a case to a person of the organization who covers its brand, or to nobody. Refuses `not_found`. */
import { mayBrand } from '../core/access.ts'
import { assign } from '../core/case/decide.ts'
import { Refusal } from '../core/errors.ts'
import { changeCaseFor } from '../store/guarded.ts'
import { membershipsOf } from '../store/people.ts'
import type { ActionContext, Actor } from './context.ts'

export function assignCase(ctx: ActionContext, actor: Actor, caseId: string, personId: string | null) {
  return changeCaseFor(ctx.db, actor, caseId, ctx.now(), async (c, tx) => {
    if (personId) {
      const member = (await membershipsOf(tx, personId)).find((one) => one.organizationId === actor.organizationId)
      if (!member || !mayBrand(member, c.brandId)) throw new Refusal('not_found', { person_id: personId })
    }
    return assign(c, personId, actor.personId)
  })
}
