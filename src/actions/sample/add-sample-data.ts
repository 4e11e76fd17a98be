/**
 * Adds two fictional businesses, each with a practice wall. Their customers write on the walls through the same door as everybody, so
 * what the desk shows of them went the whole way. Asked twice, it changes nothing.
 */
import { alwaysOpen } from '../../core/sla/calendars.ts'
import { DEFAULT_TARGET_SECONDS } from '../../core/sla/clock.ts'
import { newToken, tokenDigest } from '../../lib/secrets.ts'
import { insertAreas, insertBrand, listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { insertChannel, insertConnection, listChannels } from '../../store/channels.ts'
import { sql, type Tx, transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { addJob } from '../../store/jobs.ts'
import { insertStarterReplies } from '../../store/starter-replies.ts'
import { insertEntry, insertVisitor } from '../../store/wall.ts'
import type { ActionContext, Actor } from '../context.ts'
import { type SampleBusiness, sampleBusinesses } from './businesses.ts'

export type SampleWall = { channel_id: string; brand_id: string; brand: string }

export function addSampleData(ctx: ActionContext, actor: Actor): Promise<SampleWall[]> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`sample:${organizationId}`}))`.execute(tx)
    const present = (await listBrands(tx, organizationId, null)).filter(({ sample }) => sample)
    if (present.length > 0) {
      const channels = await listChannels(
        tx,
        organizationId,
        present.map(({ id }) => id),
      )
      return present.flatMap((brand) => {
        const wall = channels.find((channel) => channel.brand_id === brand.id && channel.kind === 'sandbox')
        return wall ? [{ channel_id: wall.channel_id, brand_id: brand.id, brand: brand.name }] : []
      })
    }
    const walls: SampleWall[] = []
    for (const business of sampleBusinesses) walls.push(await addBusiness(ctx, tx, actor, business))
    await audit(tx, {
      organizationId,
      personId,
      action: 'add-sample-data',
      entity: 'organization',
      entityId: organizationId,
    })
    await recordChange(tx, { organizationId, kind: 'brand', id: organizationId })
    return walls
  })
}

async function addBusiness(ctx: ActionContext, tx: Tx, actor: Actor, business: SampleBusiness): Promise<SampleWall> {
  const { organizationId, personId } = actor
  const brandId = ctx.newId()
  const channelId = ctx.newId()
  await insertBrand(tx, {
    id: brandId,
    organizationId,
    name: business.name,
    names: business.names,
    competitors: business.competitors,
    business: business.business,
    language: business.language,
    timezone: alwaysOpen.timezone,
    // Whenever somebody tries the desk, the rings should run.
    calendar: alwaysOpen,
    targetSeconds: DEFAULT_TARGET_SECONDS,
    sample: true,
  })
  const areas = business.areas.map((area) => ({ ...area, id: ctx.newId(), brandId }))
  await insertAreas(tx, organizationId, areas, [personId])
  const brand = { organizationId, id: brandId, language: business.language }
  await insertStarterReplies(tx, brand, { newId: ctx.newId, now: ctx.now() }, null)
  const connectionId = await insertConnection(
    tx,
    { organizationId, kind: 'sandbox', settings: { wall: channelId }, secrets: { secret: newToken() } },
    ctx.secrets,
  )
  await insertChannel(tx, {
    organizationId,
    channelId,
    connectionId,
    brandId,
    kind: 'sandbox',
    account: channelId,
    name: business.wall,
  })
  await writeEverything(ctx, tx, { organizationId, channelId }, business)
  return { channel_id: channelId, brand_id: brandId, brand: business.name }
}

/** The customers of a sample business write, some minutes ago, in their order. */
async function writeEverything(
  ctx: ActionContext,
  tx: Tx,
  wall: { organizationId: string; channelId: string },
  business: SampleBusiness,
): Promise<void> {
  const now = ctx.now()
  const visitors = new Map<string, string>()
  for (const name of new Set(business.posts.map(({ author }) => author))) {
    const id = ctx.newId()
    visitors.set(name, id)
    await insertVisitor(tx, wall, { id, name, digest: tokenDigest(newToken()) })
  }
  const roots = new Map<string, string>()
  for (const post of business.posts) {
    const id = ctx.newId()
    const visitorId = visitors.get(post.author) ?? id
    if (post.key) roots.set(post.key, id)
    const rootId = post.kind === 'direct' ? visitorId : post.kind === 'comment' ? (roots.get(post.on ?? '') ?? id) : id
    const at = now - post.secondsAgo * 1000
    await insertEntry(tx, wall, {
      id,
      kind: post.kind,
      rootId,
      parentId: post.kind === 'comment' ? rootId : null,
      visitorId,
      byBrand: false,
      authorName: post.author,
      body: post.body,
      clientKey: null,
      removedAt: null,
      at,
    })
    await addJob(
      tx,
      'deliver-from-wall',
      { ...wall, entryId: id, event: 'posted', attempt: 1, at, body: post.body },
      { queue: `wall:${wall.channelId}`, maxAttempts: 25 },
    )
  }
}
