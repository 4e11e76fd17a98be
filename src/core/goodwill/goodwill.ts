/** Benefits given to customers: what they may be, and whether one may be given by whom. Amounts are in the currency's smallest unit. */
import type { Bilingual } from '../playbook/schema.ts'
import { formatMoney } from './money.ts'
import type { GoodwillLimits } from './policy.ts'

export const GOODWILL_KINDS = ['refund', 'gift', 'discount', 'credit', 'other'] as const
export type GoodwillKind = (typeof GOODWILL_KINDS)[number]

/** What stands already, cancelled ones left out. */
export type Given = { inCase: number; todayByMe: number }

export type Decision =
  | { allowed: true; aboveLimit: boolean }
  | { allowed: false; limit: 'case' | 'day'; left: number; why: Bilingual }

/** How much may still be given here without asking, by which limit; null: as much as one likes. */
export function leftToGive(policy: GoodwillLimits, given: Given): { limit: 'case' | 'day'; left: number } | null {
  const left = (limit: number | null, used: number) =>
    limit === null ? Number.POSITIVE_INFINITY : Math.max(0, limit - used)
  const ofCase = left(policy.perCase, given.inCase)
  const ofDay = left(policy.perRepDay, given.todayByMe)
  if (ofCase === Number.POSITIVE_INFINITY && ofDay === Number.POSITIVE_INFINITY) return null
  return ofDay < ofCase ? { limit: 'day', left: ofDay } : { limit: 'case', left: ofCase }
}

/** Above a limit only those who may approve give; what they give is marked. */
export function decideGoodwill(policy: GoodwillLimits, amount: number, given: Given, mayApprove: boolean): Decision {
  const room = leftToGive(policy, given)
  const aboveLimit = room !== null && amount > room.left
  if (!aboveLimit || mayApprove) return { allowed: true, aboveLimit }
  return { allowed: false, ...room, why: why(policy, room) }
}

function why({ currency }: GoodwillLimits, { limit, left }: { limit: 'case' | 'day'; left: number }): Bilingual {
  const money = (language: 'he' | 'en') => formatMoney(left, currency, language)
  return limit === 'case'
    ? {
        he: `מעל הגבול לפנייה אחת. בלי אישור אפשר לתת כאן עוד ${money('he')}`,
        en: `Above the limit for one case. Without approval ${money('en')} more can be given here`,
      }
    : {
        he: `מעל הגבול היומי. בלי אישור אפשר לתת היום עוד ${money('he')}`,
        en: `Above the limit for one day. Without approval ${money('en')} more can be given today`,
      }
}
