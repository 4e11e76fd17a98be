/** By which way a case's customer can be answered now: in the public thread, in a private conversation, or by writing first. */
import type { Case } from '../../core/case/case.ts'
import type { ErrorCode } from '../../core/errors.ts'
import type { LengthLimit } from '../../core/guardrails/measure.ts'
import type { Capabilities } from '../../core/message/outgoing.ts'
import { privateReplyUntil, windowAt, windowOf } from '../../core/message/window.ts'
import { type Db, sql, type Tx } from '../db.ts'

export type Way =
  | {
      possible: true
      channelId: string
      channelKind: string
      channelName: string
      conversationId: string | null
      /** Replies of one lane leave in order. */
      lane: string
      recipientIdentityId: string | null
      inReplyTo: string | null
      privateReplyTo: string | null
      reach: number | null
      maxLength: LengthLimit
      /** Epoch milliseconds: after this the platform lets nothing through; null when it has no such limit. */
      until: number | null
      /** The window is open for words that a person wrote, and no longer for any. */
      humanOnly: boolean
    }
  | {
      possible: false
      /** Why not, where there is more to say: the window closed, the one private reply was used or came too late, the channel only listens. */
      because: 'window_closed' | 'private_reply_used' | 'private_reply_late' | 'listen_only' | null
      /** The way in which a text that the platform approved may still leave. */
      byTemplate: Extract<Way, { possible: true }> | null
    }

/** The refusal that says why there is no way. */
export function noWay(
  mode: 'public' | 'private',
  { because }: Pick<Extract<Way, { possible: false }>, 'because'>,
): ErrorCode {
  return because ?? (mode === 'public' ? 'nothing_public' : 'no_private_way')
}

type Latest = {
  message_id: string
  external_id: string | null
  conversation_id: string
  identity_id: string | null
  channel_id: string
  kind: string
  name: string
  reach: number | null
  visibility: string
  sent_at: Date
  customer_active_at: Date | null
  settings: Record<string, unknown>
  context_kind: string | null
}

export async function wayTo(
  db: Db | Tx,
  capabilities: ReadonlyMap<string, Capabilities>,
  c: Case,
  organizationId: string,
  mode: 'public' | 'private',
  now: number,
): Promise<Way> {
  const latest = await latestMessages(db, organizationId, c)
  const there = latest.find((row) => row.visibility === mode)
  const can = there && capabilities.get(there.kind)
  let because: Extract<Way, { possible: false }>['because'] = null
  let byTemplate: Extract<Way, { possible: false }>['byTemplate'] = null
  if (there && can && !can.canSend) because = 'listen_only'
  if (there && can?.canSend) {
    if (mode === 'public' && can.publicReply) return reply(there, can)
    if (mode === 'private' && can.direct !== 'never') {
      const open = windowAt(windowOf(can.window, there.settings), there.customer_active_at?.getTime() ?? null, now)
      if (open.state === 'always') return reply(there, can)
      if (open.state !== 'closed')
        return { ...reply(there, can), until: open.until, humanOnly: open.state === 'human_agent' }
      because = 'window_closed'
      if (can.templates) byTemplate = reply(there, can)
    }
  }
  if (mode === 'private') {
    const first = latest.find((row) => row.visibility === 'public' && row.identity_id)
    const may = first && capabilities.get(first.kind)
    if (first && may?.canSend) {
      if (may.direct === 'always') return firstContact(first, may, null)
      const until = privateReplyUntil(may, first.sent_at.getTime(), first.context_kind)
      if (until !== null) {
        if (until <= now) because ??= 'private_reply_late'
        else if (await privateReplyUsed(db, organizationId, first)) because ??= 'private_reply_used'
        else return { ...firstContact(first, may, first.external_id), until }
      }
    }
  }
  return { possible: false, because, byTemplate }
}

function reply(to: Latest, can: Capabilities): Extract<Way, { possible: true }> {
  return {
    possible: true,
    channelId: to.channel_id,
    channelKind: to.kind,
    channelName: to.name,
    conversationId: to.conversation_id,
    lane: to.conversation_id,
    recipientIdentityId: to.identity_id,
    inReplyTo: to.message_id,
    privateReplyTo: null,
    reach: to.reach,
    maxLength: (to.visibility === 'public' && can.maxPublicLength) || can.maxLength,
    until: null,
    humanOnly: false,
  }
}

function firstContact(to: Latest, can: Capabilities, privateReplyTo: string | null): Extract<Way, { possible: true }> {
  return {
    ...reply(to, can),
    conversationId: null,
    lane: `to:${to.identity_id}`,
    inReplyTo: null,
    privateReplyTo,
    reach: null,
    maxLength: can.maxLength,
  }
}

/**
 * The customer's latest message of each visibility in this case. Machines, and second people in a private conversation (a relative, a
 * forwarded mail), are answered only when there is nobody else.
 */
async function latestMessages(db: Db | Tx, organizationId: string, c: Case): Promise<Latest[]> {
  const { rows } = await sql<Latest>`
    select distinct on (m.visibility) m.visibility, m.message_id, m.external_id, m.conversation_id, m.identity_id, m.channel_id,
           ch.kind, ch.name, ch.settings, m.context ->> 'kind' as context_kind, coalesce(co.reach, m.reach) as reach, m.sent_at, co.customer_active_at
      from message m
      join channel ch on ch.organization_id = m.organization_id and ch.channel_id = m.channel_id
      join conversation co on co.organization_id = m.organization_id and co.conversation_id = m.conversation_id
      left join identity_link il on il.organization_id = m.organization_id and il.identity_id = m.identity_id and il.valid_to is null
     where m.organization_id = ${organizationId} and m.case_id = ${c.id} and m.direction = 'in' and m.visibility in ('public', 'private')
     order by m.visibility, m.automatic,
              m.visibility = 'private' and il.customer_id is distinct from ${c.customerId}::uuid and m.identity_id is distinct from (
                select f.identity_id from message f where f.organization_id = m.organization_id and f.conversation_id = m.conversation_id
                   and f.direction = 'in' order by f.automatic, f.sent_at, f.message_id limit 1),
              m.sent_at desc, m.message_id desc`.execute(db)
  return rows
}

async function privateReplyUsed(db: Db | Tx, organizationId: string, to: Latest): Promise<boolean> {
  const row = await db
    .selectFrom('outgoing')
    .select('outgoing_id')
    .where('organization_id', '=', organizationId)
    .where('channel_id', '=', to.channel_id)
    .where('private_reply_to', '=', to.external_id)
    .where('state', 'not in', ['cancelled', 'failed'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
