/** What a brand decides about its guardrails: how grave each check is, its own words, how its order numbers look, and the one limit. */
import { z } from 'zod'
import { LEVELS, type Level, TUNABLE_CHECKS, type TunableCheck } from './finding.ts'
import { patternProblem } from './pattern.ts'

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

const ownWord = z.object({
  /** Found as a word or a name is, with Hebrew prefixes. */
  word: z.string().trim().min(2).max(60),
  level: z.enum(LEVELS).default('stop'),
  /** Why, in the brand's own words; shown as they are. */
  why: z.string().trim().max(200).default(''),
  /** What to write in its place; empty: nothing. */
  better: z.string().trim().max(200).default(''),
})
export type OwnWord = z.infer<typeof ownWord>

export const guardrailPolicy = z.object({
  levels: z.partialRecord(z.enum(TUNABLE_CHECKS), z.enum([...LEVELS, 'off'])).default({}),
  words: z.array(ownWord).max(200).default([]),
  /** How order and customer numbers look; see pattern.ts for the signs. */
  orderPatterns: z
    .array(
      z
        .string()
        .trim()
        .refine((text) => patternProblem(text) === null, {
          error: ({ input }) => `pattern: ${patternProblem(String(input))}`,
        }),
    )
    .max(20)
    .default([]),
  /** The most that may be given without approval, in public and in private alike, in the brand's own currency. */
  compensationLimit: z.number().min(0).max(1_000_000).default(100),
  /** The brand's own phones, streets and addresses: may be said in public. */
  allowed: z.array(z.string().trim().min(3).max(200)).max(100).default([]),
  /** How long PR/Legal has to answer before the safe version goes out. */
  approvalMinutes: z.number().int().min(1).max(1440).default(10),
})
export type GuardrailPolicy = z.infer<typeof guardrailPolicy>

export const DEFAULT_POLICY: GuardrailPolicy = guardrailPolicy.parse({})

/** How grave a check is for this brand; null: it is not asked. */
export function levelOf(policy: GuardrailPolicy, check: TunableCheck): Level | null {
  const level = policy.levels[check] ?? DEFAULT_LEVELS[check]
  return level === 'off' ? null : level
}
