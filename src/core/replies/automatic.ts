/**
 * What is said without a person: that a message was received, and by when there is an answer; or that the brand is closed. It answers
 * nothing: no clock stops for it, and no KPI counts it.
 */
import { z } from 'zod'
import { AUTOMATIC_VARIABLES, unknownVariables } from './variables.ts'

const LONGEST = 900

const words = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST)
  .refine((text) => unknownVariables(text, AUTOMATIC_VARIABLES).length === 0, {
    error: ({ input }) => `there is no variable ${unknownVariables(String(input), AUTOMATIC_VARIABLES).join(', ')}`,
  })

const reply = (he: string, en: string) =>
  z.object({ on: z.boolean().default(false), he: words.default(he), en: words.default(en) })

export const automaticReplies = z.object({
  /** While open: received, and answered by. */
  acknowledge: reply(
    'שלום {{customer.first_name}}, קיבלנו את הפנייה. נענה עד {{answer_by}}.',
    'Hello {{customer.first_name}}, we got your message and will answer by {{answer_by}}.',
  ).prefault({}),
  /** While closed. */
  away: reply(
    'שלום {{customer.first_name}}, קיבלנו את הפנייה. אנחנו סגורים עכשיו ונענה אחרי הפתיחה, {{next_opening}}.',
    'Hello {{customer.first_name}}, we got your message. We are closed now and will answer after opening, {{next_opening}}.',
  ).prefault({}),
})
export type AutomaticReplies = z.infer<typeof automaticReplies>
export type AutomaticKind = keyof AutomaticReplies

/** Which of them a message gets, if any. `counts`: it is the customer's first word after a day of silence; more would be a nuisance. */
export function automaticFor(
  replies: AutomaticReplies,
  message: { visibility: 'public' | 'private'; automatic: boolean; counts: boolean; open: boolean },
): AutomaticKind | null {
  // Where everybody reads, the first answer is a person's.
  if (message.visibility !== 'private' || message.automatic || !message.counts) return null
  const kind = message.open ? 'acknowledge' : 'away'
  return replies[kind].on ? kind : null
}
