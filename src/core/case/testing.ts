/** For tests only: cases told by their events, one second between two of them, beginning at second 1. */
import type { Case } from './case.ts'
import type { CaseEvent, CaseEventBody, Purpose } from './events.ts'
import { foldCase } from './fold.ts'

export function caseFrom(bodies: readonly CaseEventBody[]): { c: Case; events: CaseEvent[] } {
  const events = bodies.map((body, index) => ({ ...body, seq: index + 1, at: (index + 1) * 1000, by: null }))
  return { c: foldCase('case-1', events), events }
}

type Opened = Extract<CaseEventBody, { type: 'case.opened' }>
export function opened(visibility: Opened['visibility']): Opened {
  return {
    type: 'case.opened',
    brandId: 'brand-1',
    customerId: 'customer-1',
    conversationId: 'conversation-1',
    visibility,
    messageId: 'message-1',
    previousCaseId: null,
  }
}

type Received = Extract<CaseEventBody, { type: 'message.received' }>
export function received(sentAt: number, visibility: Received['visibility'] = 'public'): Received {
  const conversationId = visibility === 'public' ? 'conversation-1' : 'conversation-2'
  return {
    type: 'message.received',
    messageId: `message-at-${sentAt}`,
    conversationId,
    visibility,
    automatic: false,
    sentAt,
  }
}

type Published = Extract<CaseEventBody, { type: 'reply.published' }>
export function reply(purpose: Purpose, visibility: Published['visibility'], publishedAt = 2_000): Published {
  return {
    type: 'reply.published',
    outgoingId: `outgoing-at-${publishedAt}`,
    messageId: `reply-at-${publishedAt}`,
    purpose,
    visibility,
    conversationId: visibility === 'public' ? 'conversation-1' : 'conversation-2',
    automatic: false,
    publishedAt,
  }
}
