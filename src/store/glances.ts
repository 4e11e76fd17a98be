/** Glance duties, and the hours in which somebody looked at the list or did not. */
import type { Glance, GlanceDuty } from '../core/team/glance.ts'
import { type Db, sql, type Tx } from './db.ts'

export type DutyRow = GlanceDuty & { organizationId: string; personId: string; setAt: number }

/** Of one organization; of all, for the sweep. */
export async function listDuties(db: Db | Tx, organizationId: string | null): Promise<DutyRow[]> {
  let query = db.selectFrom('glance_duty').selectAll().orderBy('organization_id').orderBy('set_at')
  if (organizationId) query = query.where('organization_id', '=', organizationId)
  return (await query.execute()).map((row) => ({
    organizationId: row.organization_id,
    personId: row.person_id,
    from: row.from_time,
    to: row.to_time,
    weekdays: row.weekdays,
    mailAfterMinutes: row.mail_after_minutes,
    setAt: row.set_at.getTime(),
  }))
}

export async function saveDuty(
  tx: Tx,
  of: { organizationId: string; personId: string },
  duty: GlanceDuty,
  by: { personId: string; at: number },
): Promise<void> {
  const values = {
    from_time: duty.from,
    to_time: duty.to,
    weekdays: [...duty.weekdays],
    mail_after_minutes: duty.mailAfterMinutes,
    set_by: by.personId,
    set_at: new Date(by.at),
  }
  await tx
    .insertInto('glance_duty')
    .values({ organization_id: of.organizationId, person_id: of.personId, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'person_id']).doUpdateSet(values))
    .execute()
}

/** The hours that were stay. */
export async function deleteDuty(tx: Tx, of: { organizationId: string; personId: string }): Promise<void> {
  await tx
    .deleteFrom('glance_duty')
    .where('organization_id', '=', of.organizationId)
    .where('person_id', '=', of.personId)
    .execute()
}

type Key = { organizationId: string; personId: string; hour: number }

/** Notes that they were reminded of this hour. False when the hour was there already: reminded of, or seen before the reminder. */
export async function remindOf(tx: Tx, { organizationId, personId, hour }: Key, at: number): Promise<boolean> {
  const { rows } = await sql<{ hour: Date }>`
    insert into glance (organization_id, person_id, hour, reminded_at) values (${organizationId}, ${personId}, ${new Date(hour)}, ${new Date(at)})
    on conflict do nothing returning hour`.execute(tx)
  return rows.length > 0
}

/** Notes the first look at the list in this hour. False when there was one already. */
export async function seeGlance(tx: Tx, { organizationId, personId, hour }: Key, at: number): Promise<boolean> {
  const { rows } = await sql<{ hour: Date }>`
    insert into glance as g (organization_id, person_id, hour, seen_at) values (${organizationId}, ${personId}, ${new Date(hour)}, ${new Date(at)})
    on conflict (organization_id, person_id, hour) do update set seen_at = excluded.seen_at where g.seen_at is null returning hour`.execute(
    tx,
  )
  return rows.length > 0
}

/** Notes that a mail reminds of this hour. False when one did already: of several processes that sweep, one writes. */
export async function noteGlanceMail(tx: Tx, { organizationId, personId, hour }: Key, at: number): Promise<boolean> {
  const result = await tx
    .updateTable('glance')
    .set({ mailed_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('hour', '=', new Date(hour))
    .where('mailed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Hours of one person, the newest first. */
export async function glancesOf(
  db: Db | Tx,
  { organizationId, personId }: { organizationId: string; personId: string },
  since: number,
): Promise<Glance[]> {
  const rows = await db
    .selectFrom('glance')
    .select(['hour', 'reminded_at', 'mailed_at', 'seen_at'])
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('hour', '>=', new Date(since))
    .orderBy('hour', 'desc')
    .execute()
  return rows.map((row) => ({
    hour: row.hour.getTime(),
    remindedAt: row.reminded_at?.getTime() ?? null,
    mailedAt: row.mailed_at?.getTime() ?? null,
    seenAt: row.seen_at?.getTime() ?? null,
  }))
}

/** When somebody last did something at a desk of this organization; null: never. */
export async function lastAtDesk(db: Db | Tx, organizationId: string, personId: string): Promise<number | null> {
  const row = await db
    .selectFrom('presence')
    .select('active_at')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.active_at?.getTime() ?? null
}

/** Cases of these brands that somebody waits in for us, or that nobody has taken yet: what the list shows. */
export async function countWaiting(db: Db | Tx, organizationId: string, brandIds: string[] | null): Promise<number> {
  const brands = brandIds === null ? sql`true` : sql`brand_id = any(${brandIds}::uuid[])`
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from "case" where organization_id = ${organizationId} and ${brands} and closed_at is null
       and status = 'open' and (clock_started_at is not null or assignee_id is null)`.execute(db)
  return rows[0]?.n ?? 0
}
