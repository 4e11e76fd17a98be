/** Walks the playbook: an answer, a step back, or a skip with its reason. Refuses `not_found`, `playbook_not_here`. */
import type { Case } from '../core/case/case.ts'
import type { CaseEventBody } from '../core/case/events.ts'
import { Refusal } from '../core/errors.ts'
import type { PlaybookDocument } from '../core/playbook/schema.ts'
import { answerQuestion, skipStep, stepBack } from '../core/playbook/step.ts'
import { type AskedOnce, changeCaseFor } from '../store/guarded.ts'
import { loadPlaybook } from '../store/playbooks.ts'
import type { ActionContext, Actor } from './context.ts'

export type PlaybookMove =
  | { answer: { node: string; answer: string } }
  | { back: { node: string } }
  | { skip: { node: string; reason: string } }

export function answerPlaybook(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  move: PlaybookMove,
  once: AskedOnce = {},
) {
  return changeCaseFor(
    ctx.db,
    actor,
    caseId,
    ctx.now(),
    async (c, tx) => {
      if (!c.playbook) throw new Refusal('playbook_not_here')
      return moved(c, await loadPlaybook(tx, actor.organizationId, c.playbook.playbookId, c.playbook.version), move)
    },
    once,
  )
}

function moved(c: Case, document: PlaybookDocument, move: PlaybookMove): CaseEventBody[] {
  const path = c.playbook?.path ?? []
  if ('answer' in move) {
    const { node, answer } = move.answer
    const step = answerQuestion(document, path, node, answer)
    if (!step.ok) throw new Refusal('playbook_not_here', step)
    return [{ type: 'playbook.answered', node, answer, sets: step.sets }]
  }
  if ('back' in move) {
    const step = stepBack(path, move.back.node)
    if (!step.ok) throw new Refusal('playbook_not_here', step)
    return [{ type: 'playbook.stepped_back', node: move.back.node }]
  }
  const { node, reason } = move.skip
  const step = skipStep(document, path, node, reason)
  if (!step.ok) throw new Refusal('playbook_not_here', step)
  return [{ type: 'playbook.skipped', node, reason }]
}
