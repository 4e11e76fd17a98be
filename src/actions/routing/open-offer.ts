/** The person an alert was offered to has opened it: it stays with them. Nothing happens to one that was not offered. Refuses `not_found`. */
import { changeCaseFor } from '../../store/guarded.ts'
import type { ActionContext, Actor } from '../context.ts'

export function openOffer(ctx: ActionContext, actor: Actor, caseId: string) {
  const { personId } = actor
  return changeCaseFor(ctx.db, actor, caseId, ctx.now(), (c) =>
    c.offer?.personId === personId ? [{ type: 'offer.opened', personId }] : [],
  )
}
