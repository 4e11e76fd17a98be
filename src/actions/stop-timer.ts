/** A reminder that the playbook started is dealt with. Refuses `not_found`, `no_timer`. */
import { stopTimer as decide } from '../core/case/decide.ts'
import { changeCaseFor } from '../store/guarded.ts'
import type { ActionContext, Actor } from './context.ts'

export function stopTimer(ctx: ActionContext, actor: Actor, caseId: string, node: string) {
  return changeCaseFor(ctx.db, actor, caseId, ctx.now(), (c) => decide(c, node))
}
