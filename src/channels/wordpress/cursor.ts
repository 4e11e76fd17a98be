/** What is remembered between looks at a site. */
import { z } from 'zod'

/** [status, digest of the words, when it was written (epoch seconds)] */
const known = z.tuple([z.string(), z.string(), z.number()])
export type Known = z.infer<typeof known>

const cursor = z.object({
  /** The site that all of this is about; another one begins anew. */
  of: z.string(),
  /** Comments up to this number are not looked at any more, or were there before us. Null before the first look. */
  floor: z.number().nullable(),
  /** Comments as they were seen last, by their numbers. */
  known: z.record(z.string(), known),
  /** How many the site said it has, shown or waiting; null when it did not say. */
  total: z.number().nullable(),
  /** When the site was looked at, and when at everything that is remembered; epoch milliseconds. */
  looked: z.number(),
  wholly: z.number(),
  /** The site asked not to be called before; epoch milliseconds. */
  notBefore: z.number().nullable(),
})
export type Cursor = z.infer<typeof cursor>

export function readCursor(stored: unknown, site: string): Cursor {
  const read = cursor.safeParse(stored)
  if (read.success && read.data.of === site) return read.data
  return { of: site, floor: null, known: {}, total: null, looked: 0, wholly: 0, notBefore: null }
}

/** Comments are looked after for two weeks, and the newest of them at most. */
const REMEMBERED_SECONDS = 14 * 86_400
const MOST_REMEMBERED = 500

/** Lets go of the oldest comments; what is let go of is not looked at again. */
export function trimmed(cursor: Cursor, now: number): Cursor {
  const ids = Object.keys(cursor.known)
    .map(Number)
    .sort((a, b) => a - b)
  const tooOld = (id: number) => (cursor.known[id]?.[2] ?? 0) < now / 1000 - REMEMBERED_SECONDS
  let drop = 0
  while (drop < ids.length && (ids.length - drop > MOST_REMEMBERED || tooOld(ids[drop] ?? 0))) drop++
  if (drop === 0) return cursor
  const kept = Object.fromEntries(ids.slice(drop).map((id) => [id, cursor.known[id] as Known]))
  return { ...cursor, known: kept, floor: Math.max(cursor.floor ?? 0, ids[drop - 1] ?? 0) }
}
