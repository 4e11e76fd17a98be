/** A direct message in Messenger or Instagram: to somebody who wrote, or the one private reply to what they said in public. */
import type { Graph } from '../graph.ts'
import { type Fields, textOf } from '../json.ts'
import { type ActOutcome, actOutcome, type Outcome, sendOutcome } from '../outcome.ts'

export type DirectMessage = {
  to: Fields
  /** A private reply names no type: it opens nothing and needs nothing open. */
  isPrivateReply: boolean
  /** After the free window, where the platform lets a person's words through. */
  humanAgent: boolean
  content: Fields
  /** Epoch milliseconds, for what the platform accepted. */
  now: number
}

export type SentDirectly =
  | { outcome: 'sent'; externalId: string; at: number; conversationRootExternalId?: string }
  | Outcome

/** `path` is the edge of the account that sends, e.g. `100200300/messages`. */
export async function sendDirectly(graph: Graph, path: string, message: DirectMessage): Promise<SentDirectly> {
  // Inside the window no tag, outside it a person's words: the old tags are refused since April 2026.
  const type = message.humanAgent
    ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
    : { messaging_type: 'RESPONSE' }
  const result = await graph.post(path, {
    recipient: message.to,
    ...(message.isPrivateReply ? {} : type),
    message: message.content,
  })
  if (!result.ok) return sendOutcome(result)
  const id = textOf(result.body.message_id)
  const person = textOf(result.body.recipient_id)
  if (!id) return { outcome: 'unknown', reason: 'the platform accepted it and gave no id' }
  const thread = person ? { conversationRootExternalId: person } : {}
  return { outcome: 'sent', externalId: id, at: message.now, ...thread }
}

/** Somebody we wrote with, or whom a first message goes to; null when nobody is known. */
export function personOf(outgoing: {
  conversation: { rootExternalId: string } | null
  recipient: { externalId: string } | null
}): Fields | null {
  const id = outgoing.conversation?.rootExternalId ?? outgoing.recipient?.externalId
  return id ? { id } : null
}

/** Uploading shows nothing to anybody: whatever happens to it, the message did not go out, and the upload may be made again. */
export async function uploadFile(
  graph: Graph,
  path: string,
  file: { name: string; contentType: string; bytes(): Promise<Uint8Array<ArrayBuffer>> },
): Promise<{ attachment: Fields } | ActOutcome> {
  const kind = file.contentType.split('/')[0] ?? ''
  const type = ['image', 'video', 'audio'].includes(kind) ? kind : 'file'
  const form = new FormData()
  form.set('message', JSON.stringify({ attachment: { type, payload: { is_reusable: true } } }))
  form.set('filedata', new Blob([await file.bytes()], { type: file.contentType }), file.name)
  const result = await graph.post(path, form)
  if (!result.ok) return actOutcome(result)
  const id = textOf(result.body.attachment_id)
  return id
    ? { attachment: { type, payload: { attachment_id: id } } }
    : { outcome: 'refused', reason: 'the platform took the file and gave no id' }
}
