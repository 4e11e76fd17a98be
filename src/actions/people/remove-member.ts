/**
 * A member leaves: their sessions and tokens end, links they sent are void, their open cases go back to everybody. What they did stays
 * theirs. Refuses `not_found`, `not_allowed` and `last_owner`.
 */
import { revokeTokensOf } from '../../store/api-tokens.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { removeMembership } from '../../store/people.ts'
import type { ActionContext, Actor } from '../context.ts'
import { checkOwnerRemains, memberFor, peopleChanged, releaseCases, revokeBeyond } from './guard.ts'

export function removeMember(ctx: ActionContext, actor: Actor, personId: string): Promise<void> {
  const { organizationId } = actor
  return transact(ctx.db, async (tx) => {
    const member = await memberFor(tx, actor, personId)
    await checkOwnerRemains(tx, member)
    await releaseCases(tx, actor, member, null, ctx.now())
    await revokeTokensOf(tx, organizationId, personId)
    await revokeBeyond(tx, organizationId, personId, null)
    await removeMembership(tx, organizationId, personId)
    await audit(tx, {
      organizationId,
      personId: actor.personId,
      action: 'remove-member',
      entity: 'person',
      entityId: personId,
      data: { role: member.role },
    })
    await peopleChanged(tx, organizationId, personId)
  })
}
