/**
 * The job behind somebody coming back to their desk: what was handed over while nobody was there goes to them now, and where work is
 * offered, so does what waits.
 */
import { escalate, isWaiting, notAskedAgain } from '../../core/case/responsible.ts'
import { changeCase, loadCase } from '../../store/cases.ts'
import { transact } from '../../store/db.ts'
import { waitingForNobody } from '../../store/unowned.ts'
import type { ActionContext } from '../context.ts'
import { askingFacts } from './asking.ts'
import { offerWork } from './offer-work.ts'

export async function welcomeBack(
  ctx: ActionContext,
  { organizationId, personId }: { organizationId: string; personId: string },
): Promise<void> {
  for (const caseId of await waitingForNobody(ctx.db, organizationId)) {
    await transact(ctx.db, async (tx) => {
      const key = { organizationId, caseId }
      const c = await loadCase(tx, key, true)
      if (!c || !isWaiting(c) || !c.responsible?.nobody) return
      // Told by mail or not: now that they are here, they are asked.
      const except = notAskedAgain({
        ...c.responsible,
        told: c.responsible.told?.filter((id) => id !== personId) ?? [],
      })
      const { facts, rules } = await askingFacts(ctx, tx, organizationId, c, c.responsible.areaId, except)
      const events = escalate(c, 'came_back', facts, rules)
      if (events.length > 0) await changeCase(tx, key, { now: ctx.now(), by: null }, () => events)
    })
  }
  await offerWork(ctx, organizationId, personId)
}
