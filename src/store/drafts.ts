/** Drafts: one for each person, case and mode; kept until sent. Of two devices of one person, whoever wrote later has the draft. */
import { type Db, sql, type Tx } from './db.ts'

export type DraftKey = {
  organizationId: string
  caseId: string
  personId: string
  mode: 'public' | 'private' | 'internal'
}
export type Draft = { mode: DraftKey['mode']; body: string; updatedAt: Date }

/** Keeps words written at `writtenAt` (an empty text clears them). False when the stored ones are newer; nothing is changed then. */
export async function saveDraft(db: Db | Tx, key: DraftKey, body: string, writtenAt: number): Promise<boolean> {
  const updated_at = new Date(writtenAt)
  if (body.trim() === '') {
    await clearDraft(db, key, updated_at)
    return (await draftsOf(db, key)).every(({ mode }) => mode !== key.mode)
  }
  const { numInsertedOrUpdatedRows } = await db
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
      conflict
        .columns(['organization_id', 'case_id', 'person_id', 'mode'])
        .doUpdateSet({ body, updated_at })
        .where(sql<boolean>`draft.updated_at <= excluded.updated_at`),
    )
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** `writtenBefore`: only what is not newer. */
export async function clearDraft(db: Db | Tx, key: DraftKey, writtenBefore?: Date): Promise<void> {
  let query = db
    .deleteFrom('draft')
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .where('person_id', '=', key.personId)
    .where('mode', '=', key.mode)
  if (writtenBefore) query = query.where('updated_at', '<=', writtenBefore)
  await query.execute()
}

export async function draftsOf(db: Db | Tx, key: Omit<DraftKey, 'mode'>): Promise<Draft[]> {
  const rows = await db
    .selectFrom('draft')
    .select(['mode', 'body', 'updated_at'])
    .where('organization_id', '=', key.organizationId)
    .where('case_id', '=', key.caseId)
    .where('person_id', '=', key.personId)
    .execute()
  return rows.map((row) => ({ mode: row.mode as DraftKey['mode'], body: row.body, updatedAt: row.updated_at }))
}
