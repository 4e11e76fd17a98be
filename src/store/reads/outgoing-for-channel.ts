/** An outgoing row as its channel wants it: with the platform's own ids in place of ours. */
import type { Capabilities, Outgoing } from '../../core/message/outgoing.ts'
import type { FilledTemplate } from '../../core/message/template.ts'
import { type WindowState, windowAt, windowOf } from '../../core/message/window.ts'
import type { Db, Tx } from '../db.ts'
import { codeOfCase } from '../handovers.ts'
import type { OutgoingRow } from '../outbox.ts'

/** `window` says how it would leave now; whether it still may is for whoever sends it (`windowState`). */
export async function outgoingFor(
  db: Db | Tx,
  row: OutgoingRow,
  channel: { capabilities: Capabilities; settings: Record<string, unknown> },
  now: number,
  bytesOf: (fileId: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Outgoing & { windowState: WindowState['state'] }> {
  const { organization_id: organizationId } = row
  const conversation = row.conversation_id
    ? await db
        .selectFrom('conversation')
        .select(['root_external_id', 'title', 'customer_active_at'])
        .where('organization_id', '=', organizationId)
        .where('conversation_id', '=', row.conversation_id)
        .executeTakeFirst()
    : undefined
  const answered = row.in_reply_to
    ? await db
        .selectFrom('message')
        .select('external_id')
        .where('organization_id', '=', organizationId)
        .where('message_id', '=', row.in_reply_to)
        .executeTakeFirst()
    : undefined
  const recipient = row.recipient_identity_id
    ? await db
        .selectFrom('identity')
        .select(['external_id', 'name', 'handle'])
        .where('organization_id', '=', organizationId)
        .where('identity_id', '=', row.recipient_identity_id)
        .executeTakeFirst()
    : undefined
  // The one private reply and an approved text open nothing and need nothing open.
  const limited = row.mode === 'private' && row.private_reply_to === null && row.template === null && conversation
  const open = limited
    ? windowAt(
        windowOf(channel.capabilities.window, channel.settings),
        conversation.customer_active_at?.getTime() ?? null,
        now,
      ).state
    : 'always'
  return {
    id: row.outgoing_id,
    clientKey: row.outgoing_id,
    mode: row.mode === 'public' ? 'public' : 'private',
    conversation: conversation ? { rootExternalId: conversation.root_external_id, title: conversation.title } : null,
    inReplyTo: answered?.external_id ? { externalId: answered.external_id, references: await threadOf(db, row) } : null,
    recipient: recipient
      ? {
          externalId: recipient.external_id,
          name: recipient.name,
          handle: recipient.handle,
          aliases: await aliasesOf(db, organizationId, row.recipient_identity_id),
        }
      : null,
    privateReplyTo: row.private_reply_to,
    text: row.body,
    template: row.template as FilledTemplate | null,
    file: row.file_id ? fileOf(row, row.file_id, bytesOf) : null,
    language: row.language === 'en' ? 'en' : 'he',
    automatic: row.automatic,
    caseToken: (await codeOfCase(db, organizationId, row.case_id)) ?? '',
    window: open === 'human_agent' ? 'human_agent' : 'free',
    windowState: open,
  }
}

/** The latest first. */
async function aliasesOf(db: Db | Tx, organizationId: string, identityId: string | null): Promise<string[]> {
  if (identityId === null) return []
  const rows = await db
    .selectFrom('identity_alias')
    .select('external_id')
    .where('organization_id', '=', organizationId)
    .where('identity_id', '=', identityId)
    .orderBy('seen_at', 'desc')
    .limit(8)
    .execute()
  return rows.map((one) => one.external_id)
}

function fileOf(
  row: OutgoingRow,
  id: string,
  bytesOf: (fileId: string) => Promise<Uint8Array<ArrayBuffer>>,
): Outgoing['file'] {
  return {
    name: row.file_name ?? 'file',
    contentType: row.file_type ?? 'application/octet-stream',
    bytes: () => bytesOf(id),
  }
}

/** External ids of this case's part of the conversation so far, oldest first; what e-mail calls References. */
async function threadOf(db: Db | Tx, row: OutgoingRow): Promise<string[]> {
  if (!row.conversation_id) return []
  const rows = await db
    .selectFrom('message')
    .select('external_id')
    .where('organization_id', '=', row.organization_id)
    .where('conversation_id', '=', row.conversation_id)
    .where('case_id', '=', row.case_id)
    .where('external_id', 'is not', null)
    .orderBy('sent_at', 'desc')
    .limit(20)
    .execute()
  return rows.flatMap((one) => (one.external_id ? [one.external_id] : [])).reverse()
}
