/** Lists of Graph that may be read with gaps. */
import { type Graph, GraphFailure } from './graph.ts'
import type { Fields } from './json.ts'

export async function all(graph: Graph, path: string, query: Record<string, string>, pages = 20): Promise<Fields[]> {
  const found: Fields[] = []
  for await (const one of graph.list(path, query, pages)) found.push(one)
  return found
}

const LOST_TOKEN = new Set([102, 190])

/** An edge that this account lacks or may not see, or a post that is gone, is no reason to miss the rest. Throws GraphFailure. */
export async function optional(graph: Graph, path: string, query: Record<string, string>): Promise<Fields[]> {
  const found: Fields[] = []
  try {
    for await (const one of graph.list(path, query)) found.push(one)
    return found
  } catch (error) {
    const result = error instanceof GraphFailure ? error.result : null
    // A list that broke off in its middle (an expired cursor) is read again, and not taken for whole.
    if (found.length > 0 || result?.kind !== 'error' || LOST_TOKEN.has(result.error.code)) throw error
    if (result.class === 'gone' || result.class === 'refused' || result.class === 'reconnect') return []
    throw error
  }
}

/** Polled objects as deliveries of an envelope of our own, each small enough to be filed at once. */
export function* polledEnvelopes(
  object: string,
  account: string,
  lists: Record<string, Fields[]>,
  most = 200,
): Generator<Uint8Array> {
  for (const [name, items] of Object.entries(lists))
    for (let at = 0; at < items.length; at += most) {
      const entry = [{ id: account, [name]: items.slice(at, at + most) }]
      yield new TextEncoder().encode(JSON.stringify({ object, polled: true, entry }))
    }
}
