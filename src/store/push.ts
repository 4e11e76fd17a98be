/** Devices that want to be told, what their people wish, and the keys by which push services know us. */
import type { NewsKind } from '../core/push/news.ts'
import type { Wish } from '../core/push/when.ts'
import type { SecretBox } from '../lib/secrets.ts'
import { makePushKeys, type PushKeys, type PushTarget } from '../lib/web-push.ts'
import { type Db, sql, type Tx } from './db.ts'

const KEY_ROW = 'push_key/1'
const rowOf = (id: string) => `push_subscription/${id}`

/** Made at the first use; of two that make them at once, the first stay. Null with another secret key than they were sealed with. */
export async function pushKeys(db: Db | Tx, secrets: SecretBox): Promise<PushKeys | null> {
  const kept = () => db.selectFrom('push_key').select(['public_key', 'sealed']).executeTakeFirst()
  let row = await kept()
  if (!row) {
    const { publicKey, privateKey } = makePushKeys()
    await db
      .insertInto('push_key')
      .values({ key_id: 1, public_key: publicKey, sealed: secrets.seal(privateKey, KEY_ROW) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    row = await kept()
  }
  const privateKey = row && secrets.open(row.sealed, KEY_ROW)
  return row && typeof privateKey === 'string' ? { publicKey: row.public_key, privateKey } : null
}

export type NewDevice = {
  id: string
  organizationId: string
  personId: string
  sessionId: string
  endpointDigest: Buffer
  target: PushTarget
  device: string
  at: number
}

/** One browser is one row: whoever had it before, here or in another organization, is not told there any more. Gives its id. */
export async function saveDevice(tx: Tx, secrets: SecretBox, one: NewDevice): Promise<string> {
  const before = await tx
    .deleteFrom('push_subscription')
    .where('endpoint_digest', '=', one.endpointDigest)
    .returning(['subscription_id', 'organization_id', 'person_id', 'added_at'])
    .executeTakeFirst()
  const same = before?.organization_id === one.organizationId && before.person_id === one.personId
  const id = same ? before.subscription_id : one.id
  await tx
    .insertInto('push_subscription')
    .values({
      organization_id: one.organizationId,
      subscription_id: id,
      person_id: one.personId,
      session_id: one.sessionId,
      endpoint_digest: one.endpointDigest,
      sealed: secrets.seal(one.target, rowOf(id)),
      device: one.device,
      added_at: same ? before.added_at : new Date(one.at),
    })
    .execute()
  return id
}

/** The session behind a cookie, while it lasts. */
export async function sessionOf(tx: Tx, digest: Buffer): Promise<string | null> {
  const row = await tx.selectFrom('session').select('session_id').where('token_digest', '=', digest).executeTakeFirst()
  return row?.session_id ?? null
}

export type Device = { id: string; device: string; addedAt: number; toldAt: number | null }
type Owner = { organizationId: string; personId: string }

export async function devicesOf(db: Db | Tx, { organizationId, personId }: Owner): Promise<Device[]> {
  const rows = await db
    .selectFrom('push_subscription as d')
    .innerJoin('session as s', 's.session_id', 'd.session_id')
    .select(['d.subscription_id', 'd.device', 'd.added_at', 'd.told_at'])
    .where('d.organization_id', '=', organizationId)
    .where('d.person_id', '=', personId)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .orderBy('d.added_at')
    .execute()
  return rows.map((row) => ({
    id: row.subscription_id,
    device: row.device,
    addedAt: row.added_at.getTime(),
    toldAt: row.told_at?.getTime() ?? null,
  }))
}

/** Where to write to a device; null when it is gone, or sealed with another key. `personId`: only when it is theirs. */
export async function loadTarget(
  db: Db | Tx,
  secrets: SecretBox,
  organizationId: string,
  id: string,
  personId?: string,
): Promise<PushTarget | null> {
  let query = db
    .selectFrom('push_subscription')
    .select('sealed')
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', id)
  if (personId !== undefined) query = query.where('person_id', '=', personId)
  const row = await query.executeTakeFirst()
  return row ? (secrets.open(row.sealed, rowOf(id)) as PushTarget | null) : null
}

/** False when it was not there. `personId`: only when it is theirs. */
export async function dropDevice(tx: Db | Tx, organizationId: string, id: string, personId?: string): Promise<boolean> {
  let query = tx
    .deleteFrom('push_subscription')
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', id)
  if (personId !== undefined) query = query.where('person_id', '=', personId)
  return ((await query.executeTakeFirst()).numDeletedRows ?? 0n) > 0n
}

export async function noteTold(tx: Db | Tx, organizationId: string, id: string, at: number): Promise<void> {
  await tx
    .updateTable('push_subscription')
    .set({ told_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', id)
    .execute()
}

/** What somebody chose; everything and at any hour, until they do. */
export async function loadWish(db: Db | Tx, { organizationId, personId }: Owner): Promise<Wish> {
  const row = await db
    .selectFrom('push_wish')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return { without: [], quiet: null, showNames: false }
  const { quiet_from: from, quiet_to: to, timezone } = row
  return {
    without: row.without as NewsKind[],
    quiet: from === null || to === null || timezone === null ? null : { from, to, timezone },
    showNames: row.show_names,
  }
}

export async function saveWish(tx: Tx, of: Owner, wish: Wish): Promise<void> {
  const values = {
    without: [...wish.without] as string[],
    quiet_from: wish.quiet?.from ?? null,
    quiet_to: wish.quiet?.to ?? null,
    timezone: wish.quiet?.timezone ?? null,
    show_names: wish.showNames,
  }
  await tx
    .insertInto('push_wish')
    .values({ organization_id: of.organizationId, person_id: of.personId, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'person_id']).doUpdateSet(values))
    .execute()
}
