/** Facts and running clocks of a brand's last days, as core/kpi wants them. */

import type { Actor } from '../../core/access.ts'
import type { ResponseFact, Waiting } from '../../core/kpi/responsiveness.ts'
import { type Db, sql, type Tx } from '../db.ts'

type Reader = Pick<Actor, 'organizationId' | 'brandIds'>

export async function responseFacts(
  db: Db | Tx,
  actor: Reader,
  brandId: string | null,
  since: Date,
): Promise<ResponseFact[]> {
  const brands = actor.brandIds === null ? sql`true` : sql`brand_id = any(${actor.brandIds}::uuid[])`
  const { rows } = await sql<{
    kind: 'answered' | 'marked' | 'unmarked'
    at: Date
    case_id: string
    category: string
    wall_ms: number | null
    business_ms: number | null
    counts: boolean | null
    automatic: boolean
  }>`
    select kind, at, case_id, category, wall_ms, business_ms, counts, automatic from fact
     where organization_id = ${actor.organizationId} and ${brands} and ${brandId ? sql`brand_id = ${brandId}` : sql`true`}
       and kind in ('answered', 'marked', 'unmarked') and at >= ${since} and case_id is not null order by at`.execute(
    db,
  )
  return rows.map((row) =>
    row.kind === 'answered'
      ? {
          kind: row.kind,
          at: row.at.getTime(),
          caseId: row.case_id,
          category: row.category === 'in_time' ? 'in_time' : 'late',
          wallMs: row.wall_ms ?? 0,
          businessMs: row.business_ms,
          counts: row.counts ?? false,
          automatic: row.automatic,
        }
      : { kind: row.kind, at: row.at.getTime(), caseId: row.case_id, category: row.category },
  )
}

export async function waitingClocks(db: Db | Tx, actor: Reader, brandId: string | null): Promise<Waiting[]> {
  const brands = actor.brandIds === null ? sql`true` : sql`c.brand_id = any(${actor.brandIds}::uuid[])`
  const { rows } = await sql<{ case_id: string; clock: { startedAt: number; targetAt: number; counts: boolean } }>`
    select c.case_id, c.state->'clock' as clock from "case" c
     where c.organization_id = ${actor.organizationId} and ${brands} and ${brandId ? sql`c.brand_id = ${brandId}` : sql`true`}
       and c.closed_at is null and c.clock_started_at is not null`.execute(db)
  return rows.map((row) => ({ caseId: row.case_id, ...row.clock }))
}

/** What one person did since a time: loops closed and messages answered. */
export async function countMine(db: Db, actor: Actor, since: Date): Promise<{ closed: number; answered: number }> {
  const { rows } = await sql<{ closed: number; answered: number }>`
    select count(*) filter (where kind = 'closed') as closed, count(*) filter (where kind = 'answered') as answered from fact
     where organization_id = ${actor.organizationId} and person_id = ${actor.personId} and at >= ${since} and kind in ('closed', 'answered')`.execute(
    db,
  )
  return rows[0] ?? { closed: 0, answered: 0 }
}
