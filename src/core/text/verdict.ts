/** What understanding says about one message. Field names and values follow the label guide that the product's data uses. */
import { z } from 'zod'

export const LANGUAGES = ['he', 'en', 'mixed', 'und', 'other'] as const
export const INTENTS = ['complaint', 'question', 'praise', 'lead', 'spam', 'other'] as const
export const RISKS = [
  'churn',
  'legal',
  'regulator',
  'media',
  'safety',
  'privacy',
  'fraud',
  'violence',
  'vulnerable',
] as const
export const PII_TYPES = ['il_id', 'phone', 'card', 'email', 'address', 'iban', 'account', 'passport', 'plate'] as const

/** What kind of help is asked for, where any is. */
export const HELP_KINDS = [
  'product_support',
  'problem_solving',
  'advice',
  'general_information',
  'professional_information',
] as const

/** A piece of text that is personal; offsets are UTF-16 code units, so `text.slice(start, end) === value`. */
export const piiSpan = z.object({
  type: z.enum(PII_TYPES),
  start: z.number().int(),
  end: z.number().int(),
  value: z.string(),
})
export type PiiSpan = z.infer<typeof piiSpan>

export const reason = z.object({
  label: z.enum([
    'language',
    'sentiment',
    'intent',
    'severity',
    'needs_personal_info',
    'risk',
    'pii',
    'target',
    'competitor',
    'offensive',
    'sarcasm',
    'help_kind',
  ]),
  span: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
  he: z.string(),
  en: z.string(),
})
export type Reason = z.infer<typeof reason>

export const verdict = z.object({
  language: z.enum(LANGUAGES),
  /** Where the language is `other`: its ISO 639-1 code, or `mul`. Verdicts stored before it was known have none. */
  language_code: z.string().optional(),
  sentiment: z.enum(['negative', 'neutral', 'positive']),
  intent: z.enum(INTENTS),
  severity: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  needs_personal_info: z.boolean(),
  target: z.enum(['brand', 'service', 'none']),
  competitor: z.boolean(),
  sarcasm: z.boolean(),
  offensive: z.boolean(),
  risk: z.array(z.enum(RISKS)),
  pii: z.array(piiSpan),
  /** Null when no help is asked for; absent in verdicts stored before it was known. */
  help_kind: z.enum(HELP_KINDS).nullable().optional(),
  /** 0 to 1; below `UNSURE` the desk says "unsure" and suggests nothing. */
  confidence: z.number().min(0).max(1),
  reasons: z.array(reason),
})
export type Verdict = z.infer<typeof verdict>

export { UNSURE } from './unsure.ts'
