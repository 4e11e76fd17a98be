/** How much may wait for a member at once, and in which languages they answer. Refuses `not_found` and `not_allowed`. */
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { saveWork } from '../../store/members.ts'
import type { ActionContext, Actor } from '../context.ts'
import { memberFor, peopleChanged } from './guard.ts'

export type Work = { loadLimit: number | null; languages: string[] }

export function setWork(ctx: ActionContext, actor: Actor, personId: string, work: Work): Promise<void> {
  const { organizationId } = actor
  return transact(ctx.db, async (tx) => {
    await memberFor(tx, actor, personId)
    await saveWork(tx, organizationId, personId, { ...work, languages: [...new Set(work.languages)] })
    await audit(tx, {
      organizationId,
      personId: actor.personId,
      action: 'set-work',
      entity: 'person',
      entityId: personId,
      data: work,
    })
    await peopleChanged(tx, organizationId, personId)
  })
}
