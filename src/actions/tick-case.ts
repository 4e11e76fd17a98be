/** What time asks of one case: quiet hours that passed close it, and whatever else fell due is told to open desks. */
import { dueNow } from '../core/follow-up/due.ts'
import { changeCase, touchCase } from '../store/cases.ts'
import { recordChange } from '../store/changes.ts'
import { transact } from '../store/db.ts'
import type { ActionContext } from './context.ts'

export function tickCase(ctx: ActionContext, key: { organizationId: string; caseId: string }): Promise<void> {
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const change = await changeCase(tx, key, { now, by: null }, (c) =>
      dueNow(c, now).some(({ kind }) => kind === 'watch_over')
        ? [{ type: 'case.closed', reason: 'answered_in_public', note: null }]
        : [],
    )
    if (!change || change.events.length > 0) return
    await touchCase(tx, key, change.after, now)
    const { version, brandId } = change.after
    await recordChange(tx, { organizationId: key.organizationId, kind: 'case', id: key.caseId, version, brandId })
  })
}
