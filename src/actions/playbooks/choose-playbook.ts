/**
 * Says which published playbook new cases walk: for one brand, or for the organization and every brand without a choice of its own.
 * Refuses `not_found`, `not_allowed`, `playbook_not_published`.
 */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { listBrands } from '../../store/brands.ts'
import { transact } from '../../store/db.ts'
import { loadPlaybookDraft } from '../../store/playbook-drafts.ts'
import { chooseForAll, chooseForBrand, latestVersion } from '../../store/playbooks.ts'
import type { ActionContext, Actor } from '../context.ts'
import { tellPlaybook } from './guard.ts'

/** `brandId` null: the organization. `playbookId` null: the brand walks the organization's again. */
export function choosePlaybook(
  ctx: ActionContext,
  actor: Actor,
  brandId: string | null,
  playbookId: string | null,
): Promise<void> {
  const { organizationId } = actor
  return transact(ctx.db, async (tx) => {
    if (playbookId && !(await latestVersion(tx, organizationId, playbookId)))
      throw new Refusal(
        (await loadPlaybookDraft(tx, { organizationId, playbookId })) ? 'playbook_not_published' : 'not_found',
      )
    if (brandId === null) {
      if (actor.brandIds !== null) throw new Refusal('not_allowed')
      if (playbookId === null) throw new Refusal('bad_input', { playbook_id: 'the organization needs one' })
      await chooseForAll(tx, organizationId, playbookId)
    } else {
      if (!mayBrand(actor, brandId) || (await listBrands(tx, organizationId, [brandId])).length === 0)
        throw new Refusal('not_found')
      await chooseForBrand(tx, { organizationId, brandId }, playbookId)
    }
    await tellPlaybook(tx, actor, playbookId ?? brandId ?? organizationId, 'choose-playbook', { brand: brandId })
  })
}
