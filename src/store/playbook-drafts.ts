/** Drafts of playbooks: one for each, saved only by whoever saw its latest revision. */
import { type PlaybookDraft, playbookDraft } from '../core/playbook/schema.ts'
import { type Db, json, type Tx } from './db.ts'

export type DraftKey = { organizationId: string; playbookId: string }
export type StoredDraft = {
  /** Changes with every save. */
  revision: string
  document: PlaybookDraft
  /** The version it began from; null for a playbook that was never published. */
  basedOn: number | null
  updatedAt: Date
  updatedBy: string | null
}

/** The draft, or null. `lock` holds it until the transaction ends. */
export async function loadPlaybookDraft(db: Db | Tx, key: DraftKey, lock = false): Promise<StoredDraft | null> {
  const query = db
    .selectFrom('playbook_draft')
    .selectAll()
    .where('organization_id', '=', key.organizationId)
    .where('playbook_id', '=', key.playbookId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row
    ? {
        revision: row.revision,
        document: playbookDraft.parse(row.document),
        basedOn: row.based_on,
        updatedAt: row.updated_at,
        updatedBy: row.updated_by,
      }
    : null
}

type Saved = Pick<StoredDraft, 'revision' | 'document' | 'basedOn' | 'updatedBy'> & { now: number }

/** False when there is one already. */
export async function insertPlaybookDraft(tx: Tx, key: DraftKey, draft: Saved): Promise<boolean> {
  const result = await tx
    .insertInto('playbook_draft')
    .values({ organization_id: key.organizationId, playbook_id: key.playbookId, ...valuesOf(draft) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The caller holds the draft locked, and has seen that its revision is the one it knew. */
export async function updatePlaybookDraft(tx: Tx, key: DraftKey, draft: Saved): Promise<void> {
  await tx
    .updateTable('playbook_draft')
    .set(valuesOf(draft))
    .where('organization_id', '=', key.organizationId)
    .where('playbook_id', '=', key.playbookId)
    .execute()
}

export async function deletePlaybookDraft(tx: Tx, key: DraftKey): Promise<void> {
  await tx
    .deleteFrom('playbook_draft')
    .where('organization_id', '=', key.organizationId)
    .where('playbook_id', '=', key.playbookId)
    .execute()
}

const valuesOf = ({ revision, document, basedOn, updatedBy, now }: Saved) => ({
  revision,
  document: json(document),
  based_on: basedOn,
  updated_at: new Date(now),
  updated_by: updatedBy,
})
