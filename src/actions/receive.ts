/**
 * Takes one delivery in: checks its signature over the raw bytes, makes it durable, and only then returns. It understands nothing and
 * enqueues nothing; the drainer does.
 */
import type { RawDelivery } from '../channels/channel.ts'
import { Refusal } from '../core/errors.ts'
import { loadConnectionLately, openSettings } from '../store/channels.ts'
import { storeDeliveries } from '../store/deliveries.ts'
import type { DeliveryWriter } from '../store/delivery-writer.ts'
import type { ActionContext } from './context.ts'

/** Headers worth keeping with the bytes: what signatures and parsers look at, never cookies or credentials. */
const KEPT_HEADERS = /^(content-type|content-encoding|user-agent|date|x-.*|.*-signature.*)$/
export const MAX_DELIVERY_BYTES = 5 * 1024 * 1024

/** Refuses `not_found` (unknown connection or kind), `bad_signature`, `too_large`. */
export async function receive(
  ctx: ActionContext,
  writer: DeliveryWriter,
  kind: string,
  connectionId: string,
  delivery: RawDelivery,
): Promise<void> {
  if (delivery.body.byteLength > MAX_DELIVERY_BYTES) throw new Refusal('too_large')
  const connection = await loadConnectionLately(ctx.db, connectionId)
  const channel = ctx.channels.get(kind)
  if (!connection || connection.kind !== kind || !channel?.verify) throw new Refusal('not_found')
  const settings = openSettings(connection, ctx.secrets)
  const parsed = settings === null ? null : channel.settings.safeParse(settings)
  // Without the right key nothing can be verified; the platform will retry, and the channel already says "reconnect".
  if (!parsed?.success) throw new Refusal('unavailable')
  const verified = channel.verify(delivery, parsed.data)
  if (!verified.ok) {
    ctx.log.warn({ connectionId, kind, reason: verified.reason, bytes: delivery.body.byteLength }, 'refused a delivery')
    throw new Refusal('bad_signature', { reason: verified.reason })
  }
  await writer.write({
    organizationId: connection.organizationId,
    connectionId,
    headers: keptHeaders(delivery.headers),
    body: delivery.body,
  })
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
