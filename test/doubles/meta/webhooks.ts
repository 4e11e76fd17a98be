import { type Encoding, encode, type Signature, signed } from './encode.ts'
import { seconds } from './fields.ts'
import type { Fields, QueuedEvent } from './types.ts'

export type FlushOptions = {
  /** `one`: each event in a POST of its own (default). `all`: one POST per object, up to 1000 events. */
  batch?: 'one' | 'all'
  order?: 'given' | 'reverse'
  signature?: Signature
  encoding?: Encoding
  /** How many more times each POST is sent, byte for byte. */
  duplicate?: number
}

/** One POST: what was sent and what came back. `status` is 0 where nobody answered. */
export type Delivery = {
  url: string
  bytes: Buffer
  headers: Record<string, string>
  lane: Lane
  accounts: string[]
  status: number
  ok: boolean
  response: string
  ms: number
  at: number
  attempt: number
}

export type Lane = 'changes' | 'messaging' | 'whatsapp'
export type Envelope = { body: Fields; lane: Lane; accounts: string[]; secret: string }

const MOST_PER_POST = 1000

type Entry = Fields & { id: string; changes?: Fields[]; messaging?: Fields[]; standby?: Fields[] }

/** Several messages or statuses of one number travel in one change, as WhatsApp sends them. */
function mergedWhatsApp(changes: Fields[], change: Fields): boolean {
  const last = changes.at(-1)?.value as Fields | undefined
  const value = change.value as Fields
  const numberOf = (of: Fields | undefined) => (of?.metadata as Fields | undefined)?.phone_number_id
  if (!last || last === value || numberOf(last) === undefined || numberOf(last) !== numberOf(value)) return false
  if (changes.at(-1)?.field !== 'messages' || change.field !== 'messages') return false
  for (const list of ['messages', 'statuses'] as const) {
    if (!Array.isArray(last[list]) || !Array.isArray(value[list])) continue
    const contacts = [...((last.contacts as unknown[]) ?? []), ...((value.contacts as unknown[]) ?? [])]
    changes[changes.length - 1] = {
      ...change,
      value: {
        ...last,
        ...(contacts.length > 0 ? { contacts } : {}),
        [list]: [...(last[list] as unknown[]), ...(value[list] as unknown[])],
      },
    }
    return true
  }
  return false
}

function envelope(events: readonly QueuedEvent[]): Envelope {
  const first = events[0] as QueuedEvent
  const entries: Entry[] = []
  for (const event of events) {
    // `messaging` entries are timed in milliseconds and `changes` in seconds, so they never share an entry.
    const family = event.slot === 'changes' ? 'changes' : 'messaging'
    let entry = entries.find((e) => e.id === event.account && (family === 'changes') === (e.changes !== undefined))
    if (!entry) {
      entry = { id: event.account }
      if (event.object !== 'whatsapp_business_account') entry.time = family === 'changes' ? seconds(event.at) : event.at
      entries.push(entry)
    }
    entry[event.slot] ??= []
    const list = entry[event.slot] as Fields[]
    if (event.object === 'whatsapp_business_account' && mergedWhatsApp(list, event.body)) continue
    list.push(event.body)
  }
  const messaging = events.some((event) => event.slot !== 'changes')
  return {
    body: { object: first.object, entry: entries },
    lane: first.object === 'whatsapp_business_account' ? 'whatsapp' : messaging ? 'messaging' : 'changes',
    accounts: [...new Set(events.map((event) => event.account))],
    secret: first.secret,
  }
}

/** Cuts what waits into POSTs. One POST has one object and one signing secret, but may mix accounts. */
export function envelopes(events: readonly QueuedEvent[], options: FlushOptions): Envelope[] {
  const ordered = options.order === 'reverse' ? [...events].reverse() : [...events]
  if (options.batch !== 'all') return ordered.map((event) => envelope([event]))
  const groups = new Map<string, QueuedEvent[]>()
  for (const event of ordered) {
    const key = `${event.object} ${event.secret}`
    const group = groups.get(key)
    if (group) group.push(event)
    else groups.set(key, [event])
  }
  const out: Envelope[] = []
  for (const group of groups.values())
    for (let at = 0; at < group.length; at += MOST_PER_POST) out.push(envelope(group.slice(at, at + MOST_PER_POST)))
  return out
}

/** The bytes and headers of an envelope, signed in one of the ways of `Signature`. */
export function sealed(secret: string, body: unknown, signature?: Signature, encoding?: Encoding) {
  const { headers, bytes } = signed(secret, encode(body, encoding), signature)
  return {
    bytes,
    headers: { 'content-type': 'application/json', 'user-agent': 'facebookexternalua', accept: '*/*', ...headers },
  }
}

/** Sends bytes once. Only a plain 200 in time counts: 201, 204 and redirects are failures to Meta. */
export async function post(url: string, bytes: Buffer, headers: Record<string, string>, timeoutMs: number) {
  const begun = performance.now()
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body: new Uint8Array(bytes),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const response = await answer.text()
    return { status: answer.status, ok: answer.status === 200, response, ms: performance.now() - begun }
  } catch (error) {
    return { status: 0, ok: false, response: String(error), ms: performance.now() - begun }
  }
}
