/** How grave each check is: by itself, and as a brand decided. */
import type { Level, TunableCheck } from './finding.ts'
import type { GuardrailPolicy } from './policy.ts'

/** How grave each check is where the brand says nothing. */
export const DEFAULT_LEVELS: Readonly<Record<TunableCheck, Level>> = {
  personal_data: 'stop',
  asks_personal_data: 'stop',
  order_number: 'stop',
  long_number: 'note',
  argument: 'stop',
  special_treatment: 'note',
  compensation: 'approval',
  hushing: 'stop',
  legal: 'approval',
  rival: 'stop',
  profanity: 'stop',
  promise: 'note',
  language: 'note',
  cold: 'note',
  no_acknowledgement: 'note',
  saved_reply: 'note',
  follow_up_in_private: 'note',
}

/** How grave a check is for this brand; null: it is not asked. */
export function levelOf(policy: GuardrailPolicy, check: TunableCheck): Level | null {
  const level = policy.levels[check] ?? DEFAULT_LEVELS[check]
  return level === 'off' ? null : level
}
