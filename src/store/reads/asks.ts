/** What waits for one person to say yes or no, and what they wait for from others. */
import type { Actor } from '../../core/access.ts'
import { type Db, sql } from '../db.ts'
import { type CaseRowData, loadCaseRows } from './case-list.ts'
import { personNames } from './case-view.ts'
import { visibleCases } from './scope.ts'

export type AskKind = 'asked_of_me' | 'asked_by_me' | 'offered'
export type AskItem = { kind: AskKind; row: CaseRowData }

const MOST = 50

/** Longest waiting first. */
export async function readAsks(db: Db, actor: Actor): Promise<{ items: AskItem[]; names: Map<string, string> }> {
  const me = sql`to_jsonb(${actor.personId}::text)`
  const pending = sql`jsonb_typeof(c.state->'responsible') = 'object' and c.state->'responsible'->'acknowledgedAt' = 'null'::jsonb`
  const { rows } = await sql<{ id: string; kind: AskKind }>`
    select c.case_id as id, case when c.state->'responsible'->'told' @> ${me} then 'asked_of_me' else 'asked_by_me' end as kind,
           c.state->'responsible'->>'notifiedAt' as at
      from "case" c where ${visibleCases(actor)} and c.closed_at is null and ${pending}
       and (c.state->'responsible'->'told' @> ${me} or c.state->'responsible'->'askedBy' = ${me})
    union all
    select c.case_id, 'offered', c.state->'offer'->>'until' from "case" c
     where ${visibleCases(actor)} and c.closed_at is null and jsonb_typeof(c.state->'offer') = 'object' and c.state->'offer'->'personId' = ${me}
     order by at limit ${MOST}`.execute(db)
  const byId = new Map(
    (
      await loadCaseRows(
        db,
        actor,
        rows.map(({ id }) => id),
      )
    ).map((row) => [row.state.id, row]),
  )
  const items = rows.flatMap(({ id, kind }) => {
    const row = byId.get(id)
    return row ? [{ kind, row }] : []
  })
  const people = items.flatMap(({ row: { state } }) => [
    state.responsible?.askedBy ?? null,
    ...(state.responsible?.asked ?? []),
  ])
  return { items, names: await personNames(db, people) }
}
