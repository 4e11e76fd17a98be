/** Which conversation and case a message continues, by what it refers to. */
import { sql, type Tx } from './db.ts'

export type Thread = { conversationId: string; caseId: string | null }

const REPLY = /^reply:([0-9a-f-]{36})$/

/**
 * The thread of the first reference that is known here: `reply:{id}` names an outgoing message of ours (also one of unknown fate), any
 * other a message of this channel by its external id. Codes are not looked at. Null when none is known.
 */
export async function threadOfReferences(
  tx: Tx,
  of: { organizationId: string; channelId: string; references: string[] },
): Promise<Thread | null> {
  if (of.references.length === 0) return null
  const replies = of.references.map((reference) => REPLY.exec(reference)?.[1] ?? null)
  const { rows } = await sql<{ conversation_id: string; case_id: string | null }>`
    with named as (
      select * from unnest(${of.references}::text[], ${replies}::uuid[]) with ordinality as n(reference, reply, place)
    ), known as (
      select n.place, o.conversation_id, o.case_id from named n
        join outgoing o on o.organization_id = ${of.organizationId} and o.outgoing_id = n.reply
      union all
      select n.place, m.conversation_id, m.case_id from named n
        join message m on m.organization_id = ${of.organizationId} and m.channel_id = ${of.channelId} and m.external_id = n.reference
    ) select conversation_id, case_id from known where conversation_id is not null order by place limit 1`.execute(tx)
  const [row] = rows
  return row ? { conversationId: row.conversation_id, caseId: row.case_id } : null
}
