/**
 * After a crash, of this process or another: replies that were being sent become `unknown` and are read back; replies whose job died are
 * enqueued again; jobs that a dead worker still holds are freed. Safe to run at any time, by any number of processes.
 */
import { transact } from '../store/db.ts'
import { addJob, freeJobsOfDeadWorkers } from '../store/jobs.ts'
import { liveLeases } from '../store/leases.ts'
import { enqueueModeration, overdueModerations } from '../store/moderations.ts'
import { loadOutgoing, orphanedSends, overdueSends } from '../store/outbox.ts'
import { enqueueSend, recordNotPublished } from '../store/published.ts'
import type { ActionContext } from './context.ts'

export async function recover(
  ctx: ActionContext,
  graceSeconds = 15,
): Promise<{ uncertain: number; again: number; freed: number }> {
  const freed = await freeJobsOfDeadWorkers(ctx.db, await liveLeases(ctx.db, 'worker:'), graceSeconds)
  const orphans = await orphanedSends(ctx.db, await liveLeases(ctx.db, 'process:'))
  for (const orphan of orphans) {
    await transact(ctx.db, async (tx) => {
      const row = await loadOutgoing(tx, orphan.organization_id, orphan.outgoing_id, true)
      if (row?.state !== 'sending') return
      await recordNotPublished(tx, row, 'unknown', 'The process stopped while this was being sent.', {
        now: ctx.now(),
        by: null,
      })
      await addJob(
        tx,
        'read-back-reply',
        { organizationId: row.organization_id, outgoingId: row.outgoing_id },
        { maxAttempts: 8 },
      )
    })
  }
  const overdue = await overdueSends(ctx.db, ctx.now())
  for (const row of overdue) await transact(ctx.db, (tx) => enqueueSend(tx, row, null))
  for (const wish of await overdueModerations(ctx.db)) await transact(ctx.db, (tx) => enqueueModeration(tx, wish, null))
  if (orphans.length + freed > 0) ctx.log.info({ uncertain: orphans.length, freed }, 'recovered after a crash')
  return { uncertain: orphans.length, again: overdue.length, freed }
}
