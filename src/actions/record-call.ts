/** Writes down a phone call with the customer: a private matter from here on. Refuses `not_found`, `reply_empty`, `case_closed`. */
import { reached } from '../core/case/fold.ts'
import { Refusal } from '../core/errors.ts'
import { cleanText } from '../core/text/safe.ts'
import { type AskedOnce, changeCaseFor } from '../store/guarded.ts'
import { insertTeamMessage } from '../store/messages.ts'
import { loadPerson } from '../store/people.ts'
import type { ActionContext, Actor } from './context.ts'

export function recordCall(ctx: ActionContext, actor: Actor, caseId: string, summary: string, once: AskedOnce = {}) {
  const now = ctx.now()
  return changeCaseFor(
    ctx.db,
    actor,
    caseId,
    now,
    async (c, tx) => {
      if (c.status === 'closed') throw new Refusal('case_closed')
      const body = cleanText(summary).trim()
      if (!body) throw new Refusal('reply_empty')
      const id = ctx.newId()
      const author = await loadPerson(tx, actor.personId)
      await insertTeamMessage(tx, {
        organizationId: actor.organizationId,
        id,
        caseId,
        personId: actor.personId,
        visibility: 'private',
        authorName: author?.name ?? '',
        body,
        sentAt: now,
      })
      return [
        { type: 'note.written', messageId: id },
        ...(reached(c.loop.moved)
          ? []
          : [{ type: 'case.moved' as const, conversationId: null, how: 'phone_call' as const }]),
      ]
    },
    once,
  )
}
