/**
 * An answer becomes a saved reply of the area, with one click. Doing so again gives the same one. Refuses `not_found`, `policy_unanswered`,
 * `unknown_variable`.
 */
import type { Actor } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { textProblems } from '../../core/replies/saved.ts'
import { cleanName } from '../../core/text/safe.ts'
import { recordChange } from '../../store/changes.ts'
import { type Tx, transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { markQuestion } from '../../store/policies.ts'
import { insertSavedReply, putVariant, type ReplyValues } from '../../store/saved-replies.ts'
import type { ActionContext } from '../context.ts'
import { checkPlace, questionFor } from './guard.ts'

/** What follows the slash, with a number: /policy-12. */
const SHORTCUT = { he: 'נוהל', en: 'policy' }
const MOST_TRIES = 50

export function keepAsReply(ctx: ActionContext, actor: Actor, questionId: string): Promise<string> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const asked = await questionFor(tx, actor, questionId, new Date(now))
    if (asked.answer === null) throw new Refusal('policy_unanswered')
    if (asked.savedReplyId) return asked.savedReplyId
    await checkPlace(tx, actor, asked)
    const language = /[\u05d0-\u05ea]/.test(asked.answer) ? 'he' : 'en'
    const problems = textProblems({ he: null, en: null, [language]: asked.answer })
    if (problems.length > 0) throw new Refusal('unknown_variable', problems)
    const key = { organizationId, replyId: ctx.newId() }
    const title = cleanName(asked.question).slice(0, 100)
    const values = { brandId: asked.brandId, areaId: asked.areaId, channelKind: null, titles: { he: title, en: title } }
    await insertUnderFreeShortcut(tx, key, `${SHORTCUT[language]}-${asked.caseNumber}`, values, { now, by: personId })
    await putVariant(tx, key, language, { text: asked.answer, updatedAt: now, checkedAt: null })
    await markQuestion(tx, { organizationId, questionId }, { savedReplyId: key.replyId })
    await audit(tx, {
      organizationId,
      personId,
      action: 'create-saved-reply',
      entity: 'saved_reply',
      entityId: key.replyId,
      data: { question_id: questionId },
    })
    await recordChange(tx, { organizationId, kind: 'replies', id: key.replyId, brandId: asked.brandId })
    await recordChange(tx, { organizationId, kind: 'policy', id: questionId, brandId: asked.brandId })
    return key.replyId
  })
}

async function insertUnderFreeShortcut(
  tx: Tx,
  key: { organizationId: string; replyId: string },
  shortcut: string,
  values: Omit<ReplyValues, 'shortcut'>,
  made: { now: number; by: string },
): Promise<void> {
  for (let at = 1; at <= MOST_TRIES; at++) {
    const tried = at === 1 ? shortcut : `${shortcut}-${at}`
    if (await insertSavedReply(tx, key, { ...values, shortcut: tried }, made)) return
  }
  throw new Refusal('shortcut_taken', { shortcut })
}
