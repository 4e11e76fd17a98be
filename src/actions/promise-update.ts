/** Investigating: an update in the thread is promised by a time. Refuses `not_found`, `case_closed`. */
import { promiseUpdate as decide } from '../core/case/decide.ts'
import { type AskedOnce, changeCaseFor } from '../store/guarded.ts'
import type { ActionContext, Actor } from './context.ts'

export function promiseUpdate(ctx: ActionContext, actor: Actor, caseId: string, hours: number, once: AskedOnce = {}) {
  const now = ctx.now()
  return changeCaseFor(ctx.db, actor, caseId, now, (c) => decide(c, now + hours * 3_600_000), once)
}
