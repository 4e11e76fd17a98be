/** Tries a connection once, the way its channel knows; outside of any transaction. */
import { type Channel, type ChannelHealth, HEALTHY } from '../../channels/channel.ts'
import { Refusal } from '../../core/errors.ts'
import type { ActionContext } from '../context.ts'

const PATIENCE_MS = 30_000

export type Trial = { id: string; connectionId: string; account: string; settings: unknown; cursor: unknown }

/** How the channel is right now. A kind that has no way to try counts as healthy; whatever it throws is a disconnection. */
export async function tryChannel(ctx: ActionContext, channel: Channel, trial: Trial): Promise<ChannelHealth> {
  if (!channel.check) return HEALTHY
  return within<ChannelHealth>(
    channel.check(ctx.channelContext(channel.kind, trial.settings), trial),
    { state: 'disconnected', detail: `no answer for ${PATIENCE_MS / 1000} seconds` },
    (detail) => ({ state: 'disconnected', detail }),
  )
}

/** Waits for an answer, but not for ever; `late` and what `broken` makes of an error stand in for it. */
export async function within<T>(asked: Promise<T>, late: T, broken: (detail: string) => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late), PATIENCE_MS)
  })
  try {
    return await Promise.race([asked, tooLate])
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error))
  } finally {
    clearTimeout(timer)
  }
}

/** Refuses `channel_check_failed` with what the other side said. */
export function refuseUnreachable(health: ChannelHealth): void {
  if (health.state === 'disconnected' || health.state === 'reconnect')
    throw new Refusal('channel_check_failed', {
      state: health.state,
      detail: health.detail,
      checks: health.checks ?? [],
    })
}
