/** The conversations of an account, as Graph shows them: what was written since a moment, and whether words of ours are in one. */
import { type Graph, GraphFailure } from '../graph.ts'
import { type Fields, fieldsOf, instantOf, listOf, textOf } from '../json.ts'

/** Where an account's conversations are: `edge` of the Page or the Instagram account, `account` as its messages name it. */
export type Inbox = { edge: string; platform: 'messenger' | 'instagram'; account: string }

const MESSAGE_FIELDS = 'id,created_time,from,to,message,attachments'
/** The newest come first, so after this many that did not move the rest did not either. */
const STILL_THREADS = 50
/** Conversations may be asked for twice a second; a few at once do no harm. */
const THREADS_AT_ONCE = 3

/**
 * The newest twenty of each conversation that moved since (epoch milliseconds): the platform shows no more. Each gets `conversation`, the
 * person's id. `rest` waits between calls that the platform paces. Throws GraphFailure.
 */
export async function movedMessages(
  graph: Graph,
  { edge, platform, account }: Inbox,
  since: number,
  rest: () => Promise<unknown> = async () => undefined,
): Promise<Fields[]> {
  const query = { platform, fields: 'id,updated_time,participants', limit: String(STILL_THREADS) }
  const threads: Fields[] = []
  let still = 0
  for await (const thread of graph.list(edge, query)) {
    if (!(Date.parse(instantOf(thread.updated_time) ?? '') < since)) threads.push(thread)
    else if (++still >= STILL_THREADS) break
  }
  const found: Fields[] = []
  for (const [at, thread] of threads.entries()) {
    const id = textOf(thread.id)
    if (id === null) continue
    if (at >= THREADS_AT_ONCE) await rest()
    const read = await graph.get(id, { fields: `messages.limit(20){${MESSAGE_FIELDS}}` })
    if (!read.ok) throw new GraphFailure(read)
    const people = listOf(fieldsOf(thread.participants).data).flatMap((one) => textOf(one.id) ?? [])
    for (const one of listOf(fieldsOf(read.body.messages).data)) {
      if (Date.parse(instantOf(one.created_time) ?? '') < since - 1000) continue
      // Known by its number alone: filed without words, it would stand in the way of the real one.
      if (textOf(fieldsOf(one.from).id) === null) continue
      const ends = [fieldsOf(one.from), ...listOf(fieldsOf(one.to).data)].flatMap((end) => textOf(end.id) ?? [])
      const conversation = [...people, ...ends].find((end) => end !== account)
      if (conversation) found.push({ ...one, conversation })
    }
  }
  return found
}

export type Found =
  | { found: true; externalId: string; at: number; conversationRootExternalId?: string }
  | { found: false; evidence: string }
  | { found: 'unsure'; evidence: string }

/** Is a message of ours in the conversation with this person? `isIt` knows it by its words. Throws GraphFailure. */
export async function findOurs(
  graph: Graph,
  { edge, platform }: Inbox,
  person: string,
  isIt: (message: Fields) => boolean,
  now: number,
): Promise<Found> {
  const threads = await graph.get(edge, { platform, user_id: person })
  if (!threads.ok) throw new GraphFailure(threads)
  const [thread] = listOf(threads.body.data)
  if (!thread) return { found: false, evidence: 'There is no such conversation.' }
  const read = await graph.get(textOf(thread.id) ?? '', { fields: 'messages.limit(20){id,created_time,from,message}' })
  if (!read.ok) throw new GraphFailure(read)
  const ours = listOf(fieldsOf(read.body.messages).data).find(isIt)
  if (!ours)
    return {
      found: false,
      evidence: 'The conversation’s newest twenty messages were read; this is not among them.',
    }
  return { ...foundAt(ours, 'created_time', now), conversationRootExternalId: person }
}

export const foundAt = (one: Fields, time: 'created_time' | 'timestamp', now: number) => ({
  found: true as const,
  externalId: textOf(one.id) ?? '',
  at: Date.parse(instantOf(one[time]) ?? '') || now,
})

const CLOCKS_APART_MS = 2 * 60_000

/**
 * Whether these are the words of a reply of ours: the same text, and not older than the reply. `id` is the reply's (a UUIDv7 holds its
 * moment; the same words from before it are an earlier reply).
 */
export function sameWords(reply: { id: string; text: string }, told: unknown, at: unknown): boolean {
  const isDated = /^[0-9a-f]{8}-[0-9a-f]{4}-7/i.test(reply.id)
  const writtenAt = isDated ? Number.parseInt(reply.id.replace('-', '').slice(0, 12), 16) : 0
  return (
    (textOf(told) ?? '').trim() === reply.text.trim() &&
    !(Date.parse(instantOf(at) ?? '') < writtenAt - CLOCKS_APART_MS)
  )
}

/** By private reply the platform may know the person under another id. */
export const unsurePrivately: Found = {
  found: 'unsure',
  evidence: 'The platform was asked and does not show a private reply under this person’s public id.',
}
