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

/** Queues of open cases are counted in one walk through them; these are found by what they wait for instead. */
const BESIDE = ['closed', 'attention'] as const
type Beside = (typeof BESIDE)[number]
const ofOpen = QUEUES.filter((queue): queue is Exclude<QueueName, Beside> => !BESIDE.some((name) => name === queue))

export async function countQueues(db: Db, actor: Actor, brandId: string | null): Promise<QueueCounts> {
  const seen = sql`${visibleCases(actor)} and ${brandId ? sql`c.brand_id = ${brandId}` : sql`true`}`
  const columns = sql.join(
    ofOpen.map((queue) => sql`count(*) filter (where ${inQueue(queue, actor)}) as ${sql.ref(queue)}`),
  )
  const [open, beside] = await Promise.all([
    sql<Record<(typeof ofOpen)[number], number> & { area_id: string | null; whole: boolean; n: number }>`
      select c.area_id, grouping(c.area_id) = 1 as whole, count(*) as n, ${columns} from "case" c
      where ${seen} and c.closed_at is null group by grouping sets ((), (c.area_id))`.execute(db),
    sql<Record<Beside | 'stuck', number>>`select
      (select count(*) from "case" c where ${seen} and ${inQueue('closed', actor)}) as closed,
      (select count(*) from "case" c where ${seen} and ${inQueue('attention', actor)}) as attention,
      (select count(*) from delivery_pending
        where organization_id = ${actor.organizationId} and stuck_reason is not null) as stuck`.execute(db),
  ])
  const all = open.rows.find(({ whole }) => whole)
  const other = beside.rows[0]
  const counts = Object.fromEntries(QUEUES.map((queue) => [queue, { ...all, ...other }[queue] ?? 0])) as Record<
    QueueName,
    number
  >
  const areas = open.rows.flatMap(({ whole, area_id, n }) => (whole || area_id === null ? [] : [[area_id, n] as const]))
  return { counts, areas: new Map(areas), stuck: other?.stuck ?? 0 }
}
