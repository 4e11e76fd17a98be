/**
 * The normal form every channel speaks. A channel's pure `parse` turns one delivery (exactly what the platform sent) into these events;
 * nothing downstream knows which platform they came from.
 *
 * Ids from platforms are strings of at most 512 characters, always: many exceed 2^53. Times are ISO 8601 instants in UTC.
 */
import { z } from 'zod'

/** Who can see a message: everybody, the customer and us, or the team alone. */
export const visibility = z.enum(['public', 'private', 'internal'])
export type Visibility = z.infer<typeof visibility>

/** Foreign text, as a database can hold it: NUL and half characters become U+FFFD. */
const text = () => z.string().overwrite((given) => given.toWellFormed().replaceAll('\0', '\ufffd'))
const externalId = text().min(1).max(512)
/** A count that fits the database; nobody's audience is larger than that. */
const reach = z
  .number()
  .int()
  .nonnegative()
  .overwrite((given) => Math.min(given, 2_147_483_647))
  .nullable()
  .default(null)
const instant = z.iso.datetime({ offset: true })

export const author = z.object({
  externalId,
  /** Display name as the platform gave it; foreign text, never markup. */
  name: text().max(512),
  handle: text().max(512).nullable().default(null),
  avatarUrl: text().max(2048).nullable().default(null),
  /** Followers or friends, when the platform tells. */
  reach,
  /** Other ids under which the platform may name the same person, now or later. */
  aliases: z.array(externalId).max(8).default([]),
})
export type Author = z.infer<typeof author>

export const incomingAttachment = z.object({
  externalId: externalId.nullable().default(null),
  name: text().max(512).nullable().default(null),
  contentType: text().max(128).nullable().default(null),
  /** Where the bytes can be fetched, or null when they came inside the delivery (`base64`). */
  url: text().max(4096).nullable().default(null),
  base64: text().nullable().default(null),
})
export type IncomingAttachment = z.infer<typeof incomingAttachment>

/** What a message is beside its words, where that changes how it is read or answered. */
export const messageContext = z.object({
  kind: z.enum([
    'mention',
    'review',
    'story_mention',
    'story_reply',
    'live_comment',
    'ad_comment',
    'postback',
    'button',
    'order',
    'shared_post',
    'sticker',
    'location',
    'contact',
    'unsupported',
    /** Another app owns the thread: kept, and nobody here is asked to answer. */
    'standby',
    /** Ours, but written in the platform's own app and not here. */
    'platform_app',
    /** An entry of a feed that names the brand. */
    'article',
  ]),
  /** A review's verdict, and its stars (1 to 5), where the platform has them. */
  recommends: z.boolean().nullable().default(null),
  stars: z.number().min(0).max(5).nullable().default(null),
  /** The app, link, button payload or product it speaks of; for the reader, never acted upon. */
  detail: text().max(2000).nullable().default(null),
})
export type MessageContext = z.infer<typeof messageContext>

const common = {
  /** Unique among the events of one channel; the same fact told twice carries the same key. */
  key: text().min(1).max(600),
  /** The connected account this event belongs to, as the platform names it; routes one delivery to many channels. */
  account: externalId,
}

export const messageEvent = z.object({
  ...common,
  type: z.literal('message'),
  conversation: z.object({
    rootExternalId: externalId,
    visibility: z.enum(['public', 'private']),
    /** What the thread hangs under (our post, a subject line), for the reader. */
    title: text().max(2000).nullable().default(null),
    permalink: text().max(4096).nullable().default(null),
    /** How many people may see it, when the platform tells. */
    reach,
  }),
  message: z.object({
    externalId,
    parentExternalId: externalId.nullable().default(null),
    author,
    text: text(),
    /** HTML as received, for channels that have it; rendered only in a sandbox. */
    html: text().nullable().default(null),
    sentAt: instant,
    permalink: text().max(4096).nullable().default(null),
    attachments: z.array(incomingAttachment).default([]),
    /** Sent by a machine (out of office, bounce, list): kept, but starts no clock and raises no alert. */
    automatic: z.boolean().default(false),
    context: messageContext.nullable().default(null),
  }),
  /** Written by the connected account itself: our own echo, or an answer given in the platform's own app. */
  fromUs: z.boolean().default(false),
  /** The key we sent along with an outgoing message, when the platform echoes it. */
  clientKey: text().max(200).nullable().default(null),
  /** Codes quoted in the text or headers that bind this message to a case (a handover code, a reply token). */
  references: z.array(text().max(998)).default([]),
})

export const editedEvent = z.object({
  ...common,
  type: z.literal('edited'),
  externalId,
  text: text(),
  editedAt: instant,
})
export const removedEvent = z.object({
  ...common,
  type: z.literal('removed'),
  externalId,
  removedAt: instant,
  by: z.enum(['author', 'us', 'platform', 'unknown']),
})
export const receiptEvent = z.object({
  ...common,
  type: z.literal('receipt'),
  externalId,
  /** `sent` proves that the platform took it, where the answer to the call was lost. */
  state: z.enum(['sent', 'delivered', 'read', 'failed']),
  /** The key we sent along, when the platform tells it again. */
  clientKey: text().max(200).nullable().default(null),
  at: instant,
  reason: text().max(2000).nullable().default(null),
})
/** Everything of ours in this conversation up to a time was read (or delivered): a watermark in place of ids. */
export const receiptUntilEvent = z.object({
  ...common,
  type: z.literal('receipt_until'),
  conversationRootExternalId: externalId,
  state: z.enum(['delivered', 'read']),
  until: instant,
})
/** Somebody put an emoji on a message, or took it away (`emoji` null). One reaction a person and message. */
export const reactionEvent = z.object({
  ...common,
  type: z.literal('reaction'),
  externalId,
  author,
  emoji: text().max(64).nullable(),
  at: instant,
})
/** A public message was hidden from the crowd, or shown again, by anyone and in any app. */
export const hiddenEvent = z.object({
  ...common,
  type: z.literal('hidden'),
  externalId,
  hidden: z.boolean(),
  at: instant,
})
/** A post of our own: no message of anybody's, but what the comments under it hang under. */
export const postEvent = z.object({
  ...common,
  type: z.literal('post'),
  rootExternalId: externalId,
  title: text().max(2000).nullable(),
  permalink: text().max(4096).nullable().default(null),
  reach,
})
/** Something about the account itself, for the channel's log; `test` is a trial send of the platform's dashboard and makes no data. */
export const noticeEvent = z.object({
  ...common,
  type: z.literal('notice'),
  notice: z.enum(['test', 'policy', 'thread_control', 'template', 'quality', 'account', 'other']),
  /** Short and technical, as the platform put it. */
  detail: text().max(2000),
})
/** The platform names a person by another id from now on. */
export const renamedEvent = z.object({
  ...common,
  type: z.literal('renamed'),
  previousExternalId: externalId,
  externalId,
})
/** The platform tells that something is there, and not what: the channel fetches it, and it comes as a delivery of its own. */
export const pointerEvent = z.object({
  ...common,
  type: z.literal('pointer'),
  /** What to fetch, in the channel's own words. */
  to: z.record(z.string().max(64), externalId),
})
/** A shape the channel does not know: kept and shown as such, never dropped. */
export const unknownEvent = z.object({ ...common, type: z.literal('unknown'), shape: text().max(200) })

export const channelEvent = z.discriminatedUnion('type', [
  messageEvent,
  editedEvent,
  removedEvent,
  receiptEvent,
  receiptUntilEvent,
  reactionEvent,
  hiddenEvent,
  postEvent,
  noticeEvent,
  renamedEvent,
  pointerEvent,
  unknownEvent,
])
export type ChannelEvent = z.infer<typeof channelEvent>
export type ChannelEventInput = z.input<typeof channelEvent>
export type MessageEvent = z.infer<typeof messageEvent>
