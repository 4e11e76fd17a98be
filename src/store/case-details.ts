/** What a rep noted of a case once, by the name of its variable: the number of the order, and the like. */
import type { Db, Tx } from './db.ts'

type Key = { organizationId: string; caseId: string }

export async function caseDetails(db: Db | Tx, { organizationId, caseId }: Key): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('case_detail')
    .select(['name', 'value'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .execute()
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

/** The latest word counts. */
export async function noteDetail(
  tx: Tx,
  { organizationId, caseId }: Key,
  detail: { name: string; value: string; by: string; at: number },
): Promise<void> {
  const set = { value: detail.value, noted_by: detail.by, noted_at: new Date(detail.at) }
  await tx
    .insertInto('case_detail')
    .values({ organization_id: organizationId, case_id: caseId, name: detail.name, ...set })
    .onConflict((conflict) => conflict.columns(['organization_id', 'case_id', 'name']).doUpdateSet(set))
    .execute()
}
