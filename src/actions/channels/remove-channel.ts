/** Disconnects an account for good, with its conversations. Refuses `not_found`. */
import { Refusal } from '../../core/errors.ts'
import { recordChange } from '../../store/changes.ts'
import { removeChannel as remove } from '../../store/connections.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { channelFor } from './known-channel.ts'

export async function removeChannel(ctx: ActionContext, actor: Actor, channelId: string): Promise<void> {
  const { organizationId, personId } = actor
  const { row } = await channelFor(ctx, actor, channelId)
  const { kind, account, brandId, connectionId } = row
  await transact(ctx.db, async (tx) => {
    if (!(await remove(tx, { organizationId, channelId, connectionId }))) throw new Refusal('not_found')
    await audit(tx, {
      organizationId,
      personId,
      action: 'remove-channel',
      entity: 'channel',
      entityId: channelId,
      data: { kind, account },
    })
    await recordChange(tx, { organizationId, kind: 'channel', id: channelId, brandId })
  })
}
