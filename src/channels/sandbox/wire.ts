/** The wall's own wire format: what it posts to our webhook, and what it answers to our calls. */
import { z } from 'zod'

export const entry = z.object({
  id: z.string(),
  kind: z.enum(['post', 'comment', 'direct']),
  root_id: z.string(),
  parent_id: z.string().nullable(),
  author: z.object({ id: z.string(), name: z.string(), reach: z.number().int().nullable() }),
  by_brand: z.boolean(),
  client_key: z.string().nullable(),
  body: z.string(),
  at: z.iso.datetime(),
  /** How many have seen the thread, as the wall counts it. */
  reach: z.number().int().nullable(),
})
export type WireEntry = z.infer<typeof entry>

export const delivery = z.object({
  wall: z.string(),
  /** Counts deliveries of the same event: a duplicate has the same events in different bytes. */
  attempt: z.number().int(),
  events: z.array(z.unknown()),
})

export const postedEvent = z.object({ id: z.string(), type: z.literal('posted'), entry })
export const editedEvent = z.object({
  id: z.string(),
  type: z.literal('edited'),
  entry_id: z.string(),
  body: z.string(),
  at: z.iso.datetime(),
})
export const removedEvent = z.object({
  id: z.string(),
  type: z.literal('removed'),
  entry_id: z.string(),
  at: z.iso.datetime(),
})
export const seenEvent = z.object({
  id: z.string(),
  type: z.literal('seen'),
  entry_id: z.string(),
  at: z.iso.datetime(),
})
export const wallEvent = z.discriminatedUnion('type', [postedEvent, editedEvent, removedEvent, seenEvent])
export type WallEvent = z.infer<typeof wallEvent>

export const published = z.object({ id: z.string(), root_id: z.string(), at: z.iso.datetime() })

export const SIGNATURE_HEADER = 'x-sandbox-signature'
