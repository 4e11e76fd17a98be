/** May this step be taken now? Each function decides on one kind of step and says why when not. */
import type { CaseKind, PlaybookStep } from '../case/case.ts'
import type { Bilingual, PlaybookDocument } from './schema.ts'
import { findNode, walk } from './walk.ts'

export type StepRefusal = {
  ok: false
  code:
    | 'unknown_node'
    | 'not_a_question'
    | 'unknown_answer'
    | 'not_now'
    | 'may_not_skip'
    | 'reason_missing'
    | 'not_taken'
  text: Bilingual
}
export type Answered = { ok: true; sets: { kind?: CaseKind }; next: string }
export type StepTaken = { ok: true }

/** Answers the question asked now. `sets` and `answerId` go into the `playbook.answered` event. */
export function answerQuestion(
  document: PlaybookDocument,
  path: readonly PlaybookStep[],
  nodeId: string,
  answerId: string,
): Answered | StepRefusal {
  const node = findNode(document, nodeId)
  if (!node) return unknownNode(nodeId)
  if (node.kind !== 'question') return refuse('not_a_question', 'זה לא צעד של שאלה', 'This step is not a question')
  const chosen = node.answers.find((answer) => answer.id === answerId)
  if (!chosen) return refuse('unknown_answer', 'אין תשובה כזו לשאלה הזאת', 'This question has no such answer')
  if (walk(document, path).current.id !== nodeId) return notNow()
  return { ok: true, sets: chosen.sets, next: chosen.next }
}

/** Skips a question that allows it, or an action; a reason in words is required. */
export function skipStep(
  document: PlaybookDocument,
  path: readonly PlaybookStep[],
  nodeId: string,
  reason: string,
): StepTaken | StepRefusal {
  const node = findNode(document, nodeId)
  if (!node) return unknownNode(nodeId)
  if (node.kind === 'end' || (node.kind === 'question' && node.skipTo === null))
    return refuse('may_not_skip', 'אי אפשר לדלג על הצעד הזה', 'This step may not be skipped')
  if (reason.trim() === '') return refuse('reason_missing', 'דילוג דורש סיבה', 'Skipping needs a reason')
  return isOpen(document, path, nodeId) ? { ok: true } : notNow()
}

/** Goes back to a step already taken; everything after it is taken again. */
export function stepBack(path: readonly PlaybookStep[], nodeId: string): StepTaken | StepRefusal {
  return path.some((step) => step.node === nodeId)
    ? { ok: true }
    : refuse('not_taken', 'הצעד הזה עוד לא נעשה', 'This step has not been taken yet')
}

function isOpen(document: PlaybookDocument, path: readonly PlaybookStep[], nodeId: string): boolean {
  const { current, pending } = walk(document, path)
  return current.id === nodeId || pending.some((action) => action.id === nodeId)
}

function unknownNode(nodeId: string): StepRefusal {
  return refuse('unknown_node', `אין בפלייבוק צעד בשם ${nodeId}`, `The playbook has no step named ${nodeId}`)
}

function notNow(): StepRefusal {
  return refuse('not_now', 'הפלייבוק כבר בצעד אחר', 'The playbook is at another step')
}

function refuse(code: StepRefusal['code'], he: string, en: string): StepRefusal {
  return { ok: false, code, text: { he, en } }
}
