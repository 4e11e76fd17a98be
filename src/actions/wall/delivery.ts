/** One delivery of the wall to our webhook: signed bytes, exactly as a platform would post them. */
import { settings as sandboxSettings } from '../../channels/sandbox/settings.ts'
import { SIGNATURE_HEADER, type WallEvent, type WireEntry } from '../../channels/sandbox/wire.ts'
import { hmacSha256Hex } from '../../lib/hmac.ts'
import { loadConnection, openSettings } from '../../store/channels.ts'
import type { JobPayloads } from '../../store/jobs.ts'
import { loadEntry, type WallEntry } from '../../store/wall.ts'
import type { ActionContext } from '../context.ts'
import { openWall } from './wall.ts'

export type WallDelivery = { connectionId: string; headers: Record<string, string>; body: Uint8Array }

/** Null when the wall or the entry is gone by now. */
export async function wallDelivery(
  ctx: ActionContext,
  job: JobPayloads['deliver-from-wall'],
): Promise<WallDelivery | null> {
  const wall = await openWall(ctx.db, job.channelId).catch(() => null)
  const connection = wall && (await loadConnection(ctx.db, wall.connectionId))
  const entry = wall && (await loadEntry(ctx.db, wall, { id: job.entryId }))
  if (!wall || !connection || !entry) return null
  const { secret } = sandboxSettings.parse(openSettings(connection, ctx.secrets))
  // What the event told then, whatever became of the entry since.
  const event = wallEvent({ ...entry, body: job.body }, job)
  const body = new TextEncoder().encode(JSON.stringify({ wall: wall.account, attempt: job.attempt, events: [event] }))
  return {
    connectionId: wall.connectionId,
    headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: `sha256=${hmacSha256Hex(secret, body)}` },
    body,
  }
}

function wallEvent(entry: WallEntry, { event, at }: JobPayloads['deliver-from-wall']): WallEvent {
  const when = new Date(at).toISOString()
  switch (event) {
    case 'posted':
      return { id: `posted:${entry.id}`, type: 'posted', entry: wireEntry(entry) }
    case 'edited':
      return { id: `edited:${entry.id}:${at}`, type: 'edited', entry_id: entry.id, body: entry.body, at: when }
    case 'removed':
      return { id: `removed:${entry.id}`, type: 'removed', entry_id: entry.id, at: when }
  }
}

function wireEntry(entry: WallEntry): WireEntry {
  return {
    id: entry.id,
    kind: entry.kind,
    root_id: entry.rootId,
    parent_id: entry.parentId,
    author: { id: entry.visitorId ?? 'brand', name: entry.authorName, reach: null },
    by_brand: entry.byBrand,
    client_key: entry.clientKey,
    body: entry.body,
    at: new Date(entry.at).toISOString(),
    reach: entry.kind === 'direct' ? null : reachOf(entry.rootId),
  }
}

/** The wall has no audience to count; each thread gets a steady number of its own, so that reach can be seen at work. */
function reachOf(rootId: string): number {
  return 40 + (Number.parseInt(rootId.slice(-4), 16) % 4960)
}
