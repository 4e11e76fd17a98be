/** A connection's settings renewed, and a channel taken out of the house with everything that came through it. */
import type { SecretBox } from '../lib/secrets.ts'
import { deleteChannel } from './channels.ts'
import { json, sql, type Tx } from './db.ts'

export async function updateConnection(
  tx: Tx,
  connection: { organizationId: string; connectionId: string; settings: object; secrets: object | null },
  box: SecretBox,
): Promise<void> {
  await tx
    .updateTable('connection')
    .set({
      settings: json(connection.settings),
      sealed_secrets: connection.secrets ? box.seal(connection.secrets, connection.connectionId) : null,
    })
    .where('organization_id', '=', connection.organizationId)
    .where('connection_id', '=', connection.connectionId)
    .execute()
}

export async function renameChannel(tx: Tx, organizationId: string, channelId: string, name: string): Promise<void> {
  await tx
    .updateTable('channel')
    .set({ name })
    .where('organization_id', '=', organizationId)
    .where('channel_id', '=', channelId)
    .execute()
}

/** Until the end of the transaction nobody else writes this channel's row; what refers to it goes on. */
export async function lockChannel(tx: Tx, channel: { organizationId: string; channelId: string }): Promise<void> {
  await sql`select from channel where organization_id = ${channel.organizationId} and channel_id = ${channel.channelId}
    for no key update`.execute(tx)
}

/** Two people connecting the same account at once: the second waits, and finds it there. */
export async function lockAccount(tx: Tx, organizationId: string, kind: string, account: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`channel:${organizationId}:${kind}:${account}`}, 0))`.execute(
    tx,
  )
}

/**
 * The channel goes with its conversations and their messages; a case goes with its last conversation, one that lives on elsewhere
 * stays. Raw deliveries go with the connection's last channel. What was counted (facts) stays.
 */
export async function removeChannel(
  tx: Tx,
  channel: { organizationId: string; channelId: string; connectionId: string },
): Promise<boolean> {
  const { organizationId, channelId, connectionId } = channel
  const { rows: cases } = await sql<{ id: string }>`
    select distinct cc.case_id as id from conversation co
      join case_conversation cc on cc.organization_id = co.organization_id and cc.conversation_id = co.conversation_id
     where co.organization_id = ${organizationId} and co.channel_id = ${channelId}`.execute(tx)
  if (!(await deleteChannel(tx, organizationId, channelId))) return false
  await sql`delete from "case" c where c.organization_id = ${organizationId} and c.case_id = any(${cases.map(({ id }) => id)}::uuid[])
    and not exists (select 1 from case_conversation cc where cc.organization_id = c.organization_id and cc.case_id = c.case_id)`.execute(
    tx,
  )
  await sql`delete from event_key where organization_id = ${organizationId} and channel_id = ${channelId}`.execute(tx)
  const { rows } = await sql<{ here: boolean }>`select exists (select 1 from connection
    where organization_id = ${organizationId} and connection_id = ${connectionId}) as here`.execute(tx)
  if (!rows[0]?.here)
    // Pending last: what comes in between leaves a delivery that retention drops, never a pending row without its bytes.
    for (const table of ['delivery', 'delivery_key', 'parked_event', 'delivery_pending'])
      await sql`delete from ${sql.table(table)} where organization_id = ${organizationId} and connection_id = ${connectionId}`.execute(
        tx,
      )
  return true
}
