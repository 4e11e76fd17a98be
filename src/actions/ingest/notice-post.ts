/**
 * Somebody came upon a post that nobody told us of, and brings it in: it is filed as any customer's message is, under a channel that only
 * listens. Refuses `not_found` for a brand that is not one's own. Gives the case; `known` when the same post was here before.
 */
import { mayBrand } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { channelEvent } from '../../core/message/message.ts'
import { type Brand, listBrands } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { channelByAccount, insertChannel, insertConnection } from '../../store/channels.ts'
import { lockAccount } from '../../store/connections.ts'
import { type Tx, transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { findMessage } from '../../store/messages.ts'
import type { ActionContext, Actor } from '../context.ts'
import { fileEvents } from './file-events.ts'

export const KIND = 'noticed'
const SOMEBODY = { he: 'מישהו ברשת', en: 'Somebody online' }

export type Noticed = { brandId: string; text: string; url: string | null; author: string }

export async function noticePost(
  ctx: ActionContext,
  actor: Actor,
  { brandId, text, url, author }: Noticed,
): Promise<{ caseId: string; known: boolean }> {
  const { organizationId, personId } = actor
  const now = ctx.now()
  const brand = mayBrand(actor, brandId) && (await listBrands(ctx.db, organizationId, [brandId]))[0]
  const channel = ctx.channels.get(KIND)
  if (!brand || !channel) throw new Refusal('not_found', { brand_id: brandId })
  const said = { text, url, author, somebody: SOMEBODY[brand.language], at: new Date(now).toISOString() }
  const body = new TextEncoder().encode(JSON.stringify(said))
  const [read] = await channel.parse(
    { headers: {}, body, receivedAt: now },
    { settings: { brand: brandId }, account: brandId },
  )
  const event = channelEvent.parse(read)
  if (event.type !== 'message') throw new Refusal('bad_input')
  return transact(ctx.db, async (tx) => {
    const row = await channelOf(ctx, tx, organizationId, brand)
    const { connectionId, channelId } = row
    const delivery = {
      organizationId,
      connectionId,
      deliveryId: ctx.newId(),
      receivedAt: now,
      headers: {},
      body,
      attempts: 0,
    }
    const [brought] = await fileEvents([{ filing: { ctx, tx, channel: row, delivery, now }, event }])
    const message = await findMessage(tx, organizationId, channelId, event.message.externalId)
    if (!message?.caseId) throw new Refusal('not_found')
    const { caseId } = message
    if (brought)
      await audit(tx, { organizationId, personId, action: 'notice-post', entity: 'case', entityId: caseId, data: {} })
    return { caseId, known: !brought }
  })
}

/** The brand's channel of noticed posts; the first post makes it. */
async function channelOf(ctx: ActionContext, tx: Tx, organizationId: string, brand: Brand) {
  const account = brand.id
  await lockAccount(tx, organizationId, KIND, account)
  const kept = await channelByAccount(tx, organizationId, KIND, account)
  if (kept) return kept
  const [channelId, connectionId] = [ctx.newId(), ctx.newId()]
  const settings = { brand: account }
  await insertConnection(tx, { organizationId, connectionId, kind: KIND, settings, secrets: null }, ctx.secrets)
  const name = ctx.channels.get(KIND)?.name[brand.language] ?? KIND
  await insertChannel(tx, { organizationId, channelId, connectionId, brandId: account, kind: KIND, account, name })
  await recordChange(tx, { organizationId, kind: 'channel', id: channelId, brandId: account })
  const made = await channelByAccount(tx, organizationId, KIND, account)
  if (!made) throw new Error('the channel was not written')
  return made
}
