/** A shop of one asked for help: whoever joins first glances at the list each hour. */
import { mayGlance } from '../../core/team/glance.ts'
import { HELPER_DUTY } from '../../core/team/wizard.ts'
import type { Tx } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { listDuties, saveDuty } from '../../store/glances.ts'
import { loadWizard } from '../../store/wizard.ts'
import type { Actor } from '../context.ts'

export async function giveHelperDuty(tx: Tx, helper: Actor, at: number): Promise<void> {
  const { organizationId, personId } = helper
  // Locked, so that of two who join at once one gets it.
  const wizard = await loadWizard(tx, organizationId, true)
  if (wizard?.kind !== 'solo' || !wizard.helperGlances || !mayGlance(helper)) return
  if ((await listDuties(tx, organizationId)).length > 0) return
  await saveDuty(tx, { organizationId, personId }, HELPER_DUTY, { personId, at })
  await audit(tx, {
    organizationId,
    personId,
    action: 'give-glance-duty',
    entity: 'person',
    entityId: personId,
    data: { ...HELPER_DUTY, by: 'wizard' },
  })
}
