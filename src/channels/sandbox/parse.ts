/** The wall's deliveries in the normal form. A shape it does not know becomes an `unknown` event; only bytes that are not JSON throw. */
import { createHash } from 'node:crypto'
import type { ChannelEventInput } from '../../core/message/message.ts'
import type { RawDelivery } from '../channel.ts'
import { delivery, type WallEvent, wallEvent } from './wire.ts'

/** A private message of the wall quotes a code in its text when the customer was given one. */
const CODE = /\bMG-[2-9A-HJ-NP-TV-Z]{8}\b/gi

export function parse(raw: RawDelivery, { account }: { account: string }): ChannelEventInput[] {
  const said: unknown = JSON.parse(new TextDecoder().decode(raw.body))
  const wrapped = delivery.safeParse(said)
  if (!wrapped.success) return [unknown(account, said)]
  const { wall, events } = wrapped.data
  return events.map((event) => {
    const known = wallEvent.safeParse(event)
    return known.success ? normalize(wall, known.data) : unknown(wall, event)
  })
}

function normalize(account: string, event: WallEvent): ChannelEventInput {
  const common = { key: event.id, account }
  switch (event.type) {
    case 'posted': {
      const { entry } = event
      return {
        ...common,
        type: 'message',
        conversation: {
          rootExternalId: entry.root_id,
          visibility: entry.kind === 'direct' ? 'private' : 'public',
          reach: entry.reach,
        },
        message: {
          externalId: entry.id,
          parentExternalId: entry.parent_id,
          author: { externalId: entry.author.id, name: entry.author.name.slice(0, 512), reach: entry.author.reach },
          text: entry.body,
          sentAt: entry.at,
        },
        fromUs: entry.by_brand,
        clientKey: entry.client_key,
        references: entry.kind === 'direct' ? (entry.body.match(CODE) ?? []) : [],
      }
    }
    case 'edited':
      return { ...common, type: 'edited', externalId: event.entry_id, text: event.body, editedAt: event.at }
    case 'removed':
      return { ...common, type: 'removed', externalId: event.entry_id, removedAt: event.at, by: 'author' }
    case 'seen':
      return { ...common, type: 'receipt', externalId: event.entry_id, state: 'read', at: event.at }
  }
}

function unknown(account: string, event: unknown): ChannelEventInput {
  const digest = createHash('sha256').update(JSON.stringify(event)).digest('hex')
  return { type: 'unknown', key: `unknown:${digest}`, account, shape: shapeOf(event).slice(0, 200) }
}

/** A name for the shape, for the person who looks at it. */
function shapeOf(event: unknown): string {
  if (typeof event !== 'object' || event === null) return typeof event
  if ('type' in event && typeof event.type === 'string') return event.type
  return `{${Object.keys(event).slice(0, 10).join(', ')}}`
}
