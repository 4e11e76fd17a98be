/** Asks the platform who somebody is, when its event named them by number alone. What may not be known stays a number. */
import { cleanName } from '../core/text/safe.ts'
import { recordChange } from '../store/changes.ts'
import { channelSettings } from '../store/channel-settings.ts'
import { loadChannel, loadConnection } from '../store/channels.ts'
import { identityById, nameIdentity } from '../store/customers.ts'
import { transact } from '../store/db.ts'
import type { JobPayloads } from '../store/jobs.ts'
import type { ActionContext } from './context.ts'

export async function lookUpPerson(
  ctx: ActionContext,
  { organizationId, channelId, identityId }: JobPayloads['look-up-person'],
): Promise<void> {
  const row = await loadChannel(ctx.db, organizationId, channelId)
  const connection = row && (await loadConnection(ctx.db, row.connectionId))
  const channel = row && ctx.channels.get(row.kind)
  const identity = await identityById(ctx.db, organizationId, identityId)
  if (!row || !connection || !channel?.profile || !identity || identity.name !== identity.externalId) return
  const settings = channel.settings.safeParse(channelSettings(connection, row, ctx.secrets))
  if (!settings.success) return
  const { connectionId, account } = row
  const connected = { id: channelId, connectionId, account, settings: settings.data, cursor: null }
  const context = ctx.channelContext(row.kind, settings.data)
  const found = await channel.profile(context, connected, identity.externalId)
  const name = found && cleanName(found.name)
  if (!name) return
  await transact(ctx.db, async (tx) => {
    const caseIds = await nameIdentity(tx, { organizationId, identityId, name, avatarUrl: found.avatarUrl })
    for (const id of caseIds) await recordChange(tx, { organizationId, kind: 'case', id, brandId: row.brandId })
  })
}
