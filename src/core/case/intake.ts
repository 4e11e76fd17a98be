/** What a customer's new message does to a case: opens it, joins it, reopens it, starts or tightens its clock. */
import type { Case, LeftUnanswered, Millis } from './case.ts'
import type { CaseEventBody } from './events.ts'
import { type ClockRules, cameBack, prioritized } from './place.ts'
import { wasLeftUnanswered } from './unanswered.ts'

export type IncomingForCase = {
  messageId: string
  conversationId: string
  visibility: 'public' | 'private'
  automatic: boolean
  sentAt: Millis
  severity: 0 | 1 | 2 | 3
  reach: number
  /** Cases of the same customer in which nobody answered them; see `unansweredBefore`. */
  unansweredBefore: LeftUnanswered[]
  /** When the customer last wrote before this, in any case; null when never. */
  lastHeardAt: Millis | null
  /** When the platform stops letting us answer this message freely; null when it never does. */
  windowEndsAt?: Millis | null
  joinedVia: 'handover_code' | 'same_customer' | 'by_hand' | null
}

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
  const again = !automatic && wroteAgain(c, message, known)
  events.push({ type: 'message.received', messageId, conversationId, visibility, automatic, sentAt, again })
  if (visibility === 'private' && c.loop.moved === null && c.conversations.some((one) => one.visibility === 'public'))
    events.push({ type: 'case.moved', conversationId, how: 'customer_wrote' })
  if (automatic) return events
  // A thank-you after a hard complaint does not make the matter mild: severity only rises until a person corrects it.
  const severity = Math.max(c.severity, message.severity) as IncomingForCase['severity']
  const reach = Math.max(c.reach, message.reach)
  events.push({ type: 'case.understood', messageId, severity, reach, corrected: false })
  events.push(...cameBack(c, message.unansweredBefore))
  const ignored = again ? c.ignored + 1 : c.ignored
  const heard = { ...c, severity, reach, ignored, ignoredBefore: message.unansweredBefore }
  const { lastHeardAt, windowEndsAt = null } = message
  events.push(prioritized(heard, rules, { receivedAt: sentAt, lastHeardAt, windowEndsAt }))
  return events
}

/** Lines written in one breath are one contact. */
const BREATH_MS = 5 * 60 * 1000

/** Whether they had written before and nobody answered: a while ago, or in another place. */
function wroteAgain(c: Case, { sentAt }: IncomingForCase, sameConversation: boolean): boolean {
  if (c.status === 'closed') return wasLeftUnanswered(c)
  if (c.clock === null || c.lastCustomerMessageAt === null) return false
  return !sameConversation || sentAt - c.lastCustomerMessageAt >= BREATH_MS
}
