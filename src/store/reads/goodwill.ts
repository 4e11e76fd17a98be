/** Goodwill beside a case, and the whole ledger with its sums. Amounts are in smallest units. */
import { type Actor, may } from '../../core/access.ts'
import { dayBegan } from '../../core/goodwill/day.ts'
import { type GoodwillKind, leftToGive } from '../../core/goodwill/goodwill.ts'
import { type GoodwillLimits, goodwillLimits } from '../../core/goodwill/policy.ts'
import type { Similar } from '../../core/goodwill/similar.ts'
import { loadBrand } from '../brands.ts'
import { type Db, sql } from '../db.ts'
import { givenSoFar } from '../goodwill.ts'
import { loadCaseFor } from '../guarded.ts'
import { besideEach } from './goodwill-beside.ts'
import { type RequestRow, requestsOfCase } from './goodwill-requests.ts'

export type LedgerRow = {
  goodwill_id: string
  case_id: string
  number: number
  brand_id: string
  brand_name: string
  customer_name: string
  kind: GoodwillKind
  amount: number
  currency: string
  reason: string
  given_by: string
  given_by_name: string | null
  given_at: Date
  approved_by: string | null
  approved_by_name: string | null
  above_limit: boolean
  cancelled_at: Date | null
  cancelled_by_name: string | null
  cancel_reason: string | null
}

const COLUMNS = sql`g.goodwill_id, g.case_id, ca.number, g.brand_id, b.name as brand_name, cu.name as customer_name, g.kind, g.amount, g.currency,
  g.reason, g.given_by, pg.name as given_by_name, g.given_at, g.approved_by, pa.name as approved_by_name, g.above_limit,
  x.cancelled_at, px.name as cancelled_by_name, x.reason as cancel_reason`
const JOINS = sql`join "case" ca on ca.organization_id = g.organization_id and ca.case_id = g.case_id
  join brand b on b.organization_id = g.organization_id and b.brand_id = g.brand_id
  join customer cu on cu.organization_id = g.organization_id and cu.customer_id = ca.customer_id
  left join goodwill_cancellation x on x.organization_id = g.organization_id and x.goodwill_id = g.goodwill_id
  left join person pg on pg.person_id = g.given_by
  left join person pa on pa.person_id = g.approved_by
  left join person px on px.person_id = x.cancelled_by`

export type CaseGoodwill = {
  items: LedgerRow[]
  /** What was asked for here, newest first. */
  requests: RequestRow[]
  policy: GoodwillLimits
  /** What stands in this case. */
  given: number
  /** How much this person may still give here alone; null: no limit. */
  room: ReturnType<typeof leftToGive>
  mayApprove: boolean
  similar: Similar | null
}

/** Refuses `not_found`. */
export async function caseGoodwill(db: Db, actor: Actor, caseId: string, now: number): Promise<CaseGoodwill> {
  const { organizationId, personId } = actor
  const c = await loadCaseFor(db, actor, caseId)
  const brand = await loadBrand(db, organizationId, c.brandId)
  const policy = goodwillLimits(brand)
  const { brandId } = c
  const { currency } = policy
  const [{ rows }, given, requests, [beside]] = await Promise.all([
    sql<LedgerRow>`select ${COLUMNS} from goodwill g ${JOINS} where g.organization_id = ${organizationId} and g.case_id = ${caseId}
      order by g.given_at, g.goodwill_id`.execute(db),
    givenSoFar(db, { organizationId, caseId, brandId, personId, currency, dayFrom: dayBegan(now, brand.timezone) }),
    requestsOfCase(db, organizationId, caseId),
    besideEach(db, organizationId, [{ ...c, caseId }], now),
  ])
  return {
    items: rows,
    requests,
    policy,
    given: given.inCase,
    room: leftToGive(policy, given),
    mayApprove: may(actor, 'goodwill.approve'),
    similar: beside?.similar ?? null,
  }
}

export type LedgerFilter = {
  brandId: string | null
  personId: string | null
  kind: GoodwillKind | null
  /** Days of the brand's own time zone, both included. */
  from: string | null
  to: string | null
  /** `YYYY-MM` */
  month: string | null
  state: 'standing' | 'cancelled' | 'above_limit' | null
}

function where(actor: Actor, filter: LedgerFilter) {
  const brands = actor.brandIds === null ? sql`true` : sql`g.brand_id = any(${actor.brandIds}::uuid[])`
  const day = sql`(g.given_at at time zone b.timezone)::date`
  const state = {
    standing: sql`x.goodwill_id is null`,
    cancelled: sql`x.goodwill_id is not null`,
    above_limit: sql`g.above_limit`,
  }
  return sql`g.organization_id = ${actor.organizationId} and ${brands}
    and (${filter.brandId}::uuid is null or g.brand_id = ${filter.brandId}::uuid)
    and (${filter.personId}::uuid is null or g.given_by = ${filter.personId}::uuid)
    and (${filter.kind}::text is null or g.kind = ${filter.kind}::text)
    and (${filter.from}::date is null or ${day} >= ${filter.from}::date)
    and (${filter.to}::date is null or ${day} <= ${filter.to}::date)
    and (${filter.month}::text is null or to_char(${day}, 'YYYY-MM') = ${filter.month}::text)
    and ${filter.state ? state[filter.state] : sql`true`}`
}

/** Newest first; ids grow with time, so the last one seen is the cursor. */
export async function readLedger(
  db: Db,
  actor: Actor,
  filter: LedgerFilter,
  page: { before: string | null; limit: number },
): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    select ${COLUMNS} from goodwill g ${JOINS} where ${where(actor, filter)}
       and (${page.before}::uuid is null or g.goodwill_id < ${page.before}::uuid)
     order by g.goodwill_id desc limit ${page.limit}`.execute(db)
  return rows
}

export type Total = {
  by: 'all' | 'brand' | 'person' | 'month'
  key: string | null
  name: string | null
  currency: string
  amount: number
  count: number
}

/** Sums of what stands under the filter: of all, by brand, by who gave it, by month; each currency apart. */
export async function ledgerTotals(db: Db, actor: Actor, filter: LedgerFilter): Promise<Total[]> {
  const { rows } = await sql<Total>`
    with chosen as (
      select g.brand_id::text as brand, b.name as brand_name, g.given_by::text as person, pg.name as person_name, g.currency, g.amount,
             to_char(g.given_at at time zone b.timezone, 'YYYY-MM') as month
        from goodwill g ${JOINS} where ${where(actor, filter)} and x.goodwill_id is null)
    select 'all' as by, null as key, null as name, currency, sum(amount)::bigint as amount, count(*)::int as count from chosen group by currency
    union all select 'brand', brand, max(brand_name), currency, sum(amount)::bigint, count(*)::int from chosen group by brand, currency
    union all select 'person', person, max(person_name), currency, sum(amount)::bigint, count(*)::int from chosen group by person, currency
    union all select 'month', month, null, currency, sum(amount)::bigint, count(*)::int from chosen group by month, currency
     order by 1, 5 desc`.execute(db)
  return rows
}
