/** "I have seen it, it is mine." Refuses `not_found`, `nobody_to_acknowledge`, `already_taken`. */
import { acknowledgeResponsibility as decide } from '../../core/case/decide.ts'
import { changeCaseFor } from '../../store/guarded.ts'
import type { ActionContext, Actor } from '../context.ts'

export function acknowledgeResponsibility(ctx: ActionContext, actor: Actor, caseId: string) {
  return changeCaseFor(ctx.db, actor, caseId, ctx.now(), (c) => decide(c, actor.personId))
}
