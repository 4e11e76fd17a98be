/** Who has which case open, as their desks told it; core/watching says what follows. */
import { HERE_MS, type Sight, WRITING_MS } from '../core/watching/watching.ts'
import { sql, type Tx, toDate } from './db.ts'

export type WatchKey = { organizationId: string; caseId: string; personId: string; desk: string }
export type StoredSight = Sight & { caseId: string; desk: string }

type Raw = {
  case_id: string
  person_id: string
  desk: string
  since: Date
  seen_at: Date
  writing_since: Date | null
  writing_at: Date | null
  asks_of: string | null
  asked_at: Date | null
  declined_at: Date | null
}

export const toSight = (row: Raw): StoredSight => ({
  caseId: row.case_id,
  desk: row.desk,
  personId: row.person_id,
  since: row.since.getTime(),
  seenAt: row.seen_at.getTime(),
  writingSince: row.writing_since?.getTime() ?? null,
  writingAt: row.writing_at?.getTime() ?? null,
  asks:
    row.asks_of && row.asked_at
      ? { of: row.asks_of, at: row.asked_at.getTime(), declinedAt: row.declined_at?.getTime() ?? null }
      : null,
})

/** Everything told of one case. */
export async function sightsOf(tx: Tx, key: { organizationId: string; caseId: string }): Promise<StoredSight[]> {
  const rows = await tx
    .selectFrom('case_watch')
    .selectAll()
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .execute()
  return rows.map(toSight)
}

/** What one desk told last; locked. */
export async function loadSight(tx: Tx, key: WatchKey): Promise<Sight | null> {
  const row = await tx.selectFrom('case_watch').selectAll().where(isDesk(key)).forUpdate().executeTakeFirst()
  return row ? toSight(row) : null
}

export async function saveSight(tx: Tx, key: WatchKey, brandId: string, sight: Sight): Promise<void> {
  const told = {
    since: new Date(sight.since),
    seen_at: new Date(sight.seenAt),
    writing_since: toDate(sight.writingSince),
    writing_at: toDate(sight.writingAt),
    asks_of: sight.asks?.of ?? null,
    asked_at: toDate(sight.asks?.at),
    declined_at: toDate(sight.asks?.declinedAt),
  }
  await tx
    .insertInto('case_watch')
    .values({
      organization_id: key.organizationId,
      case_id: key.caseId,
      person_id: key.personId,
      desk: key.desk,
      brand_id: brandId,
      ...told,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'case_id', 'person_id', 'desk']).doUpdateSet(told))
    .execute()
}

/** False when nobody knew of it. */
export async function forgetSight(tx: Tx, key: WatchKey): Promise<boolean> {
  const result = await tx.deleteFrom('case_watch').where(isDesk(key)).executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Nobody is asked by this person any more; or, with a time, they were told no. */
export async function settleAsking(
  tx: Tx,
  of: { organizationId: string; caseId: string; personId: string },
  declinedAt: Date | null,
): Promise<void> {
  await tx
    .updateTable('case_watch')
    .set(declinedAt ? { declined_at: declinedAt } : { asks_of: null, asked_at: null, declined_at: null })
    .where('organization_id', '=', of.organizationId)
    .where('case_id', '=', of.caseId)
    .where('person_id', '=', of.personId)
    .where('asks_of', 'is not', null)
    .execute()
}

/** They put the pen down, at all their desks. */
export async function stopWriting(
  tx: Tx,
  of: { organizationId: string; caseId: string; personId: string },
): Promise<void> {
  await tx
    .updateTable('case_watch')
    .set({ writing_since: null, writing_at: null })
    .where('organization_id', '=', of.organizationId)
    .where('case_id', '=', of.caseId)
    .where('person_id', '=', of.personId)
    .execute()
}

/** Takes away what was told too long ago, and gives the cases of which others should hear it. */
export async function forgetOldSights(
  tx: Tx,
  now: number,
): Promise<{ organizationId: string; caseId: string; brandId: string }[]> {
  const gone = new Date(now - HERE_MS)
  const silent = new Date(now - WRITING_MS)
  const { rows } = await sql<{ organization_id: string; case_id: string; brand_id: string }>`
    with left_desk as (delete from case_watch where seen_at < ${gone} returning organization_id, case_id, brand_id),
         stopped as (update case_watch set writing_since = null, writing_at = null
                      where writing_at < ${silent} and seen_at >= ${gone} returning organization_id, case_id, brand_id)
    select * from left_desk union select * from stopped`.execute(tx)
  return rows.map((row) => ({ organizationId: row.organization_id, caseId: row.case_id, brandId: row.brand_id }))
}

const isDesk = (key: WatchKey) => sql<boolean>`organization_id = ${key.organizationId} and case_id = ${key.caseId}
  and person_id = ${key.personId} and desk = ${key.desk}`
