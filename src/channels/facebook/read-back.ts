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
  const graph = graphOf(ctx, settings)
  const isIt = (one: Fields) =>
    textOf(fieldsOf(one.from).id) === account && (textOf(one.message) ?? '').trim() === outgoing.text.trim()
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
    for await (const one of graph.list(`${under}/comments`, query, 2)) if (isIt(one)) return found(one)
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

/** By private reply the platform may know the person under another id. */
const unsure: ReadBackResult = {
  found: 'unsure',
  evidence: 'The platform was asked and does not show a private reply under this person’s public id.',
}
