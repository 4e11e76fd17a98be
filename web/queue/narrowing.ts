/** How a list is ordered and narrowed: kept in its address, so that it survives a reload and can be sent to somebody. */
import type { Operations } from '../api/client.gen.ts'

type Asked = Operations['listCases']['query']

export const ORDERS = ['urgency', 'newest', 'oldest'] as const satisfies NonNullable<Asked['order']>[]
export const LANES = ['public', 'private'] as const satisfies NonNullable<Asked['visibility']>[]
export const MOODS = ['negative', 'neutral', 'positive'] as const satisfies NonNullable<Asked['sentiment']>[]
export const OWNERS = ['nobody', 'me'] as const satisfies NonNullable<Asked['owner']>[]

/** Nothing asked for: all of the queue, by urgency. */
export type Narrowing = {
  order?: Exclude<(typeof ORDERS)[number], 'urgency'>
  lane?: (typeof LANES)[number]
  mood?: (typeof MOODS)[number]
  owner?: (typeof OWNERS)[number]
  /** The id of a channel. */
  channel?: string
}
export const FILTERS = ['lane', 'mood', 'owner', 'channel'] as const
export type FilterName = (typeof FILTERS)[number]

/** What an address asks for; whatever it cannot mean is as if it were not there. */
export function narrowingOf(search: Readonly<Record<string, unknown>>): Narrowing {
  const { order, lane, mood, owner, channel } = search
  return {
    ...(order === 'newest' || order === 'oldest' ? { order } : {}),
    ...(isOneOf(LANES, lane) ? { lane } : {}),
    ...(isOneOf(MOODS, mood) ? { mood } : {}),
    ...(isOneOf(OWNERS, owner) ? { owner } : {}),
    ...(typeof channel === 'string' && UUID.test(channel) ? { channel } : {}),
  }
}

export const filtersOf = (narrowing: Narrowing): FilterName[] => FILTERS.filter((name) => narrowing[name] !== undefined)

/** Without one of its choices. */
export function without(narrowing: Narrowing, name: keyof Narrowing): Narrowing {
  const { [name]: _, ...rest } = narrowing
  return rest
}

/** All of the queue, in the order that was chosen. */
export const unfiltered = ({ order }: Narrowing): Narrowing => (order ? { order } : {})

/** The same, as the server is asked. */
export const queryOf = ({ order, lane, mood, owner, channel }: Narrowing): Asked => ({
  order,
  visibility: lane,
  sentiment: mood,
  owner,
  channel_id: channel,
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const isOneOf = <Value extends string>(values: readonly Value[], value: unknown): value is Value =>
  values.includes(value as Value)
