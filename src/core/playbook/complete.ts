/** What completes a playbook's actions: things that really happened to the case, not a click that says so. */
import type { Case, PlaybookStep } from '../case/case.ts'
import type { CaseEvent } from '../case/events.ts'
import type { PlaybookAction, PlaybookDocument } from './schema.ts'
import { walk } from './walk.ts'

/** True when this event is the action of this node having been done. Automatic replies complete nothing: a machine's word is not an answer. */
export function completedBy(action: PlaybookAction, event: CaseEvent, id: string): boolean {
  const published = event.type === 'reply.published' && !event.automatic ? event : null
  switch (action) {
    case 'acknowledge':
      return published?.visibility === 'public'
    case 'invite_to_private':
      return event.type === 'case.handed_over' || event.type === 'case.moved'
    case 'solve_in_private':
      return event.type === 'case.solved'
    case 'publish_follow_up':
      return published?.purpose === 'follow_up' || event.type === 'case.closed'
    case 'answer_in_public':
      return published?.purpose === 'answer'
    case 'investigate':
      return event.type === 'update.promised'
    case 'thank':
      return published?.purpose === 'thank'
    case 'mark_lead':
      return event.type === 'case.marked' && event.on && event.mark === 'lead'
    case 'mark_noise':
      return event.type === 'case.marked' && event.on && event.mark === 'noise'
    case 'notify_responsible':
      return event.type === 'responsible.notified'
    case 'require_acknowledgement':
      return event.type === 'responsible.acknowledged'
    case 'leave_in_area':
      return event.type === 'area.set'
    case 'assign':
      // Taking responsibility is being given the case too.
      return (event.type === 'case.assigned' && event.personId !== null) || event.type === 'responsible.acknowledged'
    case 'ask_approval':
      return event.type === 'approval.required'
    case 'start_timer':
      return event.type === 'timer.started' && event.node === id
    case 'open_crisis':
      return event.type === 'case.marked' && event.on && event.mark === 'crisis'
  }
}

/** True when the case already stands where the action would bring it, so that nobody is asked to do it twice, or to do the impossible. */
export function alreadyDone(action: PlaybookAction, c: Case): boolean {
  switch (action) {
    case 'acknowledge':
      return c.acknowledgedInPublic || c.conversations.every(({ visibility }) => visibility === 'private')
    case 'invite_to_private':
      return c.loop.moved !== null || c.status !== 'open'
    case 'solve_in_private':
      return c.status !== 'open'
    case 'publish_follow_up':
      return c.loop.followed_up !== null
    case 'mark_lead':
      return c.marks.includes('lead')
    case 'mark_noise':
      return c.marks.includes('noise')
    case 'open_crisis':
      return c.marks.includes('crisis')
    case 'require_acknowledgement':
      return c.responsible?.acknowledgedAt != null
    case 'ask_approval':
      return c.approvalRequired === true
    case 'answer_in_public':
    case 'investigate':
    case 'thank':
    case 'notify_responsible':
    case 'leave_in_area':
    case 'assign':
    case 'start_timer':
      return false
  }
}

/**
 * The actions that became done, in order: those open before the event which the event completes, and those which the case
 * (with the event folded in) shows as done already. One `playbook.done` each. `event` is null when only the path moved on.
 */
export function completedNodes(document: PlaybookDocument, c: Case, event: CaseEvent | null): string[] {
  if (!c.playbook) return []
  const path: PlaybookStep[] = [...c.playbook.path]
  const done: string[] = []
  const open = () => {
    const { current, pending } = walk(document, path)
    const actions = pending.map(({ id, node }) => ({ id, action: node.action }))
    return current.node.kind === 'action' ? [...actions, { id: current.id, action: current.node.action }] : actions
  }
  const finish = (id: string) => {
    done.push(id)
    path.push({ node: id, answer: null, at: 0, by: null })
  }
  if (event) for (const { id, action } of open()) if (completedBy(action, event, id)) finish(id)
  // Every round completes at least one action; a loop without a question is refused by `validate`, the bound is for documents that never saw it.
  for (let round = 0; round < Object.keys(document.nodes).length; round++) {
    const found = open().find(({ action }) => alreadyDone(action, c))
    if (!found) break
    finish(found.id)
  }
  return done
}
