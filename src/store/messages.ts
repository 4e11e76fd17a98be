/** Messages, their older wordings, and the conversations they hang in. */
import type { MessageContext } from '../core/message/message.ts'
import type { Verdict } from '../core/text/verdict.ts'
import { newId } from '../lib/ids.ts'
import { dropVerdicts, indexLater, insertRows } from './buffer.ts'
import { type Db, insertAll, type Row, sql, type Tx } from './db.ts'
import { emptyDeliveriesOf } from './retellings.ts'
import { forgetMessages } from './search/index-messages.ts'

export type NewMessage = {
  organizationId: string
  id: string
  channelId: string | null
  conversationId: string | null
  caseId: string | null
  identityId: string | null
  personId: string | null
  externalId: string | null
  parentExternalId: string | null
  direction: 'in' | 'out'
  visibility: 'public' | 'private' | 'internal'
  authorName: string
  automatic: boolean
  body: string
  html: string | null
  language: string | null
  permalink: string | null
  reach: number | null
  sentAt: number
  delivery: { id: string; receivedAt: number } | null
  context?: MessageContext | null
}

/** False when this channel's message is here already. */
export const insertMessage = async (tx: Tx, message: NewMessage): Promise<boolean> =>
  (await insertMessages(tx, [message])).has(message.id)

/** Writes messages of one organization in one statement. Returns the ids of those that were not here already. */
export async function insertMessages(tx: Tx, messages: NewMessage[]): Promise<Set<string>> {
  const [first] = messages
  if (!first) return new Set()
  const { rows } = await sql<{ message_id: string }>`
    ${insertAll('message', messages.map(toRow))} on conflict do nothing returning message_id`.execute(tx)
  const fresh = rows.map((row) => row.message_id)
  await indexLater(tx, first.organizationId, fresh)
  return new Set(fresh)
}

const toRow = (message: NewMessage): Row => ({
  organization_id: message.organizationId,
  message_id: message.id,
  channel_id: message.channelId,
  conversation_id: message.conversationId,
  case_id: message.caseId,
  identity_id: message.identityId,
  person_id: message.personId,
  external_id: message.externalId,
  parent_external_id: message.parentExternalId,
  direction: message.direction,
  visibility: message.visibility,
  author_name: message.authorName,
  automatic: message.automatic,
  body: message.body,
  html: message.html,
  language: message.language,
  permalink: message.permalink,
  reach: message.reach,
  sent_at: new Date(message.sentAt),
  delivery_id: message.delivery?.id ?? null,
  delivery_received_at: message.delivery && new Date(message.delivery.receivedAt),
  context: message.context ?? null,
})

/** Words of the team that no platform carries: an internal note, or what was said on the phone. */
export async function insertTeamMessage(
  tx: Tx,
  words: {
    organizationId: string
    id: string
    caseId: string
    personId: string
    visibility: 'private' | 'internal'
    authorName: string
    body: string
    sentAt: number
  },
): Promise<void> {
  await insertMessage(tx, {
    ...words,
    channelId: null,
    conversationId: null,
    identityId: null,
    externalId: null,
    parentExternalId: null,
    direction: 'out',
    automatic: false,
    html: null,
    language: null,
    permalink: null,
    reach: null,
    delivery: null,
  })
}

export type MessageRef = {
  id: string
  caseId: string | null
  conversationId: string | null
  direction: 'in' | 'out'
  body: string | null
  version: number
  removed: boolean
  visibility: 'public' | 'private' | 'internal'
  editedAt: number | null
}

export async function findMessage(
  tx: Tx | Db,
  organizationId: string,
  channelId: string,
  externalId: string,
): Promise<MessageRef | null> {
  const row = await tx
    .selectFrom('message')
    .select([
      'message_id',
      'case_id',
      'conversation_id',
      'direction',
      'body',
      'version',
      'removed_at',
      'visibility',
      'edited_at',
    ])
    .where('organization_id', '=', organizationId)
    .where('channel_id', '=', channelId)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return row
    ? {
        id: row.message_id,
        caseId: row.case_id,
        conversationId: row.conversation_id,
        direction: row.direction === 'out' ? 'out' : 'in',
        body: row.body,
        version: row.version,
        removed: row.removed_at !== null,
        visibility: row.visibility as MessageRef['visibility'],
        editedAt: row.edited_at?.getTime() ?? null,
      }
    : null
}

/** Keeps the old wording as a version and sets the new one. */
export async function rewordMessage(
  tx: Tx,
  organizationId: string,
  message: MessageRef,
  body: string,
  at: number,
): Promise<void> {
  await tx
    .insertInto('message_version')
    .values({
      organization_id: organizationId,
      message_id: message.id,
      version: message.version,
      body: message.body,
      replaced_at: new Date(at),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .updateTable('message')
    .set({ body, html: null, version: message.version + 1, edited_at: new Date(at) })
    .where('organization_id', '=', organizationId)
    .where('message_id', '=', message.id)
    .execute()
  await indexLater(tx, organizationId, [message.id])
}

/** Leaves a tombstone: the words are gone here, in older wordings, in attachments and in the raw deliveries that told them. */
export async function buryMessage(
  tx: Tx,
  organizationId: string,
  messageId: string,
  by: string,
  at: number,
): Promise<void> {
  await tx
    .updateTable('message')
    .set({ body: null, html: null, removed_at: new Date(at), removed_by: by })
    .where('organization_id', '=', organizationId)
    .where('message_id', '=', messageId)
    .execute()
  await tx
    .updateTable('message_version')
    .set({ body: null })
    .where('organization_id', '=', organizationId)
    .where('message_id', '=', messageId)
    .execute()
  await tx
    .deleteFrom('attachment')
    .where('organization_id', '=', organizationId)
    .where('message_id', '=', messageId)
    .execute()
  await forgetMessages(tx, organizationId, [messageId])
  dropVerdicts(tx, messageId)
  await tx
    .deleteFrom('verdict')
    .where('organization_id', '=', organizationId)
    .where('message_id', '=', messageId)
    .execute()
  await emptyDeliveriesOf(tx, organizationId, [messageId])
}

export async function setReceipt(
  tx: Tx,
  organizationId: string,
  messageId: string,
  receipt: 'delivered' | 'read' | 'failed',
): Promise<void> {
  // A read message was delivered, whatever arrives later.
  await sql`update message set receipt = ${receipt} where organization_id = ${organizationId} and message_id = ${messageId}
    and (receipt is null or (receipt = 'delivered' and ${receipt} <> 'delivered'))`.execute(tx)
}

export async function saveVerdict(
  tx: Tx,
  of: { organizationId: string; messageId: string; model: string; verdict: Verdict; correctedBy: string | null },
): Promise<void> {
  await insertRows(tx, 'verdict', [
    {
      organization_id: of.organizationId,
      message_id: of.messageId,
      verdict_id: newId(),
      model: of.model,
      verdict: of.verdict,
      corrected_by: of.correctedBy,
    },
  ])
}

/** The verdict that counts: the latest human correction, else the latest of a model. */
export async function currentVerdict(
  db: Db | Tx,
  organizationId: string,
  messageId: string,
): Promise<{ verdict: Verdict; model: string; corrected: boolean } | null> {
  const row = await db
    .selectFrom('verdict')
    .select(['verdict', 'model', 'corrected_by'])
    .where('organization_id', '=', organizationId)
    .where('message_id', '=', messageId)
    .orderBy(sql`corrected_by is null`)
    .orderBy('verdict_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
    ? { verdict: row.verdict as unknown as Verdict, model: row.model, corrected: row.corrected_by !== null }
    : null
}

export type MetConversation = {
  organizationId: string
  channelId: string
  rootExternalId: string
  visibility: 'public' | 'private'
  title: string | null
  permalink: string | null
  reach: number | null
}

/** Finds or makes the conversation with this root; fills in what a later event knows better. */
export async function upsertConversation(tx: Tx, of: MetConversation): Promise<string> {
  const [id] = await upsertConversations(tx, [of])
  if (id === undefined) throw new Error('the conversation just written is gone')
  return id
}

/** The same for several of one organization, in their order; what comes later knows better. */
export async function upsertConversations(tx: Tx, all: MetConversation[]): Promise<string[]> {
  if (all.length === 0) return []
  const placeOf = (one: { channelId: string; rootExternalId: string }) => `${one.channelId} ${one.rootExternalId}`
  const met = new Map<string, MetConversation>()
  for (const one of all) {
    const before = met.get(placeOf(one))
    const reach = Math.max(one.reach ?? -1, before?.reach ?? -1)
    met.set(placeOf(one), {
      ...(before ?? one),
      title: one.title ?? before?.title ?? null,
      permalink: one.permalink ?? before?.permalink ?? null,
      reach: reach < 0 ? null : reach,
    })
  }
  const given = [...met.values()].map((one) => ({
    organization_id: one.organizationId,
    conversation_id: newId(),
    channel_id: one.channelId,
    root_external_id: one.rootExternalId,
    visibility: one.visibility,
    title: one.title,
    permalink: one.permalink,
    reach: one.reach,
  }))
  // Always in the same order, so that two transactions wait for one another instead of locking each other out.
  const { rows } = await sql<{ conversation_id: string; channel_id: string; root_external_id: string }>`
    ${insertAll('conversation', given)} order by channel_id, root_external_id
    on conflict (organization_id, channel_id, root_external_id) do update set
      title = coalesce(excluded.title, conversation.title), permalink = coalesce(excluded.permalink, conversation.permalink),
      reach = greatest(excluded.reach, conversation.reach)
    returning conversation_id, channel_id, root_external_id`.execute(tx)
  const ids = new Map(
    rows.map((row) => [
      placeOf({ channelId: row.channel_id, rootExternalId: row.root_external_id }),
      row.conversation_id,
    ]),
  )
  return all.map((one) => ids.get(placeOf(one)) ?? '')
}

/**
 * Records the keys of events of one organization. Returns for each whether it is new; one that comes twice is new the first time.
 */
export async function claimEvents(
  tx: Tx,
  organizationId: string,
  events: { channelId: string; key: string }[],
): Promise<boolean[]> {
  if (events.length === 0) return []
  const { rows } = await sql<{ channel_id: string; event_key: string }>`
    insert into event_key (organization_id, channel_id, event_key)
    select ${organizationId}, * from unnest(${events.map((one) => one.channelId)}::uuid[], ${events.map((one) => one.key)}::text[])
    on conflict do nothing returning channel_id, event_key`.execute(tx)
  const fresh = new Set(rows.map((row) => `${row.channel_id} ${row.event_key}`))
  return events.map((one) => fresh.delete(`${one.channelId} ${one.key}`))
}

export async function messageById(
  db: Db | Tx,
  organizationId: string,
  messageId: string,
): Promise<{ caseId: string | null; body: string | null } | null> {
  const row = await db
    .selectFrom('message')
    .select(['case_id', 'body'])
    .where('organization_id', '=', organizationId)
    .where('message_id', '=', messageId)
    .executeTakeFirst()
  return row ? { caseId: row.case_id, body: row.body } : null
}

/** What deciding about a message on its platform needs. */
export async function messageToModerate(db: Db | Tx, organizationId: string, messageId: string) {
  const row = await db
    .selectFrom('message as m')
    .innerJoin('channel as ch', (join) =>
      join.onRef('ch.organization_id', '=', 'm.organization_id').onRef('ch.channel_id', '=', 'm.channel_id'),
    )
    .select(['m.case_id', 'm.external_id', 'm.direction', 'm.visibility', 'm.removed_at', 'm.hidden_at'])
    .select(['ch.channel_id', 'ch.kind'])
    .where('m.organization_id', '=', organizationId)
    .where('m.message_id', '=', messageId)
    .executeTakeFirst()
  return row
    ? {
        caseId: row.case_id,
        externalId: row.external_id,
        direction: row.direction as 'in' | 'out',
        visibility: row.visibility as 'public' | 'private' | 'internal',
        removed: row.removed_at !== null,
        hidden: row.hidden_at !== null,
        channelId: row.channel_id,
        channelKind: row.kind,
      }
    : null
}
