/**
 * Listens to one channel (a mailbox, a stream) until told to stop: hands what it hears to intake, keeps where it got to, and says on
 * every open desk how the line is. Throws when the line broke; whoever runs it tries again. A listener hears of renewed settings a
 * moment later than they are stored; from then on only what it receives counts.
 */
import type { ChannelHealth } from '../channels/channel.ts'
import { recordChange } from '../store/changes.ts'
import { logChannel, recentRootsOf, rhythmOf } from '../store/channel-log.ts'
import { channelSettings, renewOwnSettings } from '../store/channel-settings.ts'
import { addToCursor, loadChannel, loadConnection, saveCursor, setHealth } from '../store/channels.ts'
import { type Tx, transact } from '../store/db.ts'
import type { DeliveryWriter } from '../store/delivery-writer.ts'
import { type ChannelToHear, lockVersion } from '../store/listeners.ts'
import type { ActionContext } from './context.ts'

export async function listenToChannel(
  ctx: ActionContext,
  writer: DeliveryWriter,
  { organizationId, channelId, version: began }: Pick<ChannelToHear, 'organizationId' | 'channelId' | 'version'>,
  signal: AbortSignal,
): Promise<void> {
  const row = await loadChannel(ctx.db, organizationId, channelId)
  const connection = row && (await loadConnection(ctx.db, row.connectionId))
  const channel = row && ctx.channels.get(row.kind)
  if (!row || !connection || !channel?.listen || signal.aborted) return
  const { connectionId, brandId, account, cursor } = row

  let version: string | null = began
  const whileCurrent = (work: (tx: Tx) => Promise<unknown>) =>
    transact(ctx.db, async (tx) => {
      if ((await lockVersion(tx, { organizationId, channelId })) === version) await work(tx)
    })
  let last: ChannelHealth['state'] | null = null
  const report = async (health: ChannelHealth) => {
    last = health.state
    await whileCurrent(async (tx) => {
      const changed = await setHealth(tx, { organizationId, channelId }, health.state, health.detail, health.checks)
      if (changed) await recordChange(tx, { organizationId, kind: 'channel', id: channelId, brandId })
    })
  }
  const settings = channel.settings.safeParse(channelSettings(connection, row, ctx.secrets))
  if (!settings.success) {
    await report({ state: 'reconnect', detail: 'the kept credentials cannot be read' })
    throw new Error('the kept credentials cannot be read')
  }
  try {
    await channel.listen(
      {
        ...ctx.channelContext(row.kind, settings.data),
        receive: ({ headers, body }) => writer.write({ organizationId, connectionId, headers, body }),
        saveCursor: (next) => whileCurrent((tx) => saveCursor(tx, { organizationId, channelId }, next)),
        report,
        async note({ kind, detail, facts }) {
          await whileCurrent(async (tx) => {
            await logChannel(tx, { organizationId, connectionId, channelId, kind, detail, facts })
            await recordChange(tx, { organizationId, kind: 'channel', id: channelId, brandId })
          })
        },
        async keepSettings(renewed, cursor = {}) {
          let kept = version
          await whileCurrent(async (tx) => {
            const current = await loadChannel(tx, organizationId, channelId)
            const secret = new Set(channel.fields.flatMap((field) => (field.secret ? [field.key] : [])))
            if (current) await renewOwnSettings(tx, ctx.secrets, current, renewed, secret)
            await addToCursor(tx, { organizationId, channelId }, cursor)
            kept = await lockVersion(tx, { organizationId, channelId })
          })
          version = kept
        },
        rhythm: () => rhythmOf(ctx.db, { organizationId, channelId }),
        recentRoots: (limit) => recentRootsOf(ctx.db, { organizationId, channelId }, limit),
        signal,
      },
      { id: channelId, connectionId, account, settings: settings.data, cursor },
    )
  } catch (error) {
    // A channel that knew better (wrong password) has said so.
    const unsaid = last === null || last === 'healthy'
    const detail = error instanceof Error ? error.message : String(error)
    if (unsaid && !signal.aborted) await report({ state: 'disconnected', detail })
    throw error
  }
}
