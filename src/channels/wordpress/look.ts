/**
 * One look at a site. Its comments have no date of change, so what is new, reworded, approved, held, trashed or gone is found by comparing
 * with what was there before: the newest twenty each time, and everything remembered now and then, or when the number of comments is
 * another than it should be.
 */
import { createHash } from 'node:crypto'
import { hmacSha256Hex } from '../../lib/hmac.ts'
import type { Api } from './api.ts'
import { type Cursor, type Known, trimmed } from './cursor.ts'
import { all, one, type Page, page, placed, type Seen } from './pages.ts'
import { textOf } from './parse.ts'
import { oneLine } from './plain.ts'
import { type Envelope, gmt } from './wire.ts'

const GLANCE = 20
const WHOLLY_MS = 10 * 60_000
/** When a site is connected, what was written before that is its past. */
export const FIRST_LOOK_BACK_MS = 48 * 3_600_000
/** What comes to light (approved after all, brought over from elsewhere) so long after it was written is the past too. */
const PAST_MS = 14 * 86_400_000
/** Comments whose fate is asked for one by one, each look. */
const MOST_MISSED = 30
/** Asked for together, with what they stand under. */
const TOGETHER = 20

export type Watch = {
  api: Api
  site: string
  /** Numbers of the accounts that speak for the site. */
  staff: ReadonlySet<number>
  /** Makes digests of visitors' addresses that lead to nobody. */
  key: string
  now: number
  tell(envelope: Envelope): Promise<void>
}

/** Tells what is new or changed, and gives what to remember. Throws SiteFailure when the site cannot be asked. */
export async function look(watch: Watch, before: Cursor): Promise<{ cursor: Cursor; found: number }> {
  const { api, now } = watch
  const first = before.floor === null
  const since = now - FIRST_LOOK_BACK_MS
  const isNew = ({ id }: Seen) => !(id in before.known) && id > (before.floor ?? 0)

  const glance = first ? null : await page(api, { per_page: String(GLANCE) })
  const wholly = glance === null || now - before.wholly >= WHOLLY_MS || isMore(glance, before, isNew)
  const read = wholly
    ? await all(api, { floor: before.floor, since })
    : { comments: new Map(glance.comments.map((seen) => [seen.id, seen])), total: glance.total, complete: false }

  const known = { ...before.known }
  const found: Envelope[] = []
  const at = new Date(now).toISOString()
  for (const seen of [...read.comments.values()].sort(byId)) {
    const was = before.known[seen.id]
    if (!was) continue
    const told = changeOf(seen, was, at, watch.site)
    if (told) found.push(told)
    known[seen.id] = knownOf(seen)
  }
  const missed = read.complete ? missedOf(before, read.comments) : []
  for (const id of missed.slice(0, MOST_MISSED)) {
    const was = before.known[id]
    const fate = await one(api, id)
    if (!was || fate === null) continue
    const told =
      typeof fate === 'string' ? sentence(watch.site, at, was, wordless(id, fate)) : changeOf(fate, was, at, watch.site)
    if (told) found.push(told)
    known[id] = typeof fate === 'string' ? [fate, was[1], was[2]] : knownOf(fate)
  }

  const fresh = [...read.comments.values()].filter(isNew).sort(byId)
  const news = first ? fresh.filter(({ date_gmt }) => (gmt(date_gmt) ?? 0) >= since) : fresh
  const past = first ? fresh.filter((seen) => !news.includes(seen)) : []
  for (let from = 0; from < news.length; from += TOGETHER) {
    const ids = news.slice(from, from + TOGETHER).map(({ id }) => id)
    const inPlace = await placed(api, ids)
    for (const id of ids) {
      const told = inPlace.get(id)
      // Gone within a second: nobody read it.
      if (!told) continue
      found.push(newcomer(watch, before, told, at))
      known[id] = knownOf(told.comment)
    }
  }
  for (const told of found) await watch.tell(told)
  const cursor = {
    ...before,
    known,
    floor: before.floor ?? highest(past) ?? (read.complete ? 0 : (lowest(fresh) ?? 1) - 1),
    total: read.total,
    looked: now,
    // What is left over is looked at with the next look.
    wholly: missed.length > MOST_MISSED ? 0 : wholly ? now : before.wholly,
  }
  return { cursor: trimmed(cursor, now), found: found.length }
}

/** There is something beyond the newest: more new ones, or the site's number of comments says that some came or went. */
function isMore({ comments, total }: Page, before: Cursor, isNew: (seen: Seen) => boolean): boolean {
  const fresh = comments.filter(isNew).length
  if (fresh > 0 && fresh === comments.length) return true
  return total !== null && before.total !== null && total !== before.total + fresh
}

/** Remembered as being there, and in no list now. */
const missedOf = (before: Cursor, comments: ReadonlyMap<number, Seen>): number[] =>
  Object.entries(before.known)
    .filter(([id, [status]]) => isListed(status) && !comments.has(Number(id)))
    .map(([id]) => Number(id))

const isListed = (status: string): boolean => status === 'approved' || status === 'hold'

function changeOf(seen: Seen, was: Known, at: string, site: string): Envelope | null {
  const words = digestOf(seen) === was[1] ? 'same' : 'changed'
  if (words === 'same' && seen.status === was[0]) return null
  // What was thrown away shall not be kept here a second time.
  if (seen.status === 'trash') return sentence(site, at, was, wordless(seen.id, seen.status))
  return sentence(site, at, was, withoutAddress(seen), words)
}

const sentence = (
  site: string,
  at: string,
  [status]: Known,
  comment: Envelope['comment'],
  words: 'same' | 'changed' = 'same',
): Envelope => ({ wordpress: site, at, was: { status, words }, comment })

const wordless = (id: number, status: string): Envelope['comment'] => ({
  id,
  post: 0,
  parent: 0,
  author: 0,
  author_name: '',
  date_gmt: '',
  content: { raw: null, rendered: '' },
  link: null,
  status,
})

function newcomer(
  { site, staff, key }: Watch,
  before: Cursor,
  { comment, post }: { comment: Seen; post: { title: string; link: string | null; author: number } | null },
  at: string,
): Envelope {
  const { author, author_email, date_gmt } = comment
  const email = author_email.trim().toLowerCase()
  return {
    wordpress: site,
    at,
    was: null,
    // Who wrote a post speaks for the site under it.
    ours: author > 0 && (staff.has(author) || author === post?.author),
    guest:
      author === 0 && email !== '' && key !== ''
        ? `guest-${hmacSha256Hex(key, Buffer.from(email)).slice(0, 32)}`
        : null,
    old: before.floor !== null && (gmt(date_gmt) ?? before.looked) < before.looked - PAST_MS,
    comment: withoutAddress(comment),
    post: post && { title: oneLine(post.title), link: post.link },
  }
}

function withoutAddress({ author_email: _, ...comment }: Seen): Envelope['comment'] {
  return comment
}

const knownOf = (seen: Seen): Known => [seen.status, digestOf(seen), Math.floor((gmt(seen.date_gmt) ?? 0) / 1000)]

const digestOf = (seen: Seen): string => createHash('sha256').update(textOf(seen)).digest('hex').slice(0, 12)

const lowest = (comments: readonly Seen[]): number | null => comments[0]?.id ?? null
const highest = (comments: readonly Seen[]): number | null => comments.at(-1)?.id ?? null

const byId = (one: Seen, other: Seen): number => one.id - other.id
