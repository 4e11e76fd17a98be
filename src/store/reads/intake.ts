/** What came in and could not be filed: deliveries that failed every attempt, and events kept aside. */
import type { Actor } from '../../core/access.ts'
import { type Db, sql, type Tx } from '../db.ts'

export type StuckDelivery = {
  id: string
  kind: string
  channels: string[]
  receivedAt: Date
  attempts: number
  reason: string
  bytes: number
}

/** The oldest 200. A delivery is seen by whoever covers a brand that its connection serves. */
export async function readStuck(db: Db | Tx, actor: Actor): Promise<StuckDelivery[]> {
  const { rows } = await sql<{
    id: string
    kind: string
    channels: string[]
    received_at: Date
    attempts: number
    reason: string
    bytes: number | null
  }>`
    select p.delivery_id as id, c.kind, p.received_at, p.attempts, p.stuck_reason as reason, octet_length(d.body) as bytes, names.channels
      from delivery_pending p
      join connection c on c.organization_id = p.organization_id and c.connection_id = p.connection_id
      left join delivery d on d.organization_id = p.organization_id and d.received_at = p.received_at and d.delivery_id = p.delivery_id
      cross join lateral (select coalesce(array_agg(ch.name order by ch.created_at), '{}') as channels, count(*) as n from channel ch
        where ch.organization_id = p.organization_id and ch.connection_id = p.connection_id and ${covered(actor)}) names
     where p.organization_id = ${actor.organizationId} and p.stuck_reason is not null and names.n > 0
     order by p.received_at, p.delivery_id limit 200`.execute(db)
  return rows.map(({ received_at, bytes, ...row }) => ({ ...row, receivedAt: received_at, bytes: bytes ?? 0 }))
}

export type ParkedCount = {
  reason: 'unknown_account' | 'unknown_shape' | 'before_message'
  count: number
  lastAt: Date
}

export async function readParked(db: Db, actor: Actor): Promise<ParkedCount[]> {
  const { rows } = await sql<{ reason: ParkedCount['reason']; n: number; last_at: Date }>`
    select p.reason, count(*) as n, max(p.at) as last_at from parked_event p
     where p.organization_id = ${actor.organizationId} and exists (select 1 from channel ch
       where ch.organization_id = p.organization_id and ch.connection_id = p.connection_id and ${covered(actor)})
     group by 1 order by 1`.execute(db)
  return rows.map(({ reason, n, last_at }) => ({ reason, count: n, lastAt: last_at }))
}

const covered = (actor: Actor) =>
  actor.brandIds === null ? sql`true` : sql`ch.brand_id = any(${actor.brandIds}::uuid[])`
