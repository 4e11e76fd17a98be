/** Goodwill as JSON. */
import { z } from 'zod'
import { GOODWILL_KINDS } from '../../core/goodwill/goodwill.ts'
import { REQUEST_STATES } from '../../core/goodwill/request.ts'
import { id, instant, personRef } from './shapes-base.ts'

/** In the smallest unit of the currency. */
export const amount = z.number().int()

export const ledgerEntry = z.object({
  id,
  case: z.object({ id, number: z.number().int() }),
  brand: z.object({ id, name: z.string() }),
  customer: z.string(),
  kind: z.enum(GOODWILL_KINDS),
  amount,
  currency: z.string(),
  reason: z.string(),
  by: personRef,
  at: instant,
  /** More than the limits let anybody give. */
  above_limit: z.boolean(),
  /** Whoever allowed it, where it was asked for or is above the limits. */
  approved_by: personRef.nullable(),
  cancelled: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
})

/** What similar cases got; null: nothing like it got anything within a year. */
export const similarShape = z
  .object({
    by: z.enum(['severity', 'area', 'kind']),
    median: amount,
    least: amount,
    most: amount,
    count: z.number().int(),
    /** The newest few. */
    cases: z.array(z.object({ id, number: z.number().int(), amount, at: instant })),
  })
  .nullable()

/** What may still be given without approval, and which limit says so; null: no limit. */
const room = z.object({ limit: z.enum(['case', 'day']), left: amount }).nullable()

/** A benefit that somebody asked for. */
export const goodwillRequest = z.object({
  id,
  state: z.enum(REQUEST_STATES),
  case: z.object({ id, number: z.number().int() }),
  brand: z.object({ id, name: z.string() }),
  customer_name: z.string(),
  kind: z.enum(GOODWILL_KINDS),
  /** As it was asked for. */
  amount,
  currency: z.string(),
  reason: z.string(),
  asked_by: personRef,
  asked_at: instant,
  /** When nobody decides by then, nothing is given. */
  due_at: instant,
  decided_by: personRef.nullable(),
  decided_at: instant.nullable(),
  /** For whoever asked. */
  note: z.string().nullable(),
  /** What was given in the end; null: nothing. */
  given: amount.nullable(),
})

/** Granted in the last thirty days and in the thirty before: approved compensation and special treatment, goodwill above the limit. */
const exceptions = z.object({ month: z.number().int(), before: z.number().int() })

/** What stands beside a message that offers a benefit. */
export const besideOffer = z.object({ currency: z.string(), similar: similarShape, exceptions })

/** With all that a decision should rest on. */
export const waitingGoodwill = goodwillRequest.extend({
  /** The customer's latest words, personal details masked. */
  theirs: z.object({ text: z.string(), visibility: z.enum(['public', 'private']) }).nullable(),
  /** The case was closed meanwhile; the benefit may be given all the same. */
  closed: z.boolean(),
  /** Of one case; null: none. */
  limit: amount.nullable(),
  /** What stands in the case already. */
  stands: amount,
  /** Of whoever asks. */
  room,
  similar: similarShape,
  exceptions,
})

export const caseGoodwillShape = z.object({
  items: z.array(ledgerEntry),
  /** What was asked for here, newest first. */
  requests: z.array(goodwillRequest),
  currency: z.string(),
  /** Of one case; null: none. */
  limit: amount.nullable(),
  /** What stands in this case. */
  given: amount,
  room,
  may_approve: z.boolean(),
  similar: similarShape,
})
