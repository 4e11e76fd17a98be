/** Channels as the settings show them: how each is, and how lively the last day was. */
import { type Actor, mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import type { HealthState } from '../../core/message/health.ts'
import type { SecretBox } from '../../lib/secrets.ts'
import { channelSettings } from '../channel-settings.ts'
import { listChannels, loadConnection } from '../channels.ts'
import { type Db, sql } from '../db.ts'

export type ChannelItem = {
  id: string
  connectionId: string
  brandId: string
  kind: string
  account: string
  name: string
  health: HealthState
  detail: string | null
  /** False when the credentials were sealed with another key: nothing works until they are given again. */
  readable: boolean
  /** Settings as given, without the secret ones. */
  settings: Record<string, unknown>
  connectionKind: string
  /** How many channels the connection serves. */
  connectionChannels: number
  checks: { id: string; result: 'ok' | 'warn' | 'bad' | 'unknown'; facts?: Record<string, string | number> }[]
  /** Answers of the last 7 days given in the platform's own app. */
  elsewhere: number
  lastDeliveryAt: Date | null
  /** Customers' messages in each of the last 24 hours, oldest first. */
  hours: number[]
}

export async function readChannels(db: Db, actor: Actor, secrets: SecretBox): Promise<ChannelItem[]> {
  const [rows, lively, elsewhere] = await Promise.all([
    listChannels(db, actor.organizationId, actor.brandIds),
    messagesByHour(db, actor),
    answersElsewhere(db, actor.organizationId),
  ])
  return Promise.all(
    rows.map(async (row) => {
      const connection = await loadConnection(db, row.connection_id)
      const own = {
        channelId: row.channel_id,
        settings: row.settings as Record<string, unknown>,
        sealedSecrets: row.sealed_secrets,
      }
      const readable = connection !== null && channelSettings(connection, own, secrets) !== null
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
        settings: { ...connection?.settings, ...(row.settings as Record<string, unknown>) },
        connectionKind: connection?.kind ?? row.kind,
        connectionChannels: rows.filter((one) => one.connection_id === row.connection_id).length,
        checks: row.health_checks as unknown as ChannelItem['checks'],
        elsewhere: elsewhere.get(row.channel_id) ?? 0,
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

async function answersElsewhere(db: Db, organizationId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ channel_id: string; n: number }>`
    select channel_id, count(*) as n from message where organization_id = ${organizationId} and direction = 'out'
       and context ->> 'kind' = 'platform_app' and filed_at > now() - interval '7 days' group by 1`.execute(db)
  return new Map(rows.map((row) => [row.channel_id, row.n]))
}

/** The newest 100 lines; those of the connection as a whole stand in the log of each of its channels. Refuses `not_found`. */
export async function readChannelLog(db: Db, actor: Actor, channelId: string) {
  const { organizationId } = actor
  const channel = await db
    .selectFrom('channel')
    .select(['brand_id', 'connection_id'])
    .where('organization_id', '=', organizationId)
    .where('channel_id', '=', channelId)
    .executeTakeFirst()
  if (!channel || !mayBrand(actor, channel.brand_id)) throw new Refusal('not_found')
  const rows = await db
    .selectFrom('channel_log')
    .select(['entry_id', 'at', 'kind', 'detail', 'facts'])
    .where('organization_id', '=', organizationId)
    .where('connection_id', '=', channel.connection_id)
    .where((where) => where.or([where('channel_id', '=', channelId), where('channel_id', 'is', null)]))
    .orderBy('at', 'desc')
    .orderBy('entry_id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.entry_id,
    at: row.at.toISOString(),
    kind: row.kind,
    detail: row.detail,
    facts: row.facts as Record<string, string | number>,
  }))
}
