/**
 * Asks the platform whether a reply of unknown fate is there. Found: it is sent. Anything else goes to a person with the evidence; the
 * desk never sends it again by itself.
 */

import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { loadOutgoing, setOutgoing } from '../../store/outbox.ts'
import { recordPublished } from '../../store/published.ts'
import type { ActionContext } from '../context.ts'
import { landedIn, prepare } from './prepare.ts'

/** Throws when the platform could not be asked, so that the job is tried again. */
export async function readBackReply(ctx: ActionContext, organizationId: string, outgoingId: string): Promise<void> {
  const row = await loadOutgoing(ctx.db, organizationId, outgoingId)
  if (row?.state !== 'unknown') return
  const ready = await prepare(ctx, ctx.db, row)
  if ('reason' in ready || !ready.channel.readBack) return
  const { channel, connected, outgoing, channelName } = ready
  const found = await channel.readBack?.(ctx.channelContext(channel.kind, connected.settings), connected, outgoing)
  if (!found) return
  await transact(ctx.db, async (tx) => {
    const current = await loadOutgoing(tx, organizationId, outgoingId, true)
    if (current?.state !== 'unknown') return
    const now = ctx.now()
    if (found.found === true) {
      const conversationId = await landedIn(tx, current, found.conversationRootExternalId)
      await recordPublished(
        tx,
        current,
        { externalId: found.externalId, at: Math.min(found.at, now), conversationId, authorName: channelName },
        now,
      )
      return
    }
    await setOutgoing(tx, current, { reason: found.evidence })
    await recordChange(tx, { organizationId, kind: 'case', id: current.case_id })
  })
}
