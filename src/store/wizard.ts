/** Where the first-run wizard of an organization stands; no row where it was never opened. */
import type { HouseKind, Wizard, WizardStep } from '../core/team/wizard.ts'
import type { Db, Tx } from './db.ts'

export async function loadWizard(db: Db | Tx, organizationId: string, lock = false): Promise<Wizard | null> {
  const query = db.selectFrom('wizard').selectAll().where('organization_id', '=', organizationId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return null
  return {
    kind: row.kind as HouseKind | null,
    step: row.step as WizardStep,
    skipped: row.skipped as WizardStep[],
    confirmed: row.confirmed as WizardStep[],
    helperGlances: row.helper_glances,
    hidden: row.hidden,
  }
}

export async function saveWizard(
  tx: Tx,
  organizationId: string,
  wizard: Wizard,
  by: { personId: string; at: number },
): Promise<void> {
  const values = {
    kind: wizard.kind,
    step: wizard.step,
    skipped: [...wizard.skipped],
    confirmed: [...wizard.confirmed],
    helper_glances: wizard.helperGlances,
    hidden: wizard.hidden,
    moved_by: by.personId,
    moved_at: new Date(by.at),
  }
  await tx
    .insertInto('wizard')
    .values({ organization_id: organizationId, ...values })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(values))
    .execute()
}
