/** A saved reply was put into a draft: counted, and what was entered for it is remembered with the case. Refuses `not_found`. */
import { Refusal } from '../../core/errors.ts'
import type { ReplyLanguage } from '../../core/replies/saved.ts'
import { CASE_VARIABLES } from '../../core/replies/variables.ts'
import { cleanName } from '../../core/text/safe.ts'
import { noteDetail } from '../../store/case-details.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { loadCaseFor } from '../../store/guarded.ts'
import { insertUse, listSavedReplies } from '../../store/saved-replies.ts'
import type { ActionContext, Actor } from '../context.ts'

export function insertReply(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  replyId: string,
  input: { language: ReplyLanguage; details: Record<string, string> },
): Promise<void> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const c = await loadCaseFor(tx, actor, caseId)
    const found = (await listSavedReplies(tx, organizationId, [c.brandId])).find(({ id }) => id === replyId)
    if (!found) throw new Refusal('not_found')
    const at = ctx.now()
    const { language } = input
    await insertUse(tx, { organizationId, replyId }, { id: ctx.newId(), caseId, personId, language, at })
    for (const name of CASE_VARIABLES) {
      const value = cleanName(input.details[name] ?? '')
      if (value) await noteDetail(tx, { organizationId, caseId }, { name, value, by: personId, at })
    }
    await recordChange(tx, { organizationId, kind: 'replies', id: replyId, brandId: c.brandId })
  })
}
