/** What happened to an account: permissions lost and renewed, gaps filled, words of the platform about it. Kept for 90 days. */
import { newId } from '../lib/ids.ts'
import { type Db, json, sql, type Tx } from './db.ts'

export type ChannelLogEntry = {
  organizationId: string
  connectionId: string
  channelId: string | null
  kind: string
  detail?: string | null | undefined
  facts?: Record<string, string | number> | undefined
}

export async function logChannel(db: Db | Tx, entry: ChannelLogEntry): Promise<void> {
  await db
    .insertInto('channel_log')
    .values({
      organization_id: entry.organizationId,
      entry_id: newId(),
      connection_id: entry.connectionId,
      channel_id: entry.channelId,
      kind: entry.kind,
      detail: entry.detail?.slice(0, 2000) ?? null,
      facts: json(entry.facts ?? {}),
    })
    .execute()
}

export async function dropOldChannelLogs(db: Db): Promise<void> {
  await sql`delete from channel_log where at < now() - interval '90 days'`.execute(db)
}

/**
 * When this account was last heard, and how far apart its events usually are: the median over two weeks, so that a busy hour and a quiet
 * night do not speak for each other. Null when it was heard fewer than ten times.
 */
export async function rhythmOf(
  db: Db,
  channel: { organizationId: string; channelId: string },
): Promise<{ lastEventAt: number | null; usualGapSeconds: number | null }> {
  const { rows } = await sql<{ last: Date | null; gap: number | null; n: number }>`
    select max(at) as last, percentile_cont(0.5) within group (order by gap) as gap, count(*) as n from (
      select filed_at as at, extract(epoch from filed_at - lag(filed_at) over (order by filed_at)) as gap from message
       where organization_id = ${channel.organizationId} and channel_id = ${channel.channelId} and direction = 'in'
         and filed_at > now() - interval '14 days') heard`.execute(db)
  const [row] = rows
  return {
    lastEventAt: row?.last?.getTime() ?? null,
    usualGapSeconds: row && row.n >= 10 && row.gap !== null ? Number(row.gap) : null,
  }
}

/** Roots of this channel's public conversations, the liveliest last activity first. */
export async function recentRootsOf(
  db: Db,
  channel: { organizationId: string; channelId: string },
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ root: string }>`
    select co.root_external_id as root from conversation co
     where co.organization_id = ${channel.organizationId} and co.channel_id = ${channel.channelId} and co.visibility = 'public'
     order by co.conversation_id desc limit ${limit}`.execute(db)
  return rows.map((row) => row.root)
}
