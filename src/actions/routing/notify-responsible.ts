/**
 * "Not mine": whoever is responsible is told, at their desk or by mail, and must acknowledge. The case moves to their area and stays in
 * sight until they do; when they do not, the next in order is told (pass-on.ts). Refuses `not_found`, `bad_input`, `case_closed`.
 */

import { mayBrand } from '../../core/access.ts'
import type { Case } from '../../core/case/case.ts'
import type { CaseEventBody } from '../../core/case/events.ts'
import { ask } from '../../core/case/responsible.ts'
import { Refusal } from '../../core/errors.ts'
import type { RoutingFacts } from '../../core/routing/who-gets.ts'
import { listAreas } from '../../store/brands.ts'
import type { Tx } from '../../store/db.ts'
import { type AskedOnce, changeCaseFor } from '../../store/guarded.ts'
import type { ActionContext, Actor } from '../context.ts'
import { askingFacts, mailAsked } from './asking.ts'

export type Ask = { areaId: string | null; personId: string | null }

export function notifyResponsible(ctx: ActionContext, actor: Actor, caseId: string, to: Ask, once: AskedOnce = {}) {
  return changeCaseFor(
    ctx.db,
    actor,
    caseId,
    ctx.now(),
    async (c, tx) => {
      if (c.status === 'closed') throw new Refusal('case_closed')
      const { asking, everybody, areaId } = await decideAsk(ctx, tx, actor, c, to)
      const { why: _, ...told } = asking
      await mailAsked(ctx, tx, actor.organizationId, c, told, everybody)
      const events: CaseEventBody[] =
        to.areaId && to.areaId !== c.areaId ? [{ type: 'area.set', areaId: to.areaId }] : []
      const personId = told.asked.length === 1 ? (told.asked[0] ?? null) : null
      // Whoever says that it is not theirs does not keep it.
      if (c.assigneeId === actor.personId) events.push({ type: 'case.assigned', personId: null })
      return [...events, { type: 'responsible.notified', areaId, personId, ...told }]
    },
    once,
  )
}

/** Who would be asked, and who after them. */
export async function decideAsk(ctx: ActionContext, tx: Tx, actor: Actor, c: Case, to: Ask) {
  const { organizationId } = actor
  if (!to.areaId && !to.personId) throw new Refusal('bad_input', { area_id: 'an area or a person is needed' })
  if (to.areaId && !(await listAreas(tx, organizationId, [c.brandId])).some((area) => area.id === to.areaId))
    throw new Refusal('not_found', { area_id: to.areaId })
  const areaId = to.areaId ?? c.areaId
  const { facts, rules, everybody } = await askingFacts(ctx, tx, organizationId, c, areaId, [actor.personId])
  const person = to.personId ? everybody.find(({ id }) => id === to.personId) : null
  if (to.personId && !(person && mayBrand(person, c.brandId)))
    throw new Refusal('not_found', { person_id: to.personId })
  // A person who is named is asked first, whatever the order says; the area's own come after.
  const first: RoutingFacts = person ? { ...facts, people: [person], except: [] } : facts
  const asking = ask(first, rules)
  const alone = person
    ? { ...asking, asked: [person.id], mailed: asking.mailed.filter((id) => id === person.id) }
    : asking
  return { asking: alone, everybody, areaId, facts, rules }
}
