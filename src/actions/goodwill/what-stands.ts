/** The limits of a case's brand, and what stands against them, until the transaction ends. The case must be locked. */
import type { Case } from '../../core/case/case.ts'
import { dayBegan } from '../../core/goodwill/day.ts'
import type { Given } from '../../core/goodwill/goodwill.ts'
import { type GoodwillLimits, goodwillLimits } from '../../core/goodwill/policy.ts'
import { loadBrand } from '../../store/brands.ts'
import { sql, type Tx } from '../../store/db.ts'
import { givenSoFar } from '../../store/goodwill.ts'

/** @param of `personId`: who gives; the limit of a day is theirs */
export async function whatStands(
  tx: Tx,
  c: Case,
  of: { organizationId: string; personId: string; now: number },
): Promise<{ policy: GoodwillLimits; given: Given }> {
  const { organizationId, personId, now } = of
  // The limit of the day reaches over cases, so the person is held as well.
  await sql`select pg_advisory_xact_lock(hashtext(${`goodwill:${organizationId}:${personId}`}))`.execute(tx)
  const brand = await loadBrand(tx, organizationId, c.brandId)
  const policy = goodwillLimits(brand)
  const given = await givenSoFar(tx, {
    organizationId,
    caseId: c.id,
    brandId: c.brandId,
    personId,
    currency: policy.currency,
    dayFrom: dayBegan(now, brand.timezone),
  })
  return { policy, given }
}
