/** Who is there, and who was asked. */
import { z } from 'zod'
import { PRESENCES } from '../../core/routing/presence.ts'
import { NOBODY } from '../../core/routing/who-gets.ts'
import { id, instant, personRef } from './shapes-base.ts'

export const presence = z.enum(PRESENCES)
/** Whether a person is there, since when, and how much waits for them. */
export const standing = z.object({
  presence,
  since: instant.nullable(),
  load: z.number().int(),
  load_limit: z.number().int().nullable(),
  languages: z.array(z.string()),
})

/** A case that waits for somebody's yes or no. */
export const ask = z.object({
  kind: z.enum(['asked_of_me', 'asked_by_me', 'offered']),
  case_id: id,
  version: z.number().int(),
  number: z.number().int(),
  brand_id: id,
  area_id: id.nullable(),
  customer: z.string(),
  excerpt: z.string(),
  severity: z.number().int(),
  asked_by: personRef.nullable(),
  asked: z.array(personRef),
  since: instant,
  /** When the next in order is told, or an offer is taken back. */
  next_at: instant.nullable(),
  nobody: z.enum(NOBODY).nullable(),
  look_at: instant.nullable(),
})

/** Somebody was told that a case is theirs, and must acknowledge. */
export const responsible = z.object({
  area_id: id.nullable(),
  person: personRef.nullable(),
  notified_at: instant,
  acknowledged_at: instant.nullable(),
  /** Who said that it is not theirs; null: the system. */
  asked_by: personRef.nullable(),
  /** Those asked last; all who were told and may take it; those who said no. */
  asked: z.array(personRef),
  told: z.array(personRef),
  declined: z.array(z.object({ person: personRef, reason: z.string() })),
  /** When the next in order is told; null: nobody is left to tell. */
  next_at: instant.nullable(),
  /** Why nobody was there at once, and when somebody will look. */
  nobody: z.enum(NOBODY).nullable(),
  look_at: instant.nullable(),
})
