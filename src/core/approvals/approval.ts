/** A message that waits for PR/Legal: who may decide, what they may decide, and what happens when nobody does. */
import { Refusal } from '../errors.ts'
import { applyEdits } from '../guardrails/edits.ts'
import type { Better, Finding } from '../guardrails/finding.ts'

export const APPROVAL_STATES = ['waiting', 'approved', 'edited', 'lowered', 'refused', 'expired', 'withdrawn'] as const
export type ApprovalState = (typeof APPROVAL_STATES)[number]

/** approve it as it is · edit the wording · lower what is above the limit · refuse. */
export const DECISIONS = ['approve', 'edit', 'lower', 'refuse'] as const
export type Decision = (typeof DECISIONS)[number]

/** What was said about it between the referent and the writer. */
export type Talk = { by: string; at: number; text: string }

export type Approval = {
  id: string
  organizationId: string
  outgoingId: string
  caseId: string
  brandId: string
  state: ApprovalState
  /** Who wrote the text. */
  askedBy: string
  findings: Finding[]
  /** What goes out when nobody answers in time; null: it goes back to whoever wrote it. */
  fallback: string | null
  /** The text that was asked for. */
  body: string
  reach: number | null
  askedAt: number
  dueAt: number
  talk: Talk[]
  decidedBy: string | null
  decidedAt: number | null
  /** The referent's words to the writer. */
  note: string | null
}

export type Decided = {
  state: Exclude<ApprovalState, 'waiting' | 'expired' | 'withdrawn'>
  text: string | null
  note: string | null
}

/**
 * What a decision does: the text that leaves (null: none). Refuses `own_message` to whoever wrote it, whatever they do to it;
 * `approval_settled` when it was decided, or its time is over; `bad_input` for a wording, a reason or a limit that is missing.
 */
export function decide(
  approval: Approval,
  by: string,
  given: { decision: Decision; text?: string | undefined; note?: string | undefined },
  now: number,
): Decided {
  mayActOn(approval, by, now)
  const note = given.note?.trim() || null
  switch (given.decision) {
    case 'approve':
      return { state: 'approved', text: approval.body, note }
    case 'edit': {
      const text = given.text?.trim() ?? ''
      if (text === '') throw new Refusal('bad_input', { text: 'required' })
      return { state: 'edited', text, note }
    }
    case 'lower': {
      const text = loweredText(approval)
      if (text === null) throw new Refusal('bad_input', { decision: 'there is no sum to lower' })
      return { state: 'lowered', text, note }
    }
    case 'refuse':
      if (note === null) throw new Refusal('bad_input', { note: 'required' })
      return { state: 'refused', text: null, note }
  }
}

/** Refuses like `decide`. */
export function mayActOn(approval: Approval, by: string, now: number): void {
  if (approval.askedBy === by) throw new Refusal('own_message')
  if (approval.state !== 'waiting')
    throw new Refusal('approval_settled', { state: approval.state, by: approval.decidedBy })
  if (now >= approval.dueAt) throw new Refusal('approval_settled', { state: 'expired', by: null })
}

/** The text with each sum above the limit brought down to it; null where there is none. */
export function loweredText({ body, findings }: Pick<Approval, 'body' | 'findings'>): string | null {
  const edits = findings
    .flatMap(({ better }) => better)
    .filter((way): way is Extract<Better, { kind: 'edit' }> => way.kind === 'edit' && way.say === 'to_limit')
    .flatMap((way) => way.edits)
  return edits.length === 0 ? null : applyEdits(body, edits)
}
