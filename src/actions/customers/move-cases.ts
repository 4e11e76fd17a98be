import { changeCase } from '../../store/cases.ts'
import type { Tx } from '../../store/db.ts'

/** Cases follow their customer; what happened in them keeps its identity. */
export async function moveCases(
  tx: Tx,
  move: { organizationId: string; caseIds: string[]; customerId: string; by: string; now: number },
): Promise<void> {
  // In one order always, so that two moves at once cannot deadlock.
  for (const caseId of [...move.caseIds].sort()) {
    const key = { organizationId: move.organizationId, caseId }
    await changeCase(tx, key, { now: move.now, by: move.by }, () => [
      { type: 'customer.changed', customerId: move.customerId },
    ])
  }
}
