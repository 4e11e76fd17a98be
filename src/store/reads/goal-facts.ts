/** Facts behind the numbers that goals are set for, as core/kpi wants them; of the brands that the reader may see. */
import type { Actor } from '../../core/access.ts'
import type { HandledFact } from '../../core/kpi/handled.ts'
import type { LoopFact } from '../../core/kpi/loops.ts'
import type { SolutionFact } from '../../core/kpi/solution.ts'
import { type Db, sql, type Tx } from '../db.ts'

type Reader = Pick<Actor, 'organizationId' | 'brandIds'>

const of = ({ organizationId, brandIds }: Reader, brandId: string | null) => sql<boolean>`
  organization_id = ${organizationId} and ${brandIds === null ? sql`true` : sql`brand_id = any(${brandIds}::uuid[])`}
  and ${brandId ? sql`brand_id = ${brandId}` : sql`true`} and case_id is not null`

export async function solutionFacts(
  db: Db | Tx,
  reader: Reader,
  brandId: string | null,
  since: Date,
): Promise<SolutionFact[]> {
  const { rows } = await sql<{
    kind: 'solved' | 'closed'
    at: Date
    case_id: string
    category: string | null
    wall_ms: number | null
    business_ms: number | null
  }>`
    select kind, at, case_id, category, wall_ms, business_ms from fact
     where ${of(reader, brandId)} and kind in ('solved', 'closed') and at >= ${since}`.execute(db)
  return rows.map((row) => ({
    kind: row.kind,
    at: row.at.getTime(),
    caseId: row.case_id,
    category: row.category,
    wallMs: row.wall_ms ?? 0,
    businessMs: row.business_ms,
  }))
}

/** All facts of a loop's life, of cases in which something of it happened since. */
export async function loopFacts(db: Db | Tx, reader: Reader, brandId: string | null, since: Date): Promise<LoopFact[]> {
  const investigated = sql`(kind = 'playbook_answered' and category = 'reliable:no')`
  const { rows } = await sql<{
    kind: LoopFact['kind'] | 'playbook_answered'
    at: Date
    case_id: string
    visibility: string | null
    category: string | null
    counts: boolean | null
  }>`
    select kind, at, case_id, visibility, category, counts from fact
     where organization_id = ${reader.organizationId} and (kind in ('case_opened', 'moved_to_private', 'closed', 'reopened') or ${investigated})
       and case_id in (select case_id from fact where ${of(reader, brandId)} and at >= ${since}
         and (kind = 'moved_to_private' or ${investigated} or (kind = 'closed' and counts)))`.execute(db)
  return rows.map(({ kind, at, case_id, ...rest }) => ({
    ...rest,
    kind: kind === 'playbook_answered' ? 'investigated' : kind,
    at: at.getTime(),
    caseId: case_id,
  }))
}

/** Everything that happened to cases opened since. */
export async function handledFacts(
  db: Db | Tx,
  reader: Reader,
  brandId: string | null,
  since: Date,
): Promise<HandledFact[]> {
  const { rows } = await sql<{
    kind: string
    at: Date
    case_id: string
    person_id: string | null
    automatic: boolean
  }>`
    select kind, at, case_id, person_id, automatic from fact
     where organization_id = ${reader.organizationId} and case_id in
       (select case_id from fact where ${of(reader, brandId)} and kind = 'case_opened' and at >= ${since})`.execute(db)
  return rows.map((row) => ({
    kind: row.kind,
    at: row.at.getTime(),
    caseId: row.case_id,
    personId: row.person_id,
    automatic: row.automatic,
  }))
}
