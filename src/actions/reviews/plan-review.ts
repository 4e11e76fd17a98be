/**
 * Decides who reviews the week, on which day, and how much of it. Refuses `not_found` for an owner who may not lead the team, and
 * `not_allowed` for somebody of some brands only: there is one plan for all.
 */
import { may } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import type { ReviewPlan } from '../../core/team/review.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { loadMember } from '../../store/members.ts'
import { saveReviewPlan } from '../../store/reviews.ts'
import type { ActionContext, Actor } from '../context.ts'

export function planReview(ctx: ActionContext, actor: Actor, plan: ReviewPlan): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    if (actor.brandIds !== null) throw new Refusal('not_allowed')
    const owner = await loadMember(tx, organizationId, plan.ownerId)
    if (!owner || !may(owner, 'team.manage')) throw new Refusal('not_found', { owner_id: plan.ownerId })
    await saveReviewPlan(tx, organizationId, plan, { personId, at: ctx.now() })
    await audit(tx, {
      organizationId,
      personId,
      action: 'plan-review',
      entity: 'review_plan',
      entityId: organizationId,
      data: plan,
    })
    await recordChange(tx, { organizationId, kind: 'team', id: organizationId })
  })
}
