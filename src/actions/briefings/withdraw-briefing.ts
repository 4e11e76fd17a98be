/** It no longer holds: the fault is mended, the wording is old. Refuses `not_found`, `not_allowed`. */
import type { Actor } from '../../core/access.ts'
import { withdrawBriefing as withdraw } from '../../store/briefings.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext } from '../context.ts'
import { briefingFor } from './save-briefing.ts'

export function withdrawBriefing(ctx: ActionContext, actor: Actor, briefingId: string): Promise<void> {
  const { organizationId, personId } = actor
  const now = new Date(ctx.now())
  return transact(ctx.db, async (tx) => {
    const { brandId } = await briefingFor(tx, actor, briefingId, now)
    await withdraw(tx, { organizationId, briefingId }, now)
    await audit(tx, { organizationId, personId, action: 'withdraw-briefing', entity: 'briefing', entityId: briefingId })
    await recordChange(tx, { organizationId, kind: 'briefing', id: briefingId, brandId })
  })
}
