/** Somebody with the duty saw the list: the glance of this hour is theirs. Returns whether one was due and is recorded now. */
import { glanceDue } from '../../core/team/glance.ts'
import { listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { listDuties, seeGlance } from '../../store/glances.ts'
import type { ActionContext, Actor } from '../context.ts'

export function recordGlance(ctx: ActionContext, actor: Actor): Promise<boolean> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const duty = (await listDuties(tx, organizationId)).find((one) => one.personId === personId)
    if (!duty) return false
    const brands = await listBrands(tx, organizationId, actor.brandIds)
    const hour = glanceDue(
      duty,
      brands.map(({ calendar }) => calendar),
      now,
    )
    if (hour === null || !(await seeGlance(tx, { organizationId, personId, hour }, now))) return false
    await recordChange(tx, { organizationId, kind: 'team', id: personId })
    return true
  })
}
