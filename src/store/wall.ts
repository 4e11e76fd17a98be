/** The sandbox wall's own tables: the platform's side, which the desk knows only through the channel. */
import { type Db, sql, type Tx } from './db.ts'

export type WallKey = { organizationId: string; channelId: string }
export const FAULTS = ['duplicate', 'delay', 'reorder', 'refuse', 'rate_limit', 'lose_answer', 'server_error'] as const
export type Fault = (typeof FAULTS)[number]
export type WallEntry = {
  id: string
  kind: 'post' | 'comment' | 'direct'
  rootId: string
  parentId: string | null
  visitorId: string | null
  byBrand: boolean
  authorName: string
  body: string
  clientKey: string | null
  removedAt: number | null
  at: number
}

/** False when this client key was published before: the wall, like a good platform, takes each once. */
export async function insertEntry(tx: Tx, wall: WallKey, entry: WallEntry): Promise<boolean> {
  const result = await tx
    .insertInto('sandbox_entry')
    .values({
      organization_id: wall.organizationId,
      channel_id: wall.channelId,
      entry_id: entry.id,
      kind: entry.kind,
      root_id: entry.rootId,
      parent_id: entry.parentId,
      visitor_id: entry.visitorId,
      by_brand: entry.byBrand,
      author_name: entry.authorName,
      body: entry.body,
      client_key: entry.clientKey,
      at: new Date(entry.at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function loadEntry(
  db: Db | Tx,
  wall: WallKey,
  by: { id: string } | { clientKey: string },
): Promise<WallEntry | null> {
  let query = entries(db, wall)
  query = 'id' in by ? query.where('entry_id', '=', by.id) : query.where('client_key', '=', by.clientKey)
  const row = await query.executeTakeFirst()
  return row ? toEntry(row) : null
}

/** The public side, newest threads last; and one visitor's private messages. */
export async function listEntries(db: Db, wall: WallKey, visitorId: string | null): Promise<WallEntry[]> {
  const rows = await entries(db, wall)
    .where((where) =>
      where.or([where('kind', '<>', 'direct'), ...(visitorId ? [where('root_id', '=', visitorId)] : [])]),
    )
    .orderBy('at', 'desc')
    .orderBy('entry_id', 'desc')
    .limit(500)
    .execute()
  return rows.map(toEntry).reverse()
}

export async function changeEntry(
  tx: Tx,
  wall: WallKey,
  id: string,
  set: { body?: string; removed_at?: Date },
): Promise<void> {
  await tx
    .updateTable('sandbox_entry')
    .set(set)
    .where('organization_id', '=', wall.organizationId)
    .where('channel_id', '=', wall.channelId)
    .where('entry_id', '=', id)
    .execute()
}

export async function insertVisitor(
  tx: Db | Tx,
  wall: WallKey,
  visitor: { id: string; name: string; digest: Buffer },
): Promise<void> {
  await tx
    .insertInto('sandbox_visitor')
    .values({
      organization_id: wall.organizationId,
      channel_id: wall.channelId,
      visitor_id: visitor.id,
      name: visitor.name,
      token_digest: visitor.digest,
    })
    .execute()
}

export async function visitorOfToken(
  db: Db | Tx,
  wall: WallKey,
  digest: Buffer,
): Promise<{ id: string; name: string } | null> {
  const row = await db
    .selectFrom('sandbox_visitor')
    .select(['visitor_id', 'name'])
    .where('organization_id', '=', wall.organizationId)
    .where('channel_id', '=', wall.channelId)
    .where('token_digest', '=', digest)
    .executeTakeFirst()
  return row ? { id: row.visitor_id, name: row.name } : null
}

/** Orders the next `remaining` deliveries or calls to go wrong in this way. */
export async function orderFault(
  tx: Db | Tx,
  wall: WallKey,
  fault: Fault,
  remaining: number,
  seconds: number | null,
): Promise<void> {
  await tx
    .insertInto('sandbox_fault')
    .values({ organization_id: wall.organizationId, channel_id: wall.channelId, fault, remaining, seconds })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'channel_id', 'fault']).doUpdateSet({ remaining, seconds }),
    )
    .execute()
}

/** Uses up one ordered fault, if any is waiting. */
export async function takeFault(tx: Tx, wall: WallKey, fault: Fault): Promise<{ seconds: number | null } | null> {
  const { rows } = await sql<{ seconds: number | null }>`
    update sandbox_fault set remaining = remaining - 1 where organization_id = ${wall.organizationId}
       and channel_id = ${wall.channelId} and fault = ${fault} and remaining > 0 returning seconds`.execute(tx)
  return rows[0] ?? null
}

export async function listFaults(
  db: Db,
  wall: WallKey,
): Promise<{ fault: Fault; remaining: number; seconds: number | null }[]> {
  const rows = await db
    .selectFrom('sandbox_fault')
    .select(['fault', 'remaining', 'seconds'])
    .where('organization_id', '=', wall.organizationId)
    .where('channel_id', '=', wall.channelId)
    .where('remaining', '>', 0)
    .execute()
  return rows.map((row) => ({ ...row, fault: row.fault as Fault }))
}

function entries(db: Db | Tx, wall: WallKey) {
  return db
    .selectFrom('sandbox_entry')
    .selectAll()
    .where('organization_id', '=', wall.organizationId)
    .where('channel_id', '=', wall.channelId)
}

function toEntry(row: {
  entry_id: string
  kind: string
  root_id: string
  parent_id: string | null
  visitor_id: string | null
  by_brand: boolean
  author_name: string
  body: string
  client_key: string | null
  removed_at: Date | null
  at: Date
}): WallEntry {
  return {
    id: row.entry_id,
    kind: row.kind as WallEntry['kind'],
    rootId: row.root_id,
    parentId: row.parent_id,
    visitorId: row.visitor_id,
    byBrand: row.by_brand,
    authorName: row.author_name,
    body: row.body,
    clientKey: row.client_key,
    removedAt: row.removed_at?.getTime() ?? null,
    at: row.at.getTime(),
  }
}
