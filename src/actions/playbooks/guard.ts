/** Who may change a playbook, and is what they saw still so? */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { readDraft } from '../../core/playbook/read.ts'
import type { PlaybookDraft } from '../../core/playbook/schema.ts'
import { recordChange } from '../../store/changes.ts'
import type { Tx } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { loadPlaybookDraft, type StoredDraft } from '../../store/playbook-drafts.ts'
import { brandsWalking, latestVersion } from '../../store/playbooks.ts'
import { personNames } from '../../store/reads/case-view.ts'
import type { Actor } from '../context.ts'

export type Held = {
  draft: StoredDraft | null
  latest: { version: number; publishedBy: string | null } | null
}

/**
 * The playbook as it stands, its draft locked. Refuses `not_found`, and `not_allowed` for whoever does not cover every brand that
 * walks it.
 */
export async function holdPlaybook(tx: Tx, actor: Actor, playbookId: string): Promise<Held> {
  const key = { organizationId: actor.organizationId, playbookId }
  const draft = await loadPlaybookDraft(tx, key, true)
  const latest = await latestVersion(tx, actor.organizationId, playbookId)
  if (!draft && !latest) throw new Refusal('not_found')
  await mayChange(tx, actor, playbookId)
  return { draft, latest }
}

async function mayChange(tx: Tx, actor: Actor, playbookId: string): Promise<void> {
  const brands = await brandsWalking(tx, actor.organizationId, playbookId)
  if (!brands.every((brandId) => mayBrand(actor, brandId))) throw new Refusal('not_allowed')
}

/**
 * Refuses when the draft is not the one that was seen (`revision` null: there was none), or a version came out since. The details say
 * who did it and what is there now, so that the way out can be offered.
 */
export async function checkSeen(
  tx: Tx,
  { draft, latest }: Held,
  seen: { revision: string | null; basedOn: number | null },
): Promise<void> {
  const nameOf = async (personId: string | null) => (await personNames(tx, [personId])).get(personId ?? '') ?? null
  const version = latest?.version ?? null
  if (seen.basedOn !== version)
    throw new Refusal('playbook_published_meanwhile', {
      version,
      by: await nameOf(latest?.publishedBy ?? null),
      revision: draft?.revision ?? null,
    })
  if ((draft?.revision ?? null) !== seen.revision)
    throw new Refusal('playbook_draft_changed', {
      version,
      by: await nameOf(draft?.updatedBy ?? null),
      revision: draft?.revision ?? null,
    })
}

/** A document that was handed in, of any format. Refuses `playbook_unreadable` with the places that are wrong. */
export function draftOf(raw: unknown): PlaybookDraft {
  const read = readDraft(raw)
  if ('problems' in read) throw new Refusal('playbook_unreadable', read.problems)
  return read.draft
}

/** Writes down who did what, and tells open desks. */
export async function tellPlaybook(
  tx: Tx,
  { organizationId, personId }: Actor,
  playbookId: string,
  action: string,
  data: object = {},
): Promise<void> {
  await audit(tx, { organizationId, personId, action, entity: 'playbook', entityId: playbookId, data })
  await recordChange(tx, { organizationId, kind: 'playbook', id: playbookId })
}
