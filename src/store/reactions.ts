/** Emojis that people put on messages, and public messages that were hidden. */
import { sql, type Tx } from './db.ts'

/** One reaction a person and message; `emoji` null takes it away. An older fact than the one on record changes nothing. */
export async function setReaction(
  tx: Tx,
  of: {
    organizationId: string
    messageId: string
    authorExternalId: string
    authorName: string
    emoji: string | null
    at: number
  },
): Promise<void> {
  const { organizationId, messageId, authorExternalId, authorName, emoji, at } = of
  if (emoji === null)
    await sql`delete from reaction where organization_id = ${organizationId} and message_id = ${messageId}
      and author_external_id = ${authorExternalId} and at <= ${new Date(at)}`.execute(tx)
  else
    await sql`insert into reaction (organization_id, message_id, author_external_id, author_name, emoji, at)
      values (${organizationId}, ${messageId}, ${authorExternalId}, ${authorName}, ${emoji}, ${new Date(at)})
      on conflict (organization_id, message_id, author_external_id) do update
        set emoji = excluded.emoji, author_name = excluded.author_name, at = excluded.at where reaction.at <= excluded.at`.execute(
      tx,
    )
}

/** True when this changed what everybody sees. */
export async function setHidden(
  tx: Tx,
  organizationId: string,
  messageId: string,
  hidden: boolean,
  at: number,
): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    update message set hidden_at = ${hidden ? new Date(at) : null}
     where organization_id = ${organizationId} and message_id = ${messageId} and (hidden_at is not null) <> ${hidden}
    returning 1 as one`.execute(tx)
  return rows.length > 0
}

/** Every message of ours in the conversation up to a time arrived, or was read; gives those whose state that changes. */
export async function receiptUntil(
  tx: Tx,
  of: { organizationId: string; channelId: string; rootExternalId: string; state: 'delivered' | 'read'; until: number },
): Promise<{ messageId: string; caseId: string | null }[]> {
  const { rows } = await sql<{ message_id: string; case_id: string | null }>`
    update message m set receipt = ${of.state} from conversation co
     where co.organization_id = ${of.organizationId} and co.channel_id = ${of.channelId} and co.root_external_id = ${of.rootExternalId}
       and m.organization_id = co.organization_id and m.conversation_id = co.conversation_id and m.direction = 'out'
       and m.sent_at <= ${new Date(of.until)} and (m.receipt is null or (m.receipt = 'delivered' and ${of.state} = 'read'))
    returning m.message_id, m.case_id`.execute(tx)
  return rows.map((row) => ({ messageId: row.message_id, caseId: row.case_id }))
}

/** The customer did something that opens the platform's window: a message, a tap, a reaction. */
export async function customerActive(
  tx: Tx,
  organizationId: string,
  conversations: { conversationId: string; at: number }[],
): Promise<void> {
  if (conversations.length === 0) return
  await sql`update conversation co set customer_active_at = latest.at from (
      select id, max(at) as at from unnest(${conversations.map((one) => one.conversationId)}::uuid[],
        ${conversations.map((one) => new Date(one.at))}::timestamptz[]) as told(id, at) group by id) latest
    where co.organization_id = ${organizationId} and co.conversation_id = latest.id
      and (co.customer_active_at is null or co.customer_active_at < latest.at)`.execute(tx)
}
