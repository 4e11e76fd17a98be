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

const externalId = z.string().min(1).max(512)
const instant = z.iso.datetime({ offset: true })

export const author = z.object({
  externalId,
  /** Display name as the platform gave it; foreign text, never markup. */
  name: z.string().max(512),
  handle: z.string().max(512).nullable().default(null),
  avatarUrl: z.string().max(2048).nullable().default(null),
  /** Followers or friends, when the platform tells. */
  reach: z.number().int().nonnegative().nullable().default(null),
})
export type Author = z.infer<typeof author>

export const incomingAttachment = z.object({
  externalId: externalId.nullable().default(null),
  name: z.string().max(512).nullable().default(null),
  contentType: z.string().max(128).nullable().default(null),
  /** Where the bytes can be fetched, or null when they came inside the delivery (`base64`). */
  url: z.string().max(4096).nullable().default(null),
  base64: z.string().nullable().default(null),
})
export type IncomingAttachment = z.infer<typeof incomingAttachment>

const common = {
  /** Unique among the events of one channel; the same fact told twice carries the same key. */
  key: z.string().min(1).max(600),
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
    title: z.string().max(2000).nullable().default(null),
    permalink: z.string().max(4096).nullable().default(null),
    /** How many people may see it, when the platform tells. */
    reach: z.number().int().nonnegative().nullable().default(null),
  }),
  message: z.object({
    externalId,
    parentExternalId: externalId.nullable().default(null),
    author,
    text: z.string(),
    /** HTML as received, for channels that have it; rendered only in a sandbox. */
    html: z.string().nullable().default(null),
    sentAt: instant,
    permalink: z.string().max(4096).nullable().default(null),
    attachments: z.array(incomingAttachment).default([]),
    /** Sent by a machine (out of office, bounce, list): kept, but starts no clock and raises no alert. */
    automatic: z.boolean().default(false),
  }),
  /** Written by the connected account itself: our own echo, or an answer given in the platform's own app. */
  fromUs: z.boolean().default(false),
  /** The key we sent along with an outgoing message, when the platform echoes it. */
  clientKey: z.string().max(200).nullable().default(null),
  /** Codes quoted in the text or headers that bind this message to a case (a handover code, a reply token). */
  references: z.array(z.string().max(998)).default([]),
})

export const editedEvent = z.object({
  ...common,
  type: z.literal('edited'),
  externalId,
  text: z.string(),
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
  state: z.enum(['delivered', 'read', 'failed']),
  at: instant,
  reason: z.string().max(2000).nullable().default(null),
})
/** A shape the channel does not know: kept and shown as such, never dropped. */
export const unknownEvent = z.object({ ...common, type: z.literal('unknown'), shape: z.string().max(200) })

export const channelEvent = z.discriminatedUnion('type', [
  messageEvent,
  editedEvent,
  removedEvent,
  receiptEvent,
  unknownEvent,
])
export type ChannelEvent = z.infer<typeof channelEvent>
export type ChannelEventInput = z.input<typeof channelEvent>
export type MessageEvent = z.infer<typeof messageEvent>
