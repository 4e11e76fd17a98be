/** What a brand decides about its guardrails: how grave each check is, its own words, how its order numbers look, and the one limit. */
import { z } from 'zod'
import { LEVELS, TUNABLE_CHECKS } from './finding.ts'
import { patternProblem } from './pattern.ts'

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
    .max(30)
    .default([]),
  /** The most that may be given without approval, in public and in private alike, in the brand's own currency. */
  compensationLimit: z.number().min(0).max(1_000_000).default(100),
  /** The brand's own phones, streets and addresses: may be said in public. */
  allowed: z.array(z.string().trim().min(3).max(200)).max(100).default([]),
  /** How long PR/Legal has to answer before the safe version goes out. */
  approvalMinutes: z.number().int().min(1).max(1440).default(10),
})
export type GuardrailPolicy = z.infer<typeof guardrailPolicy>
