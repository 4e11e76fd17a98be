import { recounted } from '../../core/case/place.ts'
import { unansweredBefore } from '../../core/case/unanswered.ts'
import { clockRules } from '../../core/sla/rules.ts'
import { loadBrand } from '../../store/brands.ts'
import { changeCase, openCasesOf } from '../../store/cases.ts'
import type { Tx } from '../../store/db.ts'
import { casesOfCustomer } from '../../store/whereabouts.ts'

/** Two people turn out to be one, or not: who was ignored under another name comes forward in the queue, and the reverse. */
export async function recountUnanswered(
  tx: Tx,
  of: { organizationId: string; customerIds: string[]; by: string; now: number },
): Promise<void> {
  const { organizationId, by, now } = of
  for (const customerId of [...new Set(of.customerIds)].sort()) {
    for (const { caseId, brandId } of await openCasesOf(tx, organizationId, customerId)) {
      const cases = await casesOfCustomer(tx, { organizationId, brandId, customerId })
      const brand = await loadBrand(tx, organizationId, brandId)
      await changeCase(tx, { organizationId, caseId }, { now, by }, (c) => {
        const { areaId, severity } = c
        const rules = clockRules(brand, { areaId, severity, channelKind: '', customerSeconds: null })
        const writtenAt = Math.max(c.openedAt, c.lastCustomerMessageAt ?? 0)
        return recounted(c, unansweredBefore(cases, { caseId, writtenAt }), rules)
      })
    }
  }
}
