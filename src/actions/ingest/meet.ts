/** Who wrote these messages, in which conversations, and what they say. */
import type { MessageEvent } from '../../core/message/message.ts'
import { cleanName, cleanText } from '../../core/text/safe.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { type Brand, loadBrand } from '../../store/brands.ts'
import { recordChange } from '../../store/changes.ts'
import { canonicalIds, meetIdentities, nameIdentity, rememberAliases, type Who } from '../../store/customers.ts'
import type { Tx } from '../../store/db.ts'
import { addJobs } from '../../store/jobs.ts'
import { upsertConversations } from '../../store/messages.ts'
import { type Thread, threadsOf } from '../../store/threads.ts'
import type { Heard } from './filing.ts'

/** A message with its author and its conversation; `id` is its own, `thread` what it refers to. */
export type Met = Heard<MessageEvent> & {
  id: string
  who: Who
  thread: Thread | null
  conversationId: string
  visibility: 'public' | 'private'
  brand: Brand
  body: string
  verdict: Verdict
  /** How many may see it; 0 in private. */
  reach: number
  sentAt: number
}

/** In their order. No two are of one author. */
export async function meet(heard: Heard<MessageEvent>[]): Promise<Met[]> {
  const [first] = heard
  if (!first) return []
  const { tx, channel } = first.filing
  const { organizationId } = channel
  const authors = await authorsOf(tx, heard)
  const references = heard.map(({ filing, event }) => ({
    channelId: filing.channel.channelId,
    references: event.references,
  }))
  const threads = await threadsOf(tx, organizationId, references)
  const placed = authors.map((one, at) => ({ ...one, thread: threads[at] ?? null }))
  const rooted = placed.filter(({ thread }) => thread === null)
  const roots = await upsertConversations(tx, rooted.map(toConversation))
  const conversations = new Map(rooted.map((one, at) => [one, roots[at]]))
  const met: Met[] = []
  for (const one of placed) {
    const { filing, event, who, thread } = one
    const { message, conversation } = event
    const { visibility } = conversation
    const brand = await loadBrand(tx, organizationId, filing.channel.brandId)
    const body = cleanText(message.text)
    met.push({
      filing,
      event,
      id: filing.ctx.newId(),
      who,
      thread,
      conversationId: thread?.conversationId ?? conversations.get(one) ?? '',
      visibility,
      brand,
      body,
      verdict: filing.ctx.model.understand(body, brand),
      reach: visibility === 'public' ? Math.max(conversation.reach ?? 0, message.author.reach ?? 0) : 0,
      // A clock that runs ahead elsewhere must not put a message into our future.
      sentAt: Math.min(Date.parse(message.sentAt), filing.now),
    })
  }
  return met
}

/** `externalId` is the id under which the author was met first. */
type Authored = Heard<MessageEvent> & { who: Who; externalId: string }

async function authorsOf(tx: Tx, heard: Heard<MessageEvent>[]): Promise<Authored[]> {
  const named = heard.map(({ filing, event }) => {
    const { ctx, channel, now } = filing
    const can = ctx.capabilities.get(channel.kind)
    const { author } = event.message
    const place = {
      organizationId: channel.organizationId,
      kind: channel.kind,
      scope: can?.scopedIdentities ? channel.account : '',
    }
    const ids = [author.externalId, ...(can?.aliases ? author.aliases : [])]
    return { filing, event, author, place, ids, several: can?.aliases === true, now }
  })
  const canonical = named.some(({ several }) => several)
    ? await canonicalIds(
        tx,
        named.map(({ place, ids }) => ({ ...place, ids })),
      )
    : named.map(({ author }) => author.externalId)
  const met = await meetIdentities(
    tx,
    named.map(({ place, author, filing }, at) => ({
      ...place,
      externalId: canonical[at] ?? author.externalId,
      name: cleanName(author.name),
      handle: author.handle && cleanName(author.handle),
      avatarUrl: author.avatarUrl,
      reach: author.reach,
      sample: filing.channel.sample,
    })),
  )
  const all = named.flatMap((one, at) => {
    const who = met[at]
    return who ? [{ ...one, who, externalId: canonical[at] ?? one.author.externalId }] : []
  })
  await rememberAliases(
    tx,
    all.flatMap(({ several, place, who, ids, externalId, now }) =>
      several ? [{ ...place, identityId: who.identityId, ids: ids.filter((one) => one !== externalId), at: now }] : [],
    ),
  )
  for (const { who, place } of all) {
    if (!who.wasNumber) continue
    const { organizationId } = place
    const told = await nameIdentity(tx, { organizationId, identityId: who.identityId, name: who.name, avatarUrl: null })
    for (const id of told) await recordChange(tx, { organizationId, kind: 'case', id })
  }
  // Nameless to us, but not to a platform that can be asked.
  const unnamed = all.filter(
    ({ who, author, filing: { ctx, channel } }) =>
      who.isNew && !author.name && ctx.channels.get(channel.kind)?.profile !== undefined,
  )
  await addJobs(
    tx,
    'look-up-person',
    unnamed.map(({ filing: { channel }, who }) => ({
      organizationId: channel.organizationId,
      channelId: channel.channelId,
      identityId: who.identityId,
    })),
    { maxAttempts: 3 },
  )
  return all
}

function toConversation({ filing: { channel }, event: { conversation, message }, externalId }: Authored) {
  const isTheirs = conversation.visibility === 'private' && conversation.rootExternalId === message.author.externalId
  return {
    organizationId: channel.organizationId,
    channelId: channel.channelId,
    ...conversation,
    rootExternalId: isTheirs ? externalId : conversation.rootExternalId,
    title: conversation.title && cleanText(conversation.title, 2000),
  }
}
