/** What a customer's new message does to a case: opens it, joins it, reopens it, starts or tightens its clock. */
import { prioritize } from '../routing/priority.ts'
import type { BusinessCalendar } from '../sla/calendar.ts'
import { SILENCE_MS, startClock } from '../sla/clock.ts'
import type { Case, Millis } from './case.ts'
import type { CaseEventBody } from './events.ts'

export type IncomingForCase = {
  messageId: string
  conversationId: string
  visibility: 'public' | 'private'
  automatic: boolean
  sentAt: Millis
  severity: 0 | 1 | 2 | 3
  reach: number
  /** When the customer last wrote before this, in any case; null when never. */
  lastHeardAt: Millis | null
  /** When the platform stops letting us answer this message freely; null when it never does. */
  windowEndsAt?: Millis | null
  joinedVia: 'handover_code' | 'same_customer' | 'by_hand' | null
}

export type ClockRules = { targetSeconds: number; calendar: BusinessCalendar }

/** Events of one message arriving in a case that exists (just opened or not), in order. */
export function receiveMessage(c: Case, message: IncomingForCase, rules: ClockRules): CaseEventBody[] {
  const events: CaseEventBody[] = []
  const known = c.conversations.some(({ id }) => id === message.conversationId)
  if (c.status === 'closed' && !message.automatic)
    events.push({ type: 'case.reopened', messageId: message.messageId, note: null })
  if (!known) {
    const { conversationId, visibility } = message
    events.push({ type: 'conversation.joined', conversationId, visibility, via: message.joinedVia ?? 'same_customer' })
  }
  const { messageId, conversationId, visibility, automatic, sentAt } = message
  events.push({ type: 'message.received', messageId, conversationId, visibility, automatic, sentAt })
  if (visibility === 'private' && c.loop.moved === null && c.conversations.some((one) => one.visibility === 'public'))
    events.push({ type: 'case.moved', conversationId, how: 'customer_wrote' })
  if (automatic) return events
  // A thank-you after a hard complaint does not make the matter mild: severity only rises until a person corrects it.
  const severity = Math.max(c.severity, message.severity) as IncomingForCase['severity']
  const reach = Math.max(c.reach, message.reach)
  events.push({ type: 'case.understood', messageId, severity, reach, corrected: false })
  const ignored = c.clock === null ? c.ignored : c.ignored + 1
  const { windowEndsAt = null } = message
  events.push(prioritized({ ...c, severity, reach, ignored }, sentAt, message.lastHeardAt, rules, windowEndsAt))
  return events
}

/** The clock of a case whose severity or reach was corrected; null when no clock runs. */
export function reprioritized(
  c: Case,
  severity: IncomingForCase['severity'],
  reach: number,
  rules: ClockRules,
): CaseEventBody | null {
  return c.clock ? prioritized({ ...c, severity, reach }, c.clock.startedAt, null, rules) : null
}

function prioritized(
  c: Case,
  receivedAt: Millis,
  lastHeardAt: Millis | null,
  rules: ClockRules,
  windowEndsAt: Millis | null = null,
): CaseEventBody {
  const fresh = startClock({ receivedAt, ...rules, lastActivityAt: c.lastAnswerAt })
  // A clock that runs is only ever tightened: by a graver message, or one in a faster channel.
  const started = c.clock
    ? { ...c.clock, targetAt: Math.min(c.clock.targetAt, fresh.targetAt) }
    : {
        ...fresh,
        // Counts for responsiveness only as the first word after a day of silence.
        counts: lastHeardAt === null || receivedAt - lastHeardAt >= SILENCE_MS,
      }
  const { severity, reach, ignored } = c
  const place = prioritize({ startedAt: started.startedAt, ...rules, severity, reach, ignored, windowEndsAt })
  return {
    type: 'case.prioritized',
    startedAt: started.startedAt,
    targetAt: started.targetAt,
    counts: started.counts,
    virtualDeadline: place.virtualDeadline,
    factors: place.factors,
  }
}
