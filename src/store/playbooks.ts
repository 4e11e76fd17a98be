/** Published playbooks. A version never changes once published, so each is read from the database once. */
import { readPlaybook } from '../core/playbook/read.ts'
import type { PlaybookDocument } from '../core/playbook/schema.ts'
import { type Db, json, sql, type Tx } from './db.ts'
import { oncePerTx } from './remember.ts'

const remembered = new Map<string, PlaybookDocument>()

/** Throws when there is no such version: every caller holds one that a case or a list vouches for. */
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

/** The version that new cases of a brand walk: the brand's own choice, else the organization's. */
export function currentPlaybook(
  db: Db | Tx,
  organizationId: string,
  brandId: string,
): Promise<{ playbookId: string; version: number } | null> {
  return oncePerTx(db, `playbook:${brandId}`, async () => {
    const { rows } = await sql<{ playbookId: string; version: number }>`
      select p.playbook_id as "playbookId", p.version
        from organization o
        left join brand b on b.organization_id = o.organization_id and b.brand_id = ${brandId}
        join playbook p on p.organization_id = o.organization_id and p.playbook_id = coalesce(b.playbook_id, o.playbook_id)
       where o.organization_id = ${organizationId}
       order by p.version desc limit 1`.execute(db)
    return rows[0] ?? null
  })
}

/** The newest published version; null when none was published. */
export async function latestVersion(
  db: Db | Tx,
  organizationId: string,
  playbookId: string,
): Promise<{ version: number; publishedBy: string | null } | null> {
  const row = await db
    .selectFrom('playbook')
    .select(['version', 'published_by'])
    .where('organization_id', '=', organizationId)
    .where('playbook_id', '=', playbookId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { version: row.version, publishedBy: row.published_by } : null
}

/** Adds a version. The first playbook of an organization is the one that its brands walk. */
export async function publishPlaybook(
  tx: Tx,
  playbook: {
    organizationId: string
    playbookId: string
    version: number
    document: PlaybookDocument
    by: string | null
    basedOn?: number | null
    note?: string | null
  },
): Promise<void> {
  const { organizationId, playbookId } = playbook
  await tx
    .insertInto('playbook')
    .values({
      organization_id: organizationId,
      playbook_id: playbookId,
      version: playbook.version,
      document: json(playbook.document),
      published_by: playbook.by,
      based_on: playbook.basedOn ?? null,
      note: playbook.note ?? null,
    })
    .execute()
  await tx
    .updateTable('organization')
    .set({ playbook_id: playbookId })
    .where('organization_id', '=', organizationId)
    .where('playbook_id', 'is', null)
    .execute()
}

/** The brands whose new cases walk this playbook. */
export async function brandsWalking(db: Db | Tx, organizationId: string, playbookId: string): Promise<string[]> {
  const { rows } = await sql<{ brand_id: string }>`
    select b.brand_id from brand b join organization o on o.organization_id = b.organization_id
     where b.organization_id = ${organizationId} and coalesce(b.playbook_id, o.playbook_id) = ${playbookId}
     order by b.created_at, b.brand_id`.execute(db)
  return rows.map((row) => row.brand_id)
}

/** Null gives the choice back: a brand then walks the organization's. */
export async function chooseForBrand(
  tx: Tx,
  of: { organizationId: string; brandId: string },
  playbookId: string | null,
): Promise<void> {
  await tx
    .updateTable('brand')
    .set({ playbook_id: playbookId })
    .where('organization_id', '=', of.organizationId)
    .where('brand_id', '=', of.brandId)
    .execute()
}

export async function chooseForAll(tx: Tx, organizationId: string, playbookId: string): Promise<void> {
  await tx
    .updateTable('organization')
    .set({ playbook_id: playbookId })
    .where('organization_id', '=', organizationId)
    .execute()
}
