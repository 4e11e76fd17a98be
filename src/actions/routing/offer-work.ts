/**
 * Where an organization offers its work: what nobody has goes, in the order of the queue, to whoever of its area is there and has room.
 * Safe to run at any time and by several processes.
 */
import { hasRoom, whoGets } from '../../core/routing/who-gets.ts'
import { oneByOne } from '../../lib/loop.ts'
import { changeCase, loadCase } from '../../store/cases.ts'
import { transact } from '../../store/db.ts'
import { colleagues, languageOfCase, loadRoutingRules, routingFacts } from '../../store/routing.ts'
import { isUnowned, offeringOrganizations, roomOf, unownedCases } from '../../store/unowned.ts'
import type { ActionContext } from '../context.ts'

export async function offerAllWork(ctx: ActionContext): Promise<void> {
  await oneByOne(await offeringOrganizations(ctx.db), (organizationId) => offerWork(ctx, organizationId))
}

/** `again` is somebody who just came back: what they did not open before is offered to them once more. */
export async function offerWork(ctx: ActionContext, organizationId: string, again?: string): Promise<void> {
  const { mode } = await loadRoutingRules(ctx.db, organizationId)
  if (mode !== 'push') return
  const there = (await colleagues(ctx.db, organizationId, ctx.now())).filter(({ presence }) => presence === 'available')
  for (const caseId of await unownedCases(ctx.db, organizationId)) {
    // In a burst the queue is long and everybody is soon full: nothing more is looked at then.
    if (!there.some(hasRoom)) return
    const given = await offer(ctx, organizationId, caseId, again)
    for (const one of there) if (one.id === given) one.load++
  }
}

/** Returns to whom it went; null where nobody could have it. */
function offer(
  ctx: ActionContext,
  organizationId: string,
  caseId: string,
  again: string | undefined,
): Promise<string | null> {
  const key = { organizationId, caseId }
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const c = await loadCase(tx, key, true)
    if (!c || !isUnowned(c)) return null
    const { facts } = await routingFacts(tx, {
      organizationId,
      purpose: 'work',
      brandId: c.brandId,
      areaId: c.areaId,
      language: await languageOfCase(tx, organizationId, c),
      except: (c.lapsed ?? []).filter((id) => id !== again),
      now,
    })
    const [personId] = whoGets(facts).to
    // Counted again under the lock of the person: two alerts offered at once must not both take their last room.
    if (!personId || !(await roomOf(tx, organizationId, personId))) return null
    const { openMinutes } = await loadRoutingRules(tx, organizationId)
    await changeCase(tx, key, { now, by: null }, () => [
      { type: 'case.assigned', personId, how: 'offered', until: now + openMinutes * 60_000 },
    ])
    return personId
  })
}
