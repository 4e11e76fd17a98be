/** Approvals as JSON. */
import { z } from 'zod'
import { APPROVAL_STATES } from '../../core/approvals/approval.ts'
import { PURPOSES } from '../../core/case/events.ts'
import { LEVELS } from '../../core/guardrails/finding.ts'
import { besideOffer } from './goodwill-shapes.ts'
import { bilingual, id, instant, personRef } from './shapes-base.ts'

/** A request as its writer sees it beside the message. */
export const waitingApproval = z.object({
  id,
  state: z.enum(APPROVAL_STATES),
  asked_by: personRef,
  asked_at: instant,
  /** After this the fallback leaves, or the message goes back to its writer. */
  due_at: instant,
  fallback: z.string().nullable(),
  talk: z.array(z.object({ person: personRef, at: instant, text: z.string() })),
  decided_by: personRef.nullable(),
  decided_at: instant.nullable(),
  note: z.string().nullable(),
})

export const approval = waitingApproval.extend({
  case: z.object({ id, number: z.number().int() }),
  brand: z.object({ id, name: z.string() }),
  customer_name: z.string(),
  channel: z.object({ kind: z.string(), name: z.string() }),
  mode: z.enum(['public', 'private']),
  purpose: z.enum(PURPOSES),
  language: z.enum(['he', 'en']),
  body: z.string(),
  findings: z.array(
    z.object({
      id: z.string(),
      level: z.enum(LEVELS),
      span: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
      what: bilingual,
      why: bilingual,
    }),
  ),
  /** The customer's latest words, personal details masked. */
  theirs: z.object({ text: z.string(), visibility: z.enum(['public', 'private']) }).nullable(),
  reach: z.number().int().nullable(),
  /** The brand's one limit for compensation. */
  limit: z.number(),
  /** The text with its sums brought down to the limit; null where none is above it. */
  lowered: z.string().nullable(),
  /** How many for the same reason were granted in the last thirty days, and in the thirty before. */
  similar: z.object({ month: z.number().int(), before: z.number().int() }),
  /** While a message waits that offers one customer more than others get. */
  goodwill: besideOffer.nullable(),
})
