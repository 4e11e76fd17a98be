/**
 * What time asks of one case, all of it in one step: quiet hours that passed close it, who was asked and kept silent is followed by the
 * next, an offer that was not opened is taken back, a mild matter whose target passed steps back in the queue, and whatever else fell due
 * is told to open desks. Safe to run at any time and by several processes: what is due is decided under the lock of the case.
 */
import type { Case } from '../../core/case/case.ts'
import type { CaseEventBody } from '../../core/case/events.ts'
import { steppedBack } from '../../core/case/place.ts'
import { dueNow } from '../../core/follow-up/due.ts'
import { clockRules } from '../../core/sla/rules.ts'
import { type Brand, brandOfCase } from '../../store/brands.ts'
import { type CaseKey, changeCase, loadCase, touchCase } from '../../store/cases.ts'
import { recordChange } from '../../store/changes.ts'
import { type Tx, transact } from '../../store/db.ts'
import type { ActionContext } from '../context.ts'
import { passedOn } from './pass-on.ts'

export function tickCase(ctx: ActionContext, key: CaseKey): Promise<void> {
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const brand = await brandOfCase(tx, key)
    const c = brand && (await loadCase(tx, key, true))
    if (!c) return
    const events = await asked(ctx, tx, key, c, brand)
    if (events.length > 0) await changeCase(tx, key, { now, by: null }, () => events)
    else {
      await touchCase(tx, key, c, now)
      const { version, brandId } = c
      await recordChange(tx, { organizationId: key.organizationId, kind: 'case', id: key.caseId, version, brandId })
    }
  })
}

async function asked(ctx: ActionContext, tx: Tx, key: CaseKey, c: Case, brand: Brand): Promise<CaseEventBody[]> {
  const now = ctx.now()
  // Nobody is asked for a case that ends here.
  if (dueNow(c, now).some(({ kind }) => kind === 'watch_over'))
    return [{ type: 'case.closed', reason: 'answered_in_public', note: null }]
  const { areaId, severity } = c
  const back = steppedBack(c, now, clockRules(brand, { areaId, severity, channelKind: '', customerSeconds: null }))
  return [...(await passedOn(ctx, tx, key, c)), ...(back ? [back] : [])]
}
