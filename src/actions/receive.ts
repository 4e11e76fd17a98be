/**
 * Takes one delivery in: checks its signature over the raw bytes, makes it durable, and only then returns. It understands nothing and
 * enqueues nothing; the drainer does.
 */
import type { RawDelivery } from '../channels/channel.ts'
import { Refusal } from '../core/errors.ts'
import { type ConnectionRow, loadConnectionLately, loadConnectionOf, settingsAtWork } from '../store/channels.ts'
import { storeDeliveries } from '../store/deliveries.ts'
import type { DeliveryWriter } from '../store/delivery-writer.ts'
import { type ActionContext, readerOf } from './context.ts'

/** Headers worth keeping with the bytes: what signatures and parsers look at, never cookies or credentials. */
const KEPT_HEADERS = /^(content-type|content-encoding|user-agent|date|x-.*|.*-signature.*)$/
export const MAX_DELIVERY_BYTES = 5 * 1024 * 1024

/** Refuses `not_found` (unknown connection or kind), `bad_signature` (unless such are to be ignored), `too_large`. */
export async function receive(
  ctx: ActionContext,
  writer: DeliveryWriter,
  kind: string,
  connectionOrChannelId: string,
  delivery: RawDelivery,
): Promise<void> {
  if (delivery.body.byteLength > MAX_DELIVERY_BYTES) throw new Refusal('too_large')
  const connection = await loadConnectionLately(ctx.db, connectionOrChannelId)
  const reader = connection && readerOf(ctx, connection.kind)
  if (!connection || !reader?.verify || !isOf(ctx, connection.kind, kind)) throw new Refusal('not_found')
  const { connectionId } = connection
  // Without the right key nothing can be verified; the platform will retry, and the channel already says "reconnect".
  const settings = openedOnce(ctx, connection, reader)
  if (settings === null) throw new Refusal('unavailable')
  const verified = reader.verify(delivery, settings)
  if (!verified.ok) {
    ctx.log.warn({ connectionId, kind, reason: verified.reason, bytes: delivery.body.byteLength }, 'refused a delivery')
    if (verified.acknowledge) return
    throw new Refusal('bad_signature', { reason: verified.reason })
  }
  await writer.write({
    organizationId: connection.organizationId,
    connectionId,
    headers: keptHeaders(delivery.headers),
    body: delivery.body,
  })
}

/** Settings as opened for a connection that was read once; deliveries come by the hundred while it is remembered. */
const opened = new WeakMap<ConnectionRow, unknown>()

function openedOnce(
  ctx: ActionContext,
  connection: ConnectionRow,
  reader: NonNullable<ReturnType<typeof readerOf>>,
): unknown {
  if (!opened.has(connection)) {
    const parsed = reader.settings.safeParse(settingsAtWork(connection, ctx.secrets))
    opened.set(connection, parsed.success ? parsed.data : null)
  }
  return opened.get(connection)
}

/** A webhook's address may say the connection's kind (meta) or that of a channel it serves (facebook). */
const isOf = (ctx: ActionContext, connectionKind: string, kind: string): boolean =>
  connectionKind === kind || ctx.channels.get(kind)?.connection?.kind === connectionKind

/** Answers a platform's handshake with its own words, or null to refuse. */
export async function shakeHands(
  ctx: ActionContext,
  kind: string,
  connectionOrChannelId: string,
  query: Record<string, string>,
): Promise<string | null> {
  const connection = await loadConnectionOf(ctx.db, connectionOrChannelId)
  const reader = connection && readerOf(ctx, connection.kind)
  if (!connection || !reader || !isOf(ctx, connection.kind, kind)) return null
  const settings = reader.settings.safeParse(settingsAtWork(connection, ctx.secrets))
  return settings.success ? reader.handshake(query, settings.data) : null
}

export type CapturedDelivery = { organizationId: string; connectionId: string } & Omit<RawDelivery, 'receivedAt'>

/**
 * Takes in deliveries that were captured earlier, here or elsewhere, by whoever runs the installation. No signature is checked: it was
 * when they arrived, and its time has passed. Returns how many were new.
 */
export function receiveCaptured(ctx: ActionContext, batch: CapturedDelivery[]): Promise<number> {
  if (batch.some(({ body }) => body.byteLength > MAX_DELIVERY_BYTES)) throw new Refusal('too_large')
  return storeDeliveries(
    ctx.db,
    batch.map((one) => ({ ...one, headers: keptHeaders(one.headers) })),
  )
}

const keptHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => KEPT_HEADERS.test(name)))
