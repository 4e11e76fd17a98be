/** What became of captured deliveries that were run through the house again. */
import { createHash } from 'node:crypto'
import { type Db, sql } from '../db.ts'

/** `kinds` are the connection's own and that of the channel, where they differ. */
export type ConnectionRef = { organizationId: string; connectionId: string; kinds: string[]; account: string }

/** Every connected account of every organization: where a captured delivery may belong. */
export async function readConnectionRefs(db: Db): Promise<ConnectionRef[]> {
  const { rows } = await sql<{
    organization_id: string
    connection_id: string
    kind: string
    channel_kind: string | null
    account: string | null
  }>`
    select c.organization_id, c.connection_id, c.kind, ch.kind as channel_kind, ch.account
      from connection c left join channel ch on ch.organization_id = c.organization_id and ch.connection_id = c.connection_id`.execute(
    db,
  )
  return rows.map((row) => ({
    organizationId: row.organization_id,
    connectionId: row.connection_id,
    kinds: [row.kind, row.channel_kind ?? row.kind],
    account: row.account ?? '',
  }))
}

/** Deliveries of these connections that wait to be filed, stuck ones not counted. */
export async function countWaiting(db: Db, connectionIds: string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from delivery_pending
    where connection_id = any(${connectionIds}::uuid[]) and stuck_reason is null`.execute(db)
  return rows[0]?.n ?? 0
}

export const bodyDigest = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

/** The ids of deliveries stored since `since` whose bytes have one of these digests. */
export async function deliveriesSince(db: Db, since: Date, digests: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select delivery_id as id from delivery
    where received_at >= ${since} and encode(sha256(body), 'hex') = any(${digests}::text[])`.execute(db)
  return rows.map(({ id }) => id)
}

export type Became = {
  messages: number
  public: number
  private: number
  cases: number
  cases_opened: number
  stuck: { reason: string; deliveries: number }[]
}

/** What these deliveries brought: messages, the cases they are in, and which deliveries could not be filed. */
export async function readBecame(db: Db, deliveryIds: string[], since: Date): Promise<Became> {
  const { rows } = await sql<Omit<Became, 'stuck'>>`
    with mine as (select organization_id, case_id, visibility from message where delivery_id = any(${deliveryIds}::uuid[])),
    touched as (select distinct organization_id, case_id from mine where case_id is not null)
    select (select count(*) from mine) as messages,
      (select count(*) from mine where visibility = 'public') as public,
      (select count(*) from mine where visibility = 'private') as private,
      (select count(*) from touched) as cases,
      (select count(*) from touched join case_event e using (organization_id, case_id) where e.seq = 1 and e.at >= ${since}) as cases_opened`.execute(
    db,
  )
  const stuck = await sql<{ reason: string; deliveries: number }>`
    select stuck_reason as reason, count(*) as deliveries from delivery_pending
     where delivery_id = any(${deliveryIds}::uuid[]) and stuck_reason is not null group by 1 order by 2 desc`.execute(
    db,
  )
  const counts = rows[0] ?? { messages: 0, public: 0, private: 0, cases: 0, cases_opened: 0 }
  return { ...counts, stuck: stuck.rows }
}

/** Events kept aside since then, by reason. */
export async function readParkedSince(db: Db, connectionIds: string[], since: Date): Promise<Record<string, number>> {
  const { rows } = await sql<{ reason: string; n: number }>`select reason, count(*) as n from parked_event
    where connection_id = any(${connectionIds}::uuid[]) and at >= ${since} group by 1`.execute(db)
  return Object.fromEntries(rows.map(({ reason, n }) => [reason, n]))
}

/** The database's own clock, which stamps what arrives. */
export async function readNow(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db)
  return rows[0]?.now ?? new Date(0)
}
