/**
 * Intake's own tables. A delivery is durable before it is acknowledged; several that arrive together are committed together
 * (one multi-row statement), so each acknowledgement still waits for its own commit.
 */
import { createHash } from 'node:crypto'
import { newId } from '../lib/ids.ts'
import { type Db, json, sql, type Tx } from './db.ts'

export const DELIVERY_NOTICE = 'maagal_delivery'
/** After this many failures a delivery is kept as stuck and shown. */
const MAX_ATTEMPTS = 5
/** Bodies held in memory at once: two hundred posts, or a few mails with photographs. */
const MOST_BYTES = 32 * 1024 * 1024

export type IncomingDelivery = {
  organizationId: string
  connectionId: string
  headers: Record<string, string>
  body: Uint8Array
}
export type PendingDelivery = {
  organizationId: string
  connectionId: string
  deliveryId: string
  receivedAt: number
  headers: Record<string, string>
  body: Uint8Array
  attempts: number
}

/** Stores a batch; duplicates (same connection, same bytes) are dropped. Returns how many were new. */
export async function storeDeliveries(db: Db, batch: IncomingDelivery[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with incoming as (
      select * from unnest(
        ${batch.map((one) => one.organizationId)}::uuid[], ${batch.map((one) => one.connectionId)}::uuid[],
        ${batch.map(() => newId())}::uuid[], ${batch.map((one) => createHash('sha256').update(one.body).digest())}::bytea[],
        ${batch.map((one) => JSON.stringify(one.headers))}::jsonb[], ${batch.map((one) => Buffer.from(one.body))}::bytea[]
      ) as t(organization_id, connection_id, delivery_id, digest, headers, body)
    ), fresh as (
      insert into delivery_key (organization_id, connection_id, digest, received_at)
      select distinct organization_id, connection_id, digest, now() from incoming
      on conflict do nothing returning organization_id, connection_id, digest
    ), chosen as (
      select distinct on (i.organization_id, i.connection_id, i.digest) i.* from incoming i
        join fresh f using (organization_id, connection_id, digest) order by i.organization_id, i.connection_id, i.digest, i.delivery_id
    ), kept as (
      insert into delivery (organization_id, received_at, delivery_id, connection_id, headers, body)
      select organization_id, now(), delivery_id, connection_id, headers, body from chosen
    ), waiting as (
      insert into delivery_pending (organization_id, connection_id, delivery_id, received_at)
      select organization_id, connection_id, delivery_id, now() from chosen order by delivery_id
      returning 1
    ) select count(*) as n from waiting`.execute(db)
  return rows[0]?.n ?? 0
}

/** Connections with deliveries that are due. */
export async function connectionsWithPending(db: Db): Promise<string[]> {
  const { rows } = await sql<{ connection_id: string }>`
    select distinct connection_id from delivery_pending where stuck_reason is null and next_attempt_at <= now()`.execute(
    db,
  )
  return rows.map((row) => row.connection_id)
}

const drainKey = (connectionId: string) => sql`hashtextextended(${`drain:${connectionId}`}, 0)`

/** Waits until nobody files anything of this connection, and holds all back until the transaction ends. */
export async function waitForDrain(tx: Tx, connectionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${drainKey(connectionId)})`.execute(tx)
}

/**
 * Takes up to `limit` pending deliveries of one connection, oldest first, for this transaction alone; fewer come when they are large, `more`
 * are left then. Null when another process drains this connection right now.
 */
export async function takePending(
  tx: Tx,
  connectionId: string,
  limit: number,
): Promise<{ batch: PendingDelivery[]; more: boolean } | null> {
  const { rows } = await sql<{
    mine: boolean
    due: number
    organization_id: string
    delivery_id: string | null
    received_at: Date
    attempts: number
    headers: Record<string, string>
    body: Buffer
  }>`
    with turn as materialized (
      select pg_try_advisory_xact_lock(${drainKey(connectionId)}) as mine
    ), due as (
      select organization_id, connection_id, delivery_id, received_at, attempts from delivery_pending
       where (select mine from turn) and connection_id = ${connectionId} and stuck_reason is null and next_attempt_at <= now()
       order by received_at, delivery_id limit ${limit} for update skip locked
    ), taken as (
      select due.*, d.headers, d.body, sum(octet_length(d.body)) over (order by due.received_at, due.delivery_id) - octet_length(d.body) as before
        from due join delivery d using (organization_id, received_at, delivery_id)
    )
    select turn.mine, (select count(*) from due) as due, taken.* from turn left join taken on before < ${MOST_BYTES}
     order by received_at, delivery_id`.execute(tx)
  if (!rows[0]?.mine) return null
  const batch = rows.flatMap((row) =>
    row.delivery_id === null
      ? []
      : [
          {
            organizationId: row.organization_id,
            connectionId,
            deliveryId: row.delivery_id,
            receivedAt: row.received_at.getTime(),
            headers: row.headers,
            body: row.body,
            attempts: row.attempts,
          },
        ],
  )
  return { batch, more: rows[0].due === limit || rows[0].due > batch.length }
}

/** The bytes of a delivery filed earlier; null once they were cleared. */
export async function loadDelivery(
  db: Db,
  organizationId: string,
  deliveryId: string,
  receivedAt: number,
): Promise<{ headers: Record<string, string>; body: Uint8Array; receivedAt: number } | null> {
  // The moment is kept to the microsecond and known to the millisecond; it names the partition.
  const { rows } = await sql<{ headers: Record<string, string>; body: Buffer }>`
    select headers, body from delivery where organization_id = ${organizationId} and delivery_id = ${deliveryId}
      and received_at >= ${new Date(receivedAt)} and received_at < ${new Date(receivedAt + 1)}`.execute(db)
  const [row] = rows
  return row && row.body.length > 0 ? { headers: row.headers, body: row.body, receivedAt } : null
}

export async function finishPending(tx: Tx, done: PendingDelivery[]): Promise<void> {
  if (done.length === 0) return
  await sql`delete from delivery_pending where (organization_id, connection_id, delivery_id) in (
    select * from unnest(${done.map((one) => one.organizationId)}::uuid[], ${done.map((one) => one.connectionId)}::uuid[],
                         ${done.map((one) => one.deliveryId)}::uuid[]))`.execute(tx)
}

/**
 * Counts a failure: tried again later, or kept as stuck after the last attempt. Null, and nothing is counted, when the delivery is no
 * longer as it was taken: another process took it meanwhile, and filed it or counted its own failure.
 */
export async function failPending(
  db: Db | Tx,
  one: PendingDelivery,
  reason: string,
): Promise<'later' | 'stuck' | null> {
  const stuck = one.attempts + 1 >= MAX_ATTEMPTS
  const { numAffectedRows } = await sql`update delivery_pending set attempts = attempts + 1,
      next_attempt_at = now() + make_interval(secs => least(60, power(2, attempts))), stuck_reason = ${stuck ? reason.slice(0, 2000) : null}
    where organization_id = ${one.organizationId} and connection_id = ${one.connectionId} and delivery_id = ${one.deliveryId}
      and attempts = ${one.attempts}`.execute(db)
  if (numAffectedRows !== 1n) return null
  return stuck ? 'stuck' : 'later'
}

export async function retryStuck(tx: Tx, organizationId: string, deliveryId: string): Promise<boolean> {
  const result = await tx
    .updateTable('delivery_pending')
    .set({ stuck_reason: null, attempts: 0, next_attempt_at: sql<Date>`now()` })
    .where('organization_id', '=', organizationId)
    .where('delivery_id', '=', deliveryId)
    .where('stuck_reason', 'is not', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Keeps an event that cannot be filed now: unknown account, unknown shape, or an edit before its message. */
export async function parkEvent(
  tx: Tx,
  parked: {
    organizationId: string
    connectionId: string
    channelId: string | null
    reason: 'unknown_account' | 'unknown_shape' | 'before_message'
    externalId: string | null
    event: unknown
    delivery?: { deliveryId: string; receivedAt: number }
  },
): Promise<void> {
  await tx
    .insertInto('parked_event')
    .values({
      organization_id: parked.organizationId,
      parked_id: newId(),
      connection_id: parked.connectionId,
      channel_id: parked.channelId,
      reason: parked.reason,
      external_id: parked.externalId,
      event: json(parked.event),
      delivery_id: parked.delivery?.deliveryId ?? null,
      received_at: parked.delivery ? new Date(parked.delivery.receivedAt) : null,
    })
    .execute()
}

/**
 * An account that was unknown is a channel now: the deliveries that spoke of it are read again. What they hold for others was filed
 * before and is known by its keys. Returns how many.
 */
export async function reviveParked(
  tx: Tx,
  of: { organizationId: string; connectionId: string; account: string },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with theirs as (
      select distinct delivery_id from parked_event where organization_id = ${of.organizationId} and connection_id = ${of.connectionId}
         and reason = 'unknown_account' and event ->> 'account' = ${of.account} and delivery_id is not null
    ), taken as (
      delete from parked_event p using theirs where p.organization_id = ${of.organizationId} and p.delivery_id = theirs.delivery_id
         and p.reason in ('unknown_account', 'unknown_shape') returning p.delivery_id, p.received_at
    ), whole as (
      -- the moment is kept to the microsecond there and to the millisecond here
      select distinct d.organization_id, d.connection_id, d.delivery_id, d.received_at from taken t join delivery d
        on d.organization_id = ${of.organizationId} and d.delivery_id = t.delivery_id
       and d.received_at >= t.received_at and d.received_at < t.received_at + interval '1 millisecond'
    ), again as (
      insert into delivery_pending (organization_id, connection_id, delivery_id, received_at)
      select organization_id, connection_id, delivery_id, received_at from whole on conflict do nothing returning 1
    ) select count(*) as n from again`.execute(tx)
  return rows[0]?.n ?? 0
}

/**
 * Whoever records that a reply of ours is out there and whoever parks what is told about it take turns, until the transaction ends: neither
 * sees what the other has not committed. Of the many places few share a lock, so that a large batch does not fill the table of locks.
 */
export async function holdPlace(
  tx: Tx,
  { organizationId, channelId, externalId }: { organizationId: string; channelId: string; externalId: string },
): Promise<void> {
  const place = `${organizationId}:${channelId}:${externalId}`
  await sql`select pg_advisory_xact_lock(hashtext('maagal:place'), hashtext(${place}) & 1023)`.execute(tx)
}

/** Whether something was told about this message before it came, and waits for it. */
export async function isWaitedFor(
  tx: Tx,
  { organizationId, channelId, externalId }: { organizationId: string; channelId: string; externalId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('parked_event')
    .select('parked_id')
    .where('organization_id', '=', organizationId)
    .where('channel_id', '=', channelId)
    .where('external_id', '=', externalId)
    .where('reason', '=', 'before_message')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes what waited for messages of one organization (edits, removals), oldest first for each. */
export async function unparkFor(
  tx: Tx,
  organizationId: string,
  messages: { channelId: string; externalId: string }[],
): Promise<{ channelId: string; externalId: string; event: unknown }[]> {
  const { rows } = await sql<{ channel_id: string; external_id: string; event: unknown }>`
    with taken as (delete from parked_event where organization_id = ${organizationId} and reason = 'before_message'
      and (channel_id, external_id) in (select * from unnest(${messages.map((one) => one.channelId)}::uuid[],
        ${messages.map((one) => one.externalId)}::text[])) returning channel_id, external_id, event, at, parked_id)
    select channel_id, external_id, event from taken order by at, parked_id`.execute(tx)
  return rows.map((row) => ({ channelId: row.channel_id, externalId: row.external_id, event: row.event }))
}

/** Makes sure this week's and next week's partitions exist; drops changes older than their seven days. */
export async function maintainPartitions(db: Db): Promise<void> {
  for (const table of ['delivery', 'change'])
    await sql`select ensure_week_partition(${table}, (now() at time zone 'UTC')::date + d) from unnest(array[0, 7, 14]) d`.execute(
      db,
    )
  const { rows } = await sql<{ part: string }>`
    select c.relname as part from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
     where p.relname = 'change' and to_date(substr(c.relname, 8), 'IYYY"w"IW') + 14 < (now() at time zone 'UTC')::date`.execute(
    db,
  )
  for (const { part } of rows) await sql`drop table if exists ${sql.table(part)}`.execute(db)
}
