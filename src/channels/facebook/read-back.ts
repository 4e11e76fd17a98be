/** Is a reply of unknown fate there? Asked by its words, among what the Page wrote in that place lately. */
import { GraphFailure } from '../../lib/meta/graph.ts'
import { type Fields, fieldsOf, instantOf, listOf, textOf } from '../../lib/meta/json.ts'
import type { ChannelContext, ConnectedChannel, Outgoing, ReadBackResult } from '../channel.ts'
import { graphOf, type Settings } from './settings.ts'

/** Throws when the platform cannot be asked right now. */
export async function readBack(
  ctx: ChannelContext,
  { settings, account }: ConnectedChannel<Settings>,
  outgoing: Outgoing,
): Promise<ReadBackResult> {
  // Any other picture of ours would do as well.
  if (outgoing.file) return { found: 'unsure', evidence: 'A file has no words by which the platform could be asked.' }
  const graph = graphOf(ctx, settings)
  const notBefore = writtenAt(outgoing.id) - CLOCKS_APART_MS
  const isTold = (one: Fields) =>
    (textOf(one.message) ?? '').trim() === outgoing.text.trim() &&
    !(Date.parse(instantOf(one.created_time) ?? '') < notBefore)
  const isIt = (one: Fields) => textOf(fieldsOf(one.from).id) === account && isTold(one)
  const found = (one: Fields, root?: string): ReadBackResult => ({
    found: true,
    externalId: textOf(one.id) ?? '',
    at: Date.parse(instantOf(one.created_time) ?? '') || ctx.now(),
    ...(root ? { conversationRootExternalId: root } : {}),
  })
  if (outgoing.mode === 'public') {
    const under = outgoing.inReplyTo?.externalId ?? outgoing.conversation?.rootExternalId ?? ''
    const query = {
      fields: 'id,message,from,created_time',
      order: 'reverse_chronological',
      filter: 'stream',
      limit: '50',
    }
    let nameless = false
    for await (const one of graph.list(`${under}/comments`, query, 2)) {
      if (isIt(one)) return found(one)
      nameless ||= one.from === undefined && isTold(one)
    }
    if (nameless)
      return { found: 'unsure', evidence: 'These words are in the thread; the platform does not say whose.' }
    return { found: false, evidence: 'The thread was read; these words of ours are not in it.' }
  }
  const person = outgoing.conversation?.rootExternalId ?? outgoing.recipient?.externalId
  if (!person) return { found: 'unsure', evidence: 'Nobody knows whom the platform wrote to.' }
  const threads = await graph.get(`${account}/conversations`, { platform: 'messenger', user_id: person })
  if (!threads.ok) throw new GraphFailure(threads)
  const [thread] = listOf(threads.body.data)
  if (!thread) return outgoing.privateReplyTo ? unsure : { found: false, evidence: 'There is no such conversation.' }
  const fields = 'messages.limit(20){id,created_time,from,message}'
  const read = await graph.get(textOf(thread.id) ?? '', { fields })
  if (!read.ok) throw new GraphFailure(read)
  const ours = listOf(fieldsOf(read.body.messages).data).find(isIt)
  if (ours) return found(ours, person)
  return outgoing.privateReplyTo
    ? unsure
    : { found: false, evidence: 'The conversation’s newest twenty messages were read; this is not among them.' }
}

const CLOCKS_APART_MS = 2 * 60_000

/** The moment in one of our ids (UUIDv7), epoch milliseconds: the same words from before it are an earlier reply. 0 for other ids. */
const writtenAt = (id: string): number =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-7/i.test(id) ? Number.parseInt(id.replace('-', '').slice(0, 12), 16) : 0

/** By private reply the platform may know the person under another id. */
const unsure: ReadBackResult = {
  found: 'unsure',
  evidence: 'The platform was asked and does not show a private reply under this person’s public id.',
}
