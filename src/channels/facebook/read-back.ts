/** Is a reply of unknown fate there? Asked by its words, among what the Page wrote in that place lately. */
import { findOurs, foundAt, sameWords, unsurePrivately } from '../../lib/meta/inbox/conversations.ts'
import { type Fields, fieldsOf, textOf } from '../../lib/meta/json.ts'
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
  const isTold = (one: Fields) => sameWords(outgoing, one.message, one.created_time)
  const isIt = (one: Fields) => textOf(fieldsOf(one.from).id) === account && isTold(one)
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
      if (isIt(one)) return foundAt(one, 'created_time', ctx.now())
      nameless ||= one.from === undefined && isTold(one)
    }
    if (nameless)
      return { found: 'unsure', evidence: 'These words are in the thread; the platform does not say whose.' }
    return { found: false, evidence: 'The thread was read; these words of ours are not in it.' }
  }
  const person = outgoing.conversation?.rootExternalId ?? outgoing.recipient?.externalId
  if (!person) return { found: 'unsure', evidence: 'Nobody knows whom the platform wrote to.' }
  const inbox = { edge: `${account}/conversations`, platform: 'messenger', account } as const
  const found = await findOurs(graph, inbox, person, isIt, ctx.now())
  return found.found === false && outgoing.privateReplyTo ? unsurePrivately : found
}
