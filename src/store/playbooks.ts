/** Published playbooks. A version never changes once published, so each is read from the database once. */
import { readPlaybook } from '../core/playbook/read.ts'
import type { PlaybookDocument } from '../core/playbook/schema.ts'
import { type Db, json, type Tx } from './db.ts'
import { oncePerTx } from './remember.ts'

const remembered = new Map<string, PlaybookDocument>()

export async function loadPlaybook(
  db: Db | Tx,
  organizationId: string,
  playbookId: string,
  version: number,
): Promise<PlaybookDocument> {
  const key = `${organizationId}/${playbookId}/${version}`
  const known = remembered.get(key)
  if (known) return known
  const row = await db
    .selectFrom('playbook')
    .select('document')
    .where('organization_id', '=', organizationId)
    .where('playbook_id', '=', playbookId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const document = readPlaybook(row.document)
  remembered.set(key, document)
  return document
}

/** The version that new cases walk. */
export function currentPlaybook(
  db: Db | Tx,
  organizationId: string,
): Promise<{ playbookId: string; version: number } | null> {
  return oncePerTx(db, 'playbook', async () => {
    const row = await db
      .selectFrom('playbook')
      .select(['playbook_id', 'version'])
      .where('organization_id', '=', organizationId)
      .orderBy('published_at', 'desc')
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ? { playbookId: row.playbook_id, version: row.version } : null
  })
}

export async function publishPlaybook(
  tx: Tx,
  playbook: {
    organizationId: string
    playbookId: string
    version: number
    document: PlaybookDocument
    by: string | null
  },
): Promise<void> {
  await tx
    .insertInto('playbook')
    .values({
      organization_id: playbook.organizationId,
      playbook_id: playbook.playbookId,
      version: playbook.version,
      document: json(playbook.document),
      published_by: playbook.by,
    })
    .execute()
}
