/** The ledger of goodwill. Rows are only ever added: taking a benefit back is a row of its own. Amounts are in smallest units. */
import type { Given, GoodwillKind } from '../core/goodwill/goodwill.ts'
import type { Precedent } from '../core/goodwill/similar.ts'
import { type Db, sql, type Tx } from './db.ts'

export type NewGoodwill = {
  organizationId: string
  id: string
  caseId: string
  brandId: string
  customerId: string
  kind: GoodwillKind
  amount: number
  currency: string
  reason: string
  areaId: string | null
  caseKind: string | null
  severity: number
  by: string
  at: number
  /** Whoever allowed it, where it was asked for or is above the limits. */
  approvedBy: string | null
  aboveLimit: boolean
  requestKey: string | null
}

export async function insertGoodwill(tx: Tx, given: NewGoodwill): Promise<void> {
  await tx
    .insertInto('goodwill')
    .values({
      organization_id: given.organizationId,
      goodwill_id: given.id,
      case_id: given.caseId,
      brand_id: given.brandId,
      customer_id: given.customerId,
      kind: given.kind,
      amount: given.amount,
      currency: given.currency,
      reason: given.reason,
      area_id: given.areaId,
      case_kind: given.caseKind,
      severity: given.severity,
      given_by: given.by,
      given_at: new Date(given.at),
      approved_by: given.approvedBy,
      above_limit: given.aboveLimit,
      request_key: given.requestKey,
    })
    .execute()
}

/** The benefit that this request already gave. */
export async function goodwillByRequest(tx: Tx, organizationId: string, requestKey: string): Promise<string | null> {
  const row = await tx
    .selectFrom('goodwill')
    .select('goodwill_id')
    .where('organization_id', '=', organizationId)
    .where('request_key', '=', requestKey)
    .executeTakeFirst()
  return row?.goodwill_id ?? null
}

export type KeptGoodwill = {
  caseId: string
  kind: GoodwillKind
  amount: number
  currency: string
  by: string
  aboveLimit: boolean
  cancelled: boolean
}

export async function loadGoodwill(tx: Tx, organizationId: string, id: string): Promise<KeptGoodwill | null> {
  const { rows } = await sql<{
    case_id: string
    kind: GoodwillKind
    amount: number
    currency: string
    given_by: string
    above_limit: boolean
    cancelled: boolean
  }>`select g.case_id, g.kind, g.amount, g.currency, g.given_by, g.above_limit, c.goodwill_id is not null as cancelled
       from goodwill g left join goodwill_cancellation c on c.organization_id = g.organization_id and c.goodwill_id = g.goodwill_id
      where g.organization_id = ${organizationId} and g.goodwill_id = ${id}`.execute(tx)
  const [row] = rows
  return row ? { ...row, caseId: row.case_id, by: row.given_by, aboveLimit: row.above_limit } : null
}

/** False when it was taken back already. */
export async function insertCancellation(
  tx: Tx,
  of: { organizationId: string; id: string; reason: string; by: string; at: number },
): Promise<boolean> {
  const result = await tx
    .insertInto('goodwill_cancellation')
    .values({
      organization_id: of.organizationId,
      goodwill_id: of.id,
      reason: of.reason,
      cancelled_by: of.by,
      cancelled_at: new Date(of.at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

const standing = sql`not exists (select 1 from goodwill_cancellation c where c.organization_id = g.organization_id and c.goodwill_id = g.goodwill_id)`

/** What stands in the case, and what this person gave in the brand since the day began there. One currency, the brand's. */
export async function givenSoFar(
  db: Db | Tx,
  of: { organizationId: string; caseId: string; brandId: string; personId: string; currency: string; dayFrom: number },
): Promise<Given> {
  const { rows } = await sql<{ in_case: number; today: number }>`
    select coalesce(sum(g.amount) filter (where g.case_id = ${of.caseId}), 0)::bigint as in_case,
           coalesce(sum(g.amount) filter (where g.given_by = ${of.personId} and g.given_at >= ${new Date(of.dayFrom)}), 0)::bigint as today
      from goodwill g
     where g.organization_id = ${of.organizationId} and g.brand_id = ${of.brandId} and g.currency = ${of.currency} and ${standing}
       and (g.case_id = ${of.caseId} or (g.given_by = ${of.personId} and g.given_at >= ${new Date(of.dayFrom)}))`.execute(
    db,
  )
  return { inCase: rows[0]?.in_case ?? 0, todayByMe: rows[0]?.today ?? 0 }
}

/** Cases of the brand and of one kind that got something, with all that each got. */
export async function precedents(
  db: Db,
  of: { organizationId: string; brandId: string; kind: string | null; currency: string; since: number },
): Promise<Precedent[]> {
  const { rows } = await sql<{
    case_id: string
    number: number
    kind: string | null
    area_id: string | null
    severity: number
    amount: number
    at: Date
  }>`
    select g.case_id, ca.number, max(g.case_kind) as kind, (array_agg(g.area_id order by g.given_at desc))[1] as area_id,
           max(g.severity)::int as severity, sum(g.amount)::bigint as amount, max(g.given_at) as at
      from goodwill g join "case" ca on ca.organization_id = g.organization_id and ca.case_id = g.case_id
     where g.organization_id = ${of.organizationId} and g.brand_id = ${of.brandId} and g.given_at >= ${new Date(of.since)}
       and g.case_kind is not distinct from ${of.kind} and g.currency = ${of.currency} and ${standing}
     group by g.case_id, ca.number order by max(g.given_at) desc limit 500`.execute(db)
  return rows.map((row) => ({
    caseId: row.case_id,
    number: row.number,
    kind: row.kind,
    areaId: row.area_id,
    severity: row.severity,
    amount: row.amount,
    at: row.at.getTime(),
  }))
}
