/**
 * "Next alert": what is offered to the person already, else the first in the queue that nobody has, of their areas and languages. Two
 * people who ask at once never get the same. Refuses `load_full`.
 */
import { Refusal } from '../../core/errors.ts'
import { changeCase } from '../../store/cases.ts'
import { transact } from '../../store/db.ts'
import { nextOffered, nextUnowned, roomOf } from '../../store/unowned.ts'
import type { ActionContext, Actor } from '../context.ts'

/** The case that is now theirs; null when nothing waits for them. */
export function takeNext(
  ctx: ActionContext,
  actor: Actor,
  brandId: string | null,
): Promise<{ id: string; version: number } | null> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const offered = await nextOffered(tx, actor, brandId)
    if (offered) {
      const opened = await changeCase(tx, { organizationId, caseId: offered }, { now: ctx.now(), by: personId }, () => [
        { type: 'offer.opened', personId },
      ])
      return opened && { id: offered, version: opened.after.version }
    }
    if (!(await roomOf(tx, organizationId, personId))) throw new Refusal('load_full')
    // First without waiting for anybody; when everything is in other hands, once more, in case they let go.
    const caseId = (await nextUnowned(tx, actor, brandId, true)) ?? (await nextUnowned(tx, actor, brandId, false))
    if (!caseId) return null
    const change = await changeCase(tx, { organizationId, caseId }, { now: ctx.now(), by: personId }, () => [
      { type: 'case.assigned', personId, how: 'next' },
    ])
    return change && { id: caseId, version: change.after.version }
  })
}
