/** A reply in the thread, the one private reply to a public message, or a message in Messenger. Each text is one call. */
import type { Graph } from '../../lib/meta/graph.ts'
import { textOf } from '../../lib/meta/json.ts'
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
    const result = await graph.post(`${under}/comments`, { message: outgoing.text })
    if (!result.ok) return sendOutcome(result)
    const id = textOf(result.body.id)
    return id
      ? { outcome: 'sent', externalId: id, at: ctx.now() }
      : { outcome: 'unknown', reason: 'the platform accepted it and gave no id' }
  }
  const recipient = recipientOf(outgoing, account)
  if (!recipient) return { outcome: 'refused', reason: 'there is nobody to write to' }
  if (outgoing.window === 'human_agent' && !settings.human_agent)
    return { outcome: 'refused', reason: 'The 24 hours have passed, and Meta has not granted this app Human Agent.' }
  const content = outgoing.file ? await upload(graph, account, outgoing.file) : { text: outgoing.text }
  if ('outcome' in content) return content
  const result = await graph.post(`${account}/messages`, {
    recipient,
    ...(outgoing.privateReplyTo ? {} : typeOf(outgoing)),
    // Comes back in the echo: ours is known again even when this call's answer is lost.
    message: { ...content, metadata: outgoing.clientKey },
  })
  if (!result.ok) return sendOutcome(result)
  const id = textOf(result.body.message_id)
  const person = textOf(result.body.recipient_id)
  return id
    ? { outcome: 'sent', externalId: id, at: ctx.now(), ...(person ? { conversationRootExternalId: person } : {}) }
    : { outcome: 'unknown', reason: 'the platform accepted it and gave no id' }
}

/** A private reply names what it answers; a post's id holds the page's before its own. */
function recipientOf(
  { privateReplyTo, conversation, recipient }: Outgoing,
  account: string,
): Record<string, string> | null {
  if (privateReplyTo)
    return isPost(privateReplyTo, account) ? { post_id: privateReplyTo } : { comment_id: privateReplyTo }
  const id = conversation?.rootExternalId ?? recipient?.externalId
  return id ? { id } : null
}

/** `<page>_<post>` names a post, `<post>_<comment>` a comment. */
const isPost = (id: string, account: string): boolean => id.startsWith(`${account}_`)

/** Inside the window no tag, outside it a person's words: the old tags are refused since April 2026. */
const typeOf = ({ window }: Outgoing) =>
  window === 'human_agent' ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } : { messaging_type: 'RESPONSE' }

/** Uploading shows nothing to anybody: whatever happens to it, the message did not go out, and the upload may be made again. */
async function upload(
  graph: Graph,
  account: string,
  file: NonNullable<Outgoing['file']>,
): Promise<{ attachment: Record<string, unknown> } | ActOutcome> {
  const kind = file.contentType.split('/')[0] ?? ''
  const type = ['image', 'video', 'audio'].includes(kind) ? kind : 'file'
  const form = new FormData()
  form.set('message', JSON.stringify({ attachment: { type, payload: { is_reusable: true } } }))
  form.set('filedata', new Blob([await file.bytes()], { type: file.contentType }), file.name)
  const result = await graph.post(`${account}/message_attachments`, form)
  if (!result.ok) return actOutcome(result)
  const id = textOf(result.body.attachment_id)
  return id
    ? { attachment: { type, payload: { attachment_id: id } } }
    : { outcome: 'refused', reason: 'the platform took the file and gave no id' }
}
