/** Facts of a period as core/kpi/balance.ts wants them. */
import type { Actor } from '../../core/access.ts'
import { BALANCE_KINDS, type BalanceFact } from '../../core/kpi/balance.ts'
import { type Db, sql } from '../db.ts'

export async function balanceFacts(db: Db, actor: Actor, brandId: string | null, since: Date): Promise<BalanceFact[]> {
  const brands = actor.brandIds === null ? sql`true` : sql`brand_id = any(${actor.brandIds}::uuid[])`
  const { rows } = await sql<Omit<BalanceFact, 'at' | 'caseId' | 'personId'> & Raw>`
    select kind, at, case_id, person_id, category, severity, amount, counts, automatic from fact
     where organization_id = ${actor.organizationId} and ${brands} and ${brandId ? sql`brand_id = ${brandId}` : sql`true`}
       and kind = any(${[...BALANCE_KINDS]}::text[]) and at >= ${since} and case_id is not null order by at`.execute(db)
  return rows.map(({ at, case_id, person_id, ...fact }) => ({
    ...fact,
    at: at.getTime(),
    caseId: case_id,
    personId: person_id,
  }))
}

type Raw = { at: Date; case_id: string; person_id: string | null }
