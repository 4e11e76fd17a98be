/** Tries a connection once, the way its channel knows; outside of any transaction. */
import type { Channel, ChannelHealth } from '../../channels/channel.ts'
import { Refusal } from '../../core/errors.ts'
import type { ActionContext } from '../context.ts'

const PATIENCE_MS = 30_000
const HEALTHY: ChannelHealth = { state: 'healthy', detail: null }

export type Trial = { id: string; connectionId: string; account: string; settings: unknown; cursor: unknown }

/** How the channel is right now. A kind that has no way to try counts as healthy; whatever it throws is a disconnection. */
export async function tryChannel(ctx: ActionContext, channel: Channel, trial: Trial): Promise<ChannelHealth> {
  if (!channel.check) return HEALTHY
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<ChannelHealth>((resolve) => {
    timer = setTimeout(
      () => resolve({ state: 'disconnected', detail: `no answer for ${PATIENCE_MS / 1000} seconds` }),
      PATIENCE_MS,
    )
  })
  try {
    return await Promise.race([channel.check(ctx.channelContext(channel.kind), trial), late])
  } catch (error) {
    return { state: 'disconnected', detail: error instanceof Error ? error.message : String(error) }
  } finally {
    clearTimeout(timer)
  }
}

/** Refuses `channel_check_failed` with what the other side said. */
export function refuseUnreachable(health: ChannelHealth): void {
  if (health.state === 'disconnected' || health.state === 'reconnect')
    throw new Refusal('channel_check_failed', { state: health.state, detail: health.detail })
}
