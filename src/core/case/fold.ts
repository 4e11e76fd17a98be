/** case + event → case. The one place that says what an event means; exhaustive by type. */
import type { Case, Clock, LoopStage, StageMark } from './case.ts'
import type { CaseEvent } from './events.ts'
import { askedFor } from './responsible.ts'

const EMPTY_LOOP = { heard: null, answered: null, moved: null, solved: null, followed_up: null, closed: null } as const

/** Folds a case's whole history. Throws when it does not begin with `case.opened`. */
export function foldCase(id: string, events: readonly CaseEvent[]): Case {
  const [first, ...rest] = events
  if (first?.type !== 'case.opened') throw new Error(`case ${id} does not begin with case.opened`)
  return rest.reduce(applyEvent, openCase(id, first))
}

function openCase(id: string, event: Extract<CaseEvent, { type: 'case.opened' }>): Case {
  return {
    id,
    brandId: event.brandId,
    customerId: event.customerId,
    version: event.seq,
    openedAt: event.at,
    status: 'open',
    waitingOn: 'us',
    kind: null,
    marks: [],
    areaId: null,
    assigneeId: null,
    responsible: null,
    severity: 0,
    reach: 0,
    ignored: 0,
    conversations: [{ id: event.conversationId, visibility: event.visibility }],
    clock: null,
    lastCustomerMessageAt: null,
    lastAnswerAt: null,
    acknowledgedInPublic: false,
    loop: {
      ...EMPTY_LOOP,
      heard: { at: event.at },
      // A matter that began in private has nothing to move and nothing to tell the public.
      moved: event.visibility === 'private' ? { skipped: 'private_only', at: event.at } : null,
      followed_up: event.visibility === 'private' ? { skipped: 'private_only', at: event.at } : null,
    },
    followUpDueAt: null,
    watchUntil: null,
    updateDueAt: null,
    playbook: null,
    previousCaseId: event.previousCaseId,
    closeReason: null,
    closedAt: null,
  }
}

/** Applies one event. Pure; never throws on an event of a known type. */
export function applyEvent(before: Case, event: CaseEvent): Case {
  const c: Case = { ...before, version: event.seq }
  // Whatever the person does with it, they have opened it.
  if (c.offer && event.by === c.offer.personId) c.offer = null
  switch (event.type) {
    case 'case.opened':
      return c
    case 'message.received':
      return received(c, event)
    case 'message.edited':
    case 'message.removed':
    case 'message.hidden':
    case 'message.shown':
    case 'customer.erased':
    case 'goodwill.given':
    case 'goodwill.cancelled':
    case 'goodwill.asked':
    case 'goodwill.refused':
    case 'goodwill.expired':
    case 'goodwill.withdrawn':
    case 'reply.queued':
    case 'guardrail.overridden':
    case 'reply.besides':
    case 'approval.asked':
    case 'approval.questioned':
    case 'approval.answered':
    case 'approval.granted':
    case 'approval.refused':
    case 'approval.expired':
    case 'approval.withdrawn':
    case 'reply.cancelled':
    case 'reply.failed':
    case 'reply.unknown':
    case 'note.written':
    case 'case.handed_over':
    case 'policy.asked':
    case 'policy.answered':
      return c
    case 'conversation.joined':
      return joinConversation(c, event.conversationId, event.visibility)
    case 'case.understood':
      return { ...c, severity: event.severity, reach: Math.max(c.reach, event.reach) }
    case 'case.prioritized': {
      const { startedAt, targetAt, virtualDeadline, counts, targetSeconds, windowEndsAt } = event
      const clock: Clock = { startedAt, targetAt, virtualDeadline, counts }
      return { ...c, clock: targetSeconds === undefined ? clock : { ...clock, targetSeconds, windowEndsAt } }
    }
    case 'area.set':
      return { ...c, areaId: event.areaId }
    case 'case.assigned':
      return assigned(c, event)
    case 'offer.opened':
      return c.offer?.personId === event.personId ? { ...c, offer: null } : c
    case 'responsible.notified':
    case 'responsible.escalated':
    case 'responsible.declined':
      return { ...c, responsible: askedFor(c.responsible, event) }
    case 'responsible.acknowledged':
      return {
        ...c,
        assigneeId: event.personId,
        offer: null,
        responsible: c.responsible && {
          ...c.responsible,
          personId: event.personId,
          acknowledgedAt: event.at,
          nextAt: null,
        },
      }
    case 'playbook.started':
      return { ...c, playbook: { playbookId: event.playbookId, version: event.version, path: [] } }
    case 'playbook.answered':
      return {
        ...walked(c, { node: event.node, answer: event.answer, at: event.at, by: event.by }),
        kind: event.sets.kind ?? c.kind,
      }
    case 'playbook.done':
      return walked(c, { node: event.node, answer: null, at: event.at, by: event.by })
    case 'playbook.skipped':
      return walked(c, { node: event.node, answer: null, at: event.at, by: event.by, skipped: event.reason })
    case 'playbook.stepped_back': {
      const from = c.playbook?.path.findIndex((step) => step.node === event.node) ?? -1
      return c.playbook && from >= 0 ? { ...c, playbook: { ...c.playbook, path: c.playbook.path.slice(0, from) } } : c
    }
    case 'reply.published':
      return published(c, event)
    case 'case.moved':
      return {
        ...(event.conversationId ? joinConversation(c, event.conversationId, 'private') : c),
        loop: { ...c.loop, moved: reachedOnce(c.loop.moved, event.at) },
      }
    case 'case.watched':
      return { ...c, watchUntil: event.until }
    case 'update.promised':
      return { ...c, updateDueAt: event.dueAt }
    case 'approval.required':
      return { ...c, approvalRequired: true }
    case 'timer.started': {
      const { node, text, dueAt } = event
      return { ...c, timers: [...timersBut(c, node), { node, text, dueAt }] }
    }
    case 'timer.stopped':
      return { ...c, timers: timersBut(c, event.node) }
    case 'case.solved':
      return {
        ...c,
        status: 'solved',
        waitingOn: null,
        clock: null,
        updateDueAt: null,
        followUpDueAt: event.followUpDueAt,
        loop: { ...c.loop, solved: { at: event.at } },
      }
    case 'case.closed':
      return closed(c, event)
    case 'case.reopened':
      return {
        ...c,
        status: 'open',
        waitingOn: 'us',
        reopenedAt: event.at,
        closeReason: null,
        closedAt: null,
        watchUntil: null,
        followUpDueAt: null,
        // What was skipped by closing is ahead again; what the public never saw stays none of its business.
        loop: {
          ...c.loop,
          moved: isSkippedBecause(c.loop.moved, 'private_only') || reached(c.loop.moved) ? c.loop.moved : null,
          solved: null,
          followed_up: isSkippedBecause(c.loop.followed_up, 'private_only') ? c.loop.followed_up : null,
          closed: null,
        },
      }
    case 'case.marked':
      return {
        ...c,
        marks: event.on ? [...new Set([...c.marks, event.mark])] : c.marks.filter((mark) => mark !== event.mark),
      }
    case 'customer.changed':
      return { ...c, customerId: event.customerId }
    case 'customer.came_back': {
      const { ignoredBefore: _, ...rest } = c
      return event.unanswered.length > 0 ? { ...rest, ignoredBefore: event.unanswered } : rest
    }
    default:
      return unreachable(event)
  }
}

function assigned(c: Case, event: Extract<CaseEvent, { type: 'case.assigned' }>): Case {
  const { personId, how, until } = event
  if (how === 'lapsed' && c.assigneeId)
    return { ...c, assigneeId: null, offer: null, lapsed: [...(c.lapsed ?? []), c.assigneeId] }
  return {
    ...c,
    assigneeId: personId,
    ...(how === 'offered' && personId ? { offer: { personId, until: until ?? event.at } } : { offer: null }),
  }
}

function received(c: Case, event: Extract<CaseEvent, { type: 'message.received' }>): Case {
  const joined = joinConversation(c, event.conversationId, event.visibility)
  if (event.automatic) return joined
  const again = event.again ?? (c.clock !== null && c.lastCustomerMessageAt !== null)
  return {
    ...joined,
    waitingOn: 'us',
    lastCustomerMessageAt: Math.max(c.lastCustomerMessageAt ?? 0, event.sentAt),
    ignored: again ? c.ignored + 1 : c.ignored,
    watchUntil: null,
  }
}

function published(c: Case, event: Extract<CaseEvent, { type: 'reply.published' }>): Case {
  if (event.automatic) return c
  const inPublic = event.visibility === 'public'
  const loop = { ...c.loop, answered: reachedOnce(c.loop.answered, event.publishedAt) }
  if (event.purpose === 'follow_up' && inPublic) loop.followed_up = { at: event.publishedAt }
  // An answer is an answer: nobody is left unanswered any more, here or before.
  const { ignoredBefore: _, ...rest } = c
  return {
    ...rest,
    clock: null,
    ignored: 0,
    // What was said to invite or acknowledge is not yet the promised update.
    updateDueAt: event.purpose === 'acknowledge' || event.purpose === 'invite' ? c.updateDueAt : null,
    // Until the case is solved, the next word is the customer's, unless we are still investigating.
    waitingOn:
      c.status !== 'open'
        ? c.waitingOn
        : event.purpose === 'acknowledge' || event.purpose === 'update'
          ? 'us'
          : 'customer',
    lastAnswerAt: Math.max(c.lastAnswerAt ?? 0, event.publishedAt),
    acknowledgedInPublic: c.acknowledgedInPublic || inPublic,
    followUpDueAt: event.purpose === 'follow_up' ? null : c.followUpDueAt,
    loop,
  }
}

function closed(c: Case, event: Extract<CaseEvent, { type: 'case.closed' }>): Case {
  const skip = (mark: StageMark, skipped: 'answered_in_public' | 'without_follow_up' | 'not_needed'): StageMark =>
    mark ?? { skipped, at: event.at }
  const direct = event.reason === 'answered_in_public' || event.reason === 'thanked'
  return {
    ...c,
    status: 'closed',
    waitingOn: null,
    clock: null,
    followUpDueAt: null,
    watchUntil: null,
    updateDueAt: null,
    ...(c.timers ? { timers: [] } : {}),
    closeReason: event.reason,
    closedAt: event.at,
    loop: {
      ...c.loop,
      answered: skip(c.loop.answered, 'not_needed'),
      moved: skip(c.loop.moved, direct ? 'answered_in_public' : 'not_needed'),
      solved: skip(c.loop.solved, direct ? 'answered_in_public' : 'not_needed'),
      followed_up: skip(c.loop.followed_up, direct ? 'answered_in_public' : 'without_follow_up'),
      closed: { at: event.at },
    },
  }
}

function joinConversation(c: Case, id: string, visibility: 'public' | 'private'): Case {
  if (c.conversations.some((conversation) => conversation.id === id)) return c
  return { ...c, conversations: [...c.conversations, { id, visibility }] }
}

function walked(c: Case, step: NonNullable<Case['playbook']>['path'][number]): Case {
  return c.playbook ? { ...c, playbook: { ...c.playbook, path: [...c.playbook.path, step] } } : c
}

function timersBut(c: Case, node: string): NonNullable<Case['timers']> {
  return (c.timers ?? []).filter((timer) => timer.node !== node)
}

function reachedOnce(mark: StageMark, at: number): StageMark {
  return mark !== null && 'at' in mark && !('skipped' in mark) ? mark : { at }
}

function isSkippedBecause(mark: StageMark, reason: string): boolean {
  return mark !== null && 'skipped' in mark && mark.skipped === reason
}

function unreachable(event: never): never {
  throw new Error(`unknown case event ${JSON.stringify(event)}`)
}

/** True when the stage was really reached (not skipped). */
export function reached(mark: StageMark): boolean {
  return mark !== null && !('skipped' in mark)
}

/** The first stage still ahead, or null when the loop is closed. */
export function nextStage(loop: Case['loop']): LoopStage | null {
  for (const stage of ['heard', 'answered', 'moved', 'solved', 'followed_up', 'closed'] as const) {
    if (loop[stage] === null) return stage
  }
  return null
}
