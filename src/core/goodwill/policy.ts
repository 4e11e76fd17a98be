/** What a brand decides about goodwill beside its one limit (core/guardrails/policy.ts): the currency, and how much one person gives a day. */
import { z } from 'zod'
import type { GuardrailPolicy } from '../guardrails/policy.ts'
import { digitsOf } from './money.ts'

/** The largest single benefit; a slip of the finger beyond it is no goodwill. In smallest units. */
export const MOST_GOODWILL = 100_000_000

export const goodwillPolicy = z.object({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('ILS'),
  /** All benefits that one person gives in one day of the brand, in smallest units; null: no limit. */
  perRepDay: z.number().int().min(0).max(MOST_GOODWILL).nullable().default(null),
})
export type GoodwillPolicy = z.infer<typeof goodwillPolicy>

/** In smallest units; null: no limit. */
export type GoodwillLimits = { currency: string; perCase: number | null; perRepDay: number | null }

/** One limit for what is offered in words and for what is given, in public and in private: that of one case. */
export function goodwillLimits(brand: {
  goodwill: GoodwillPolicy
  guardrails: Pick<GuardrailPolicy, 'compensationLimit'>
}): GoodwillLimits {
  const { currency, perRepDay } = brand.goodwill
  return { currency, perRepDay, perCase: Math.round(brand.guardrails.compensationLimit * 10 ** digitsOf(currency)) }
}
