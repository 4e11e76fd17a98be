/**
 * Asks for a message to be hidden, shown, liked or deleted on its platform; a job carries it out. Refuses `not_found`, and what
 * `mayNotModerate` refuses.
 */
import { Refusal } from '../../core/errors.ts'
import type { Moderation } from '../../core/message/outgoing.ts'
import { type HideReason, mayNotModerate } from '../../core/moderation/may-moderate.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { loadCaseFor } from '../../store/guarded.ts'
import { currentVerdict, messageToModerate } from '../../store/messages.ts'
import { insertModeration } from '../../store/moderations.ts'
import type { ActionContext, Actor } from '../context.ts'

/** Returns the wish's id. */
export function askModeration(
  ctx: ActionContext,
  actor: Actor,
  messageId: string,
  { action, reason }: { action: Moderation; reason: HideReason | null },
): Promise<string> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const message = await messageToModerate(tx, organizationId, messageId)
    if (!message?.caseId) throw new Refusal('not_found')
    const c = await loadCaseFor(tx, actor, message.caseId)
    const capabilities = ctx.capabilities.get(message.channelKind)
    if (!capabilities) throw new Refusal('cannot_moderate')
    const refusal = mayNotModerate({
      action,
      reason,
      message,
      capabilities,
      caseKind: c.kind,
      verdict: (await currentVerdict(tx, organizationId, messageId))?.verdict ?? null,
    })
    if (refusal) throw new Refusal(refusal)
    const moderationId = ctx.newId()
    const { caseId } = message
    await insertModeration(tx, { organizationId, moderationId, messageId, caseId, action, reason, personId })
    await audit(tx, {
      organizationId,
      personId,
      action: `${action}-message`,
      entity: 'message',
      entityId: messageId,
      data: { reason },
    })
    await recordChange(tx, { organizationId, kind: 'case', id: caseId, brandId: c.brandId })
    return moderationId
  })
}
