/** `{object, entry: […]}`, the wrapping of everything that Meta sends: many accounts and many events in one delivery. */
import { type Fields, fieldsOf, instantOf, listOf, parseJson, textOf } from '../json.ts'
import { digest, type Entry, unknown } from './event.ts'
import { shortened } from './shorten.ts'

type Keyed = { key: string; account: string; type: string }
type Test = { key: string; account: string; type: 'notice'; notice: 'test'; detail: string }
type Aside = ReturnType<typeof unknown>

/**
 * The events of a delivery of one `object`, each once. `read` gives those of one entry; `polled` is true for what we fetched ourselves, in
 * an envelope of our own. Throws SyntaxError on bytes that are not JSON.
 */
export function readEnvelope<Event extends Keyed>(
  delivery: { body: Uint8Array; receivedAt: number },
  { object, appId }: { object: string; appId: string },
  read: (entry: Entry, fields: Fields, polled: boolean) => Event[],
): (Event | Test | Aside)[] {
  const said = parseJson(delivery.body)
  const taken = new Date(delivery.receivedAt).toISOString()
  return (Array.isArray(said) ? said : [said]).flatMap((envelope): (Event | Test | Aside)[] => {
    const { object: given, entry: list, polled } = fieldsOf(envelope)
    const entries = listOf(list)
    if (given !== object || entries.length === 0) return [unknown({ account: '?' }, envelope, 'envelope')]
    return once(
      entries.flatMap((one): (Event | Test | Aside)[] => {
        const entry: Entry = { account: textOf(one.id) ?? '?', at: instantOf(one.time) ?? taken, appId }
        // The dashboard's Test button: a sign of life, and no data.
        if (entry.account === '0')
          return [
            { key: `test:${digest(one)}`, account: '0', type: 'notice', notice: 'test', detail: shape(one) } as const,
          ]
        const events = read(entry, one, polled === true)
        if (events.length === 0) return [unknown(entry, one, shape(one))]
        return events.map((event) => shortened(event) ?? unknown(entry, event, `${event.type}: long id`))
      }),
    )
  })
}

/** `entry.changes`; the documents of some networks show `field` and `value` in the entry itself. */
export const changesOf = (entry: Fields): Fields[] =>
  Array.isArray(entry.changes) ? listOf(entry.changes) : entry.field !== undefined ? [entry] : []

const shape = (one: Fields): string => `entry {${Object.keys(one).join(', ')}}`

/** The same event twice in one delivery is one event. */
function once<Event extends Keyed>(events: Event[]): Event[] {
  const seen = new Set<string>()
  return events.filter(({ account, key }) => {
    const name = `${account} ${key}`
    return seen.has(name) ? false : seen.add(name)
  })
}
