/**
 * Connects an account: its settings are checked, the connection is tried once, and only then kept, with the secrets sealed. What came for
 * this account before it was a channel is filed now. Refuses `unknown_channel_kind`, `not_found` (brand, connection), `bad_input`,
 * `channel_exists`, `channel_check_failed`, and why the platform lets this account not be connected.
 */
import { type Channel, type ChannelHealth, type ConnectProblem, HEALTHY } from '../../channels/channel.ts'
import { mayBrand } from '../../core/access.ts'
import { type ErrorCode, Refusal } from '../../core/errors.ts'
import { cleanName } from '../../core/text/safe.ts'
import { listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { sealOwn } from '../../store/channel-settings.ts'
import {
  addToCursor,
  brandWordsOf,
  type ConnectionRow,
  channelExists,
  insertChannel,
  insertConnection,
  loadConnection,
  setHealth,
  settingsAtWork,
} from '../../store/channels.ts'
import { lockAccount } from '../../store/connections.ts'
import { type Tx, transact } from '../../store/db.ts'
import { reviveParked } from '../../store/deliveries.ts'
import { audit } from '../../store/facts.ts'
import type { ActionContext, Actor } from '../context.ts'
import { type Checked, checkSettings, type Given, keep, kindOf } from './settings.ts'
import { refuseUnreachable, type Trial, tryChannel, within } from './try-channel.ts'

export type AddInput = {
  kind: string
  brandId: string
  name?: string | undefined
  settings: Given
  /** Use this connection, which serves other channels already. */
  connectionId?: string | undefined
}

/** Returns the channel's id. */
export async function addChannel(ctx: ActionContext, actor: Actor, input: AddInput): Promise<string> {
  const { organizationId, personId } = actor
  const { kind, brandId } = input
  const channel = kindOf(ctx, kind)
  const brand = mayBrand(actor, brandId) && (await listBrands(ctx.db, organizationId, [brandId]))[0]
  if (!brand) throw new Refusal('not_found', { brand_id: brandId })
  const shared = input.connectionId ? await sharedConnection(ctx, actor, channel, input.connectionId) : null
  const existing = shared && settingsAtWork(shared, ctx.secrets)
  if (shared && !existing) throw new Refusal('channel_check_failed', { state: 'reconnect', detail: null })
  const checked = checkSettings(channel, input.settings, { existing, made: { brand_words: brandWordsOf(brand) } })
  const { account } = checked
  const refuseDouble = async (tx: Tx) => {
    if (await channelExists(tx, organizationId, kind, account)) throw new Refusal('channel_exists', { account })
  }
  await transact(ctx.db, refuseDouble)
  const channelId = ctx.newId()
  const connectionId = shared?.connectionId ?? ctx.newId()
  const trial = { id: channelId, connectionId, account, settings: checked.parsed, cursor: null }
  const { own, name, health, cursor } = await connectAccount(ctx, channel, trial, checked)
  await transact(ctx.db, async (tx) => {
    await lockAccount(tx, organizationId, kind, account)
    await refuseDouble(tx)
    const { connection } = checked
    if (connection)
      await insertConnection(
        tx,
        { organizationId, connectionId, kind: channel.connection?.kind ?? kind, ...connection },
        ctx.secrets,
      )
    await insertChannel(
      tx,
      {
        organizationId,
        channelId,
        connectionId,
        brandId,
        kind,
        account,
        name: cleanName(input.name ?? '') || cleanName(name ?? '') || account,
      },
      { settings: own?.settings ?? {}, sealed: sealOwn(ctx.secrets, channelId, own?.secrets ?? null) },
    )
    if (cursor) await addToCursor(tx, { organizationId, channelId }, cursor)
    await setHealth(tx, { organizationId, channelId }, health.state, health.detail, health.checks)
    await reviveParked(tx, { organizationId, connectionId, account })
    await audit(tx, {
      organizationId,
      personId,
      action: 'add-channel',
      entity: 'channel',
      entityId: channelId,
      data: { kind, brand_id: brandId, set: Object.keys({ ...connection?.settings, ...own?.settings }) },
    })
    await recordChange(tx, { organizationId, kind: 'channel', id: channelId, brandId })
  })
  return channelId
}

/** A connection of the same organization that can serve this kind, and whose channels this person covers. */
async function sharedConnection(
  ctx: ActionContext,
  actor: Actor,
  channel: Channel,
  connectionId: string,
): Promise<ConnectionRow> {
  const row = await loadConnection(ctx.db, connectionId)
  if (row?.organizationId !== actor.organizationId || row.kind !== channel.connection?.kind)
    throw new Refusal('not_found', { connection_id: connectionId })
  return row
}

const PROBLEMS: Record<ConnectProblem, ErrorCode> = {
  personal_profile: 'personal_profile',
  no_such_account: 'account_not_found',
  permission_missing: 'permission_missing',
  token_refused: 'token_refused',
  unreachable: 'channel_check_failed',
}

/** Asks the platform about the account; it may complete what is kept (a token for the page in place of its owner's). */
export async function connectAccount(
  ctx: ActionContext,
  channel: Channel,
  trial: Trial,
  { own }: Pick<Checked, 'own'>,
): Promise<{ own: Checked['own']; name: string | null; health: ChannelHealth; cursor?: Record<string, unknown> }> {
  if (!channel.connect) {
    const health = await tryChannel(ctx, channel, trial)
    refuseUnreachable(health)
    return { own, name: null, health }
  }
  const { connect } = channel
  const connected = await within(
    connect(ctx.channelContext(channel.kind, trial.settings), trial),
    { ok: false as const, reason: 'unreachable' as const, detail: 'no answer' },
    (detail) => ({ ok: false as const, reason: 'unreachable' as const, detail }),
  )
  if (!connected.ok)
    throw new Refusal(PROBLEMS[connected.reason], { state: connected.reason, detail: connected.detail })
  const kept = keep(channel.fields, { ...own?.settings, ...own?.secrets, ...connected.settings })
  const { name, health = HEALTHY, cursor } = connected
  return { own: own && kept, name, health, ...(cursor && { cursor }) }
}
