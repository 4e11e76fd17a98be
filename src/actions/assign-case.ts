/**
 * Gives a case to a person of the organization who covers its brand, or to nobody. Refuses `not_found`, and `already_taken` when it is
 * no longer with whom the caller saw it.
 */
import { mayBrand } from '../core/access.ts'
import { assign } from '../core/case/decide.ts'
import { Refusal } from '../core/errors.ts'
import { type AskedOnce, changeCaseFor } from '../store/guarded.ts'
import { membershipsOf } from '../store/people.ts'
import type { ActionContext, Actor } from './context.ts'

/** `seen`: who had it on the caller's screen; left out, whoever has it now. */
export type Assigning = AskedOnce & { seen?: string | null | undefined }

export function assignCase(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  personId: string | null,
  { seen, ...once }: Assigning = {},
) {
  return changeCaseFor(
    ctx.db,
    actor,
    caseId,
    ctx.now(),
    async (c, tx) => {
      if (seen !== undefined && c.assigneeId !== seen && c.assigneeId !== personId)
        throw new Refusal('already_taken', { person_id: c.assigneeId })
      if (personId) {
        const member = (await membershipsOf(tx, personId)).find((one) => one.organizationId === actor.organizationId)
        if (!member || !mayBrand(member, c.brandId)) throw new Refusal('not_found', { person_id: personId })
      }
      return assign(c, personId, actor.personId)
    },
    once,
  )
}
