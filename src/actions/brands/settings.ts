/** What a brand may be told, made clean: names without doubles or empty ones, hours in the brand's own time zone. */
import { Refusal } from '../../core/errors.ts'
import type { GoodwillPolicy } from '../../core/goodwill/policy.ts'
import type { GuardrailPolicy } from '../../core/guardrails/policy.ts'
import type { ApologyRules } from '../../core/replies/apology-rules.ts'
import type { AutomaticReplies } from '../../core/replies/automatic.ts'
import { type BusinessCalendar, hoursProblems, isAlwaysOpen } from '../../core/sla/calendar.ts'
import type { HolidayRules } from '../../core/sla/holidays.ts'
import type { ResponsePolicy } from '../../core/sla/targets.ts'
import { cleanName } from '../../core/text/safe.ts'
import type { BrandSettings } from '../../store/brand-settings.ts'

export type BrandInput = {
  name?: string | undefined
  names?: string[] | undefined
  competitors?: string[] | undefined
  ambiguous?: string[] | undefined
  business?: string | undefined
  language?: 'he' | 'en' | undefined
  timezone?: string | undefined
  calendar?: Omit<BusinessCalendar, 'timezone'> | undefined
  targetSeconds?: number | undefined
  policy?: ResponsePolicy | undefined
  holidays?: HolidayRules | undefined
  automatic?: AutomaticReplies | undefined
  apology?: ApologyRules | undefined
  guardrails?: GuardrailPolicy | undefined
  goodwill?: GoodwillPolicy | undefined
}

/** `timezone` is the one the brand has, for hours given without one. Refuses `hours_overlap` with the days. */
export function cleanSettings(
  input: BrandInput,
  before: { timezone: string; calendar: BusinessCalendar },
): BrandSettings {
  const timezone = input.timezone ?? before.timezone
  const hours = input.calendar ?? before.calendar
  const wrong = hoursProblems(hours)
  if (input.calendar && wrong.length > 0) throw new Refusal('hours_overlap', wrong)
  return {
    ...(input.name === undefined ? {} : { name: cleanName(input.name) }),
    ...(input.names === undefined ? {} : { names: cleanNames(input.names) }),
    ...(input.competitors === undefined ? {} : { competitors: cleanNames(input.competitors) }),
    ...(input.ambiguous === undefined ? {} : { ambiguous: cleanNames(input.ambiguous) }),
    ...(input.business === undefined ? {} : { business: cleanName(input.business) }),
    ...(input.language === undefined ? {} : { language: input.language }),
    ...(input.targetSeconds === undefined ? {} : { targetSeconds: input.targetSeconds }),
    ...(input.policy === undefined ? {} : { policy: input.policy }),
    ...(input.automatic === undefined ? {} : { automatic: input.automatic }),
    ...(input.goodwill === undefined ? {} : { goodwill: input.goodwill }),
    ...(input.apology === undefined ? {} : { apology: input.apology }),
    ...(input.guardrails === undefined ? {} : { guardrails: input.guardrails }),
    ...(input.holidays === undefined ? {} : { holidays: input.holidays }),
    ...(input.calendar === undefined && input.timezone === undefined
      ? {}
      : { timezone, calendar: { ...hours, timezone } }),
  }
}

/** Names that differ only in case are one name. */
export function cleanNames(names: string[]): string[] {
  const kept = new Map<string, string>()
  for (const name of names.map((one) => cleanName(one)))
    if (name && !kept.has(name.toLowerCase())) kept.set(name.toLowerCase(), name)
  return [...kept.values()]
}

/** For the audit: which settings changed, never their words. */
export const changedKeys = (set: BrandSettings): object => ({
  set: Object.keys(set),
  ...(set.calendar ? { always_open: isAlwaysOpen(set.calendar) } : {}),
})
