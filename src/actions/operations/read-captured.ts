/** What captured deliveries say, by their channel's own parser, without filing anything. */
import { channelEvent } from '../../core/message/message.ts'
import { readingSettings } from '../../store/channel-settings.ts'
import { channelsOfConnection, loadConnection } from '../../store/channels.ts'
import { type ActionContext, readDelivery, readerOf } from '../context.ts'

export type EventCounts = Record<string, number>
type Captured = { connectionId: string; headers: Readonly<Record<string, string>>; body: Uint8Array }

export type CapturedReader = {
  /** False when the connection's settings do not open with our key: then nothing of it can be filed. */
  canRead(connectionId: string): Promise<boolean>
  /** Adds the delivery's events to `counts`, by type; `unreadable` counts deliveries whose bytes are not their channel's format. */
  count(one: Captured, counts: EventCounts): Promise<void>
}

/** Reads each connection once. */
export function makeCapturedReader(ctx: ActionContext): CapturedReader {
  type Parser = (one: Captured) => Promise<{ type: string }[]>
  const parsers = new Map<string, Promise<Parser | null>>()

  async function makeParser(connectionId: string): Promise<Parser | null> {
    const connection = await loadConnection(ctx.db, connectionId)
    const reader = connection && readerOf(ctx, connection.kind)
    const channels = await channelsOfConnection(ctx.db, connectionId)
    const settings = connection && reader?.settings.safeParse(readingSettings(connection, channels, ctx.secrets))
    if (!connection || !settings?.success) return null
    return async ({ headers, body }) => {
      const delivery = { headers, body, receivedAt: ctx.now() }
      const { events } = await readDelivery(ctx, connection.kind, delivery, settings.data)
      return events.map((input) => channelEvent.parse(input))
    }
  }

  function parserOf(connectionId: string): Promise<Parser | null> {
    const known = parsers.get(connectionId) ?? makeParser(connectionId)
    parsers.set(connectionId, known)
    return known
  }

  return {
    canRead: async (connectionId) => (await parserOf(connectionId)) !== null,
    async count(one, counts) {
      const parse = await parserOf(one.connectionId)
      const types = await parse?.(one).then(
        (events) => events.map(({ type }) => type),
        () => ['unreadable'],
      )
      for (const type of types ?? []) counts[type] = (counts[type] ?? 0) + 1
    },
  }
}
