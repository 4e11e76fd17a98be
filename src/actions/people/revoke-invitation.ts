/** An invitation that nobody used yet stops working. Refuses `not_found` and `not_allowed`. */
import { Refusal } from '../../core/errors.ts'
import { mayManage } from '../../core/membership.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { openInvitations, revokeInvitations } from '../../store/invitations.ts'
import type { ActionContext, Actor } from '../context.ts'
import { peopleChanged } from './guard.ts'

export function revokeInvitation(ctx: ActionContext, actor: Actor, invitationId: string): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const invitation = (await openInvitations(tx, organizationId)).find(({ id }) => id === invitationId)
    if (!invitation) throw new Refusal('not_found')
    if (!mayManage(actor, invitation)) throw new Refusal('not_allowed')
    await revokeInvitations(tx, organizationId, [invitationId])
    await audit(tx, {
      organizationId,
      personId,
      action: 'revoke-invitation',
      entity: 'invitation',
      entityId: invitationId,
    })
    await peopleChanged(tx, organizationId, invitationId)
  })
}
