/**
 * Nobody decided in time: nothing is given, and whoever asked is told. Safe to run at any time and twice: only a request that still waits,
 * and whose time is over, is touched.
 */
import { isOverdue } from '../../core/goodwill/request.ts'
import { changeCase, loadCase } from '../../store/cases.ts'
import { transact } from '../../store/db.ts'
import { loadRequest, overdueRequests, settleRequest } from '../../store/goodwill-requests.ts'
import type { ActionContext } from '../context.ts'
import { tellAsker } from './tell-asker.ts'

export function expireGoodwillRequest(ctx: ActionContext, organizationId: string, requestId: string): Promise<void> {
  const now = ctx.now()
  return transact(ctx.db, async (tx) => {
    const seen = await loadRequest(tx, organizationId, requestId)
    if (!seen || !isOverdue(seen, now)) return
    const key = { organizationId, caseId: seen.caseId }
    // Held before the request, as everybody does.
    if (!(await loadCase(tx, key, true))) return
    const request = await loadRequest(tx, organizationId, requestId, true)
    if (!request || !isOverdue(request, now)) return
    const settled = await settleRequest(tx, request, { state: 'expired', by: null, note: null, goodwillId: null, now })
    const { kind, amount, currency, askedAt } = request
    await changeCase(tx, key, { now, by: null }, () => [
      { type: 'goodwill.expired', requestId, kind, amount, currency, askedAt },
    ])
    await tellAsker(ctx, tx, settled)
  })
}

/** Deadlines whose job a crash took along. */
export async function expireOverdueRequests(ctx: ActionContext): Promise<number> {
  const overdue = await overdueRequests(ctx.db, ctx.now())
  for (const { organizationId, id } of overdue) await expireGoodwillRequest(ctx, organizationId, id)
  return overdue.length
}
