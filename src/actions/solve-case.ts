/** Solves the matter; a public one then waits for its follow-up. Refuses `not_found`, `case_closed`, `conflict` (solved already). */
import { solve } from '../core/case/decide.ts'
import { type AskedOnce, changeCaseFor } from '../store/guarded.ts'
import { loadPlaybook } from '../store/playbooks.ts'
import type { ActionContext, Actor } from './context.ts'

export function solveCase(ctx: ActionContext, actor: Actor, caseId: string, note: string | null, once: AskedOnce = {}) {
  const now = ctx.now()
  return changeCaseFor(
    ctx.db,
    actor,
    caseId,
    now,
    async (c, tx) => {
      const document = c.playbook
        ? await loadPlaybook(tx, actor.organizationId, c.playbook.playbookId, c.playbook.version)
        : null
      return solve(c, note, document, now)
    },
    once,
  )
}
