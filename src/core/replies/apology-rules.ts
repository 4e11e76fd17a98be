/** What a brand decides about apologizing for a delay: after how long, and in which words. */
import { z } from 'zod'
import { AUTOMATIC_VARIABLES, unknownVariables } from './variables.ts'

const words = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .refine((text) => unknownVariables(text, AUTOMATIC_VARIABLES).length === 0, {
    error: ({ input }) => `there is no variable ${unknownVariables(String(input), AUTOMATIC_VARIABLES).join(', ')}`,
  })

/** A brand's own wording; what is left out has the words below. */
export const apologyRules = z.object({
  /** Whole hours of silence after which it is said. */
  afterHours: z.number().int().min(1).max(720).default(48),
  he: words.default('סליחה שלקח לנו כל כך הרבה זמן לענות.'),
  en: words.default('We are sorry that it took us so long to answer.'),
})
export type ApologyRules = z.infer<typeof apologyRules>
