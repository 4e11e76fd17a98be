/**
 * May this be done with this message? Hiding has a closed list of reasons, and a complaint stays in sight unless its own text shows the
 * reason: being a complaint is none.
 */
import type { CaseKind } from '../case/case.ts'
import type { ErrorCode } from '../errors.ts'
import type { Capabilities, Moderation } from '../message/outgoing.ts'
import type { Verdict } from '../text/verdict.ts'

export const HIDE_REASONS = ['spam', 'abuse', 'personal_data'] as const
export type HideReason = (typeof HIDE_REASONS)[number]

export type ModerationInput = {
  action: Moderation
  reason: HideReason | null
  message: { direction: 'in' | 'out'; visibility: 'public' | 'private' | 'internal'; removed: boolean; hidden: boolean }
  capabilities: Capabilities
  caseKind: CaseKind | null
  verdict: Pick<Verdict, 'intent' | 'offensive' | 'pii' | 'severity'> | null
}

/** Null when it may be done, else the refusal. */
export function mayNotModerate(input: ModerationInput): ErrorCode | null {
  const { action, reason, message, capabilities } = input
  if (message.removed) return 'cannot_moderate'
  const theirsInPublic = message.direction === 'in' && message.visibility === 'public'
  switch (action) {
    case 'like':
    case 'unlike':
      return capabilities.moderate.like && theirsInPublic ? null : 'cannot_moderate'
    case 'delete':
      return capabilities.moderate.deleteOwn && message.direction === 'out' && message.visibility === 'public'
        ? null
        : 'cannot_moderate'
    case 'unhide':
      return capabilities.moderate.hide && theirsInPublic && message.hidden ? null : 'cannot_moderate'
    case 'hide':
      if (!capabilities.moderate.hide || !theirsInPublic || message.hidden) return 'cannot_moderate'
      if (reason === null) return 'hide_needs_reason'
      return isComplaint(input) && !showsReason(input, reason) ? 'complaint_stays' : null
  }
}

const isComplaint = ({ caseKind, verdict }: ModerationInput): boolean =>
  caseKind === 'complaint' || (caseKind === null && verdict?.intent === 'complaint') || (verdict?.severity ?? 0) >= 2

function showsReason({ verdict }: ModerationInput, reason: HideReason): boolean {
  if (!verdict) return false
  if (reason === 'spam') return verdict.intent === 'spam'
  if (reason === 'abuse') return verdict.offensive
  return verdict.pii.length > 0
}
