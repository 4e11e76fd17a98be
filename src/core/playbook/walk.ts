/**
 * Walking a playbook: from its start, along the steps already taken, to the one thing asked now.
 * The walk is recomputed from the path each time; nothing else is remembered.
 */
import type { PlaybookStep } from '../case/case.ts'
import { nodeAt } from './graph.ts'
import type { ActionNode, Bilingual, PlaybookDocument, PlaybookNode, QuestionNode } from './schema.ts'

export type WalkNode = { id: string; node: PlaybookNode }
export type Walk = {
  /** The question asked, the blocking action waited for, or the end reached. */
  current: WalkNode
  /** Actions on the way that may be done together with a later step, and are not done yet. */
  pending: { id: string; node: ActionNode }[]
  /** What was answered, done or skipped, in the order of the tree. */
  trail: { id: string; node: PlaybookNode; step: PlaybookStep }[]
  /** An end is reached and nothing is pending. */
  done: boolean
}

/**
 * Where this path has got to. Steps are used in order, each once, so a question met again (after an investigation) waits for
 * a new answer. Steps that fit nowhere are ignored. Throws when the document points at a node it does not hold (see `validate`).
 */
export function walk(document: PlaybookDocument, path: readonly PlaybookStep[]): Walk {
  const unused = [...path]
  const pending: Walk['pending'] = []
  const trail: Walk['trail'] = []
  let id = document.start
  for (;;) {
    const node = nodeOf(document, id)
    const current = { id, node }
    if (node.kind === 'end') return { current, pending, trail, done: pending.length === 0 }
    const at = unused.findIndex((step) => step.node === id && leadsOn(node, step))
    const step = at < 0 ? undefined : unused.splice(at, 1)[0]
    if (step) {
      trail.push({ id, node, step })
      id = nextOf(node, step)
    } else if (node.kind === 'question' || node.blocking || pending.some((action) => action.id === id)) {
      return { current, pending, trail, done: false }
    } else {
      pending.push({ id, node })
      id = node.next
    }
  }
}

/** Where a step leads from its node; the step must fit the node. */
function nextOf(node: QuestionNode | ActionNode, step: PlaybookStep): string {
  if (node.kind === 'action') return node.next
  const chosen = node.answers.find((answer) => answer.id === step.answer)
  const next = chosen?.next ?? node.skipTo
  if (next === null) throw new Error(`the step at ${step.node} leads nowhere`)
  return next
}

function leadsOn(node: QuestionNode | ActionNode, step: PlaybookStep): boolean {
  if (node.kind === 'action') return true
  if (step.answer === null) return step.skipped !== undefined && node.skipTo !== null
  return node.answers.some((answer) => answer.id === step.answer)
}

/** The node of this id, never one of the names every object carries. */
export function findNode(document: PlaybookDocument, id: string): PlaybookNode | undefined {
  return nodeAt(document, id)
}

function nodeOf(document: PlaybookDocument, id: string): PlaybookNode {
  const node = findNode(document, id)
  if (!node) throw new Error(`the playbook has no node ${id}`)
  return node
}

/** Fills the playbook's own hours (`{quietHours}`, `{updateAfterHours}`, `{followUpHours}`) into a text of one of its nodes. */
export function fillHours(text: Bilingual, document: PlaybookDocument): Bilingual {
  const fill = (words: string) =>
    words.replace(
      /\{(quietHours|updateAfterHours|followUpHours)\}/g,
      (_, key: 'quietHours' | 'updateAfterHours' | 'followUpHours') => String(document[key]),
    )
  return { he: fill(text.he), en: fill(text.en) }
}
