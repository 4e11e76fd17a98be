/** Half minutes of people's active time, kept as long as a desk may tell them again. */
import type { Credit, Known } from '../core/kpi/effort.ts'
import { type Db, sql, type Tx } from './db.ts'

type Whose = { organizationId: string; personId: string; caseId: string }

/** What is known of these half minutes of one person; until the transaction ends nobody else adds to them. */
export async function lockEffort(tx: Tx, whose: Whose, slots: number[]): Promise<Map<number, Known>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`effort:${whose.organizationId}:${whose.personId}`}, 0))`.execute(
    tx,
  )
  const { rows } = await sql<{ slot: string; here: number; elsewhere: number }>`
    select slot, coalesce(sum(seconds) filter (where case_id = ${whose.caseId}), 0)::int as here,
           coalesce(sum(seconds) filter (where case_id <> ${whose.caseId}), 0)::int as elsewhere
      from effort where organization_id = ${whose.organizationId} and person_id = ${whose.personId} and slot = any(${slots}::bigint[])
     group by slot`.execute(tx)
  return new Map(rows.map(({ slot, ...known }) => [Number(slot), known]))
}

export async function saveEffort(tx: Tx, whose: Whose, credits: Credit[]): Promise<void> {
  if (credits.length === 0) return
  await tx
    .insertInto('effort')
    .values(
      credits.map(({ slot, seconds }) => ({
        organization_id: whose.organizationId,
        person_id: whose.personId,
        slot,
        case_id: whose.caseId,
        seconds,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'person_id', 'slot', 'case_id'])
        .doUpdateSet((set) => ({ seconds: set.ref('excluded.seconds') })),
    )
    .execute()
}

/** Forgets half minutes before this one; returns how many. */
export async function dropOldEffort(db: Db, before: number): Promise<number> {
  const result = await db
    .deleteFrom('effort')
    .where('slot', '<', before as never)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
