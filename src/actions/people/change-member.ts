/** Changes what a member is and which brands they cover. Refuses `not_found`, `not_allowed` and `last_owner`. */
import type { Role } from '../../core/access.ts'
import { asMembership } from '../../core/membership.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { insertMembership } from '../../store/people.ts'
import type { ActionContext, Actor } from '../context.ts'
import {
  checkGrant,
  checkOwnerRemains,
  endDuties,
  memberFor,
  peopleChanged,
  releaseCases,
  revokeBeyond,
} from './guard.ts'

export function changeMember(
  ctx: ActionContext,
  actor: Actor,
  personId: string,
  set: { role?: Role; brandIds?: string[] | null },
): Promise<void> {
  const { organizationId } = actor
  return transact(ctx.db, async (tx) => {
    const before = await memberFor(tx, actor, personId)
    const wanted = asMembership(
      set.role ?? before.role,
      set.brandIds === undefined && before.role !== 'owner' ? before.brandIds : (set.brandIds ?? null),
    )
    await checkGrant(tx, actor, wanted)
    if (wanted.role !== 'owner') await checkOwnerRemains(tx, before)
    const after: Actor = { organizationId, personId, ...wanted }
    await insertMembership(tx, after)
    await revokeBeyond(tx, organizationId, personId, after)
    await releaseCases(tx, actor, before, after, ctx.now())
    await endDuties(tx, after)
    await audit(tx, {
      organizationId,
      personId: actor.personId,
      action: 'change-member',
      entity: 'person',
      entityId: personId,
      data: {
        from: { role: before.role, brand_ids: before.brandIds },
        to: { role: after.role, brand_ids: after.brandIds },
      },
    })
    await peopleChanged(tx, organizationId, personId)
  })
}
