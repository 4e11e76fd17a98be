/** Writes an internal note into a case: the team alone sees it. Refuses `not_found`, `reply_empty`. */
import { Refusal } from '../core/errors.ts'
import { cleanText } from '../core/text/safe.ts'
import { clearDraft } from '../store/drafts.ts'
import { type AskedOnce, changeCaseFor } from '../store/guarded.ts'
import { insertTeamMessage } from '../store/messages.ts'
import { loadPerson } from '../store/people.ts'
import type { ActionContext, Actor } from './context.ts'

export function writeNote(ctx: ActionContext, actor: Actor, caseId: string, text: string, once: AskedOnce = {}) {
  const now = ctx.now()
  return changeCaseFor(
    ctx.db,
    actor,
    caseId,
    now,
    async (_, tx) => {
      const body = cleanText(text).trim()
      if (!body) throw new Refusal('reply_empty')
      const id = ctx.newId()
      const author = await loadPerson(tx, actor.personId)
      await insertTeamMessage(tx, {
        organizationId: actor.organizationId,
        id,
        caseId,
        personId: actor.personId,
        visibility: 'internal',
        authorName: author?.name ?? '',
        body,
        sentAt: now,
      })
      await clearDraft(tx, { organizationId: actor.organizationId, caseId, personId: actor.personId, mode: 'internal' })
      return [{ type: 'note.written', messageId: id }]
    },
    once,
  )
}
