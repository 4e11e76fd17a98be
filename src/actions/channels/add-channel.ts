/**
 * Connects an account: its settings are checked, the connection is tried once, and only then kept, with the secrets sealed. Refuses
 * `unknown_channel_kind`, `not_found` (brand), `bad_input`, `channel_exists` and `channel_check_failed`.
 */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { cleanName } from '../../core/text/safe.ts'
import { listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { channelExists, insertChannel, insertConnection, setHealth } from '../../store/channels.ts'
import { lockAccount } from '../../store/connections.ts'
import { type Tx, transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { checkSettings, type Given, kindOf } from './settings.ts'
import { refuseUnreachable, tryChannel } from './try-channel.ts'

export type AddInput = { kind: string; brandId: string; name?: string | undefined; settings: Given }

/** Returns the channel's id. */
export async function addChannel(ctx: ActionContext, actor: Actor, input: AddInput): Promise<string> {
  const { organizationId, personId } = actor
  const { kind, brandId } = input
  const channel = kindOf(ctx, kind)
  const brand = mayBrand(actor, brandId) && (await listBrands(ctx.db, organizationId, [brandId]))[0]
  if (!brand) throw new Refusal('not_found', { brand_id: brandId })
  const { parsed, account, settings, secrets } = checkSettings(channel, input.settings)
  const refuseDouble = async (tx: Tx) => {
    if (await channelExists(tx, organizationId, kind, account)) throw new Refusal('channel_exists', { account })
  }
  await transact(ctx.db, refuseDouble)
  const channelId = ctx.newId()
  const health = await tryChannel(ctx, channel, {
    id: channelId,
    connectionId: ctx.newId(),
    account,
    settings: parsed,
    cursor: null,
  })
  refuseUnreachable(health)
  await transact(ctx.db, async (tx) => {
    await lockAccount(tx, organizationId, kind, account)
    await refuseDouble(tx)
    const connectionId = await insertConnection(tx, { organizationId, kind, settings, secrets }, ctx.secrets)
    const name = cleanName(input.name ?? '') || account
    await insertChannel(tx, { organizationId, channelId, connectionId, brandId, kind, account, name })
    await setHealth(tx, { organizationId, channelId }, health.state, health.detail)
    await audit(tx, {
      organizationId,
      personId,
      action: 'add-channel',
      entity: 'channel',
      entityId: channelId,
      data: { kind, brand_id: brandId, set: Object.keys(settings) },
    })
    await recordChange(tx, { organizationId, kind: 'channel', id: channelId, brandId })
  })
  return channelId
}
