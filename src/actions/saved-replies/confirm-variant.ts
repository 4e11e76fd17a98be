/** Somebody read a language again after the other one changed, and found it right. Refuses `not_found`, `not_allowed`. */
import { Refusal } from '../../core/errors.ts'
import type { ReplyLanguage } from '../../core/replies/saved.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { putVariant } from '../../store/saved-replies.ts'
import type { ActionContext, Actor } from '../context.ts'
import { ownReply } from './guard.ts'

export function confirmVariant(
  ctx: ActionContext,
  actor: Actor,
  replyId: string,
  language: ReplyLanguage,
): Promise<void> {
  const { organizationId } = actor
  return transact(ctx.db, async (tx) => {
    const { variants, brandId } = await ownReply(tx, actor, replyId)
    const variant = variants[language]
    if (!variant) throw new Refusal('not_found')
    await putVariant(tx, { organizationId, replyId }, language, { ...variant, checkedAt: ctx.now() })
    await recordChange(tx, { organizationId, kind: 'replies', id: replyId, brandId })
  })
}
