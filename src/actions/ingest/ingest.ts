/**
 * The drainer: takes pending deliveries of one connection, parses them, and files their events in one transaction. When the batch
 * fails, each delivery is tried alone, so that one bad delivery holds back no other; one that keeps failing is kept as stuck and shown.
 */
import { POLLED_HEADER } from '../../channels/channel.ts'
import { type ChannelEvent, type ChannelEventInput, channelEvent } from '../../core/message/message.ts'
import { listAreas, loadBrand } from '../../store/brands.ts'
import { buffered } from '../../store/buffer.ts'
import { recordChange } from '../../store/changes.ts'
import { logChannel } from '../../store/channel-log.ts'
import { readingSettings } from '../../store/channel-settings.ts'
import { channelsOfConnection, loadConnection, touchChannels } from '../../store/channels.ts'
import { type Db, type Tx, transact } from '../../store/db.ts'
import { failPending, finishPending, type PendingDelivery, parkEvent, takePending } from '../../store/deliveries.ts'
import { claimEvents } from '../../store/messages.ts'
import { currentPlaybook } from '../../store/playbooks.ts'
import { isSomebodyTold } from '../../store/push-news.ts'
import { oncePerTx, rememberAhead } from '../../store/remember.ts'
import { type ActionContext, readDelivery, readerOf } from '../context.ts'
import { type FiledEvent, fileEvents } from './file-events.ts'
import type { Heard } from './filing.ts'
import { leaveForgotten } from './leave-forgotten.ts'

// Large enough to share the cost of a commit, small enough that the first alert of a batch does not wait for the last.
const BATCH = 100

/** What is left of a connection after a batch of it was filed; `busy` when another process is at it, and nothing was filed here. */
export type Left = 'more' | 'nothing' | 'busy'

/** Files what is pending for a connection, up to a batch. */
export async function ingest(ctx: ActionContext, connectionId: string): Promise<Left> {
  try {
    const remind = await rememberAhead(ctx.db, (db) => lookAhead(db, connectionId))
    return await transact(ctx.db, (tx) => {
      remind(tx)
      return buffered(tx, () => fileBatch(ctx, tx, connectionId, BATCH))
    })
  } catch (error) {
    ctx.log.debug({ err: error, connectionId }, 'a batch could not be filed whole; filing one by one')
    let left: Left = 'more'
    for (let n = 0; n < BATCH && left === 'more'; n++) left = await ingestOne(ctx, connectionId)
    return left
  }
}

/** A connection of more brands than this asks for each when it comes to it. */
const FEW = 3

/** What filing must know besides the messages themselves. */
async function lookAhead(db: Db, connectionId: string): Promise<void> {
  const [connection, channels] = await Promise.all([connectionOf(db, connectionId), channelsOf(db, connectionId)])
  const brandIds = [...new Set(channels.map(({ brandId }) => brandId))]
  if (!connection || brandIds.length > FEW) return
  const { organizationId } = connection
  await Promise.all([
    isSomebodyTold(db, organizationId),
    ...brandIds.flatMap((id) => [
      loadBrand(db, organizationId, id),
      listAreas(db, organizationId, [id]),
      currentPlaybook(db, organizationId, id),
    ]),
  ])
}

const connectionOf = (db: Db | Tx, id: string) => oncePerTx(db, `connection:${id}`, () => loadConnection(db, id))
const channelsOf = (db: Db | Tx, id: string) => oncePerTx(db, `channels:${id}`, () => channelsOfConnection(db, id))

async function ingestOne(ctx: ActionContext, connectionId: string): Promise<Left> {
  let failed: PendingDelivery | undefined
  try {
    return await transact(ctx.db, (tx) =>
      buffered(tx, () => fileBatch(ctx, tx, connectionId, 1, (one) => (failed = one))),
    )
  } catch (error) {
    if (!failed) throw error
    const reason = error instanceof Error ? error.message : String(error)
    const outcome = await failPending(ctx.db, failed, reason)
    if (outcome === null) return 'more'
    ctx.log.warn({ connectionId, deliveryId: failed.deliveryId, reason, outcome }, 'a delivery could not be filed')
    if (outcome === 'stuck') {
      const { organizationId } = failed
      await transact(ctx.db, (tx) =>
        recordChange(tx, { organizationId, kind: 'intake', id: failed?.deliveryId ?? connectionId }),
      )
    }
    return 'more'
  }
}

async function fileBatch(
  ctx: ActionContext,
  tx: Tx,
  connectionId: string,
  limit: number,
  onTaken?: (one: PendingDelivery) => void,
): Promise<Left> {
  const taken = await takePending(tx, connectionId, limit)
  if (!taken) return 'busy'
  const { batch } = taken
  const left = taken.more ? 'more' : 'nothing'
  if (batch.length === 0) return left
  const connection = await connectionOf(tx, connectionId)
  // The channel was disconnected while its last deliveries waited: there is nowhere left to file them.
  if (!connection) {
    await finishPending(tx, batch)
    return left
  }
  const reader = readerOf(ctx, connection.kind)
  if (!reader) throw new Error(`no channel of kind ${connection.kind}`)
  const channels = await channelsOf(tx, connectionId)
  const settings = reader.settings.parse(readingSettings(connection, channels, ctx.secrets))
  const accounts = new Map(channels.map((one) => [`${one.kind} ${one.account}`, one]))
  const heard: Heard<FiledEvent>[] = []
  for (const delivery of batch) {
    onTaken?.(delivery)
    const { kind, events } = await readDelivery(ctx, connection.kind, delivery, settings)
    if (kind === null) await parkWhole(tx, delivery)
    for (const input of events) {
      const event = readable(input)
      const known = accounts.get(`${kind} ${event.account}`)
      if (event.type === 'notice') await note(tx, delivery, known?.channelId ?? null, event)
      else if (!known) await park(tx, delivery, null, 'unknown_account', event)
      else if (event.type === 'unknown') await park(tx, delivery, known.channelId, 'unknown_shape', event)
      else heard.push({ filing: { ctx, tx, channel: known, delivery, now: ctx.now() }, event })
    }
  }
  await logGaps(tx, await fileEvents(await leaveForgotten(heard)))
  const touched = new Set(heard.map(({ filing }) => filing.channel.channelId))
  await touchChannels(tx, connection.organizationId, [...touched], onTaken !== undefined)
  await finishPending(tx, batch)
  return left
}

/** An event that breaks the normal form is kept as an unknown shape: it must not hold up the others of its delivery. */
function readable(input: ChannelEventInput): ChannelEvent {
  const read = channelEvent.safeParse(input)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const shape = `${input.type}: ${issue?.path.join('.')} ${issue?.message}`.slice(0, 200)
  return channelEvent.parse({ type: 'unknown', key: input.key.slice(0, 600), account: input.account, shape })
}

async function park(
  tx: Tx,
  delivery: PendingDelivery,
  channelId: string | null,
  reason: 'unknown_account' | 'unknown_shape',
  event: ChannelEvent,
): Promise<void> {
  const { organizationId, connectionId } = delivery
  await parkEvent(tx, { organizationId, connectionId, channelId, reason, externalId: null, event, delivery })
  await recordChange(tx, { organizationId, kind: 'intake', id: delivery.deliveryId })
}

const GAP_MS = 60_000

/** Polling found what its own event should have told long before. */
const isGap = ({ filing: { delivery }, event }: Heard): boolean =>
  delivery.headers[POLLED_HEADER] !== undefined &&
  event.type === 'message' &&
  Date.parse(event.message.sentAt) < delivery.receivedAt - GAP_MS

/** A line for each delivery and channel, with how many of its messages were missed. */
async function logGaps(tx: Tx, brought: Heard[]): Promise<void> {
  const gaps = Map.groupBy(
    brought.filter(isGap),
    ({ filing }) => `${filing.delivery.deliveryId} ${filing.channel.channelId}`,
  )
  for (const [{ filing }, ...more] of gaps.values() as Iterable<[Heard, ...Heard[]]>) {
    const { organizationId, connectionId, channelId } = filing.channel
    const facts = { found: 1 + more.length }
    await logChannel(tx, { organizationId, connectionId, channelId, kind: 'gap_filled', facts })
    await recordChange(tx, { organizationId, kind: 'channel', id: channelId })
  }
}

/** A delivery that no channel of its shared connection reads. */
function parkWhole(tx: Tx, delivery: PendingDelivery): Promise<void> {
  const key = `unknown:${delivery.deliveryId}`
  return park(tx, delivery, null, 'unknown_shape', { type: 'unknown', key, account: '?', shape: 'unknown object' })
}

/** About the account, not from a customer: a line in its log, once. */
async function note(
  tx: Tx,
  { organizationId, connectionId, deliveryId }: PendingDelivery,
  channelId: string | null,
  event: Extract<ChannelEvent, { type: 'notice' }>,
): Promise<void> {
  if (channelId) {
    const [fresh] = await claimEvents(tx, organizationId, [{ channelId, key: event.key }])
    if (!fresh) return
  }
  await logChannel(tx, { organizationId, connectionId, channelId, kind: event.notice, detail: event.detail })
  await recordChange(tx, { organizationId, kind: 'channel', id: channelId ?? deliveryId })
}
