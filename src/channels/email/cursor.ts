/** Where reading a folder got to. UIDs mean nothing once the server has a new UIDVALIDITY; the date then bounds what is read again. */
import { z } from 'zod'

const folder = z.object({
  uidValidity: z.string(),
  /** The highest UID whose mail is durable here. */
  uid: z.number().int().nonnegative(),
  /** Epoch milliseconds at which the server took that mail in. */
  at: z.number(),
})
export type FolderCursor = z.infer<typeof folder>

const cursor = z.object({ inbox: folder.nullable().default(null), sent: folder.nullable().default(null) })
export type Cursor = z.infer<typeof cursor>

export function readCursor(stored: unknown): Cursor {
  const known = cursor.safeParse(stored)
  return known.success ? known.data : { inbox: null, sent: null }
}
