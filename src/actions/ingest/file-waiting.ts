/** Files what was told about messages before they came: edits, removals, receipts. */
import { channelEvent } from '../../core/message/message.ts'
import { unparkFor } from '../../store/deliveries.ts'
import { fileOrPark } from './file-or-park.ts'
import type { FilingAbout } from './filing.ts'

/** A message that is here now, by the platform's id. */
export type Arrived = { filing: FilingAbout; externalId: string }

export async function fileWaiting(messages: Arrived[]): Promise<void> {
  const [first] = messages
  if (!first) return
  const { tx, channel } = first.filing
  const places = messages.map(({ filing, externalId }) => ({ channelId: filing.channel.channelId, externalId }))
  for (const { channelId, externalId, event } of await unparkFor(tx, channel.organizationId, places)) {
    const about = messages.find((one) => one.filing.channel.channelId === channelId && one.externalId === externalId)
    const parked = channelEvent.parse(event)
    if (about && 'externalId' in parked && parked.type !== 'renamed') await fileOrPark(about.filing, parked)
  }
}
