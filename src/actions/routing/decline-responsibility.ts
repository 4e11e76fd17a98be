/** "Not mine either", with the reason: the next in order is told at once. Refuses `not_found`, `not_asked`, `already_taken`. */
import { declineResponsibility as decide } from '../../core/case/decide.ts'
import { escalate } from '../../core/case/responsible.ts'
import { changeCaseFor } from '../../store/guarded.ts'
import type { ActionContext, Actor } from '../context.ts'
import { furtherFacts, mailAsked } from './asking.ts'

export function declineResponsibility(ctx: ActionContext, actor: Actor, caseId: string, reason: string) {
  const { organizationId, personId } = actor
  return changeCaseFor(ctx.db, actor, caseId, ctx.now(), async (c, tx) => {
    const declined = decide(c, personId, reason)
    // Others who were asked together may still take it.
    if ((c.responsible?.asked ?? []).some((id) => id !== personId && c.responsible?.told?.includes(id))) return declined
    const { facts, rules, everybody } = await furtherFacts(ctx, tx, organizationId, c)
    const events = escalate(c, 'declined', facts, rules)
    for (const event of events)
      if (event.type === 'responsible.escalated') await mailAsked(ctx, tx, organizationId, c, event, everybody)
    return [...declined, ...events]
  })
}
