/** Removes files whose attachment is gone: its message was removed, its person erased, or its transaction never committed. */
import { attachmentsGone } from '../store/attachments.ts'
import type { ActionContext } from './context.ts'

/** A file is written before its record says so. */
const GRACE_MS = 3_600_000
const AT_ONCE = 1000

export async function sweepAttachments(ctx: ActionContext): Promise<number> {
  let removed = 0
  for await (const { organizationId, ids } of ctx.attachments.olderThan(ctx.now() - GRACE_MS)) {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const gone = await attachmentsGone(ctx.db, organizationId, ids.slice(from, from + AT_ONCE))
      for (const id of gone) await ctx.attachments.remove(organizationId, id)
      removed += gone.length
    }
  }
  if (removed > 0) ctx.log.info({ removed }, 'removed files whose attachment is gone')
  return removed
}
