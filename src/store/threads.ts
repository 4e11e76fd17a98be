/** Which conversation and case a message continues, by what it refers to. */
import { json, sql, type Tx } from './db.ts'

export type Thread = { conversationId: string; caseId: string | null }

const REPLY = /^reply:([0-9a-f-]{36})$/

export type Referring = { channelId: string; references: string[] }

/**
 * For each message of one organization, the thread of its first reference that is known here: `reply:{id}` names an outgoing message of
 * ours (also one of unknown fate), any other a message of its channel by its external id. Codes are not looked at. Null when none is known.
 */
export async function threadsOf(tx: Tx, organizationId: string, messages: Referring[]): Promise<(Thread | null)[]> {
  const named = messages.flatMap(({ channelId, references }, at) =>
    references.map((reference, place) => ({
      at,
      place,
      channel_id: channelId,
      reference,
      reply: REPLY.exec(reference)?.[1] ?? null,
    })),
  )
  if (named.length === 0) return messages.map(() => null)
  const { rows } = await sql<{ at: number; conversation_id: string; case_id: string | null }>`
    with named as (
      select * from jsonb_to_recordset(${json(named)}) as n(at int, place int, channel_id uuid, reference text, reply uuid)
    ), known as (
      select n.at, n.place, o.conversation_id, o.case_id from named n
        join outgoing o on o.organization_id = ${organizationId} and o.outgoing_id = n.reply
      union all
      select n.at, n.place, m.conversation_id, m.case_id from named n
        join message m on m.organization_id = ${organizationId} and m.channel_id = n.channel_id and m.external_id = n.reference
    ) select distinct on (at) at, conversation_id, case_id from known where conversation_id is not null order by at, place`.execute(
    tx,
  )
  const found = new Map(rows.map((row) => [row.at, { conversationId: row.conversation_id, caseId: row.case_id }]))
  return messages.map((_, at) => found.get(at) ?? null)
}
