/** Connections (one login or app) and the channels (accounts) that they serve. */

import { newId } from '../lib/ids.ts'
import type { SecretBox } from '../lib/secrets.ts'
import { type Db, json, sql, type Tx } from './db.ts'

export type ConnectionRow = {
  organizationId: string
  connectionId: string
  kind: string
  settings: Record<string, unknown>
  sealedSecrets: Buffer | null
}
export type ChannelRow = {
  organizationId: string
  channelId: string
  connectionId: string
  brandId: string
  kind: string
  account: string
  name: string
  cursor: unknown
  sample: boolean
  /** The channel's own settings, where its connection is shared; see store/channel-settings.ts. */
  settings: Record<string, unknown>
  sealedSecrets: Buffer | null
  /** The platform asked for a pause until then. */
  holdUntil: number | null
  brandWords: BrandWords
}
/** What tells whether an everyday word is the brand's name. */
export type BrandWords = { ambiguous: string[]; business: string }
export const brandWordsOf = ({ ambiguous, business }: BrandWords): BrandWords => ({ ambiguous, business })

export async function loadConnection(db: Db | Tx, connectionId: string): Promise<ConnectionRow | null> {
  const row = await db.selectFrom('connection').selectAll().where('connection_id', '=', connectionId).executeTakeFirst()
  return row ? toConnection(row) : null
}

/** Webhooks may name the connection or one of its channels. */
export async function loadConnectionOf(db: Db | Tx, connectionOrChannelId: string): Promise<ConnectionRow | null> {
  const row = await db
    .selectFrom('connection as co')
    .selectAll('co')
    .where((where) =>
      where.or([
        where('co.connection_id', '=', connectionOrChannelId),
        where.exists(
          where
            .selectFrom('channel as ch')
            .select('ch.channel_id')
            .whereRef('ch.organization_id', '=', 'co.organization_id')
            .whereRef('ch.connection_id', '=', 'co.connection_id')
            .where('ch.channel_id', '=', connectionOrChannelId),
        ),
      ]),
    )
    .executeTakeFirst()
  return row ? toConnection(row) : null
}

function toConnection(row: {
  organization_id: string
  connection_id: string
  kind: string
  settings: unknown
  sealed_secrets: Buffer | null
}): ConnectionRow {
  return {
    organizationId: row.organization_id,
    connectionId: row.connection_id,
    kind: row.kind,
    settings: row.settings as Record<string, unknown>,
    sealedSecrets: row.sealed_secrets,
  }
}

const REMEMBER_MS = 2000
const lately = new Map<string, { row: Promise<ConnectionRow | null>; until: number }>()

/** The same, at most two seconds old: for webhooks, which come by the hundred. */
export function loadConnectionLately(db: Db, connectionId: string): Promise<ConnectionRow | null> {
  const known = lately.get(connectionId)
  if (known && known.until > Date.now()) return known.row
  const row = loadConnectionOf(db, connectionId)
  lately.set(connectionId, { row, until: Date.now() + REMEMBER_MS })
  // A failure is nobody's to keep, and strangers' ids must not pile up.
  row.then(
    (found) => found ?? lately.delete(connectionId),
    () => lately.delete(connectionId),
  )
  return row
}

/** Settings with their secrets opened; null when they were sealed with another key. */
export function openSettings(connection: ConnectionRow, secrets: SecretBox): Record<string, unknown> | null {
  if (!connection.sealedSecrets) return connection.settings
  const opened = secrets.open(connection.sealedSecrets, connection.connectionId)
  return opened === null ? null : { ...connection.settings, ...(opened as Record<string, unknown>) }
}

/** Settings as a channel works with them: with a key of this connection's own (`connection_key`), for what it signs and knows again. */
export function settingsAtWork(connection: ConnectionRow, secrets: SecretBox): Record<string, unknown> | null {
  const opened = openSettings(connection, secrets)
  return opened && { ...opened, connection_key: secrets.digest('connection', connection.connectionId).toString('hex') }
}

export async function channelsOfConnection(db: Db | Tx, connectionId: string): Promise<ChannelRow[]> {
  return (await channelQuery(db).where('c.connection_id', '=', connectionId).execute()).map(toChannel)
}

export async function loadChannel(db: Db | Tx, organizationId: string, channelId: string): Promise<ChannelRow | null> {
  const row = await channelQuery(db)
    .where('c.organization_id', '=', organizationId)
    .where('c.channel_id', '=', channelId)
    .executeTakeFirst()
  return row ? toChannel(row) : null
}

/** The sandbox wall's page knows only the channel's id. */
export async function findChannel(db: Db | Tx, channelId: string, kind: string): Promise<ChannelRow | null> {
  const row = await channelQuery(db).where('c.channel_id', '=', channelId).where('c.kind', '=', kind).executeTakeFirst()
  return row ? toChannel(row) : null
}

export async function listChannels(db: Db | Tx, organizationId: string, brandIds: string[] | null = null) {
  let query = db
    .selectFrom('channel')
    .select([
      'channel_id',
      'connection_id',
      'brand_id',
      'kind',
      'account',
      'name',
      'health',
      'health_detail',
      'health_checks',
      'settings',
      'sealed_secrets',
      'last_delivery_at',
      'paused_at',
      'created_at',
    ])
    .where('organization_id', '=', organizationId)
    .orderBy('created_at')
  if (brandIds) query = query.where(sql<boolean>`brand_id = any(${brandIds}::uuid[])`)
  return query.execute()
}

export async function insertConnection(
  tx: Tx,
  connection: {
    organizationId: string
    connectionId?: string
    kind: string
    settings: object
    secrets: object | null
  },
  box: SecretBox,
): Promise<string> {
  const id = connection.connectionId ?? newId()
  await tx
    .insertInto('connection')
    .values({
      organization_id: connection.organizationId,
      connection_id: id,
      kind: connection.kind,
      settings: json(connection.settings),
      sealed_secrets: connection.secrets ? box.seal(connection.secrets, id) : null,
    })
    .execute()
  return id
}

export type NewChannel = Pick<
  ChannelRow,
  'organizationId' | 'channelId' | 'connectionId' | 'brandId' | 'kind' | 'account' | 'name'
>

export async function insertChannel(
  tx: Tx,
  channel: NewChannel,
  own: { settings: object; sealed: Buffer | null } = { settings: {}, sealed: null },
): Promise<void> {
  await tx
    .insertInto('channel')
    .values({
      organization_id: channel.organizationId,
      channel_id: channel.channelId,
      connection_id: channel.connectionId,
      brand_id: channel.brandId,
      kind: channel.kind,
      account: channel.account,
      name: channel.name,
      settings: json(own.settings),
      sealed_secrets: own.sealed,
    })
    .execute()
}

export async function channelExists(tx: Tx, organizationId: string, kind: string, account: string): Promise<boolean> {
  const row = await tx
    .selectFrom('channel')
    .select('channel_id')
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .where('account', '=', account)
    .executeTakeFirst()
  return row !== undefined
}

export async function channelByAccount(
  tx: Tx,
  organizationId: string,
  kind: string,
  account: string,
): Promise<ChannelRow | null> {
  const row = await channelQuery(tx)
    .where('c.organization_id', '=', organizationId)
    .where('c.kind', '=', kind)
    .where('c.account', '=', account)
    .executeTakeFirst()
  return row ? toChannel(row) : null
}

export async function deleteChannel(tx: Tx, organizationId: string, channelId: string): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    with gone as (delete from channel where organization_id = ${organizationId} and channel_id = ${channelId} returning connection_id),
    empty as (delete from connection c using gone where c.organization_id = ${organizationId} and c.connection_id = gone.connection_id
      and not exists (select 1 from channel o where o.organization_id = c.organization_id and o.connection_id = c.connection_id and o.channel_id <> ${channelId}))
    select count(*) as n from gone`.execute(tx)
  return (rows[0]?.n ?? 0) > 0
}

export async function saveCursor(
  db: Db | Tx,
  channel: { organizationId: string; channelId: string },
  cursor: unknown,
): Promise<void> {
  await db
    .updateTable('channel')
    .set({ cursor: json(cursor) })
    .where('organization_id', '=', channel.organizationId)
    .where('channel_id', '=', channel.channelId)
    .execute()
}

/** Lays these over the cursor on record. */
export async function addToCursor(
  tx: Tx,
  channel: { organizationId: string; channelId: string },
  part: Record<string, unknown>,
): Promise<void> {
  await sql`update channel set cursor = coalesce(cursor, '{}') || ${json(part)}
    where organization_id = ${channel.organizationId} and channel_id = ${channel.channelId}`.execute(tx)
}

/** True when the health on record changed. Checks replace those of the same id; the others stay. */
export async function setHealth(
  db: Db | Tx,
  channel: { organizationId: string; channelId: string },
  health: string,
  detail: string | null,
  checks: { id: string }[] = [],
): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    update channel set health = ${health}, health_detail = ${detail}, health_checks = next.checks
      from (select coalesce(jsonb_agg(old) filter (where old is not null and not (old ->> 'id' = any(${checks.map(({ id }) => id)}::text[]))), '[]')
                   || ${JSON.stringify(checks)}::jsonb as checks
              from channel c left join lateral jsonb_array_elements(c.health_checks) old on true
             where c.organization_id = ${channel.organizationId} and c.channel_id = ${channel.channelId}) next
     where organization_id = ${channel.organizationId} and channel_id = ${channel.channelId}
       and (health, health_detail, health_checks) is distinct from (${health}, ${detail}::text, next.checks)
    returning 1 as one`.execute(db)
  return rows.length > 0
}

/** Nothing leaves this account before `until`; a later time on record stays. */
export async function holdChannel(
  tx: Tx,
  channel: { organizationId: string; channelId: string },
  until: Date,
): Promise<void> {
  await tx
    .updateTable('channel')
    .set({ hold_until: sql<Date>`greatest(hold_until, ${until})` })
    .where('organization_id', '=', channel.organizationId)
    .where('channel_id', '=', channel.channelId)
    .execute()
}

const TOUCH_MS = 1000
const touchedAt = new Map<string, number>()

/**
 * Notes that these are heard; once a second says it well enough. `anew` is for a second try: what the first one noted went with it.
 */
export async function touchChannels(tx: Tx, organizationId: string, heard: string[], anew = false): Promise<void> {
  const now = Date.now()
  const channelIds = heard.filter((id) => anew || now - (touchedAt.get(id) ?? 0) >= TOUCH_MS)
  if (channelIds.length === 0) return
  for (const id of channelIds) touchedAt.set(id, now)
  await tx
    .updateTable('channel')
    .set({ last_delivery_at: sql<Date>`now()` })
    .where('organization_id', '=', organizationId)
    .where('channel_id', 'in', channelIds)
    .execute()
}

function channelQuery(db: Db | Tx) {
  return db
    .selectFrom('channel as c')
    .innerJoin('brand as b', (join) =>
      join.onRef('b.organization_id', '=', 'c.organization_id').onRef('b.brand_id', '=', 'c.brand_id'),
    )
    .select([
      'c.organization_id',
      'c.channel_id',
      'c.connection_id',
      'c.brand_id',
      'c.kind',
      'c.account',
      'c.name',
      'c.cursor',
      'c.settings',
      'c.sealed_secrets',
      'c.hold_until',
      'b.sample',
      'b.ambiguous',
      'b.business',
    ])
}

function toChannel(row: {
  organization_id: string
  channel_id: string
  connection_id: string
  brand_id: string
  kind: string
  account: string
  name: string
  cursor: unknown
  settings: unknown
  sealed_secrets: Buffer | null
  hold_until: Date | null
  sample: boolean
  ambiguous: string[]
  business: string
}): ChannelRow {
  return {
    organizationId: row.organization_id,
    channelId: row.channel_id,
    connectionId: row.connection_id,
    brandId: row.brand_id,
    kind: row.kind,
    account: row.account,
    name: row.name,
    cursor: row.cursor,
    settings: row.settings as Record<string, unknown>,
    sealedSecrets: row.sealed_secrets,
    holdUntil: row.hold_until?.getTime() ?? null,
    sample: row.sample,
    brandWords: brandWordsOf(row),
  }
}

/** The mailbox that a brand's customers can write to; the one connected first. */
export async function mailboxOf(
  db: Db | Tx,
  organizationId: string,
  brandId: string,
): Promise<{ id: string; name: string; account: string } | null> {
  const row = await db
    .selectFrom('channel')
    .select(['channel_id as id', 'name', 'account'])
    .where('organization_id', '=', organizationId)
    .where('brand_id', '=', brandId)
    .where('kind', '=', 'email')
    .where('paused_at', 'is', null)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
