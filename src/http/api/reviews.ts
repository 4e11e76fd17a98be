/** Tracking and control: who reviews the week, the reviews that were drawn, and going through one. */
import { z } from 'zod'
import { judgeItem } from '../../actions/reviews/judge-item.ts'
import { planReview } from '../../actions/reviews/plan-review.ts'
import { Refusal } from '../../core/errors.ts'
import { PLAN_DEFAULTS } from '../../core/team/review.ts'
import { loadReview, type ReviewItem, readReviews } from '../../store/reads/reviews.ts'
import { iso, presentLoop } from '../present/case.ts'
import { type Route, route } from '../route.ts'
import { id, instant, loop, ok, personRef } from './shapes.ts'

const plan = z.object({
  owner_id: id,
  /** 0 is Sunday. */
  weekday: z.number().int().min(0).max(6),
  /** How many sent replies and open loops are drawn each week. */
  replies: z.number().int().min(0).max(100),
  loops: z.number().int().min(0).max(100),
})
const result = z.enum(['ok', 'needs_work'])
const LONGEST_NOTE = 2000

const summary = z.object({
  id,
  /** The day it is for; the seven days before it are looked through. */
  due_on: z.iso.date(),
  owner: personRef.extend({ name: z.string().nullable() }),
  state: z.enum(['waiting', 'late', 'done']),
  total: z.number().int(),
  ok: z.number().int(),
  needs_work: z.number().int(),
})
const item = z.object({
  id,
  kind: z.enum(['reply', 'loop']),
  case_id: id,
  number: z.number().int(),
  customer_name: z.string(),
  channel_kind: z.string().nullable(),
  visibility: z.enum(['public', 'private']),
  person: personRef.extend({ name: z.string().nullable() }).nullable(),
  /** When the reply was sent, or the loop opened. */
  at: instant,
  /** The reply as it was sent, personal data cut out; null for a loop, and when it is gone. */
  text: z.string().nullable(),
  /** The customer’s words before it. */
  asked: z.string().nullable(),
  loop,
  result: result.nullable(),
  note: z.string().nullable(),
})

export const reviewRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/reviews',
    operationId: 'listReviews',
    summary: 'Who reviews the week, and the reviews so far with what was found, the newest first.',
    permission: 'team.manage',
    response: z.object({
      /** Null: nobody does yet. */
      plan: plan.nullable(),
      defaults: plan.omit({ owner_id: true }),
      items: z.array(summary),
    }),
    async handler({ ctx, actor }) {
      const { plan: set, reviews } = await readReviews(ctx.db, actor, ctx.now())
      return {
        plan: set && { owner_id: set.ownerId, weekday: set.weekday, replies: set.replies, loops: set.loops },
        defaults: PLAN_DEFAULTS,
        items: reviews.map((review) => ({
          id: review.id,
          due_on: review.dueOn,
          owner: { id: review.ownerId, name: review.ownerName },
          state: review.state,
          total: review.total,
          ok: review.ok,
          needs_work: review.needsWork,
        })),
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/review-plan',
    operationId: 'planReview',
    summary: 'Decides who reviews the week, on which day, and how much of it.',
    permission: 'team.manage',
    body: plan,
    response: ok,
    async handler({ ctx, actor, body: { owner_id: ownerId, ...rest } }) {
      await planReview(ctx, actor, { ownerId, ...rest })
      return { ok: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/reviews/:id',
    operationId: 'getReview',
    summary: 'What was drawn for one review, in order, with what was said of it.',
    permission: 'team.manage',
    params: z.object({ id }),
    response: z.object({ items: z.array(item) }),
    async handler({ ctx, actor, params }) {
      const items = await loadReview(ctx.db, actor, params.id)
      if (!items) throw new Refusal('not_found')
      return { items: items.map(present) }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/reviews/:id/items/:item',
    operationId: 'judgeReviewItem',
    summary: 'Says of one item that it is fine, or what it needs; null takes the word back.',
    permission: 'team.manage',
    params: z.object({ id, item: id }),
    body: z.object({ result: result.nullable(), note: z.string().max(LONGEST_NOTE).nullable().default(null) }),
    response: ok,
    async handler({ ctx, actor, params, body }) {
      await judgeItem(ctx, actor, { reviewId: params.id, itemId: params.item }, body)
      return { ok: true as const }
    },
  }),
]

const present = (one: ReviewItem): z.input<typeof item> => ({
  id: one.id,
  kind: one.kind,
  case_id: one.caseId,
  number: one.number,
  customer_name: one.customerName,
  channel_kind: one.channelKind,
  visibility: one.visibility,
  person: one.personId === null ? null : { id: one.personId, name: one.personName },
  at: iso(one.at),
  text: one.text,
  asked: one.asked,
  loop: presentLoop(one.loop),
  result: one.result,
  note: one.note,
})
