/** Opens a solved or closed case again. Refuses `not_found`, `conflict` (open already). */
import { reopen } from '../core/case/decide.ts'
import { type AskedOnce, changeCaseFor } from '../store/guarded.ts'
import type { ActionContext, Actor } from './context.ts'

export function reopenCase(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  note: string | null,
  once: AskedOnce = {},
) {
  return changeCaseFor(ctx.db, actor, caseId, ctx.now(), (c) => reopen(c, null, note), once)
}
