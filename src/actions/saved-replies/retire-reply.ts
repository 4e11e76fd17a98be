/** Takes a saved reply out of use; how often it was used stays known. Refuses `not_found`, `not_allowed`. */
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { retireSavedReply } from '../../store/saved-replies.ts'
import type { ActionContext, Actor } from '../context.ts'
import { ownReply } from './guard.ts'

export function retireReply(ctx: ActionContext, actor: Actor, replyId: string): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const { brandId } = await ownReply(tx, actor, replyId)
    await retireSavedReply(tx, { organizationId, replyId }, ctx.now())
    await audit(tx, {
      organizationId,
      personId,
      action: 'retire-saved-reply',
      entity: 'saved_reply',
      entityId: replyId,
    })
    await recordChange(tx, { organizationId, kind: 'replies', id: replyId, brandId })
  })
}
