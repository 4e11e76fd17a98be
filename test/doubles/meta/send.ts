import { fail, missing, parameter } from './errors.ts'
import { emitEcho, newMessage, ownerOf, threadOf } from './inbox.ts'
import { need } from './tokens.ts'
import type { Attachment, Call, Comment, Fields, IgComment, Inbox, Post, Thread, Token } from './types.ts'
import type { World } from './world.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MESSENGER_CHARACTERS = 2000
const INSTAGRAM_BYTES = 1000
const METADATA_CHARACTERS = 1000
const QUICK_REPLIES = 13
const RETIRED_TAGS = ['CONFIRMED_EVENT_UPDATE', 'ACCOUNT_UPDATE', 'POST_PURCHASE_UPDATE']

const object = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})
const text = (value: unknown): string | undefined => (value === undefined || value === null ? undefined : String(value))

/** The window error of each channel; Meta uses code 10 for both and only the subcode tells it from a permission. */
function closed(inbox: Inbox): never {
  return fail(10, 'This message is sent outside of allowed window.', inbox.platform === 'messenger' ? 2018278 : 2534022)
}

function checkWindow(world: World, call: Call, thread: Thread): void {
  const { inbox } = thread
  const tag = text(call.body.tag)
  if (tag !== undefined && RETIRED_TAGS.includes(tag)) parameter('Invalid parameter', 1893061)
  const silentFor = thread.lastInboundAt === undefined ? Number.POSITIVE_INFINITY : world.now() - thread.lastInboundAt
  const type = text(call.body.messaging_type) ?? 'RESPONSE'
  if (type === 'UTILITY' && inbox.platform === 'messenger') return
  if (type === 'MESSAGE_TAG') {
    if (tag !== 'HUMAN_AGENT') parameter('Invalid parameter: tag')
    if (!inbox.humanAgent) {
      const { code, subcode } = inbox.humanAgentError
      fail(code, 'The Human Agent feature was not approved for this app', subcode)
    }
    if (silentFor > 7 * DAY) closed(inbox)
    return
  }
  if (type !== 'RESPONSE' && type !== 'UPDATE') parameter('Invalid parameter: messaging_type')
  if (silentFor > DAY) closed(inbox)
}

/** One attachment or thirty; an upload of ours or an address Meta can fetch. */
function attachmentsOf(world: World, inbox: Inbox, message: Fields): Attachment[] {
  const list = Array.isArray(message.attachments) ? message.attachments : [message.attachment]
  return list
    .filter((one) => one !== undefined)
    .map((one) => {
      const given = object(one)
      const payload = object(given.payload)
      const id = text(payload.attachment_id)
      if (id !== undefined && !inbox.uploads.has(id)) parameter('Attachment id is not yours', 2018074)
      const url = text(payload.url)
      const broken = url === undefined ? undefined : world.brokenUrls.find((rule) => rule.pattern.test(url))
      if (broken) parameter('Failed to fetch the file from the url', broken.subcode)
      return {
        type: String(given.type),
        payload: url === undefined ? { ...payload, url: `${world.url}/cdn/${id}` } : payload,
      }
    })
}

function contentOf(world: World, inbox: Inbox, call: Call) {
  const message = object(call.body.message)
  const words = text(message.text)
  const attachments = attachmentsOf(world, inbox, message)
  if (words === undefined && attachments.length === 0) parameter('Invalid parameter: the message is empty')
  if (words !== undefined && attachments.length > 0) parameter('Text and attachment are two messages')
  if (words === '') parameter('Invalid parameter: the text is empty')
  if (inbox.platform === 'messenger' && (words?.length ?? 0) > MESSENGER_CHARACTERS)
    parameter(`Length of param message[text] must be less than or equal to ${MESSENGER_CHARACTERS}`)
  if (inbox.platform === 'instagram' && Buffer.byteLength(words ?? '') > INSTAGRAM_BYTES)
    parameter(`Length of param message[text] must be at most ${INSTAGRAM_BYTES} bytes`)
  const metadata = text(message.metadata)
  if ((metadata?.length ?? 0) >= METADATA_CHARACTERS) parameter('Length of param message[metadata]')
  if (Array.isArray(message.quick_replies) && message.quick_replies.length > QUICK_REPLIES)
    parameter('Too many quick replies')
  const replyTo = text(object(call.body.reply_to).mid ?? object(message.reply_to).mid)
  return { text: words, attachments, metadata, replyTo }
}

function send(world: World, call: Call, thread: Thread): Fields {
  const content = contentOf(world, thread.inbox, call)
  const message = newMessage(world, thread, { own: true, ...content })
  emitEcho(world, message, world.appId, content.metadata === undefined ? {} : { metadata: content.metadata })
  return { recipient_id: thread.person.id, message_id: message.id }
}

/** What a private reply may answer: a comment or a visitor's post of this very account. */
export type Answerable = Comment | Post | IgComment

function privateReply(world: World, call: Call, inbox: Inbox, target: Answerable): Fields {
  const author = target.from
  if (target.removed) missing(target.id)
  if (author.id === inbox.account.id || world.pages.has(author.id)) fail(10903, 'Cannot reply to this activity')
  if (inbox.unavailable.has(author.id)) unavailable()
  if (target.privatelyAnswered) {
    if (inbox.platform === 'messenger') fail(10900, 'Activity already replied to')
    fail(100, 'The comment already has a private reply or is invalid', 2534025)
  }
  const live = target.kind === 'ig_comment' ? target.media.live : 'no'
  if (live === 'ended' || world.now() - target.createdAt > 7 * DAY) fail(10903, 'Cannot reply to this activity')
  contentOf(world, inbox, call)
  target.privatelyAnswered = true
  // It makes a thread, but opens no window: only the person's answer does.
  return send(world, call, threadOf(world, inbox, author))
}

function unavailable(): never {
  return fail(551, 'This person isn’t available right now.', 1545041)
}

/** `POST /{account-id}/messages`: a private reply, a sender action, or a message, with every rule of its channel. */
export function sendMessage(world: World, token: Token, call: Call, inbox: Inbox, target?: Answerable): Fields {
  if (inbox.platform === 'messenger') need(token, 'pages_messaging')
  else need(token, token.kind === 'instagram' ? 'instagram_business_manage_messages' : 'instagram_manage_messages')
  if (inbox.accessOff) fail(200, 'The account owner has disabled access to instagram direct messages', 2534041, 403)
  const recipient = object(call.body.recipient)
  if (recipient.comment_id !== undefined || recipient.post_id !== undefined) {
    if (!target) missing(String(recipient.comment_id ?? recipient.post_id))
    return privateReply(world, call, inbox, target)
  }
  const id = text(recipient.id)
  if (id === undefined) parameter('Invalid parameter: recipient')
  const thread = inbox.threads.get(id)
  if (!thread) {
    if (inbox.platform === 'instagram') fail(100, 'The requested user cannot be found.', 2534014)
    parameter('No matching user found', 2018001)
  }
  if (world.development && world.people.get(id)?.role !== true) fail(10, 'Recipient cannot receive now', 2018108)
  if (inbox.unavailable.has(id)) unavailable()
  if (call.body.sender_action !== undefined) return { recipient_id: id }
  const owner = ownerOf(world, thread)
  if (owner !== undefined && owner !== world.appId) fail(10, 'Message Not Sent: this thread has another owner', 2018300)
  checkWindow(world, call, thread)
  return send(world, call, thread)
}
