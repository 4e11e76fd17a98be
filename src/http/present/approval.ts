import type { z } from 'zod'
import { type Approval, loweredText } from '../../core/approvals/approval.ts'
import type { ApprovalView } from '../../store/reads/approvals.ts'
import { maskedExcerpt } from '../../store/reads/mask.ts'
import type * as shapes from '../api/approval-shapes.ts'
import { iso } from './case.ts'
import { presentSimilar } from './goodwill.ts'

type Names = ReadonlyMap<string, string>
const person = (id: string, names: Names) => ({ id, name: names.get(id) ?? '' })

/** A request as its writer sees it beside the message. */
export function presentWaiting(approval: Approval, names: Names): z.input<typeof shapes.waitingApproval> {
  return {
    id: approval.id,
    state: approval.state,
    asked_by: person(approval.askedBy, names),
    asked_at: iso(approval.askedAt),
    due_at: iso(approval.dueAt),
    fallback: approval.fallback,
    talk: approval.talk.map(({ by, at, text }) => ({ person: person(by, names), at: iso(at), text })),
    decided_by: approval.decidedBy ? person(approval.decidedBy, names) : null,
    decided_at: approval.decidedAt === null ? null : iso(approval.decidedAt),
    note: approval.note,
  }
}

const EXCERPT = 600

export function presentApproval(approval: ApprovalView, names: Names): z.input<typeof shapes.approval> {
  const { theirs, goodwill } = approval
  return {
    ...presentWaiting(approval, names),
    case: { id: approval.caseId, number: approval.caseNumber },
    brand: { id: approval.brandId, name: approval.brandName },
    customer_name: approval.customerName,
    channel: { kind: approval.channelKind, name: approval.channelName },
    mode: approval.mode,
    purpose: approval.purpose as z.input<typeof shapes.approval>['purpose'],
    language: approval.language,
    body: approval.body,
    findings: approval.findings.map(({ id, level, span, what, why }) => ({ id, level, span, what, why })),
    theirs: theirs && { text: maskedExcerpt(theirs.body, EXCERPT), visibility: theirs.visibility },
    reach: approval.reach,
    limit: approval.limit,
    lowered: loweredText(approval),
    similar: approval.similar,
    goodwill: goodwill && { ...goodwill, similar: presentSimilar(goodwill.similar) },
  }
}
