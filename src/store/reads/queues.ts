/** The queues: what each holds, and how many. A queue is a condition; the list and the counts share it. */
import type { RawBuilder } from 'kysely'
import type { Actor } from '../../core/access.ts'
import { type Db, sql } from '../db.ts'
import { visibleCases } from './scope.ts'

export const QUEUES = [
  'new',
  'mine',
  'customer',
  'follow_up',
  'open_loops',
  'closed',
  'leads',
  'crisis',
  'attention',
] as const
export type QueueName = (typeof QUEUES)[number]

/** Which cases are in a queue. `new`: somebody waits for us, or nobody has taken it yet. */
export function inQueue(queue: QueueName, actor: Actor): RawBuilder<boolean> {
  switch (queue) {
    case 'new':
      return sql`c.closed_at is null and c.status = 'open' and (c.clock_started_at is not null or c.assignee_id is null)`
    case 'mine':
      return sql`c.closed_at is null and c.assignee_id = ${actor.personId}`
    case 'customer':
      return sql`c.closed_at is null and c.waiting_on = 'customer'`
    case 'follow_up':
      return sql`c.closed_at is null and (c.status = 'solved' or c.state->>'updateDueAt' is not null
        or jsonb_array_length(coalesce(c.state->'timers', '[]')) > 0)`
    case 'open_loops':
      return sql`c.closed_at is null and c.is_public and c.answered_at is not null`
    case 'closed':
      return sql`c.closed_at > now() - interval '24 hours'`
    case 'leads':
      return sql`c.closed_at is null and 'lead' = any(c.marks)`
    case 'crisis':
      return sql`c.closed_at is null and 'crisis' = any(c.marks)`
    case 'attention':
      return sql`exists (select 1 from outgoing o where o.organization_id = c.organization_id and o.case_id = c.case_id and o.state in ('failed', 'unknown', 'refused'))`
  }
}

export type QueueCounts = { counts: Record<QueueName, number>; areas: Map<string, number>; stuck: number }

export async function countQueues(db: Db, actor: Actor, brandId: string | null): Promise<QueueCounts> {
  const brand = brandId ? sql`c.brand_id = ${brandId}` : sql`true`
  const columns = sql.join(
    QUEUES.map((queue) => sql`count(*) filter (where ${inQueue(queue, actor)}) as ${sql.ref(queue)}`),
  )
  const [counted, areas, stuck] = await Promise.all([
    sql<Record<QueueName, number>>`select ${columns} from "case" c
      where ${visibleCases(actor)} and ${brand} and (c.closed_at is null or c.closed_at > now() - interval '24 hours'
        or ${inQueue('attention', actor)})`.execute(db),
    sql<{ area_id: string; n: number }>`select c.area_id, count(*) as n from "case" c
      where ${visibleCases(actor)} and ${brand} and c.closed_at is null and c.area_id is not null group by 1`.execute(
      db,
    ),
    sql<{ n: number }>`select count(*) as n from delivery_pending
      where organization_id = ${actor.organizationId} and stuck_reason is not null`.execute(db),
  ])
  const counts = counted.rows[0] ?? (Object.fromEntries(QUEUES.map((queue) => [queue, 0])) as Record<QueueName, number>)
  return { counts, areas: new Map(areas.rows.map((row) => [row.area_id, row.n])), stuck: stuck.rows[0]?.n ?? 0 }
}
