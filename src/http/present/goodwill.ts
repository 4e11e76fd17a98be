/** Goodwill as the API tells it, and as a table for spreadsheets. */
import type { z } from 'zod'
import { toMajor } from '../../core/goodwill/money.ts'
import type { Similar } from '../../core/goodwill/similar.ts'
import { csv } from '../../lib/csv.ts'
import type { CaseGoodwill, LedgerRow } from '../../store/reads/goodwill.ts'
import type { RequestRow, WaitingRequest } from '../../store/reads/goodwill-requests.ts'
import { maskedExcerpt } from '../../store/reads/mask.ts'
import type * as shapes from '../api/goodwill-shapes.ts'
import { iso, isoOrNull } from './case.ts'

export function presentLedgerRow(row: LedgerRow): z.input<typeof shapes.ledgerEntry> {
  return {
    id: row.goodwill_id,
    case: { id: row.case_id, number: row.number },
    brand: { id: row.brand_id, name: row.brand_name },
    customer: row.customer_name,
    kind: row.kind,
    amount: row.amount,
    currency: row.currency,
    reason: row.reason,
    by: { id: row.given_by, name: row.given_by_name ?? '' },
    at: row.given_at.toISOString(),
    above_limit: row.above_limit,
    approved_by: row.approved_by === null ? null : { id: row.approved_by, name: row.approved_by_name ?? '' },
    cancelled: row.cancelled_at && {
      at: row.cancelled_at.toISOString(),
      by: row.cancelled_by_name ?? '',
      reason: row.cancel_reason ?? '',
    },
  }
}

export function presentSimilar(similar: Similar | null): z.input<typeof shapes.similarShape> {
  return (
    similar && {
      by: similar.by,
      median: similar.median,
      least: similar.least,
      most: similar.most,
      count: similar.cases.length,
      cases: similar.cases
        .slice(0, 5)
        .map((one) => ({ id: one.caseId, number: one.number, amount: one.amount, at: iso(one.at) })),
    }
  )
}

export function presentRequest(row: RequestRow): z.input<typeof shapes.goodwillRequest> {
  return {
    id: row.id,
    state: row.state,
    case: { id: row.caseId, number: row.caseNumber },
    brand: { id: row.brandId, name: row.brandName },
    customer_name: row.customerName,
    kind: row.kind,
    amount: row.amount,
    currency: row.currency,
    reason: row.reason,
    asked_by: { id: row.askedBy, name: row.askedByName },
    asked_at: iso(row.askedAt),
    due_at: iso(row.dueAt),
    decided_by: row.decidedBy === null ? null : { id: row.decidedBy, name: row.decidedByName },
    decided_at: isoOrNull(row.decidedAt),
    note: row.note,
    given: row.given,
  }
}

const EXCERPT = 600

export function presentWaitingRequest(row: WaitingRequest): z.input<typeof shapes.waitingGoodwill> {
  const { theirs, closed, limit, stands, room, similar, exceptions } = row
  return {
    ...presentRequest(row),
    theirs: theirs && { text: maskedExcerpt(theirs.body, EXCERPT), visibility: theirs.visibility },
    closed,
    limit,
    stands,
    room,
    similar: presentSimilar(similar),
    exceptions,
  }
}

export function presentCaseGoodwill({
  items,
  requests,
  policy,
  given,
  room,
  mayApprove,
  similar,
}: CaseGoodwill): z.input<typeof shapes.caseGoodwillShape> {
  return {
    items: items.map(presentLedgerRow),
    requests: requests.map(presentRequest),
    currency: policy.currency,
    limit: policy.perCase,
    given,
    room,
    may_approve: mayApprove,
    similar: presentSimilar(similar),
  }
}

const HEADINGS = {
  he: [
    'מועד',
    'מותג',
    'פנייה',
    'לקוח',
    'סוג',
    'סכום',
    'מטבע',
    'סיבה',
    'ניתן על ידי',
    'אושר על ידי',
    'בוטל ב־',
    'בוטל על ידי',
    'סיבת הביטול',
  ],
  en: [
    'Given at',
    'Brand',
    'Case',
    'Customer',
    'Kind',
    'Amount',
    'Currency',
    'Reason',
    'Given by',
    'Approved by',
    'Cancelled at',
    'Cancelled by',
    'Reason for cancelling',
  ],
} as const
const KINDS = {
  he: { refund: 'החזר', gift: 'מתנה', discount: 'הנחה', credit: 'זיכוי', other: 'אחר' },
  en: { refund: 'Refund', gift: 'Gift', discount: 'Discount', credit: 'Credit', other: 'Other' },
} as const

/** Times are ISO 8601 in UTC, amounts plain decimals. */
export function ledgerCsv(rows: readonly LedgerRow[], language: 'he' | 'en'): string {
  return csv([
    HEADINGS[language],
    ...rows.map((row) => [
      row.given_at.toISOString(),
      row.brand_name,
      row.number,
      row.customer_name,
      KINDS[language][row.kind],
      toMajor(row.amount, row.currency),
      row.currency,
      row.reason,
      row.given_by_name,
      row.approved_by_name,
      row.cancelled_at?.toISOString() ?? null,
      row.cancelled_by_name,
      row.cancel_reason,
    ]),
  ])
}
