/** Changing what a brand is called, when it is open and how fast it answers. */
import type { Brand } from './brands.ts'
import { json, type Tx } from './db.ts'

export type BrandSettings = Partial<
  Pick<
    Brand,
    | 'name'
    | 'names'
    | 'competitors'
    | 'ambiguous'
    | 'business'
    | 'language'
    | 'timezone'
    | 'calendar'
    | 'targetSeconds'
    | 'policy'
    | 'holidays'
    | 'automatic'
    | 'apology'
    | 'guardrails'
    | 'goodwill'
  >
>

/** False when there is no such brand. */
export async function updateBrand(
  tx: Tx,
  organizationId: string,
  brandId: string,
  set: BrandSettings,
): Promise<boolean> {
  const { calendar, targetSeconds, policy, holidays, automatic, apology, guardrails, goodwill, ...plain } = set
  const values = {
    ...plain,
    ...(calendar === undefined ? {} : { calendar: json(calendar) }),
    ...(targetSeconds === undefined ? {} : { target_seconds: targetSeconds }),
    ...(policy === undefined ? {} : { response: json(policy) }),
    ...(automatic === undefined ? {} : { automatic: json(automatic) }),
    ...(goodwill === undefined ? {} : { goodwill: json(goodwill) }),
    ...(apology === undefined ? {} : { apology: json(apology) }),
    ...(guardrails === undefined ? {} : { guardrails: json(guardrails) }),
    ...(holidays === undefined ? {} : { holidays: json(holidays) }),
  }
  const result = await tx
    .updateTable('brand')
    // The key itself, so that an empty change still finds out whether the brand is there.
    .set({ brand_id: brandId, ...values })
    .where('organization_id', '=', organizationId)
    .where('brand_id', '=', brandId)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
