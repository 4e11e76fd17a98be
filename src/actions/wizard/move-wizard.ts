/** Moves the first-run wizard: to a step, past one that is skipped, or out of sight. What the steps set up is saved by their own actions. */
import { moveWizard as moved, type WizardMove } from '../../core/team/wizard.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { loadWizard, saveWizard } from '../../store/wizard.ts'
import type { ActionContext, Actor } from '../context.ts'

export function moveWizard(ctx: ActionContext, actor: Actor, move: WizardMove): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const before = await loadWizard(tx, organizationId, true)
    await saveWizard(tx, organizationId, moved(before, move), { personId, at: ctx.now() })
    await recordChange(tx, { organizationId, kind: 'team', id: organizationId })
  })
}
