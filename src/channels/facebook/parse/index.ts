/** Deliveries of Facebook Pages and Messenger in the normal form. Only bytes that are not JSON throw. */
import type { ChannelEventInput } from '../../../core/message/message.ts'
import { type Fields, fieldsOf, instantOf, listOf, parseJson, textOf } from '../../../lib/meta/json.ts'
import type { RawDelivery } from '../../channel.ts'
import type { Settings } from '../settings.ts'
import { digest, type Entry, unknown } from './event.ts'
import { parseMessaging } from './messenger.ts'
import { parseChange } from './page.ts'
import { parsePolled } from './polled.ts'
import { shortened } from './shorten.ts'

export function parse(
  delivery: RawDelivery,
  { settings }: { settings: Pick<Settings, 'app_id'> },
): ChannelEventInput[] {
  const said = parseJson(delivery.body)
  const taken = new Date(delivery.receivedAt).toISOString()
  return (Array.isArray(said) ? said : [said]).flatMap((envelope) => {
    const { object, entry, polled } = fieldsOf(envelope)
    const entries = listOf(entry)
    if (object !== 'page' || entries.length === 0) return [unknown({ account: '?' }, envelope, 'envelope')]
    return once(entries.flatMap((one) => parseEntry(one, taken, settings.app_id, polled === true)))
  })
}

function parseEntry(one: Fields, taken: string, appId: string, polled: boolean): ChannelEventInput[] {
  const entry: Entry = { account: textOf(one.id) ?? '?', at: instantOf(one.time) ?? taken, appId }
  return understand(entry, one, polled).map(
    (event) => shortened(event) ?? unknown(entry, event, `${event.type}: long id`),
  )
}

function understand(entry: Entry, one: Fields, polled: boolean): ChannelEventInput[] {
  // The dashboard's Test button: a sign of life, and no data.
  if (entry.account === '0')
    return [{ key: `test:${digest(one)}`, account: '0', type: 'notice', notice: 'test', detail: shape(one) }]
  if (polled) return parsePolled(entry, one)
  const changes = Array.isArray(one.changes) ? listOf(one.changes) : one.field !== undefined ? [one] : []
  const events = [
    ...changes.flatMap((change) => parseChange(entry, change)),
    ...listOf(one.messaging).flatMap((event) => parseMessaging(entry, event, false)),
    ...listOf(one.standby).flatMap((event) => parseMessaging(entry, event, true)),
  ]
  return events.length > 0 ? events : [unknown(entry, one, shape(one))]
}

const shape = (one: Fields): string => `entry {${Object.keys(one).join(', ')}}`

/** The same event twice in one delivery is one event. */
function once(events: ChannelEventInput[]): ChannelEventInput[] {
  const seen = new Set<string>()
  return events.filter(({ account, key }) => {
    const name = `${account} ${key}`
    return seen.has(name) ? false : seen.add(name)
  })
}
