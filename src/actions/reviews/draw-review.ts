/**
 * The sweep over review plans: on its day a review is drawn, once, and its owner is told at the desk and by mail. The sample is that of
 * the organization and the day, whoever draws it; it holds work of the brands that the owner may see.
 */
import { dayAt, reviewedSpan, reviewToDraw } from '../../core/team/review.ts'
import { fairSample } from '../../core/team/sample.ts'
import { oneByOne } from '../../lib/loop.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { addJob } from '../../store/jobs.ts'
import { loadMember } from '../../store/members.ts'
import { clockOf } from '../../store/organization-clock.ts'
import {
  insertReview,
  insertReviewItems,
  listReviewPlans,
  openLoops,
  type PlanRow,
  repliesOfWeek,
  reviewExists,
} from '../../store/reviews.ts'
import type { ActionContext } from '../context.ts'
import { reviewMail } from './mails.ts'

export const drawReviews = async (ctx: ActionContext): Promise<void> =>
  oneByOne(await listReviewPlans(ctx.db), async (plan) => {
    const timezone = await clockOf(ctx.db, plan.organizationId)
    const dueOn = reviewToDraw(plan, dayAt(plan.setAt, timezone), ctx.now(), timezone)
    if (dueOn !== null && !(await reviewExists(ctx.db, plan.organizationId, dueOn)))
      await drawReview(ctx, plan, dueOn, timezone)
  })

function drawReview(ctx: ActionContext, plan: PlanRow, dueOn: string, timezone: string): Promise<void> {
  const { organizationId, ownerId } = plan
  const reviewId = ctx.newId()
  return transact(ctx.db, async (tx) => {
    const owner = await loadMember(tx, organizationId, ownerId)
    if (!owner) return
    const replies = await repliesOfWeek(tx, organizationId, owner.brandIds, reviewedSpan(dueOn, timezone))
    const loops = await openLoops(tx, organizationId, owner.brandIds)
    const seed = `${organizationId} ${dueOn}`
    const items = [...fairSample(replies, plan.replies, seed), ...fairSample(loops, plan.loops, seed)]
    // A week without work is a review that is done.
    const finished = items.length === 0
    const review = { organizationId, reviewId, dueOn, ownerId, madeAt: ctx.now(), finished }
    if (!(await insertReview(tx, review))) return
    await insertReviewItems(
      tx,
      review,
      items.map((item) => ({ ...item, itemId: ctx.newId() })),
    )
    await recordChange(tx, { organizationId, kind: 'team', id: reviewId })
    if (finished || !ctx.mail.configured) return
    const link = `${ctx.publicUrl}/settings/team/control?review=${reviewId}`
    const mail = reviewMail(owner.language, { count: items.length, link })
    await addJob(tx, 'send-mail', { to: owner.email, language: owner.language, ...mail }, { maxAttempts: 8 })
  })
}
