/** What a message can be understood to say, in the order in which the desk shows it. */
import type { Verdict } from '../api/types.ts'

type HelpKind = NonNullable<Verdict['help_kind']>
export const HELP_KINDS: readonly HelpKind[] = [
  'product_support',
  'problem_solving',
  'advice',
  'general_information',
  'professional_information',
]
export const RISKS: readonly Verdict['risk'][number][] = [
  'churn',
  'legal',
  'regulator',
  'media',
  'safety',
  'privacy',
  'fraud',
  'violence',
  'vulnerable',
]
export const TARGETS: readonly Verdict['target'][] = ['brand', 'service', 'none']
/** What is there or is not. */
export const SIGNS = ['needs_personal_info', 'competitor', 'sarcasm', 'offensive'] as const
export type Sign = (typeof SIGNS)[number]
