/** What the site's interface gives, as far as it is used, and the envelope in which the listener hands it on. */
import { z } from 'zod'

/** What is asked for of each comment. The address of its writer is asked for to tell visitors apart, and goes no further. */
export const COMMENT_FIELDS = 'id,post,parent,author,author_name,author_email,date_gmt,content,link,status,type'

/** Plugins change what they like; what is not as expected counts as not given, as long as it is clear which comment it is. */
export const siteComment = z.object({
  id: z.number().int().positive(),
  post: z.number().int().nonnegative().catch(0),
  parent: z.number().int().nonnegative().catch(0),
  /** The number of a person registered on the site; 0 for visitors. */
  author: z.number().int().nonnegative().catch(0),
  author_name: z.string().catch(''),
  date_gmt: z.string().catch(''),
  content: z
    .object({ raw: z.string().nullable().catch(null), rendered: z.string().catch('') })
    .catch({ raw: null, rendered: '' }),
  link: z.string().nullable().catch(null),
  /** approved, hold, spam, trash, or a word of some plugin. */
  status: z.string().catch(''),
})
export type SiteComment = z.infer<typeof siteComment>

/** `_embedded.up[0]` of a comment: what it stands under. */
export const sitePost = z.object({
  title: z.object({ rendered: z.string() }),
  link: z.string().nullable().catch(null),
  author: z.number().int().catch(0),
})

/** One comment, and what became of it since it was looked at last. */
export const envelope = z.object({
  /** Says that this is one, and of which site. */
  wordpress: z.string().min(1),
  /** When the site was looked at. */
  at: z.iso.datetime(),
  /** What was known before; null for a comment that is new. */
  was: z.object({ status: z.string(), words: z.enum(['same', 'changed']) }).nullable(),
  /** Written by the site's own people. */
  ours: z.boolean().default(false),
  /** A visitor, told apart from others by a digest that leads to nobody. */
  guest: z.string().max(100).nullable().default(null),
  /** Came to light long after it was written: kept, and nobody is asked to answer. */
  old: z.boolean().default(false),
  /** With the status `gone` and nothing else when it is not on the site any more. */
  comment: siteComment,
  post: z.object({ title: z.string(), link: z.string().nullable() }).nullable().default(null),
})
export type Envelope = z.input<typeof envelope>

/** Ids of the conversations: comments have numbers too, and a post may have the same one. */
export const rootOf = (post: number): string => `post-${post}`
export const postOfRoot = (root: string): number | null => Number(/^post-(\d+)$/.exec(root)?.[1] ?? 0) || null

/** Epoch milliseconds of a `…_gmt` date, which is written without its zone; null when it is none. */
export function gmt(date: string): number | null {
  const at = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(date) ? date : `${date}Z`)
  return at > 0 && at < 8e14 ? at : null
}
