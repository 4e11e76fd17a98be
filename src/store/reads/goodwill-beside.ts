/** What whoever decides about a benefit should see beside it: what similar cases got, and how many exceptions the brand granted lately. */
import { goodwillLimits } from '../../core/goodwill/policy.ts'
import { type Similar, similarCases } from '../../core/goodwill/similar.ts'
import { loadBrand } from '../brands.ts'
import { type Db, sql } from '../db.ts'
import { precedents } from '../goodwill.ts'

export type CaseAsItStands = {
  caseId: string
  brandId: string
  kind: string | null
  areaId: string | null
  severity: number
}
export type Beside = {
  currency: string
  /** Null: nothing like it got anything within a year. */
  similar: Similar | null
  /** In the last thirty days, and in the thirty before. */
  exceptions: { month: number; before: number }
}

const DAY_MS = 86_400_000
const YEAR_MS = 365 * DAY_MS

/** One `Beside` for each of the cases, in their order. */
export async function besideEach(
  db: Db,
  organizationId: string,
  cases: readonly CaseAsItStands[],
  now: number,
): Promise<Beside[]> {
  if (cases.length === 0) return []
  const granted = exceptionsOf(db, organizationId, [...new Set(cases.map(({ brandId }) => brandId))], now)
  const found = new Map<string, ReturnType<typeof alike>>()
  return Promise.all(
    cases.map(async (c): Promise<Beside> => {
      const key = `${c.brandId} ${c.kind}`
      const looked = found.get(key) ?? alike(db, organizationId, c, now)
      found.set(key, looked)
      const { currency, before } = await looked
      return {
        currency,
        similar: similarCases(
          before.filter(({ caseId }) => caseId !== c.caseId),
          c,
        ),
        exceptions: (await granted).get(c.brandId) ?? { month: 0, before: 0 },
      }
    }),
  )
}

async function alike(db: Db, organizationId: string, { brandId, kind }: CaseAsItStands, now: number) {
  const { currency } = goodwillLimits(await loadBrand(db, organizationId, brandId))
  return { currency, before: await precedents(db, { organizationId, brandId, kind, currency, since: now - YEAR_MS }) }
}

/** Approved compensation and special treatment, and goodwill above the limit that stands; as the balance gauge counts them. */
async function exceptionsOf(
  db: Db,
  organizationId: string,
  brandIds: string[],
  now: number,
): Promise<Map<string, Beside['exceptions']>> {
  const month = new Date(now - 30 * DAY_MS)
  const { rows } = await sql<{ brand_id: string; month: number; before: number }>`
    select brand_id, coalesce(sum(n) filter (where at > ${month}), 0)::int as month, coalesce(sum(n) filter (where at <= ${month}), 0)::int as before
      from (select brand_id, at, case kind when 'exception_granted' then 1 else -1 end as n from fact
             where organization_id = ${organizationId} and brand_id = any(${brandIds}::uuid[])
               and kind in ('exception_granted', 'exception_taken_back') and at > ${new Date(now - 60 * DAY_MS)}) granted
     group by brand_id`.execute(db)
  return new Map(rows.map((row) => [row.brand_id, { month: Math.max(0, row.month), before: Math.max(0, row.before) }]))
}
