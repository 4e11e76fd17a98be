/** What the case pane needs beyond its row: conversations with their messages, replies on their way, the customer, drafts. */
import type { Actor } from '../../core/access.ts'
import type { MessageContext } from '../../core/message/message.ts'
import type { Moderation } from '../../core/message/outgoing.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { type Db, sql } from '../db.ts'
import type { OutgoingRow } from '../outbox.ts'
import { customerVisible } from './scope.ts'

export type MessageRow = {
  message_id: string
  conversation_id: string | null
  case_id: string | null
  identity_id: string | null
  /** Who wrote first to us in this conversation: anybody else in a private one is a second person, not the customer. */
  first_sender: string | null
  person_id: string | null
  direction: 'in' | 'out'
  visibility: 'public' | 'private' | 'internal'
  author_name: string
  body: string | null
  language: string | null
  sent_at: Date
  filed_at: Date
  edited_at: Date | null
  removed_at: Date | null
  removed_by: string | null
  automatic: boolean
  permalink: string | null
  receipt: 'delivered' | 'read' | 'failed' | null
  context: MessageContext | null
  hidden_at: Date | null
  channel_kind: string | null
  reactions: { emoji: string; count: number; names: string[] }[] | null
  /** The latest wish about it on its platform; done ones only where they are not to be seen otherwise (a like). */
  wish: {
    action: Moderation
    state: 'queued' | 'done' | 'failed'
    failure: string | null
    reason: string | null
  } | null
  liked: boolean
  attachments:
    | {
        id: string
        name: string | null
        content_type: string | null
        size: number | null
        state: string
        url: string | null
      }[]
    | null
}
export type ConversationRow = {
  conversation_id: string
  visibility: 'public' | 'private'
  title: string | null
  permalink: string | null
  reach: number | null
  channel_id: string
  channel_kind: string
  channel_name: string
}

/** The longest thread shown at once; the newest messages win. */
const MOST_MESSAGES = 300

export async function caseMessages(
  db: Db,
  organizationId: string,
  caseId: string,
): Promise<{ conversations: ConversationRow[]; messages: MessageRow[] }> {
  const [conversations, messages] = await Promise.all([
    sql<ConversationRow>`
      select co.conversation_id, co.visibility, co.title, co.permalink, co.reach, ch.channel_id, ch.kind as channel_kind, ch.name as channel_name
        from case_conversation cc
        join conversation co on co.organization_id = cc.organization_id and co.conversation_id = cc.conversation_id
        join channel ch on ch.organization_id = co.organization_id and ch.channel_id = co.channel_id
       where cc.organization_id = ${organizationId} and cc.case_id = ${caseId} order by co.visibility desc, cc.joined_at`.execute(
      db,
    ),
    sql<MessageRow>`
      select * from (
        select m.message_id, m.conversation_id, m.case_id, m.identity_id, m.person_id, m.direction, m.visibility, m.author_name, m.body, m.language,
               m.sent_at, m.filed_at, m.edited_at, m.removed_at, m.removed_by, m.automatic, m.permalink, m.receipt, m.context, m.hidden_at,
               (select ch.kind from channel ch where ch.organization_id = m.organization_id and ch.channel_id = m.channel_id) as channel_kind,
               (select json_agg(r) from (select re.emoji, count(*)::int as count, array_agg(re.author_name order by re.at) as names from reaction re
                  where re.organization_id = m.organization_id and re.message_id = m.message_id group by re.emoji order by min(re.at)) r) as reactions,
               (select json_build_object('action', mo.action, 'state', mo.state, 'failure', mo.failure, 'reason', mo.reason) from moderation mo
                  where mo.organization_id = m.organization_id and mo.message_id = m.message_id order by mo.created_at desc limit 1) as wish,
               coalesce((select mo.action = 'like' from moderation mo where mo.organization_id = m.organization_id and mo.message_id = m.message_id
                  and mo.action in ('like', 'unlike') and mo.state = 'done' order by mo.created_at desc limit 1), false) as liked,
               first_value(m.identity_id) over (partition by m.conversation_id order by m.direction = 'out', m.automatic, m.sent_at, m.message_id) as first_sender,
               (select json_agg(json_build_object('id', a.attachment_id, 'name', a.name, 'content_type', a.content_type, 'size', a.size,
                  'state', a.state, 'url', a.source_url) order by a.attachment_id)
                  from attachment a where a.organization_id = m.organization_id and a.message_id = m.message_id) as attachments
          from message m
         where m.organization_id = ${organizationId}
           and (m.case_id = ${caseId} or m.conversation_id in (
             select cc.conversation_id from case_conversation cc
               join conversation co on co.organization_id = cc.organization_id and co.conversation_id = cc.conversation_id
              where cc.organization_id = ${organizationId} and cc.case_id = ${caseId} and co.visibility = 'public'))
         order by m.sent_at desc, m.message_id desc limit ${MOST_MESSAGES}) newest
      order by sent_at, message_id`.execute(db),
  ])
  return { conversations: conversations.rows, messages: messages.rows }
}

/** Replies that are not (yet) messages: on their way, failed, or of unknown fate. */
export async function openReplies(
  db: Db,
  organizationId: string,
  caseId: string,
): Promise<(OutgoingRow & { person_name: string | null })[]> {
  return db
    .selectFrom('outgoing as o')
    .leftJoin('person as p', 'p.person_id', 'o.person_id')
    .selectAll('o')
    .select('p.name as person_name')
    .where('o.organization_id', '=', organizationId)
    .where('o.case_id', '=', caseId)
    .where('o.state', 'in', ['awaiting_approval', 'refused', 'held', 'queued', 'sending', 'failed', 'unknown'])
    .orderBy('o.created_at')
    .execute()
}

export type LatestVerdict = { messageId: string; verdict: Verdict; model: string; corrected: boolean }

/** The understanding of the customer's latest message. */
export async function latestVerdict(db: Db, organizationId: string, caseId: string): Promise<LatestVerdict | null> {
  const { rows } = await sql<{ message_id: string; verdict: Verdict; model: string; corrected: boolean }>`
    select m.message_id, v.verdict, v.model, v.corrected_by is not null as corrected
      from message m join verdict v on v.organization_id = m.organization_id and v.message_id = m.message_id
     where m.organization_id = ${organizationId} and m.case_id = ${caseId} and m.direction = 'in'
     order by m.sent_at desc, m.message_id desc, v.corrected_by is null, v.verdict_id desc limit 1`.execute(db)
  const [row] = rows
  return row ? { messageId: row.message_id, verdict: row.verdict, model: row.model, corrected: row.corrected } : null
}

type CustomerCase = {
  id: string
  number: number
  status: 'open' | 'solved' | 'closed'
  opened_at: Date
  body: string | null
  channel_kind: string | null
}

export type CustomerData = {
  id: string
  name: string
  note: string
  targetSeconds: number | null
  since: Date
  identities: { id: string; kind: string; name: string; handle: string | null; reach: number | null }[]
  cases: CustomerCase[]
  sentiments: Verdict['sentiment'][]
  undoable: { changeId: string; at: Date; what: 'merge' | 'split' } | null
}

/** The customer card; null when the customer is not of this organization. `except` leaves the open case out of the list. */
export async function loadCustomer(
  db: Db,
  actor: Actor,
  customerId: string,
  except: string | null,
): Promise<CustomerData | null> {
  const { organizationId } = actor
  const brands = actor.brandIds === null ? sql`true` : sql`c.brand_id = any(${actor.brandIds}::uuid[])`
  const [customer, identities, cases, sentiments, change] = await Promise.all([
    db
      .selectFrom('customer')
      .selectAll()
      .where('organization_id', '=', organizationId)
      .where('customer_id', '=', customerId)
      .where(customerVisible(actor, sql`customer.customer_id`))
      .executeTakeFirst(),
    sql<{ id: string; kind: string; name: string; handle: string | null; reach: number | null }>`
      select i.identity_id as id, i.kind, i.name, i.handle, i.reach from identity_link l
        join identity i on i.organization_id = l.organization_id and i.identity_id = l.identity_id
       where l.organization_id = ${organizationId} and l.customer_id = ${customerId} and l.valid_to is null order by i.identity_id`.execute(
      db,
    ),
    sql<CustomerCase>`
      select c.case_id as id, c.number, c.status, c.opened_at, m.body, m.channel_kind
        from "case" c left join lateral (select m.body, ch.kind as channel_kind from message m
               left join channel ch on ch.organization_id = m.organization_id and ch.channel_id = m.channel_id
              where m.organization_id = c.organization_id and m.case_id = c.case_id and m.direction = 'in' order by m.sent_at limit 1) m on true
       where c.organization_id = ${organizationId} and c.customer_id = ${customerId} and ${brands}
         and c.case_id is distinct from ${except}::uuid order by c.opened_at desc limit 20`.execute(db),
    sql<{ sentiment: Verdict['sentiment'] }>`
      select v.verdict->>'sentiment' as sentiment from message m
        join identity_link l on l.organization_id = m.organization_id and l.identity_id = m.identity_id and l.valid_to is null
        join lateral (select v.verdict from verdict v where v.organization_id = m.organization_id and v.message_id = m.message_id
                       order by v.corrected_by is null, v.verdict_id desc limit 1) v on true
       where m.organization_id = ${organizationId} and l.customer_id = ${customerId} and m.direction = 'in'
       order by m.sent_at desc limit 12`.execute(db),
    sql<{ change_id: string; valid_from: Date; what: 'merge' | 'split' }>`
      select l.change_id, l.valid_from, case when (select count(*) from identity_link o where o.organization_id = l.organization_id
               and o.customer_id = l.customer_id and o.valid_to is null and o.change_id is distinct from l.change_id) > 0 then 'merge' else 'split' end as what
        from identity_link l where l.organization_id = ${organizationId} and l.customer_id = ${customerId}
         and l.valid_to is null and l.change_id is not null order by l.valid_from desc limit 1`.execute(db),
  ])
  if (!customer) return null
  const [last] = change.rows
  return {
    id: customer.customer_id,
    name: customer.name,
    note: customer.note,
    targetSeconds: customer.target_seconds,
    since: customer.created_at,
    identities: identities.rows,
    cases: cases.rows,
    sentiments: sentiments.rows.map((row) => row.sentiment).reverse(),
    undoable: last ? { changeId: last.change_id, at: last.valid_from, what: last.what } : null,
  }
}

/** Customers by a piece of their name or handle, for merging. */
export async function findCustomers(
  db: Db,
  actor: Actor,
  text: string,
): Promise<{ id: string; name: string; handles: string[] }[]> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ id: string; name: string; handles: string[] }>`
    select cu.customer_id as id, cu.name, array_agg(distinct coalesce(i.handle, i.name)) as handles
      from customer cu
      join identity_link l on l.organization_id = cu.organization_id and l.customer_id = cu.customer_id and l.valid_to is null
      join identity i on i.organization_id = l.organization_id and i.identity_id = l.identity_id
     where cu.organization_id = ${actor.organizationId} and ${customerVisible(actor, sql`cu.customer_id`)} and (cu.name ilike ${pattern} or i.name ilike ${pattern} or i.handle ilike ${pattern})
     group by cu.customer_id, cu.name order by cu.name limit 20`.execute(db)
  return rows
}

export async function personNames(db: Db, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((one) => one !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['person_id', 'name']).where('person_id', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.person_id, row.name]))
}
