/** Files what was told of a reply before anybody here knew it by the platform's id: it came back, it was read, somebody liked it. */
import { loadChannel } from '../../store/channels.ts'
import { transact } from '../../store/db.ts'
import type { JobPayloads } from '../../store/jobs.ts'
import type { ActionContext } from '../context.ts'
import { fileWaiting } from './file-waiting.ts'

/** Running twice files nothing twice. Throws when it could not be filed now, so that the job is tried again. */
export async function fileLate(
  ctx: ActionContext,
  { organizationId, channelId, externalId }: JobPayloads['file-waiting'],
): Promise<void> {
  await transact(ctx.db, async (tx) => {
    const channel = await loadChannel(tx, organizationId, channelId)
    if (channel) await fileWaiting([{ filing: { ctx, tx, channel, now: ctx.now() }, externalId }])
  })
}
