/** Files what was told about messages before they came: edits, removals, receipts. */
import { channelEvent, type MessageEvent } from '../../core/message/message.ts'
import { unparkFor } from '../../store/deliveries.ts'
import { fileOrPark } from './file-or-park.ts'
import type { Heard } from './filing.ts'

export async function fileWaiting(messages: Heard<MessageEvent>[]): Promise<void> {
  const [first] = messages
  if (!first) return
  const { tx, channel } = first.filing
  const places = messages.map(({ filing, event }) => ({
    channelId: filing.channel.channelId,
    externalId: event.message.externalId,
  }))
  for (const { channelId, externalId, event } of await unparkFor(tx, channel.organizationId, places)) {
    const about = messages.find(
      ({ filing, event }) => filing.channel.channelId === channelId && event.message.externalId === externalId,
    )
    const parked = channelEvent.parse(event)
    if (about && 'externalId' in parked && parked.type !== 'renamed') await fileOrPark(about.filing, parked)
  }
}
