/** A token stops working at once. Refuses `not_found`. */
import { Refusal } from '../../core/errors.ts'
import { revokeToken as revoke } from '../../store/api-tokens.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { peopleChanged } from './guard.ts'

export function revokeToken(ctx: ActionContext, actor: Actor, tokenId: string): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    if (!(await revoke(tx, organizationId, tokenId))) throw new Refusal('not_found')
    await audit(tx, { organizationId, personId, action: 'revoke-token', entity: 'token', entityId: tokenId })
    await peopleChanged(tx, organizationId, personId)
  })
}
