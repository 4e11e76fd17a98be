/** Marks a case as lead, fan, crisis or noise, or takes the mark away. Noise ends the matter. Refuses `not_found`. */
import type { CaseMark } from '../core/case/case.ts'
import { mark } from '../core/case/decide.ts'
import { type AskedOnce, changeCaseFor } from '../store/guarded.ts'
import type { ActionContext, Actor } from './context.ts'

export function markCase(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  which: CaseMark,
  on: boolean,
  once: AskedOnce = {},
) {
  return changeCaseFor(ctx.db, actor, caseId, ctx.now(), (c) => mark(c, which, on), once)
}
