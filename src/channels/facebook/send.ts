/** A reply in the thread, the one private reply to a public message, or a message in Messenger. Each text is one call. */
import type { Graph } from '../../lib/meta/graph.ts'
import { personOf, sendDirectly, uploadFile } from '../../lib/meta/inbox/send.ts'
import { type Fields, textOf } from '../../lib/meta/json.ts'
import { type ActOutcome, actOutcome, sendOutcome } from '../../lib/meta/outcome.ts'
import type { ChannelContext, ConnectedChannel, Outgoing, SendResult } from '../channel.ts'
import { graphOf, type Settings } from './settings.ts'

export async function send(
  ctx: ChannelContext,
  { settings, account }: ConnectedChannel<Settings>,
  outgoing: Outgoing,
): Promise<SendResult> {
  const graph = graphOf(ctx, settings)
  if (outgoing.mode === 'public') {
    const under = outgoing.inReplyTo?.externalId ?? outgoing.conversation?.rootExternalId
    if (!under) return { outcome: 'refused', reason: 'there is no post or comment to answer' }
    const said = outgoing.file ? await uploadPhoto(graph, account, outgoing.file) : { message: outgoing.text }
    if ('outcome' in said) return said
    const result = await graph.post(`${under}/comments`, said)
    if (!result.ok) return sendOutcome(result)
    const id = textOf(result.body.id)
    return id
      ? { outcome: 'sent', externalId: id, at: ctx.now() }
      : { outcome: 'unknown', reason: 'the platform accepted it and gave no id' }
  }
  const to = recipientOf(outgoing, account)
  if (!to) return { outcome: 'refused', reason: 'there is nobody to write to' }
  const humanAgent = outgoing.window === 'human_agent'
  if (humanAgent && !settings.human_agent)
    return { outcome: 'refused', reason: 'The 24 hours have passed, and Meta has not granted this app Human Agent.' }
  const content = outgoing.file
    ? await uploadFile(graph, `${account}/message_attachments`, outgoing.file)
    : { text: outgoing.text }
  if ('outcome' in content) return content
  return sendDirectly(graph, `${account}/messages`, {
    to,
    isPrivateReply: outgoing.privateReplyTo !== null,
    humanAgent,
    // Comes back in the echo: ours is known again even when this call's answer is lost.
    content: { ...content, metadata: outgoing.clientKey },
    now: ctx.now(),
  })
}

/** A picture that stands nowhere until a comment shows it: it may be uploaded again whatever became of the first time. */
async function uploadPhoto(
  graph: Graph,
  account: string,
  file: NonNullable<Outgoing['file']>,
): Promise<{ attachment_id: string } | ActOutcome> {
  const form = new FormData()
  form.set('published', 'false')
  form.set('source', new Blob([await file.bytes()], { type: file.contentType }), file.name)
  const result = await graph.post(`${account}/photos`, form)
  if (!result.ok) return actOutcome(result)
  const id = textOf(result.body.id)
  return id ? { attachment_id: id } : { outcome: 'refused', reason: 'the platform took the picture and gave no id' }
}

/** A private reply names what it answers: `<page>_<post>` is a post, `<post>_<comment>` a comment. */
function recipientOf(outgoing: Outgoing, account: string): Fields | null {
  const { privateReplyTo } = outgoing
  if (!privateReplyTo) return personOf(outgoing)
  return privateReplyTo.startsWith(`${account}_`) ? { post_id: privateReplyTo } : { comment_id: privateReplyTo }
}
