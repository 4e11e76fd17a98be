/**
 * What time asks of one case: quiet hours that passed close it, a mild matter whose target passed steps back in the queue, and whatever
 * else fell due is told to open desks.
 */
import type { Case } from '../core/case/case.ts'
import type { CaseEventBody } from '../core/case/events.ts'
import { steppedBack } from '../core/case/place.ts'
import { dueNow } from '../core/follow-up/due.ts'
import { clockRules } from '../core/sla/rules.ts'
import { type Brand, brandOfCase } from '../store/brands.ts'
import { changeCase, touchCase } from '../store/cases.ts'
import { recordChange } from '../store/changes.ts'
import { transact } from '../store/db.ts'
import type { ActionContext } from './context.ts'

export function tickCase(ctx: ActionContext, key: { organizationId: string; caseId: string }): Promise<void> {
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const brand = await brandOfCase(tx, key)
    const change = brand && (await changeCase(tx, key, { now, by: null }, (c) => asked(c, brand, now)))
    if (!change || change.events.length > 0) return
    await touchCase(tx, key, change.after, now)
    const { version, brandId } = change.after
    await recordChange(tx, { organizationId: key.organizationId, kind: 'case', id: key.caseId, version, brandId })
  })
}

function asked(c: Case, brand: Brand, now: number): CaseEventBody[] {
  if (dueNow(c, now).some(({ kind }) => kind === 'watch_over'))
    return [{ type: 'case.closed', reason: 'answered_in_public', note: null }]
  const { areaId, severity } = c
  const back = steppedBack(c, now, clockRules(brand, { areaId, severity, channelKind: '', customerSeconds: null }))
  return back ? [back] : []
}
