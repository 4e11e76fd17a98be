/** The practice wall as its visitors and its manager see it. */
import type { Actor } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { tokenDigest } from '../../lib/secrets.ts'
import { loadBrand } from '../brands.ts'
import { type ChannelRow, findChannel } from '../channels.ts'
import type { Db } from '../db.ts'
import { listEntries, listFaults, visitorOfToken } from '../wall.ts'

/** Refuses `not_found` for anything but a wall of sample data. */
export async function readWall(db: Db, channelId: string, token: string) {
  const wall = await wallChannel(db, channelId)
  const brand = await loadBrand(db, wall.organizationId, wall.brandId)
  const visitor = token ? await visitorOfToken(db, wall, tokenDigest(token)) : null
  const entries = await listEntries(db, wall, visitor?.id ?? null)
  return {
    brand: brand.name,
    language: brand.language,
    visitor: visitor?.name ?? null,
    entries: entries.map((one) => ({
      id: one.id,
      kind: one.kind,
      root_id: one.rootId,
      author: one.authorName,
      by_brand: one.byBrand,
      mine: visitor !== null && one.visitorId === visitor.id,
      body: one.body,
      removed: one.removedAt !== null,
      at: new Date(one.at).toISOString(),
    })),
  }
}

export async function readFaults(db: Db, actor: Actor, channelId: string) {
  const wall = await wallChannel(db, channelId)
  if (wall.organizationId !== actor.organizationId) throw new Refusal('not_found')
  return listFaults(db, wall)
}

async function wallChannel(db: Db, channelId: string): Promise<ChannelRow> {
  const channel = await findChannel(db, channelId, 'sandbox')
  if (!channel?.sample) throw new Refusal('not_found')
  return channel
}
