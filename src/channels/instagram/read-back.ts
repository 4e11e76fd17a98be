/** Is a reply of unknown fate there? Asked by its words, among what the account wrote in that place lately. */
import { findOurs, foundAt, sameWords, unsurePrivately } from '../../lib/meta/inbox/conversations.ts'
import { type Fields, fieldsOf, textOf } from '../../lib/meta/json.ts'
import type { ChannelContext, ConnectedChannel, Outgoing, ReadBackResult } from '../channel.ts'
import { MENTION } from './parse/comments.ts'
import { graphOf, type Settings, sender } from './settings.ts'

/** Throws when the platform cannot be asked right now. */
export async function readBack(
  ctx: ChannelContext,
  { settings, account }: ConnectedChannel<Settings>,
  outgoing: Outgoing,
): Promise<ReadBackResult> {
  const graph = graphOf(ctx, settings)
  const isOurs = (one: Fields) => textOf(fieldsOf(one.from).id) === account
  if (outgoing.mode === 'public') {
    if (outgoing.conversation?.rootExternalId.startsWith(MENTION))
      return { found: 'unsure', evidence: 'Instagram does not show comments under media of others.' }
    const answered = outgoing.inReplyTo?.externalId ?? ''
    // An answer to an answer lands under the comment on top.
    const comment = await graph.get(answered, { fields: 'id,parent_id' })
    const top = (comment.ok && textOf(comment.body.parent_id)) || answered
    let nameless = false
    const query = { fields: 'id,text,timestamp,from', limit: '50' }
    for await (const one of graph.list(`${top}/replies`, query, 4)) {
      if (!sameWords(outgoing, one.text, one.timestamp)) continue
      if (isOurs(one)) return foundAt(one, 'timestamp', ctx.now())
      nameless ||= one.from === undefined
    }
    if (nameless)
      return { found: 'unsure', evidence: 'These words are in the thread; the platform does not say whose.' }
    return { found: false, evidence: 'The thread was read; these words of ours are not in it.' }
  }
  const person = outgoing.conversation?.rootExternalId ?? outgoing.recipient?.externalId
  if (!person) return { found: 'unsure', evidence: 'Nobody knows whom the platform wrote to.' }
  const inbox = { edge: `${sender(settings)}/conversations`, platform: 'instagram', account } as const
  const isIt = (one: Fields) => isOurs(one) && sameWords(outgoing, one.message, one.created_time)
  const found = await findOurs(graph, inbox, person, isIt, ctx.now())
  return found.found === false && outgoing.privateReplyTo ? unsurePrivately : found
}
