/** The clock that an organization lives by. */
import { type Db, sql, type Tx } from './db.ts'

/** The time zone of its first brand that is no sample; days of goals and reviews are days of this clock. */
export async function clockOf(db: Db | Tx, organizationId: string): Promise<string> {
  const { rows } = await sql<{ timezone: string }>`
    select timezone from brand where organization_id = ${organizationId} order by sample, created_at, brand_id limit 1`.execute(
    db,
  )
  return rows[0]?.timezone ?? 'Asia/Jerusalem'
}
