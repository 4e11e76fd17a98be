/** Playbooks as the settings list them: the newest version, the draft, who walks them, and their history. */
import { type Actor, mayBrand } from '../../core/access.ts'
import { readPlaybook } from '../../core/playbook/read.ts'
import type { Bilingual, PlaybookDraft } from '../../core/playbook/schema.ts'
import { type Db, sql } from '../db.ts'
import { loadPlaybookDraft, type StoredDraft } from '../playbook-drafts.ts'
import { brandsWalking, latestVersion } from '../playbooks.ts'
import { personNames } from './case-view.ts'

export type PlaybookItem = {
  id: string
  name: Bilingual
  /** The newest published version, or null. */
  version: number | null
  publishedAt: Date | null
  publishedBy: string | null
  draft: { revision: string; basedOn: number | null; updatedAt: Date; updatedBy: string | null } | null
  /** The organization's: brands without a choice of their own walk it. */
  organizationWide: boolean
  /** Of the brands that the reader covers, those that walk it, and those of them that chose it for themselves. */
  brandIds: string[]
  chosenBy: string[]
  /** False when brands beyond the reader's walk it too. */
  mayEdit: boolean
}

type Row = {
  playbook_id: string
  name: Bilingual
  version: number | null
  published_at: Date | null
  published_by: string | null
  revision: string | null
  based_on: number | null
  updated_at: Date | null
  updated_by: string | null
  organization_wide: boolean
  brand_ids: string[]
  chosen_by: string[]
}

export async function listPlaybooks(db: Db, actor: Actor): Promise<PlaybookItem[]> {
  const { rows } = await sql<Row>`
    with latest as (
      select distinct on (playbook_id) playbook_id, version, published_at, published_by, document->'name' as name
        from playbook where organization_id = ${actor.organizationId} order by playbook_id, version desc),
    drafts as (
      select playbook_id, revision, based_on, updated_at, updated_by, document->'name' as name
        from playbook_draft where organization_id = ${actor.organizationId}),
    walks as (
      select coalesce(b.playbook_id, o.playbook_id) as playbook_id, array_agg(b.brand_id order by b.created_at) as brand_ids,
             array_agg(b.brand_id order by b.created_at) filter (where b.playbook_id is not null) as chosen_by
        from brand b join organization o on o.organization_id = b.organization_id
       where b.organization_id = ${actor.organizationId} group by 1)
    select coalesce(l.playbook_id, d.playbook_id) as playbook_id, coalesce(l.name, d.name) as name, l.version, l.published_at, l.published_by,
           d.revision, d.based_on, d.updated_at, d.updated_by,
           coalesce(l.playbook_id = o.playbook_id, false) as organization_wide,
           coalesce(w.brand_ids, '{}') as brand_ids, coalesce(w.chosen_by, '{}') as chosen_by
      from latest l full join drafts d on d.playbook_id = l.playbook_id
      join organization o on o.organization_id = ${actor.organizationId}
      left join walks w on w.playbook_id = coalesce(l.playbook_id, d.playbook_id)
     order by organization_wide desc, coalesce(l.published_at, d.updated_at) desc`.execute(db)
  const names = await personNames(
    db,
    rows.flatMap((row) => [row.published_by, row.updated_by]),
  )
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  return rows.map((row) => ({
    id: row.playbook_id,
    name: row.name,
    version: row.version,
    publishedAt: row.published_at,
    publishedBy: nameOf(row.published_by),
    draft:
      row.revision && row.updated_at
        ? {
            revision: row.revision,
            basedOn: row.based_on,
            updatedAt: row.updated_at,
            updatedBy: nameOf(row.updated_by),
          }
        : null,
    organizationWide: row.organization_wide,
    brandIds: row.brand_ids.filter((id) => mayBrand(actor, id)),
    chosenBy: row.chosen_by.filter((id) => mayBrand(actor, id)),
    mayEdit: row.brand_ids.every((id) => mayBrand(actor, id)),
  }))
}

export type VersionItem = {
  version: number
  basedOn: number | null
  note: string | null
  publishedAt: Date
  publishedBy: string | null
  document: PlaybookDraft
}

/** Newest first. */
export async function playbookVersions(db: Db, actor: Actor, playbookId: string, limit = 50): Promise<VersionItem[]> {
  const rows = await db
    .selectFrom('playbook')
    .select(['version', 'based_on', 'note', 'published_at', 'published_by', 'document'])
    .where('organization_id', '=', actor.organizationId)
    .where('playbook_id', '=', playbookId)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
  const names = await personNames(
    db,
    rows.map((row) => row.published_by),
  )
  return rows.map((row) => ({
    version: row.version,
    basedOn: row.based_on,
    note: row.note,
    publishedAt: row.published_at,
    publishedBy: row.published_by ? (names.get(row.published_by) ?? null) : null,
    document: readPlaybook(row.document),
  }))
}

/** True when the organization has such a playbook, published or not. */
export async function knowsPlaybook(db: Db, actor: Actor, playbookId: string): Promise<boolean> {
  const [latest, draft] = await Promise.all([
    latestVersion(db, actor.organizationId, playbookId),
    loadPlaybookDraft(db, { organizationId: actor.organizationId, playbookId }),
  ])
  return latest !== null || draft !== null
}

/** The draft with the name of who saved it last; null when there is none. */
export async function playbookDraftFor(
  db: Db,
  actor: Actor,
  playbookId: string,
): Promise<(StoredDraft & { by: string | null; mayEdit: boolean }) | null> {
  const draft = await loadPlaybookDraft(db, { organizationId: actor.organizationId, playbookId })
  if (!draft) return null
  const [names, brands] = await Promise.all([
    personNames(db, [draft.updatedBy]),
    brandsWalking(db, actor.organizationId, playbookId),
  ])
  return {
    ...draft,
    by: names.get(draft.updatedBy ?? '') ?? null,
    mayEdit: brands.every((id) => mayBrand(actor, id)),
  }
}
