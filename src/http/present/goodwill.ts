/** Goodwill as the API tells it, and as a table for spreadsheets. */
import type { z } from 'zod'
import { toMajor } from '../../core/goodwill/money.ts'
import { csv } from '../../lib/csv.ts'
import type { CaseGoodwill, LedgerRow } from '../../store/reads/goodwill.ts'
import type { caseGoodwillShape, ledgerEntry } from '../api/goodwill.ts'
import { iso } from './case.ts'

export function presentLedgerRow(row: LedgerRow): z.input<typeof ledgerEntry> {
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
    above_limit: row.approved_by !== null,
    cancelled: row.cancelled_at && {
      at: row.cancelled_at.toISOString(),
      by: row.cancelled_by_name ?? '',
      reason: row.cancel_reason ?? '',
    },
  }
}

export function presentCaseGoodwill({
  items,
  policy,
  given,
  room,
  mayApprove,
  similar,
}: CaseGoodwill): z.input<typeof caseGoodwillShape> {
  return {
    items: items.map(presentLedgerRow),
    currency: policy.currency,
    limit: policy.perCase,
    given,
    room,
    may_approve: mayApprove,
    similar: similar && {
      by: similar.by,
      median: similar.median,
      least: similar.least,
      most: similar.most,
      count: similar.cases.length,
      cases: similar.cases
        .slice(0, 5)
        .map((one) => ({ id: one.caseId, number: one.number, amount: one.amount, at: iso(one.at) })),
    },
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
