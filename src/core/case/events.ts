/**
 * Everything that can happen to a case. Appended, never changed; `fold.ts` is their only reader that decides what they mean.
 * Names are `noun.verb` in the past tense, and equal the action that emits them.
 */

import type { GoodwillKind } from '../goodwill/goodwill.ts'
import type { Bilingual } from '../playbook/schema.ts'
import type { Nobody } from '../routing/who-gets.ts'
import type { BesidesReason } from './besides.ts'
import type { CaseKind, CaseMark, CloseReason, LeftUnanswered, Millis } from './case.ts'

/** Why an outgoing message is sent; the playbook and the loop read it. */
export const PURPOSES = ['acknowledge', 'answer', 'invite', 'update', 'thank', 'follow_up'] as const
export type Purpose = (typeof PURPOSES)[number]

/** How the customer is invited to a private channel. */
export const HANDOVER_KINDS = ['direct', 'private_reply', 'phone', 'email', 'form'] as const
export type HandoverKind = (typeof HANDOVER_KINDS)[number]

type PublicOrPrivate = 'public' | 'private'

export type CaseEventBody =
  | {
      type: 'case.opened'
      brandId: string
      customerId: string
      conversationId: string
      visibility: PublicOrPrivate
      messageId: string
      previousCaseId: string | null
    }
  | {
      type: 'message.received'
      messageId: string
      conversationId: string
      visibility: PublicOrPrivate
      /** Machine-made or spam: starts no clock. */
      automatic: boolean
      sentAt: Millis
      /** They wrote before, and nobody answered. Absent in older events: then every message while a clock runs. */
      again?: boolean
    }
  | { type: 'message.edited'; messageId: string }
  | { type: 'message.removed'; messageId: string; removedBy: 'author' | 'us' | 'platform' | 'unknown' }
  | { type: 'message.hidden'; messageId: string; reason: 'spam' | 'abuse' | 'personal_data' | null }
  | { type: 'message.shown'; messageId: string; reason: null }
  | {
      type: 'conversation.joined'
      conversationId: string
      visibility: PublicOrPrivate
      via: 'handover_code' | 'same_customer' | 'by_hand'
    }
  | { type: 'case.understood'; messageId: string; severity: 0 | 1 | 2 | 3; reach: number; corrected: boolean }
  | {
      type: 'case.prioritized'
      startedAt: Millis
      targetAt: Millis
      virtualDeadline: Millis
      targetSeconds?: number
      windowEndsAt?: Millis | null
      counts: boolean
      factors: PriorityFactors
    }
  | { type: 'area.set'; areaId: string | null }
  | {
      type: 'case.assigned'
      personId: string | null
      /** `next`: they took the next one; `offered`: it was given to them, to be opened by `until`; `lapsed`: they did not. */
      how?: 'next' | 'offered' | 'lapsed'
      until?: Millis
    }
  /** The person an alert was offered to has it before their eyes. */
  | { type: 'offer.opened'; personId: string }
  | ({ type: 'responsible.notified'; areaId: string | null; personId: string | null } & Partial<Asking>)
  /** The next in order, or the managers, are told: nobody acknowledged, somebody said no, or somebody came back. */
  | ({ type: 'responsible.escalated'; because: 'silent' | 'declined' | 'came_back' } & Asking)
  | { type: 'responsible.declined'; personId: string; reason: string }
  | { type: 'responsible.acknowledged'; personId: string }
  | { type: 'playbook.started'; playbookId: string; version: number }
  | { type: 'playbook.answered'; node: string; answer: string; sets: { kind?: CaseKind } }
  | { type: 'playbook.done'; node: string }
  | { type: 'playbook.skipped'; node: string; reason: string }
  | { type: 'playbook.stepped_back'; node: string }
  | { type: 'reply.queued'; outgoingId: string; purpose: Purpose; visibility: PublicOrPrivate; conversationId: string }
  /** Sent against the advice of the guardrails; the reason stays. */
  | { type: 'guardrail.overridden'; outgoingId: string; checks: string[]; reason: string }
  /** Sent although somebody else had answered meanwhile, with the reason that was chosen. */
  | { type: 'reply.besides'; outgoingId: string; reason: BesidesReason }
  | { type: 'reply.cancelled'; outgoingId: string }
  | {
      type: 'reply.published'
      outgoingId: string | null
      messageId: string
      purpose: Purpose
      visibility: PublicOrPrivate
      conversationId: string
      /** Sent by a machine of ours: never counted as an answer. */
      automatic: boolean
      publishedAt: Millis
    }
  | { type: 'reply.failed'; outgoingId: string; reason: string }
  | { type: 'reply.unknown'; outgoingId: string; reason: string }
  | { type: 'note.written'; messageId: string }
  | { type: 'case.handed_over'; handoverId: string; kind: HandoverKind }
  | { type: 'case.moved'; conversationId: string | null; how: 'we_wrote' | 'customer_wrote' | 'phone_call' }
  | { type: 'case.watched'; until: Millis }
  | { type: 'update.promised'; dueAt: Millis }
  /** From here on a reply of ours leaves only when somebody approved it. `node`: the playbook's, where it asked for it. */
  | { type: 'approval.required'; node: string | null }
  /** A message waits for PR/Legal; `checks` are the guardrails that ask for it, none where the playbook or the writer did. */
  | { type: 'approval.asked'; approvalId: string; outgoingId: string; checks: string[]; dueAt: Millis }
  | { type: 'approval.questioned' | 'approval.answered'; approvalId: string; outgoingId: string }
  | {
      type: 'approval.granted'
      approvalId: string
      outgoingId: string
      askedAt: Millis
      checks: string[]
      how: 'approved' | 'edited' | 'lowered'
    }
  | {
      type: 'approval.refused'
      approvalId: string
      outgoingId: string
      askedAt: Millis
      checks: string[]
      note: string | null
    }
  | {
      type: 'approval.expired'
      approvalId: string
      outgoingId: string
      askedAt: Millis
      fellBackTo: 'safe_version' | 'writer'
    }
  | { type: 'approval.withdrawn'; approvalId: string; outgoingId: string }
  /** A reminder of the playbook: `text` is said when it is due. */
  | { type: 'timer.started'; node: string; text: Bilingual; dueAt: Millis }
  | { type: 'timer.stopped'; node: string }
  | { type: 'case.solved'; note: string | null; followUpDueAt: Millis | null }
  | { type: 'case.closed'; reason: CloseReason; note: string | null }
  | { type: 'case.reopened'; messageId: string | null; note: string | null }
  | { type: 'case.marked'; mark: CaseMark; on: boolean }
  | { type: 'policy.asked'; questionId: string }
  | { type: 'policy.answered'; questionId: string; askedAt: Millis }
  /** Amounts in the currency's smallest unit. Why it was given stands in the ledger, which can be erased. */
  | {
      type: 'goodwill.given'
      goodwillId: string
      kind: GoodwillKind
      amount: number
      currency: string
      aboveLimit: boolean
      /** It was asked for by them, and approved by whoever did this. */
      request?: { requestId: string; by: string; at: Millis; amount: number }
    }
  | {
      type: 'goodwill.cancelled'
      goodwillId: string
      kind: GoodwillKind
      amount: number
      currency: string
      /** Absent in older events. */
      aboveLimit?: boolean
    }
  | {
      type: 'goodwill.asked'
      requestId: string
      kind: GoodwillKind
      amount: number
      currency: string
      dueAt: Millis
    }
  /** Nothing was given: somebody said no, nobody decided in time, or it was taken back. */
  | {
      type: 'goodwill.refused' | 'goodwill.expired' | 'goodwill.withdrawn'
      requestId: string
      kind: GoodwillKind
      amount: number
      currency: string
      askedAt: Millis
    }
  | { type: 'customer.changed'; customerId: string }
  /** They wrote again after cases in which nobody answered them; none left: it turned out not to be so. */
  | { type: 'customer.came_back'; unanswered: LeftUnanswered[] }
  /** The person asked to be forgotten: their words and name are gone, the numbers stay. */
  | { type: 'customer.erased' }

/** Who is asked to take responsibility, how they hear of it, and what follows if they do not. */
export type Asking = {
  asked: string[]
  /** Those of them who got a mail, because they are not at their desk. */
  mailed: string[]
  level: 'person' | 'managers' | 'none'
  nobody: Nobody | null
  lookAt: Millis | null
  nextAt: Millis | null
}

export type PriorityFactors = { severity: number; reach: number; ignored: number; cappedBy: 'platform_window' | null }

export type CaseEvent = CaseEventBody & {
  /** 1, 2, 3 … within the case. */
  seq: number
  at: Millis
  /** The caller's own key of the request that did it, on the first event of that step: asking again does nothing. */
  requestKey?: string
  /** The person who did it; null for the system and for customers. */
  by: string | null
}
export type CaseEventType = CaseEventBody['type']
