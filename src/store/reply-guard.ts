/** What the guardrails say to a reply that is about to be written: refused, let through with a reason, or for PR/Legal first. */
import type { Case } from '../core/case/case.ts'
import type { Purpose } from '../core/case/events.ts'
import { type ErrorCode, Refusal } from '../core/errors.ts'
import { safeVersion } from '../core/guardrails/alternative.ts'
import { checkOutgoing } from '../core/guardrails/check.ts'
import type { Finding } from '../core/guardrails/finding.ts'
import type { Tx } from './db.ts'
import type { OutgoingRow } from './outbox.ts'
import { outgoingDraft } from './reads/outgoing-draft.ts'
import type { Way } from './reads/ways.ts'

export type ToGuard = {
  organizationId: string
  c: Case
  mode: 'public' | 'private'
  purpose: Purpose
  body: string
  /** Null where the machine writes. */
  personId: string | null
  way: Extract<Way, { possible: true }> | null
  now: number
  overrideReason: string | null
  /** The writer wants PR/Legal to see it, needed or not. */
  askApproval: boolean
}

export type Guarded = {
  /** The checks that a reason was given against. */
  overridden: Finding['id'][]
  /** PR/Legal sees it first; `fallback` leaves when they stay silent. */
  approval: { findings: Finding[]; fallback: string | null } | null
}

const CODES: Partial<Record<Finding['id'], ErrorCode>> = {
  empty: 'reply_empty',
  too_long: 'reply_too_long',
  window: 'window_closed',
}

/** Refuses `guardrail_stop`, `approval_needed` (where nobody asked for it), `reply_empty`, `reply_too_long`, `window_closed`. */
export async function guardReply(tx: Tx, reply: ToGuard): Promise<Guarded> {
  const { c, personId, overrideReason, askApproval } = reply
  const draft = await outgoingDraft(tx, { ...reply, case: c })
  const { findings, needsApproval } = checkOutgoing(draft)
  const stops = findings.filter(({ level }) => level === 'stop')
  const refused = overrideReason ? stops.filter(({ final }) => final) : stops
  if (refused.length > 0) throw new Refusal(CODES[refused[0]?.id ?? 'language'] ?? 'guardrail_stop', findings)
  const overridden = [...new Set(stops.map(({ id }) => id))]
  // What a manager wrote for the machine to say is approved by that.
  if (personId === null) return { overridden, approval: null }
  const required = c.approvalRequired === true
  if ((needsApproval || required) && !askApproval) throw new Refusal('approval_needed', findings)
  if (!askApproval) return { overridden, approval: null }
  // Where the matter itself waits for approval, no version of it is safe.
  const fallback = needsApproval && !required ? safeVersion(draft) : null
  return { overridden, approval: { findings, fallback: fallback === draft.text ? null : fallback } }
}

/** A referent's new wording: what stops it stops it whoever writes; what needs approval has it. Refuses `guardrail_stop` and its like. */
export async function refuseStopped(
  tx: Tx,
  { c, row, text, now }: { c: Case; row: OutgoingRow; text: string; now: number },
): Promise<void> {
  const draft = await outgoingDraft(tx, {
    organizationId: row.organization_id,
    case: c,
    mode: row.mode === 'public' ? 'public' : 'private',
    purpose: row.purpose as Purpose,
    body: text,
    personId: row.person_id,
    way: null,
    now,
  })
  const { findings, stopped } = checkOutgoing(draft)
  if (stopped) throw new Refusal('guardrail_stop', findings)
}
