/** Shows the personal data masked in a message; the look is written into the audit trail. Refuses `not_found`. */
import { Refusal } from '../core/errors.ts'
import { audit } from '../store/facts.ts'
import { loadCaseFor } from '../store/guarded.ts'
import { messageById } from '../store/messages.ts'
import type { ActionContext, Actor } from './context.ts'

export async function revealMessage(ctx: ActionContext, actor: Actor, messageId: string): Promise<string> {
  const message = await messageById(ctx.db, actor.organizationId, messageId)
  if (!message?.caseId || message.body === null) throw new Refusal('not_found')
  await loadCaseFor(ctx.db, actor, message.caseId)
  await audit(ctx.db, { ...actor, action: 'reveal-message', entity: 'message', entityId: messageId })
  return message.body
}
