/** Somebody worked in a case: seconds of active time, told by their desk every now and then. Refuses `not_found`. */
import type { Fact } from '../core/case/facts.ts'
import { credit, type Slice, slotStart } from '../core/kpi/effort.ts'
import { businessTimeBetween, isOpen } from '../core/sla/calendar.ts'
import { hoursOf } from '../core/sla/rules.ts'
import { loadBrand } from '../store/brands.ts'
import { transact } from '../store/db.ts'
import { lockEffort, saveEffort } from '../store/effort.ts'
import { insertFacts } from '../store/facts.ts'
import { loadCaseFor } from '../store/guarded.ts'
import type { ActionContext, Actor } from './context.ts'

/** Returns the seconds that were new. */
export function recordEffort(
  ctx: ActionContext,
  actor: Actor,
  caseId: string,
  slices: readonly Slice[],
): Promise<number> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const c = await loadCaseFor(tx, actor, caseId)
    const brand = await loadBrand(tx, organizationId, c.brandId)
    const whose = { organizationId, personId, caseId }
    const known = await lockEffort(
      tx,
      whose,
      slices.map(({ slot }) => slot),
    )
    const credits = credit(slices, known, ctx.now())
    const hours = hoursOf(brand, c.areaId)
    // Of one telling, what was in opening hours is one fact, and what was not another.
    const facts = [true, false].flatMap((open): Fact[] => {
      const these = credits.filter(({ slot }) => isOpen(hours, slotStart(slot)) === open)
      const amount = these.reduce((sum, { added }) => sum + added, 0)
      const at = slotStart(Math.max(...these.map(({ slot }) => slot)))
      const category = open ? 'in_hours' : 'out_of_hours'
      return amount > 0 ? [{ kind: 'effort', at, personId, category, severity: c.severity, amount }] : []
    })
    await saveEffort(tx, whose, credits)
    const businessMs = (from: number, to: number) => businessTimeBetween(hours, from, to)
    await insertFacts(tx, facts, { organizationId, caseId, brandId: c.brandId, areaId: c.areaId, businessMs })
    return credits.reduce((sum, { added }) => sum + added, 0)
  })
}
