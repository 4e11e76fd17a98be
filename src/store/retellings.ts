/**
 * Where the words of a message lie besides in itself: in the raw delivery that brought it, and in those that told it again (a copy that
 * was polled, an edit). When the words go, they go there too.
 */
import { sql, type Tx } from './db.ts'

/** `receivedAt` in milliseconds since 1970. */
export type Retelling = { channelId: string; externalId: string; deliveryId: string; receivedAt: number }

/** Remembers deliveries that told messages of one organization again. Those of a message that was removed lose their bytes at once. */
export async function keepRetellings(tx: Tx, organizationId: string, told: Retelling[]): Promise<void> {
  if (told.length === 0) return
  const channelIds = sql`${told.map((one) => one.channelId)}::uuid[]`
  const externalIds = sql`${told.map((one) => one.externalId)}::text[]`
  await sql`insert into retelling (organization_id, channel_id, external_id, delivery_id, received_at)
    select ${organizationId}, * from unnest(${channelIds}, ${externalIds}, ${told.map((one) => one.deliveryId)}::uuid[],
      ${told.map((one) => new Date(one.receivedAt))}::timestamptz[]) on conflict do nothing`.execute(tx)
  // Locked: whoever removes a message at this moment either was first and is seen here, or waits and then finds these rows.
  const { rows } = await sql<{ id: string; removed: boolean }>`
    select message_id as id, removed_at is not null as removed from message
     where organization_id = ${organizationId} and (channel_id, external_id) in (select * from unnest(${channelIds}, ${externalIds}))
     order by message_id for share`.execute(tx)
  const removed = rows.flatMap((row) => (row.removed ? row.id : []))
  await emptyDeliveriesOf(tx, organizationId, removed)
}

/** Clears the bytes of every delivery that told of these messages; the caller holds their locks. */
export async function emptyDeliveriesOf(tx: Tx, organizationId: string, messageIds: string[]): Promise<void> {
  if (messageIds.length === 0) return
  const { rows } = await sql<{ delivery_id: string; received_at: Date }>`
    with gone as (
      select channel_id, external_id, delivery_id, delivery_received_at from message
       where organization_id = ${organizationId} and message_id = any(${messageIds}::uuid[])
    ) select delivery_id, delivery_received_at as received_at from gone where delivery_id is not null
      union select r.delivery_id, r.received_at from gone join retelling r
        on r.organization_id = ${organizationId} and r.channel_id = gone.channel_id and r.external_id = gone.external_id`.execute(
    tx,
  )
  const held = rows.map((row) => ({ deliveryId: row.delivery_id, receivedAt: row.received_at.getTime() }))
  await emptyDeliveries(tx, organizationId, held)
}

/** Clears the bytes of these deliveries: what they told must not be kept. */
export async function emptyDeliveries(
  tx: Tx,
  organizationId: string,
  deliveries: { deliveryId: string; receivedAt: number }[],
): Promise<void> {
  if (deliveries.length === 0) return
  // The moment is kept to the microsecond there and to the millisecond here; it names the partition. Each row is looked up by itself:
  // a join by a span of time reads all deliveries there are.
  await sql`with held as (
      select * from unnest(${deliveries.map((one) => one.deliveryId)}::uuid[],
        ${deliveries.map((one) => new Date(one.receivedAt))}::timestamptz[]) as held(delivery_id, received_at)
    ), exact as (
      select found.* from held cross join lateral (
        select delivery_id, received_at from delivery where organization_id = ${organizationId} and delivery_id = held.delivery_id
           and received_at >= held.received_at and received_at < held.received_at + interval '1 millisecond' limit 1) found
    ) update delivery d set body = ''::bytea from exact
       where d.organization_id = ${organizationId} and d.received_at = exact.received_at and d.delivery_id = exact.delivery_id`.execute(
    tx,
  )
}
