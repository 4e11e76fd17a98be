/** What captured deliveries say, by their channel's own parser, without filing anything. */
import { channelEvent } from '../../core/message/message.ts'
import { loadConnection, openSettings } from '../../store/channels.ts'
import type { ActionContext } from '../context.ts'

export type EventCounts = Record<string, number>
type Captured = { connectionId: string; headers: Readonly<Record<string, string>>; body: Uint8Array }

/** Counts events by type; `unreadable` counts deliveries whose bytes are not their channel's format. Reads each connection once. */
export function makeCapturedReader(ctx: ActionContext): (one: Captured, counts: EventCounts) => Promise<void> {
  type Parser = (one: Captured) => Promise<{ type: string }[]>
  const parsers = new Map<string, Promise<Parser | null>>()

  async function parserOf(connectionId: string): Promise<Parser | null> {
    const connection = await loadConnection(ctx.db, connectionId)
    const channel = connection && ctx.channels.get(connection.kind)
    const settings = connection && channel?.settings.safeParse(openSettings(connection, ctx.secrets))
    if (!channel || !settings?.success) return null
    const account = channel.account(settings.data)
    return async ({ headers, body }) => {
      const inputs = await channel.parse({ headers, body, receivedAt: ctx.now() }, { settings: settings.data, account })
      return inputs.map((input) => channelEvent.parse(input))
    }
  }

  return async (one, counts) => {
    const { connectionId } = one
    if (!parsers.has(connectionId)) parsers.set(connectionId, parserOf(connectionId))
    const add = (type: string) => {
      counts[type] = (counts[type] ?? 0) + 1
    }
    try {
      const parser = await parsers.get(connectionId)
      const events = await parser?.(one)
      if (!events) add('unreadable')
      for (const { type } of events ?? []) add(type)
    } catch {
      add('unreadable')
    }
  }
}
