import { missing } from './errors.ts'
import { graphTime, parseFields, project } from './fields.ts'
import { listing } from './paging.ts'
import { need } from './tokens.ts'
import type { Attachment, Call, Fields, Inbox, Message, Thread, Token } from './types.ts'
import type { World } from './world.ts'

/** Only the newest messages of a conversation have details; for older ones Graph claims that they were deleted. */
const DETAILED = 20
const CONVERSATION_DEFAULTS = ['id', 'updated_time']
const MESSAGE_DEFAULTS = ['id', 'created_time']

function attachmentNode(attachment: Attachment, index: number): Fields {
  const url = attachment.payload.url
  if (attachment.type === 'image')
    return { id: String(index), mime_type: 'image/jpeg', image_data: { url, preview_url: url } }
  if (attachment.type === 'video') return { id: String(index), mime_type: 'video/mp4', video_data: { url } }
  return { id: String(index), mime_type: 'application/octet-stream', name: 'file', file_url: url }
}

function party(inbox: Inbox, who: { id: string; name: string }): Fields {
  return inbox.platform === 'messenger'
    ? { name: who.name, email: `${who.id}@facebook.com`, id: who.id }
    : { username: who.name, id: who.id }
}

function messageNode(message: Message): Fields {
  const { inbox, person } = message.thread
  return {
    id: message.id,
    created_time: graphTime(message.createdAt),
    from: party(inbox, message.from),
    to: { data: [party(inbox, message.own ? person : inbox.account)] },
    message: message.text ?? '',
    attachments: message.attachments.length > 0 ? { data: message.attachments.map(attachmentNode) } : undefined,
    reply_to: message.replyTo ? { mid: message.replyTo } : undefined,
    reactions:
      message.reactions.size > 0
        ? { data: [...message.reactions].map(([id, reaction]) => ({ reaction, users: [{ id }] })) }
        : undefined,
    is_unsupported: undefined,
  }
}

function newestFirst(thread: Thread): Message[] {
  return [...thread.messages].sort(
    (a, b) => b.createdAt - a.createdAt || thread.messages.indexOf(b) - thread.messages.indexOf(a),
  )
}

function isDetailed(message: Message): boolean {
  return newestFirst(message.thread).slice(0, DETAILED).includes(message)
}

/** In a list an old message is only an id and a time. */
function listedMessage(message: Message): Fields {
  return isDetailed(message) ? messageNode(message) : { id: message.id, created_time: graphTime(message.createdAt) }
}

function conversationNode(world: World, call: Call, thread: Thread): Fields {
  return {
    id: thread.id,
    updated_time: graphTime(thread.updatedAt),
    link: `/inbox/${thread.id}`,
    message_count: thread.messages.length,
    participants: { data: [party(thread.inbox, thread.person), party(thread.inbox, thread.inbox.account)] },
    can_reply: thread.lastInboundAt !== undefined && world.now() - thread.lastInboundAt < 7 * 24 * 3_600_000,
    messages: (args: Record<string, string>, sub: ReturnType<typeof parseFields>) =>
      messagesOf(world, call, thread, args, sub),
  }
}

function messagesOf(
  world: World,
  call: Call,
  thread: Thread,
  params: Record<string, string>,
  sub?: ReturnType<typeof parseFields>,
) {
  return listing(world, call, {
    path: `/${thread.id}/messages`,
    items: newestFirst(thread),
    visible: (message) => !message.removed,
    render: listedMessage,
    defaults: MESSAGE_DEFAULTS,
    // A page that is asked for inside a field must be asked for with the same fields afterwards.
    params: sub && sub.length > 0 ? { ...params, fields: sub.map((one) => one.name).join(',') } : params,
    ...(sub ? { sub } : {}),
  })
}

/** `GET /{account}/conversations?platform=&user_id=`, newest first. */
export function conversations(world: World, token: Token, call: Call, inbox: Inbox, path: string): Fields {
  need(
    token,
    inbox.platform === 'instagram' && token.kind === 'instagram'
      ? 'instagram_business_manage_messages'
      : 'pages_messaging',
  )
  const userId = call.query.user_id
  const threads = [...inbox.threads.values()].filter((thread) => userId === undefined || thread.person.id === userId)
  return listing(world, call, {
    path,
    items: threads.sort((a, b) => b.updatedAt - a.updatedAt),
    render: (thread) => conversationNode(world, call, thread),
    defaults: CONVERSATION_DEFAULTS,
    params: call.query,
  })
}

/** Reading one conversation, its messages, or one message. */
export function readConversation(world: World, call: Call, node: Thread | Message, edge: string | undefined) {
  if (call.method !== 'GET') return undefined
  const fields = parseFields(call.query.fields ?? '')
  if (node.kind === 'message') {
    if (edge !== undefined) return undefined
    if (node.removed || !isDetailed(node)) missing(node.id)
    return project(messageNode(node), fields, MESSAGE_DEFAULTS)
  }
  if (edge === 'messages') return messagesOf(world, call, node, call.query)
  return edge === undefined ? project(conversationNode(world, call, node), fields, CONVERSATION_DEFAULTS) : undefined
}
