/** Reading comments: the newest, all down to a certain one, one by its number, and new ones with what they stand under. */
import { z } from 'zod'
import { type Api, SiteFailure } from './api.ts'
import { strange } from './people.ts'
import { COMMENT_FIELDS, gmt, siteComment, sitePost } from './wire.ts'

const FULL_PAGE = 100
/** Of a hundred; a site with more between two looks is read on at the next. */
const MOST_PAGES = 20

/** A comment as the site shows it to us; the address of its writer goes no further than the listener. */
const seen = siteComment.extend({ author_email: z.string().catch('') })
export type Seen = z.infer<typeof seen>
export type Page = { comments: Seen[]; total: number | null; pages: number | null }

/** Newest first, shown and waiting; what is spam or in the trash is not asked for. Throws SiteFailure. */
export async function page(api: Api, query: Record<string, string>): Promise<Page> {
  const { body, headers } = await list(api, { status: 'all', order: 'desc', _fields: COMMENT_FIELDS, ...query })
  const read = z.array(seen).safeParse(body)
  if (!read.success) throw new SiteFailure(strange('the site answered something else than comments'))
  return { comments: read.data, total: count(headers.get('x-wp-total')), pages: count(headers.get('x-wp-totalpages')) }
}

/** Down to comment `floor`, or to those written before `since` (epoch milliseconds) where there is no floor. */
export async function all(
  api: Api,
  { floor, since }: { floor: number | null; since: number },
): Promise<{ comments: Map<number, Seen>; total: number | null; complete: boolean }> {
  const comments = new Map<number, Seen>()
  let total: number | null = null
  for (let at = 1; at <= MOST_PAGES; at++) {
    const read = await page(api, { per_page: String(FULL_PAGE), page: String(at) })
    total = read.total
    for (const one of read.comments) comments.set(one.id, one)
    const last = read.comments.at(-1)
    // Comments that we may not read are left out, so a page can be short and not the last.
    const isLast = read.pages === null ? read.comments.length < FULL_PAGE : at >= read.pages
    if (isLast || (last && (floor === null ? (gmt(last.date_gmt) ?? 0) < since : last.id <= floor)))
      return { comments, total, complete: true }
  }
  return { comments, total, complete: false }
}

/** What became of a comment that is in no list: in which state it is, or `gone`, or `unreadable`; null when that cannot be told. */
export async function one(api: Api, id: number): Promise<Seen | 'gone' | 'unreadable' | null> {
  const answer = await api.get(`/wp/v2/comments/${id}`, { context: 'edit', _fields: COMMENT_FIELDS })
  if (answer.ok) return seen.safeParse(answer.body).data ?? null
  if (answer.kind !== 'refused') throw new SiteFailure(answer)
  if (answer.code === 'rest_comment_invalid_id') return 'gone'
  // Its post is in the trash, or private now.
  if (/^rest_(?:cannot_read|post_invalid_id)/.test(answer.code)) return 'unreadable'
  if (answer.status === 401 || answer.status === 429 || answer.status >= 500) throw new SiteFailure(answer)
  return null
}

export type Placed = { comment: Seen; post: { title: string; link: string | null; author: number } | null }

/** The same comments with the posts that they stand under, of whatever kind those are. */
export async function placed(api: Api, ids: readonly number[]): Promise<Map<number, Placed>> {
  const { body } = await list(api, {
    include: ids.join(','),
    status: 'any',
    per_page: String(FULL_PAGE),
    _embed: 'up',
    _fields: `${COMMENT_FIELDS},_links,_embedded`,
  })
  const read = z
    .array(
      seen.extend({
        _embedded: z
          .object({ up: z.array(z.unknown()) })
          .nullable()
          .catch(null),
      }),
    )
    .safeParse(body)
  if (!read.success) throw new SiteFailure(strange('the site answered something else than comments'))
  return new Map(
    read.data.map(({ _embedded, ...comment }) => {
      const post = sitePost.safeParse(_embedded?.up[0]).data
      return [
        comment.id,
        { comment, post: post ? { title: post.title.rendered, link: post.link, author: post.author } : null },
      ]
    }),
  )
}

async function list(api: Api, query: Record<string, string>): Promise<{ body: unknown; headers: Headers }> {
  // Notes that editors leave each other are comments of another type, and nobody's public words.
  const answer = await api.get('/wp/v2/comments', { context: 'edit', type: 'comment', orderby: 'id', ...query })
  if (!answer.ok) throw new SiteFailure(answer)
  return answer
}

const count = (given: string | null): number | null => (given !== null && /^\d+$/.test(given) ? Number(given) : null)
