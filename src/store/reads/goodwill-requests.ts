/** Benefits that are asked for: what waits for a decision with all that it should rest on, and what became of a case's requests. */
import type { Selectable } from 'kysely'
import type { Actor } from '../../core/access.ts'
import { dayBegan } from '../../core/goodwill/day.ts'
import { leftToGive } from '../../core/goodwill/goodwill.ts'
import { goodwillLimits } from '../../core/goodwill/policy.ts'
import type { GoodwillRequest } from '../../core/goodwill/request.ts'
import { loadBrand } from '../brands.ts'
import { type Db, sql } from '../db.ts'
import { givenSoFar } from '../goodwill.ts'
import { toRequest } from '../goodwill-requests.ts'
import type { GoodwillRequest as Row } from '../schema.gen.ts'
import { type Beside, besideEach } from './goodwill-beside.ts'
import { latestWords, type TheirWords, toTheirWords } from './latest-words.ts'

export type RequestRow = GoodwillRequest & {
  caseNumber: number
  brandName: string
  customerName: string
  askedByName: string
  decidedByName: string
  /** What was given in the end; null: nothing. */
  given: number | null
}
export type WaitingRequest = RequestRow &
  Beside & {
    closed: boolean
    theirs: TheirWords | null
    /** Of one case; null: none. */
    limit: number | null
    /** What stands in the case already. */
    stands: number
    /** What the asker may still give there alone; null: as much as they like. */
    room: ReturnType<typeof leftToGive>
  }

type Raw = Selectable<Row> & {
  number: number
  brand_name: string
  customer_name: string
  asked_by_name: string | null
  decided_by_name: string | null
  given: number | null
  status: string
  case_kind: string | null
  area_id: string | null
  severity: number
  theirs: { body: string; visibility: string } | null
}

/** Those that wait, soonest deadline first; then the latest that were decided. */
export async function listGoodwillRequests(
  db: Db,
  actor: Actor,
  now: number,
): Promise<{ waiting: WaitingRequest[]; settled: RequestRow[] }> {
  const brands = actor.brandIds === null ? sql`true` : sql`r.brand_id = any(${actor.brandIds}::uuid[])`
  const of = sql`r.organization_id = ${actor.organizationId} and ${brands}`
  const [waiting, settled] = await Promise.all([
    read(db, sql`${of} and r.state = 'waiting' order by r.due_at, r.request_id limit 100`, true),
    read(db, sql`${of} and r.state <> 'waiting' order by r.decided_at desc, r.request_id limit 20`),
  ])
  const { organizationId } = actor
  const cases = waiting.map((row) => ({ ...asItStands(row), brandId: row.brand_id, caseId: row.case_id }))
  const beside = await besideEach(db, organizationId, cases, now)
  return {
    waiting: await Promise.all(
      waiting.map(async (row, at): Promise<WaitingRequest> => {
        const brand = await loadBrand(db, organizationId, row.brand_id)
        const policy = goodwillLimits(brand)
        const stands = await givenSoFar(db, {
          organizationId,
          caseId: row.case_id,
          brandId: row.brand_id,
          personId: row.asked_by,
          currency: policy.currency,
          dayFrom: dayBegan(now, brand.timezone),
        })
        return {
          ...(beside[at] as Beside),
          ...toRow(row),
          closed: row.status === 'closed',
          theirs: toTheirWords(row.theirs),
          limit: policy.perCase,
          stands: stands.inCase,
          room: leftToGive(policy, stands),
        }
      }),
    ),
    settled: settled.map(toRow),
  }
}

/** The latest requests of a case, newest first. */
export async function requestsOfCase(db: Db, organizationId: string, caseId: string): Promise<RequestRow[]> {
  const of = sql`r.organization_id = ${organizationId} and r.case_id = ${caseId}`
  return (await read(db, sql`${of} order by r.asked_at desc, r.request_id limit 10`)).map(toRow)
}

/** How many wait for somebody who may decide, without those that they asked for themselves. */
export async function countWaitingRequests(db: Db, actor: Actor, brandId: string | null): Promise<number> {
  const brands = actor.brandIds === null ? sql`true` : sql`brand_id = any(${actor.brandIds}::uuid[])`
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from goodwill_request where organization_id = ${actor.organizationId} and ${brands}
       and ${brandId ? sql`brand_id = ${brandId}` : sql`true`} and state = 'waiting' and asked_by <> ${actor.personId}`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

async function read(db: Db, which: ReturnType<typeof sql>, theirs = false): Promise<Raw[]> {
  const { rows } = await sql<Raw>`
    select r.*, c.number, c.state->>'status' as status, c.state->>'kind' as case_kind, c.state->>'areaId' as area_id,
           (c.state->>'severity')::int as severity, b.name as brand_name, cu.name as customer_name, pa.name as asked_by_name,
           pd.name as decided_by_name, g.amount as given, ${theirs ? sql`t.theirs` : sql`null as theirs`}
      from goodwill_request r
      join "case" c on c.organization_id = r.organization_id and c.case_id = r.case_id
      join brand b on b.organization_id = r.organization_id and b.brand_id = r.brand_id
      join customer cu on cu.organization_id = r.organization_id and cu.customer_id = c.customer_id
      left join goodwill g on g.organization_id = r.organization_id and g.goodwill_id = r.goodwill_id
      left join person pa on pa.person_id = r.asked_by
      left join person pd on pd.person_id = r.decided_by
      ${theirs ? latestWords('r') : sql``}
     where ${which}`.execute(db)
  return rows
}

const asItStands = (row: Raw) => ({ kind: row.case_kind, areaId: row.area_id, severity: row.severity })

const toRow = (row: Raw): RequestRow => ({
  ...toRequest(row),
  caseNumber: row.number,
  brandName: row.brand_name,
  customerName: row.customer_name,
  askedByName: row.asked_by_name ?? '',
  decidedByName: row.decided_by_name ?? '',
  given: row.given,
})
