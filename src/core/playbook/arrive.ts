/** What the desk does by itself when a walk arrives at an automatic action: no click, and nobody can forget it. */
import type { Case } from '../case/case.ts'
import type { CaseEventBody } from '../case/events.ts'
import type { ActionNode, PlaybookDocument } from './schema.ts'
import { walk } from './walk.ts'

const HOUR = 3_600_000

/** The next automatic step that the walk waits for, as the event that does it; null when it waits for people or for nothing. */
export function arrival(document: PlaybookDocument, c: Case, now: number): CaseEventBody | null {
  if (!c.playbook || c.status === 'closed') return null
  const { current, pending } = walk(document, c.playbook.path)
  const open = [...pending, ...(current.node.kind === 'action' ? [{ id: current.id, node: current.node }] : [])]
  for (const { id, node } of open) {
    const event = eventOf(id, node, now)
    if (event) return event
  }
  return null
}

function eventOf(id: string, node: ActionNode, now: number): CaseEventBody | null {
  if (node.action === 'ask_approval') return { type: 'approval.required', node: id }
  if (node.action === 'start_timer' && node.hours !== null)
    return { type: 'timer.started', node: id, text: node.title, dueAt: now + node.hours * HOUR }
  return null
}
