/** What is remembered between looks at a feed. */
import { z } from 'zod'

const cursor = z.object({
  /** The address that all of this is about; another one in the settings begins anew. */
  of: z.string(),
  /** Where the feed moved to for good. */
  movedTo: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Of the entries that were last handed over. */
  digest: z.string().nullable(),
  /** The brand's names when a feed was last handed over; null before the first. With other names, what is there is looked at anew. */
  names: z.string().nullable().default(null),
  /** The site asked not to be called before; epoch milliseconds. */
  notBefore: z.number().nullable(),
  /** The hub that the feed named when it was last read, and what it calls the feed. */
  offer: z.object({ hub: z.string(), topic: z.string() }).nullable(),
  lease: z
    .object({
      topic: z.string(),
      hub: z.string(),
      callback: z.string(),
      /** When the hub said yes, and when it will be asked again; epoch milliseconds. */
      askedAt: z.number(),
      renewAt: z.number(),
    })
    .nullable(),
})
export type Cursor = z.infer<typeof cursor>
export type Lease = NonNullable<Cursor['lease']>

export function readCursor(stored: unknown, url: string): Cursor {
  const known = cursor.safeParse(stored)
  if (known.success && known.data.of === url) return known.data
  return {
    of: url,
    movedTo: null,
    etag: null,
    lastModified: null,
    digest: null,
    names: null,
    notBefore: null,
    offer: null,
    lease: null,
  }
}
