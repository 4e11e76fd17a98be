/** The sandbox wall as a platform: what its visitors do, what the brand publishes, and what it then delivers to our webhook. */
import { Refusal } from '../../core/errors.ts'
import { cleanName } from '../../core/text/safe.ts'
import { newToken, tokenDigest } from '../../lib/secrets.ts'
import { loadBrand } from '../../store/brands.ts'
import { type ChannelRow, findChannel } from '../../store/channels.ts'
import { type Db, type Tx, transact } from '../../store/db.ts'
import { addJob, type JobPayloads } from '../../store/jobs.ts'
import {
  changeEntry,
  insertEntry,
  insertVisitor,
  loadEntry,
  takeFault,
  visitorOfToken,
  type WallEntry,
} from '../../store/wall.ts'
import type { ActionContext } from '../context.ts'

export type Wall = ChannelRow & { brandName: string; language: 'he' | 'en' }
const MAX_BODY = 200_000

/** The wall behind a channel id. Off outside sample data: refuses `not_found`. */
export async function openWall(db: Db | Tx, channelId: string): Promise<Wall> {
  const channel = await findChannel(db, channelId, 'sandbox')
  if (!channel?.sample) throw new Refusal('not_found')
  const brand = await loadBrand(db, channel.organizationId, channel.brandId)
  return { ...channel, brandName: brand.name, language: brand.language }
}

/** A visitor with a name; the token is told once and makes later calls theirs. */
export async function joinWall(
  ctx: ActionContext,
  channelId: string,
  name: string,
): Promise<{ visitorId: string; name: string; token: string }> {
  const wall = await openWall(ctx.db, channelId)
  const visitor = { visitorId: ctx.newId(), name: cleanName(name) || 'אורח', token: newToken() }
  await insertVisitor(ctx.db, wall, { id: visitor.visitorId, name: visitor.name, digest: tokenDigest(visitor.token) })
  return visitor
}

export type WallPost = { kind: 'post' | 'comment' | 'direct'; rootId: string | null; body: string }

/** A visitor writes. Refuses `not_signed_in`, `not_found` (no such thread), `reply_empty`, `too_large`. */
export function postOnWall(ctx: ActionContext, channelId: string, token: string, post: WallPost): Promise<WallEntry> {
  return transact(ctx.db, async (tx) => {
    const wall = await openWall(tx, channelId)
    const visitor = await visitorOfToken(tx, wall, tokenDigest(token))
    if (!visitor) throw new Refusal('not_signed_in')
    const body = keepable(post.body)
    const id = ctx.newId()
    const root = post.kind === 'comment' ? await loadEntry(tx, wall, { id: post.rootId ?? '' }) : null
    if (post.kind === 'comment' && (!root || root.kind === 'direct')) throw new Refusal('not_found')
    const entry: WallEntry = {
      id,
      kind: post.kind,
      // A visitor's private messages are one thread: the visitor's own.
      rootId: post.kind === 'direct' ? visitor.id : (root?.rootId ?? id),
      parentId: root?.id ?? null,
      visitorId: visitor.id,
      byBrand: false,
      authorName: visitor.name,
      body,
      clientKey: null,
      removedAt: null,
      at: ctx.now(),
    }
    await insertEntry(tx, wall, entry)
    await announce(tx, wall, entry, 'posted', ctx.now())
    return entry
  })
}

/** Words as the wall keeps them: PostgreSQL takes neither NUL nor half a character. Refuses `reply_empty`, `too_large`. */
function keepable(body: string): string {
  if (body.trim() === '') throw new Refusal('reply_empty')
  if (body.length > MAX_BODY) throw new Refusal('too_large')
  return body.replaceAll('\0', '\ufffd').toWellFormed()
}

/** A visitor edits or removes (null) their own words. Refuses `not_found`, and as for a post. */
export function changeOnWall(
  ctx: ActionContext,
  channelId: string,
  token: string,
  entryId: string,
  body: string | null,
): Promise<void> {
  return transact(ctx.db, async (tx) => {
    const wall = await openWall(tx, channelId)
    const visitor = await visitorOfToken(tx, wall, tokenDigest(token))
    const entry = await loadEntry(tx, wall, { id: entryId })
    if (!visitor || entry?.visitorId !== visitor.id || entry.removedAt !== null) throw new Refusal('not_found')
    const now = ctx.now()
    const reworded = body === null ? '' : keepable(body)
    await changeEntry(tx, wall, entryId, { body: reworded, ...(body === null ? { removed_at: new Date(now) } : {}) })
    await announce(tx, wall, { id: entryId, body: reworded }, body === null ? 'removed' : 'edited', now)
  })
}

export type BrandPost = {
  kind: 'comment' | 'direct'
  rootId: string | null
  parentId: string | null
  to: string | null
  clientKey: string
  body: string
}
export type BrandAnswer =
  | { status: 201; entry: WallEntry }
  | { status: 429; retryAfter: number }
  | { status: 400 | 404 | 500 }
  /** Published, and the answer never comes back. */
  | { status: 'lost' }

/** The brand publishes through the wall's API: once for each client key, and as wrong as was ordered. */
export function publishOnWall(ctx: ActionContext, channelId: string, post: BrandPost): Promise<BrandAnswer> {
  return transact(ctx.db, async (tx): Promise<BrandAnswer> => {
    const wall = await openWall(tx, channelId)
    if (await takeFault(tx, wall, 'refuse')) return { status: 400 }
    const limited = await takeFault(tx, wall, 'rate_limit')
    if (limited) return { status: 429, retryAfter: limited.seconds ?? 30 }
    if (await takeFault(tx, wall, 'server_error')) return { status: 500 }
    const before = await loadEntry(tx, wall, { clientKey: post.clientKey })
    if (before) return { status: 201, entry: before }
    const rootId = post.kind === 'direct' ? (post.to ?? post.rootId) : post.rootId
    if (!rootId) return { status: 404 }
    const id = ctx.newId()
    const entry: WallEntry = {
      id,
      kind: post.kind,
      rootId,
      parentId: post.parentId,
      visitorId: null,
      byBrand: true,
      authorName: wall.brandName,
      body: post.body,
      clientKey: post.clientKey,
      removedAt: null,
      at: ctx.now(),
    }
    await insertEntry(tx, wall, entry)
    await announce(tx, wall, entry, 'posted', ctx.now())
    return (await takeFault(tx, wall, 'lose_answer')) ? { status: 'lost' } : { status: 201, entry }
  })
}

/** Enqueues the wall's delivery to our webhook: late, twice or out of order when that was ordered. */
async function announce(
  tx: Tx,
  wall: Wall,
  entry: Pick<WallEntry, 'id' | 'body'>,
  event: JobPayloads['deliver-from-wall']['event'],
  now: number,
): Promise<void> {
  const delay = (await takeFault(tx, wall, 'delay')) ?? ((await takeFault(tx, wall, 'reorder')) && { seconds: 2 })
  const runAt = delay ? new Date(now + (delay.seconds ?? 5) * 1000) : null
  const { organizationId, channelId } = wall
  const job = (attempt: number) =>
    addJob(
      tx,
      'deliver-from-wall',
      { organizationId, channelId, entryId: entry.id, event, attempt, at: now, body: entry.body },
      { runAt, maxAttempts: 25 },
    )
  await job(1)
  if (await takeFault(tx, wall, 'duplicate')) await job(2)
}
