/**
 * Files events of channels in their order, each once: their keys are claimed in the same transaction as everything they cause. Customers'
 * messages that follow one another are filed together; anything else goes by itself, between those before and those after it.
 */
import type { ChannelEvent, MessageEvent } from '../../core/message/message.ts'
import { claimEvents } from '../../store/messages.ts'
import { keepRetellings, type Retelling } from '../../store/retellings.ts'
import { fileMessages } from './file-messages.ts'
import { fileOther } from './file-other.ts'
import type { Heard } from './filing.ts'
import { runs } from './runs.ts'

export type FiledEvent = Exclude<ChannelEvent, { type: 'unknown' | 'notice' }>

/** Returns those that brought a customer's message which was not here. */
export async function fileEvents(all: Heard<FiledEvent>[]): Promise<Heard[]> {
  const [first] = all
  if (!first) return []
  const { tx, channel } = first.filing
  const keys = all.map(({ filing, event }) => ({ channelId: filing.channel.channelId, key: event.key }))
  const fresh = await claimEvents(tx, channel.organizationId, keys)
  const brought: Heard[] = []
  for (const run of runs(
    all.filter((_, at) => fresh[at]),
    touched,
  )) {
    const theirs = run.filter(isTheirs)
    brought.push(...(await fileMessages(theirs)))
    for (const heard of run) if (!isTheirs(heard)) await fileOther(heard)
  }
  await keepRetellings(tx, channel.organizationId, retellings(all, brought))
  return brought
}

/** Deliveries that hold words of messages which they did not bring: told by another before, or worded anew. */
function retellings(all: Heard<FiledEvent>[], brought: Heard[]): Retelling[] {
  const arrived = new Set(brought.map(({ event }) => event))
  return all.flatMap((heard) => {
    const { event, filing } = heard
    const externalId = event.type === 'edited' ? event.externalId : isTheirs(heard) && heard.event.message.externalId
    if (!externalId || arrived.has(event)) return []
    const { deliveryId, receivedAt } = filing.delivery
    return [{ channelId: filing.channel.channelId, externalId, deliveryId, receivedAt }]
  })
}

const isTheirs = (heard: Heard<FiledEvent>): heard is Heard<MessageEvent> =>
  heard.event.type === 'message' && !heard.event.fromUs

/** A customer's message: its author by any of their ids, itself, and what it refers to. Anything else may speak of whatever came before. */
function touched(heard: Heard<FiledEvent>): string[] | null {
  if (!isTheirs(heard)) return null
  const { event, filing } = heard
  const { author, externalId } = event.message
  return [
    ...[author.externalId, ...author.aliases].map((id) => `author ${filing.channel.kind} ${id}`),
    ...[externalId, ...event.references].map((id) => `message ${filing.channel.channelId} ${id}`),
  ]
}
