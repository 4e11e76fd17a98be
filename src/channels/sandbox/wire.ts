/** The wall's own wire format: what it posts to our webhook, and what it answers to our calls. */
import { z } from 'zod'

const id = z.string().min(1).max(512)
const reach = z.number().int().nonnegative().nullable()

export const entry = z.object({
  id,
  kind: z.enum(['post', 'comment', 'direct']),
  root_id: id,
  parent_id: id.nullable(),
  author: z.object({ id, name: z.string(), reach }),
  by_brand: z.boolean(),
  client_key: z.string().max(200).nullable(),
  body: z.string(),
  at: z.iso.datetime(),
  /** How many have seen the thread, as the wall counts it. */
  reach,
})
export type WireEntry = z.infer<typeof entry>

export const delivery = z.object({
  wall: id,
  /** Counts deliveries of the same event: a duplicate has the same events in different bytes. */
  attempt: z.number().int(),
  events: z.array(z.unknown()),
})

export const postedEvent = z.object({ id, type: z.literal('posted'), entry })
export const editedEvent = z.object({
  id,
  type: z.literal('edited'),
  entry_id: id,
  body: z.string(),
  at: z.iso.datetime(),
})
export const removedEvent = z.object({
  id,
  type: z.literal('removed'),
  entry_id: id,
  at: z.iso.datetime(),
})
export const seenEvent = z.object({
  id,
  type: z.literal('seen'),
  entry_id: id,
  at: z.iso.datetime(),
})
export const wallEvent = z.discriminatedUnion('type', [postedEvent, editedEvent, removedEvent, seenEvent])
export type WallEvent = z.infer<typeof wallEvent>

export const published = z.object({ id: z.string(), root_id: z.string(), at: z.iso.datetime() })

export const SIGNATURE_HEADER = 'x-sandbox-signature'
