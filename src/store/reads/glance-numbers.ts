/** What a glance at the list is told: who waits, how long the first still has, who was told at once, and what was done. */
import type { Actor } from '../../core/access.ts'
import type { GlanceNumbers } from '../../core/team/glance-numbers.ts'
import { type Db, sql, type Tx } from '../db.ts'
import { countWaiting } from '../glances.ts'

type Reader = Pick<Actor, 'organizationId' | 'brandIds'>

/** `since`: from when on answers count. */
export async function glanceNumbers(
  db: Db | Tx,
  { organizationId, brandIds }: Reader,
  since: number,
): Promise<GlanceNumbers> {
  const brands = brandIds === null ? sql`true` : sql`brand_id = any(${brandIds}::uuid[])`
  const { rows } = await sql<Omit<GlanceNumbers, 'waiting'>>`
    with running as (
      select (c.state->'clock'->>'targetAt')::float8 as target_at,
             exists (select 1 from outgoing o where o.organization_id = c.organization_id and o.case_id = c.case_id and o.automatic
                        and o.created_at >= c.clock_started_at and o.state in ('sent', 'delivered', 'read')) as told
        from "case" c
       where c.organization_id = ${organizationId} and ${brands} and c.closed_at is null and c.clock_started_at is not null),
    done as (
      select category from fact where organization_id = ${organizationId} and ${brands} and kind = 'answered' and not automatic
         and at >= ${new Date(since)})
    select (select count(*) from running)::int as clocks, (select count(*) from running where told)::int as told,
           (select min(target_at) from running) as "firstTargetAt", (select count(*) from done)::int as answered,
           (select count(*) from done where category = 'in_time')::int as "inTime"`.execute(db)
  const [numbers] = rows
  if (!numbers) throw new Error('numbers come in one row')
  return { ...numbers, waiting: await countWaiting(db, organizationId, brandIds) }
}
