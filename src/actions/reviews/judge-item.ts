/** Says of one item of a review that it is fine, or what it needs; null takes the word back. Refuses `not_found`. */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { cleanText } from '../../core/text/safe.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { type ItemResult, lockReviewItem, saveReviewResult } from '../../store/reviews.ts'
import type { ActionContext, Actor } from '../context.ts'

export function judgeItem(
  ctx: ActionContext,
  actor: Actor,
  of: { reviewId: string; itemId: string },
  { result, note }: { result: ItemResult | null; note: string | null },
): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const key = { organizationId, ...of }
    const item = await lockReviewItem(tx, key)
    if (!item || !mayBrand(actor, item.brandId)) throw new Refusal('not_found')
    const words = note === null ? null : cleanText(note).trim() || null
    await saveReviewResult(tx, key, { result, note: words, personId, at: ctx.now() })
    await audit(tx, {
      organizationId,
      personId,
      action: 'judge-item',
      entity: 'review_item',
      entityId: of.itemId,
      data: { result },
    })
    await recordChange(tx, { organizationId, kind: 'team', id: of.reviewId })
  })
}
