/** Removing sample data: brands marked as such, and whatever hangs on them without a foreign key. */
import { sql, type Tx } from './db.ts'

export async function deleteSample(tx: Tx, organizationId: string): Promise<void> {
  const connections = sql`select connection_id from channel ch join brand b using (organization_id, brand_id) where b.organization_id = ${organizationId} and b.sample`
  // Pending last: a delivery that comes in between may stay until retention, a pending row without its bytes would stay for good.
  for (const table of ['delivery', 'delivery_key', 'parked_event', 'delivery_pending'])
    await sql`delete from ${sql.table(table)} where organization_id = ${organizationId} and connection_id in (${connections})`.execute(
      tx,
    )
  await sql`delete from event_key where organization_id = ${organizationId} and channel_id in
    (select channel_id from channel ch join brand b using (organization_id, brand_id) where b.organization_id = ${organizationId} and b.sample)`.execute(
    tx,
  )
  await sql`delete from fact f using brand b where f.organization_id = ${organizationId} and b.organization_id = f.organization_id
    and b.brand_id = f.brand_id and b.sample`.execute(tx)
  const { rows } = await sql<{ connection_id: string }>`${connections}`.execute(tx)
  await tx.deleteFrom('brand').where('organization_id', '=', organizationId).where('sample', '=', true).execute()
  if (rows.length > 0)
    await tx
      .deleteFrom('connection')
      .where('organization_id', '=', organizationId)
      .where(
        'connection_id',
        'in',
        rows.map((row) => row.connection_id),
      )
      .execute()
  await sql`with people as (select customer_id from customer where organization_id = ${organizationId} and sample),
      links as (delete from identity_link where organization_id = ${organizationId} and customer_id in (select customer_id from people) returning identity_id)
    select count(*) from links`.execute(tx)
  await sql`delete from identity i where i.organization_id = ${organizationId} and not exists
    (select 1 from identity_link l where l.organization_id = i.organization_id and l.identity_id = i.identity_id)`.execute(
    tx,
  )
  await sql`delete from customer c where c.organization_id = ${organizationId} and c.sample and not exists
    (select 1 from identity_link l where l.organization_id = c.organization_id and l.customer_id = c.customer_id)`.execute(
    tx,
  )
}
