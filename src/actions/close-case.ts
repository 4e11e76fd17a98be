/** Closes the loop with a reason. Refuses `not_found`, `case_closed`, `loop_still_open`, `bad_input` (reason "other" wants words). */
import type { CloseReason } from '../core/case/case.ts'
import { close } from '../core/case/decide.ts'
import { type AskedOnce, changeCaseFor } from '../store/guarded.ts'
import type { ActionContext, Actor } from './context.ts'

export function closeCase(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  reason: CloseReason,
  note: string | null,
  once: AskedOnce = {},
) {
  return changeCaseFor(ctx.db, actor, caseId, ctx.now(), (c) => close(c, reason, note), once)
}
