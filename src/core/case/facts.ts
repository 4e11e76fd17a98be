/** The narrow rows that KPIs are computed from: what each event of a case is worth remembering for good. No text, no personal data. */
import { exceptionGranted } from '../goodwill/exceptions.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './events.ts'
import { reached } from './fold.ts'

export type Fact = {
  kind: string
  at: number
  messageId?: string | null
  identityId?: string | null
  personId?: string | null
  channelId?: string | null
  category?: string | null
  visibility?: string | null
  severity?: number | null
  reach?: number | null
  /** How many, where a fact stands for several; how much, of money in smallest units. */
  amount?: number | null
  wallMs?: number | null
  /** Business time, when the brand has hours; filled by whoever knows the calendar. */
  businessFrom?: number
  counts?: boolean | null
  automatic?: boolean
}

/** Facts left by one event, given the case before and after it. */
export function factsOf(before: Case, event: CaseEvent, after: Case): Fact[] {
  const base = { at: event.at, personId: event.by }
  switch (event.type) {
    case 'case.opened':
      return [
        {
          ...base,
          kind: 'case_opened',
          visibility: event.visibility,
          category: event.previousCaseId ? 'again' : 'first',
        },
      ]
    case 'message.received':
      return [
        {
          ...base,
          kind: 'message_received',
          messageId: event.messageId,
          visibility: event.visibility,
          automatic: event.automatic,
        },
        ...(event.again ? [{ ...base, kind: 'wrote_again', severity: before.severity, amount: after.ignored }] : []),
      ]
    case 'reply.published':
      return publishedFacts(before, event, after)
    case 'reply.failed':
      return [{ ...base, kind: 'reply_failed' }]
    case 'reply.unknown':
      return [{ ...base, kind: 'reply_unknown' }]
    case 'guardrail.overridden':
      return event.checks.map((check) => ({ ...base, kind: 'guardrail_overridden', category: check }))
    case 'reply.cancelled':
      return [{ ...base, kind: 'reply_undone' }]
    case 'playbook.answered':
      return [
        {
          ...base,
          kind: 'playbook_answered',
          category: `${event.node}:${event.answer}`,
          wallMs: event.at - lastStepAt(before),
        },
      ]
    case 'playbook.skipped':
      return [{ ...base, kind: 'playbook_skipped', category: event.node }]
    case 'case.handed_over':
      return [{ ...base, kind: 'handed_over', category: event.kind }]
    case 'case.moved':
      return reached(before.loop.moved)
        ? []
        : [{ ...base, kind: 'moved_to_private', category: event.how, wallMs: event.at - before.openedAt }]
    case 'case.solved':
      return [{ ...base, kind: 'solved', wallMs: event.at - before.openedAt, businessFrom: before.openedAt }]
    case 'case.closed':
      return [
        {
          ...base,
          kind: 'closed',
          category: event.reason,
          wallMs: event.at - before.openedAt,
          businessFrom: before.openedAt,
          severity: before.severity,
          counts: wasLoop(before),
        },
      ]
    case 'case.reopened':
      return [{ ...base, kind: 'reopened' }]
    case 'case.marked':
      return [{ ...base, kind: event.on ? 'marked' : 'unmarked', category: event.mark }]
    case 'case.assigned':
      return [{ ...base, kind: 'assigned', category: event.how ?? (event.personId ? 'taken' : 'released') }]
    case 'area.set':
      return [{ ...base, kind: 'area_set' }]
    case 'responsible.notified':
      return [{ ...base, kind: 'responsible_notified' }]
    case 'responsible.escalated':
      return [{ ...base, kind: 'responsible_escalated', category: event.because }]
    case 'responsible.declined':
      return [{ ...base, kind: 'responsible_declined' }]
    case 'policy.asked':
      return [{ ...base, kind: 'policy_asked' }]
    case 'policy.answered':
      return [{ ...base, kind: 'policy_answered', wallMs: event.at - event.askedAt }]
    case 'responsible.acknowledged':
      return [
        {
          ...base,
          kind: 'responsible_acknowledged',
          wallMs: before.responsible ? event.at - before.responsible.notifiedAt : null,
        },
      ]
    case 'approval.asked':
      return [{ ...base, kind: 'approval_asked', category: event.checks[0] ?? 'matter' }]
    case 'approval.granted':
      return [
        { ...base, kind: 'approval_granted', category: event.how, wallMs: event.at - event.askedAt },
        ...exceptionFacts(before, event),
      ]
    case 'approval.refused':
      return [{ ...base, kind: 'approval_refused', wallMs: event.at - event.askedAt }]
    case 'approval.expired':
      return [{ ...base, kind: 'approval_expired', category: event.fellBackTo, wallMs: event.at - event.askedAt }]
    case 'approval.required':
      return [{ ...base, kind: 'approval_required' }]
    case 'timer.started':
      return [{ ...base, kind: 'timer_started', category: event.node }]
    case 'timer.stopped':
      return [{ ...base, kind: 'timer_stopped', category: event.node }]
    case 'note.written':
      return [{ ...base, kind: 'note_written' }]
    case 'message.hidden':
      return [{ ...base, kind: 'message_hidden', messageId: event.messageId, category: event.reason ?? 'elsewhere' }]
    case 'message.shown':
      return [{ ...base, kind: 'message_shown', messageId: event.messageId }]
    case 'customer.came_back': {
      const amount = event.unanswered.reduce((sum, { times }) => sum + times, 0)
      return amount > 0 ? [{ ...base, kind: 'came_back', severity: before.severity, amount }] : []
    }
    case 'goodwill.given':
    case 'goodwill.cancelled':
    case 'goodwill.asked':
    case 'goodwill.refused':
    case 'goodwill.expired':
    case 'goodwill.withdrawn':
      return goodwillFacts(before, event)
    case 'message.removed':
      return [{ ...base, kind: 'message_removed', category: event.removedBy }]
    default:
      return []
  }
}

type GoodwillEvent = Extract<CaseEvent, { type: `goodwill.${string}` }>

function goodwillFacts(before: Case, event: GoodwillEvent): Fact[] {
  const asked = event.type === 'goodwill.given' ? event.request : undefined
  const askedAt = asked?.at ?? ('askedAt' in event ? event.askedAt : null)
  const fact: Fact = {
    kind: event.type.replace('.', '_'),
    at: event.at,
    personId: asked?.by ?? event.by,
    category: event.kind,
    severity: before.severity,
    amount: event.amount,
    wallMs: askedAt === null ? null : event.at - askedAt,
  }
  if (!('aboveLimit' in event) || !event.aboveLimit) return [fact]
  const kind = event.type === 'goodwill.given' ? 'exception_granted' : 'exception_taken_back'
  return [fact, { ...fact, kind, category: 'goodwill', wallMs: null }]
}

function exceptionFacts(before: Case, event: Extract<CaseEvent, { type: 'approval.granted' }>): Fact[] {
  const category = exceptionGranted(event.checks, event.how)
  const { at, by: personId } = event
  return category ? [{ kind: 'exception_granted', at, personId, category, severity: before.severity }] : []
}

function publishedFacts(before: Case, event: Extract<CaseEvent, { type: 'reply.published' }>, after: Case): Fact[] {
  const common = {
    at: event.at,
    personId: event.by,
    messageId: event.messageId,
    visibility: event.visibility,
    automatic: event.automatic,
  }
  const facts: Fact[] = [{ ...common, kind: 'reply_published', category: event.purpose, severity: after.severity }]
  if (before.clock && !event.automatic) {
    facts.push({
      ...common,
      kind: 'answered',
      category: event.publishedAt <= before.clock.targetAt ? 'in_time' : 'late',
      wallMs: Math.max(0, event.publishedAt - before.clock.startedAt),
      businessFrom: before.clock.startedAt,
      counts: before.clock.counts,
    })
  }
  if (event.purpose === 'follow_up' && event.visibility === 'public')
    facts.push({ ...common, kind: 'followed_up', wallMs: event.at - before.openedAt })
  return facts
}

/** A public matter that was taken to private or into investigation: what "loops closed" counts. */
function wasLoop(c: Case): boolean {
  return (
    c.conversations.some(({ visibility }) => visibility === 'public') &&
    (reached(c.loop.moved) || reached(c.loop.solved))
  )
}

function lastStepAt(c: Case): number {
  return c.playbook?.path.at(-1)?.at ?? c.lastCustomerMessageAt ?? c.openedAt
}
