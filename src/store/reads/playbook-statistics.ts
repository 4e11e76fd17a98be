/** How people walk a playbook: how often each answer is given, and how long they think before it. */
import type { Actor } from '../../core/access.ts'
import { type Db, sql } from '../db.ts'
import { visibleCases } from './scope.ts'

export type NodeStatistics = {
  node: string
  answered: number
  skipped: number
  /** Median time from the step before, in milliseconds; null where it is never measured, as at the first question. */
  hesitationMs: number | null
  answers: { answer: string; count: number }[]
}
export type PlaybookStatistics = { walks: number; nodes: NodeStatistics[] }

/** A pause longer than this is a break, not hesitation. */
const BREAK = "interval '30 minutes'"

/** Of the cases that opened since then and walk this playbook, whatever its version. A question answered again counts again. */
export async function playbookStatistics(
  db: Db,
  actor: Actor,
  playbookId: string,
  since: Date,
): Promise<PlaybookStatistics> {
  const steps = sql`
    with walked as (
      select c.organization_id, c.case_id from "case" c
       where ${visibleCases(actor)} and c.opened_at >= ${since} and c.state->'playbook'->>'playbookId' = ${playbookId}),
    steps as (
      select e.case_id, e.type, e.data->>'node' as node, e.data->>'answer' as answer,
             e.at - lag(e.at) over (partition by e.case_id order by e.seq) as thought
        from case_event e join walked w on w.organization_id = e.organization_id and w.case_id = e.case_id
       where e.organization_id = ${actor.organizationId}
         and e.type in ('playbook.answered', 'playbook.done', 'playbook.skipped'))`
  const { rows } = await sql<{
    node: string | null
    type: string | null
    answer: string | null
    times: number
    cases: number
    thought: number | null
  }>`${steps}
    select node, type, answer, count(*) as times, count(distinct case_id) as cases,
           percentile_cont(0.5) within group (order by extract(epoch from thought) * 1000)
             filter (where thought < ${sql.raw(BREAK)} and type = 'playbook.answered') as thought
      from steps where type <> 'playbook.done' group by grouping sets ((node, type, answer), (node), ())`.execute(db)
  const nodes = new Map<string, NodeStatistics>()
  let walks = 0
  const of = (node: string) => {
    const known = nodes.get(node) ?? { node, answered: 0, skipped: 0, hesitationMs: null, answers: [] }
    nodes.set(node, known)
    return known
  }
  for (const row of rows) {
    if (row.node === null) walks = row.cases
    else if (row.type === null) of(row.node).hesitationMs = row.thought === null ? null : Math.round(row.thought)
    else if (row.answer === null) of(row.node).skipped += row.times
    else {
      of(row.node).answered += row.times
      of(row.node).answers.push({ answer: row.answer, count: row.times })
    }
  }
  return { walks, nodes: [...nodes.values()] }
}
