/** Foreign values in the lengths that the normal form holds: a long link or name must not cost anybody the words beside it. */
import type { ChannelEventInput } from '../../../core/message/message.ts'

const MOST = { id: 512, name: 512, detail: 2000, url: 4096, key: 600, clientKey: 200, emoji: 64 }

type Message = Extract<ChannelEventInput, { type: 'message' }>

/** The event, shortened where that loses nothing that is acted upon; null when an id is longer than any of this platform's. */
export function shortened(event: ChannelEventInput): ChannelEventInput | null {
  if (idsOf(event).some((id) => id && id.length > MOST.id)) return null
  const key = event.key.slice(0, MOST.key)
  switch (event.type) {
    case 'message':
      return { ...fitMessage(event), key }
    case 'post':
      return { ...event, key, title: cut(event.title, MOST.detail), permalink: address(event.permalink) }
    case 'reaction':
      return { ...event, key, author: named(event.author), emoji: cut(event.emoji, MOST.emoji) }
    case 'notice':
      return { ...event, key, detail: event.detail.slice(0, MOST.detail) }
    default:
      return { ...event, key }
  }
}

function fitMessage(event: Message): Message {
  const { conversation, message, clientKey } = event
  const { context, attachments } = message
  return {
    ...event,
    conversation: {
      ...conversation,
      title: cut(conversation.title ?? null, MOST.detail),
      permalink: address(conversation.permalink),
    },
    message: {
      ...message,
      author: named(message.author),
      permalink: address(message.permalink),
      // A file that cannot be fetched is said to be missing.
      attachments: (attachments ?? []).map((file) => ({
        ...file,
        url: address(file.url),
        name: cut(file.name ?? null, MOST.name),
      })),
      context: context ? { ...context, detail: cut(context.detail ?? null, MOST.detail) } : null,
    },
    // Ours are short; anything longer is another app's.
    clientKey: clientKey && clientKey.length <= MOST.clientKey ? clientKey : null,
  }
}

function idsOf(event: ChannelEventInput): (string | null | undefined)[] {
  const author = 'author' in event ? event.author.externalId : null
  if (event.type !== 'message')
    return [
      event.account,
      author,
      'externalId' in event ? event.externalId : null,
      'rootExternalId' in event ? event.rootExternalId : null,
      'conversationRootExternalId' in event ? event.conversationRootExternalId : null,
    ]
  const { conversation, message } = event
  return [
    event.account,
    conversation.rootExternalId,
    message.externalId,
    message.parentExternalId,
    message.author.externalId,
  ]
}

const cut = (text: string | null, most: number): string | null => text?.slice(0, most) ?? null

/** Half an address leads nowhere. */
const address = (url: string | null | undefined): string | null => (url && url.length <= MOST.url ? url : null)

const named = <A extends { name: string }>(author: A): A => ({ ...author, name: author.name.slice(0, MOST.name) })
