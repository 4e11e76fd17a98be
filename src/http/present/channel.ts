import type { z } from 'zod'
import type { ActionContext } from '../../actions/context.ts'
import type { readChannels } from '../../store/reads/channels.ts'
import type { channel } from '../api/channels.ts'

type Item = Awaited<ReturnType<typeof readChannels>>[number]

/** `whole` shows the settings too, for those who may change them. */
export function presentChannel(
  ctx: Pick<ActionContext, 'publicUrl' | 'channels'>,
  item: Item,
  whole: boolean,
): z.input<typeof channel> {
  const kind = ctx.channels.get(item.kind)
  const sandbox = item.kind === 'sandbox'
  const ours = sandbox || item.kind === 'noticed'
  const shown = whole && !ours ? Object.entries(item.settings) : []
  return {
    id: item.id,
    kind: item.kind,
    name: item.name,
    brand_id: item.brandId,
    account: item.account,
    health: item.health,
    detail: item.detail,
    readable: item.readable,
    settings: Object.fromEntries(shown.map(([key, value]) => [key, String(value)])),
    webhook_url:
      (kind?.verify || kind?.connection) && !ours
        ? `${ctx.publicUrl}/webhooks/${item.connectionKind}/${item.connectionId}`
        : null,
    connection: { id: item.connectionId, kind: item.connectionKind, channels: item.connectionChannels },
    checks: item.checks.map(presentCheck),
    elsewhere: item.elsewhere,
    wall_url: sandbox ? `${ctx.publicUrl}/wall/${item.id}` : null,
    last_delivery_at: item.lastDeliveryAt?.toISOString() ?? null,
    hours: item.hours,
  }
}

/** A check with its facts, empty where it has none. */
export const presentCheck = (one: {
  id: string
  result: 'ok' | 'warn' | 'bad' | 'unknown'
  facts?: Record<string, string | number>
}): { id: string; result: 'ok' | 'warn' | 'bad' | 'unknown'; facts: Record<string, string | number> } => ({
  ...one,
  facts: one.facts ?? {},
})
