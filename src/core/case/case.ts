/**
 * The case: one customer, one matter, across public and private conversations. This is what folding its events gives.
 * Times are epoch milliseconds in UTC; ids are UUIDv7 strings.
 */
import type { Visibility } from '../message/message.ts'
import type { Bilingual } from '../playbook/schema.ts'
import type { Nobody } from '../routing/who-gets.ts'

export type Millis = number

/** The six stages of the loop, in order, clockwise from twelve o'clock. */
export const LOOP_STAGES = ['heard', 'answered', 'moved', 'solved', 'followed_up', 'closed'] as const
export type LoopStage = (typeof LOOP_STAGES)[number]

/** A stage is reached at a time, skipped for a reason, or still ahead (null). */
export type StageMark = { at: Millis } | { skipped: SkipReason; at: Millis } | null
export type SkipReason = 'answered_in_public' | 'private_only' | 'without_follow_up' | 'not_needed'
export type Loop = Record<LoopStage, StageMark>

export type CaseStatus = 'open' | 'solved' | 'closed'
export type CaseKind = 'complaint' | 'question' | 'praise' | 'lead' | 'noise'
export type CaseMark = 'lead' | 'fan' | 'noise' | 'crisis'

/** The running response clock: from the customer's first unanswered message until our next answer. */
export type Clock = {
  /** When the first unanswered message came in. */
  startedAt: Millis
  /** When the target is missed, by the plain target alone: what the ring shows. */
  targetAt: Millis
  /** What the queue is ordered by; see core/routing/priority.ts. */
  virtualDeadline: Millis
  /** The target in open seconds, and when the platform stops letting us answer; absent in clocks of older cases. */
  targetSeconds?: number
  windowEndsAt?: Millis | null
  /** First message after 24 h of silence: counts for responsiveness. */
  counts: boolean
}

/** A case in which nobody answered, and how often the customer wrote there. */
export type LeftUnanswered = { caseId: string; times: number }

/** One step of the walk through the playbook: an answered question, or an action done or skipped. */
export type PlaybookStep = {
  node: string
  /** The answer's id; null for an action. */
  answer: string | null
  at: Millis
  by: string | null
  skipped?: string
}

export type CloseReason =
  | 'followed_up'
  | 'answered_in_public'
  | 'answered_in_private'
  | 'thanked'
  | 'noise'
  | 'duplicate'
  | 'customer_retracted'
  | 'customer_silent'
  | 'no_answer_needed'
  | 'other'

/** Absent parts are of cases that were told before there was an order of people. */
export type Responsible = {
  areaId: string | null
  /** The one who was asked last, or who acknowledged; null when several were. */
  personId: string | null
  notifiedAt: Millis
  acknowledgedAt: Millis | null
  /** Who said that it is not theirs; null: the system. */
  askedBy?: string | null
  /** Those asked last, and when. */
  asked?: string[]
  askedAt?: Millis
  /** Everybody who was told and may take it. */
  told?: string[]
  /** Those who said that it is not theirs either. */
  declined?: { personId: string; reason: string }[]
  /** When the next is told; null when there is nobody left to tell. */
  nextAt?: Millis | null
  /** Why nobody was there at once, and when somebody will look. */
  nobody?: Nobody | null
  lookAt?: Millis | null
}

export type Case = {
  id: string
  brandId: string
  customerId: string
  /** Counts the events folded in; commands carry the version they saw. */
  version: number
  openedAt: Millis
  status: CaseStatus
  waitingOn: 'us' | 'customer' | null
  kind: CaseKind | null
  marks: CaseMark[]
  areaId: string | null
  assigneeId: string | null
  /** Somebody was told that this is theirs, and must acknowledge; null when that was never needed. */
  responsible: Responsible | null
  /** Given to somebody who has not opened it yet; it goes on to another when they do not in time. Absent when it never was. */
  offer?: { personId: string; until: Millis } | null
  /** Those who did not open it in time. */
  lapsed?: string[]
  severity: 0 | 1 | 2 | 3
  reach: number
  /** Customer messages that got no answer before the next one came: the repeated-and-ignored factor. */
  ignored: number
  /** Cases before this one in which the customer was left without an answer; absent when there were none. See `unanswered.ts`. */
  ignoredBefore?: LeftUnanswered[]
  conversations: { id: string; visibility: Exclude<Visibility, 'internal'> }[]
  clock: Clock | null
  lastCustomerMessageAt: Millis | null
  lastAnswerAt: Millis | null
  acknowledgedInPublic: boolean
  loop: Loop
  followUpDueAt: Millis | null
  /** Answered in public and kept in view until this time; a new comment re-alerts. */
  watchUntil: Millis | null
  /** An update in the thread was promised by this time. */
  updateDueAt: Millis | null
  /** A reply of ours leaves only when somebody approved it; absent in cases that never needed it. */
  approvalRequired?: boolean
  /** Reminders that the playbook started and nobody stopped, one for each of its nodes; absent in cases that never had one. */
  timers?: { node: string; text: Bilingual; dueAt: Millis }[]
  playbook: { playbookId: string; version: number; path: PlaybookStep[] } | null
  previousCaseId: string | null
  /** When it was last opened again; absent in cases that never were. */
  reopenedAt?: Millis
  closeReason: CloseReason | null
  closedAt: Millis | null
}
