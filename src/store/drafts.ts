/** Drafts: one for each person, case and mode; kept until sent. */
import type { Db, Tx } from './db.ts'

export type DraftKey = {
  organizationId: string
  caseId: string
  personId: string
  mode: 'public' | 'private' | 'internal'
}

export async function saveDraft(db: Db | Tx, key: DraftKey, body: string, now: number): Promise<void> {
  const updated_at = new Date(now)
  await db
    .insertInto('draft')
    .values({
      organization_id: key.organizationId,
      case_id: key.caseId,
      person_id: key.personId,
      mode: key.mode,
      body,
      updated_at,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'case_id', 'person_id', 'mode']).doUpdateSet({ body, updated_at }),
    )
    .execute()
}

export async function clearDraft(db: Db | Tx, key: DraftKey): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .where('person_id', '=', key.personId)
    .where('mode', '=', key.mode)
    .execute()
}

export async function draftsOf(
  db: Db | Tx,
  key: Omit<DraftKey, 'mode'>,
): Promise<{ mode: DraftKey['mode']; body: string; updatedAt: Date }[]> {
  const rows = await db
    .selectFrom('draft')
    .select(['mode', 'body', 'updated_at'])
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .where('person_id', '=', key.personId)
    .execute()
  return rows.map((row) => ({ mode: row.mode as DraftKey['mode'], body: row.body, updatedAt: row.updated_at }))
}
