/** Channels as the settings show them: how each is, and how lively the last day was. */
import type { Actor } from '../../core/access.ts'
import type { SecretBox } from '../../lib/secrets.ts'
import { listChannels, loadConnection, openSettings } from '../channels.ts'
import { type Db, sql } from '../db.ts'

export type ChannelItem = {
  id: string
  connectionId: string
  brandId: string
  kind: string
  account: string
  name: string
  health: 'healthy' | 'delayed' | 'disconnected' | 'reconnect'
  detail: string | null
  /** False when the credentials were sealed with another key: nothing works until they are given again. */
  readable: boolean
  /** Settings as given, without the secret ones. */
  settings: Record<string, unknown>
  lastDeliveryAt: Date | null
  /** Customers' messages in each of the last 24 hours, oldest first. */
  hours: number[]
}

export async function readChannels(db: Db, actor: Actor, secrets: SecretBox): Promise<ChannelItem[]> {
  const [rows, lively] = await Promise.all([
    listChannels(db, actor.organizationId, actor.brandIds),
    messagesByHour(db, actor),
  ])
  return Promise.all(
    rows.map(async (row) => {
      const connection = await loadConnection(db, row.connection_id)
      const readable = connection !== null && openSettings(connection, secrets) !== null
      return {
        id: row.channel_id,
        connectionId: row.connection_id,
        brandId: row.brand_id,
        kind: row.kind,
        account: row.account,
        name: row.name,
        health: readable ? (row.health as ChannelItem['health']) : 'reconnect',
        detail: row.health_detail,
        readable,
        settings: connection?.settings ?? {},
        lastDeliveryAt: row.last_delivery_at,
        hours: lively.get(row.channel_id) ?? Array.from({ length: HOURS }, () => 0),
      }
    }),
  )
}

const HOURS = 24

async function messagesByHour(db: Db, actor: Actor): Promise<Map<string, number[]>> {
  const brands = actor.brandIds === null ? sql`true` : sql`b.brand_id = any(${actor.brandIds}::uuid[])`
  const { rows } = await sql<{ channel_id: string; ago: number; n: number }>`
    select m.channel_id, floor(extract(epoch from now() - f.at) / 3600)::int as ago, count(*) as n
      from brand b join fact f on f.organization_id = b.organization_id and f.brand_id = b.brand_id
      join message m on m.organization_id = f.organization_id and m.message_id = f.message_id
     where b.organization_id = ${actor.organizationId} and ${brands} and f.kind = 'message_received'
       and f.at > now() - make_interval(hours => ${HOURS})
     group by 1, 2`.execute(db)
  const hours = new Map<string, number[]>()
  for (const { channel_id, ago, n } of rows) {
    const counts = hours.get(channel_id) ?? Array.from({ length: HOURS }, () => 0)
    counts[HOURS - 1 - Math.min(Math.max(ago, 0), HOURS - 1)] = n
    hours.set(channel_id, counts)
  }
  return hours
}
