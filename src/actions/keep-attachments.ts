/**
 * Puts the attachments that came inside a delivery, or whose address it named, into the attachment folder. The delivery is read again, so that filing a message never
 * waits for a disk; running twice writes the same files.
 */
import { channelEvent, type IncomingAttachment } from '../core/message/message.ts'
import { typeOfBytes } from '../store/attachment-type.ts'
import { caseOfAttachment, MAX_ATTACHMENT_BYTES, settleAttachment } from '../store/attachments.ts'
import { recordChange } from '../store/changes.ts'
import { channelSettings } from '../store/channel-settings.ts'
import { type ConnectionRow, channelsOfConnection, loadConnection, settingsAtWork } from '../store/channels.ts'
import { transact } from '../store/db.ts'
import { loadDelivery } from '../store/deliveries.ts'
import type { JobPayloads } from '../store/jobs.ts'
import { type ActionContext, readDelivery, readerOf } from './context.ts'

type Parts = JobPayloads['keep-attachments']

/** Throws when an address could not be read now, so that the job is tried again. */
export async function keepAttachments(ctx: ActionContext, payload: Parts): Promise<void> {
  const { organizationId, parts } = payload
  const { files, fetchFile } = await filesOf(ctx, payload)
  for (const { id, part } of parts) {
    const file = files?.[part]
    const bytes = file?.base64 ? Buffer.from(file.base64, 'base64') : file ? await fetchFile(file) : null
    if (!bytes || typeof bytes === 'string') {
      await settleAttachment(ctx.db, organizationId, id, { state: 'refused', reason: bytes ?? 'gone', size: null })
      continue
    }
    const size = bytes.length
    if (size > MAX_ATTACHMENT_BYTES) {
      await settleAttachment(ctx.db, organizationId, id, { state: 'refused', reason: 'too_large', size })
      continue
    }
    await ctx.attachments.write(organizationId, id, bytes)
    const contentType = typeOfBytes(bytes, file?.contentType ?? null)
    await settleAttachment(ctx.db, organizationId, id, { state: 'stored', contentType, size })
  }
  const [first] = parts
  await transact(ctx.db, async (tx) => {
    const shownIn = first && (await caseOfAttachment(tx, organizationId, first.id))
    if (shownIn) await recordChange(tx, { organizationId, kind: 'case', id: shownIn.caseId, brandId: shownIn.brandId })
  })
}

type Files = {
  /** The attachments of the message as its channel reads them now; null when the delivery was cleared meanwhile. */
  files: IncomingAttachment[] | null
  /** The bytes behind an address or an id, or why they are not to be had. */
  fetchFile(file: IncomingAttachment): Promise<Buffer | 'gone' | 'too_large'>
}

async function filesOf(ctx: ActionContext, payload: Parts): Promise<Files> {
  const { organizationId, connectionId, deliveryId, receivedAt, externalId } = payload
  const gone: Files = { files: null, fetchFile: async () => 'gone' }
  const delivery = await loadDelivery(ctx.db, organizationId, deliveryId, receivedAt)
  const connection = await loadConnection(ctx.db, connectionId)
  const reader = connection && readerOf(ctx, connection.kind)
  if (!delivery || !connection || !reader) return gone
  const settings = reader.settings.parse(settingsAtWork(connection, ctx.secrets))
  const { kind, events } = await readDelivery(ctx, connection.kind, delivery, settings)
  for (const input of events) {
    const event = channelEvent.safeParse(input)
    if (event.success && event.data.type === 'message' && event.data.message.externalId === externalId)
      return {
        files: event.data.message.attachments,
        fetchFile: async (file) =>
          download(await answerFor(ctx, connection, kind ?? '', event.data.account, settings, file)),
      }
  }
  return gone
}

/** By its address; where the platform gives none, or one that only its own client may read, by its id. Null: nothing to ask for. */
async function answerFor(
  ctx: ActionContext,
  connection: ConnectionRow,
  kind: string,
  account: string,
  settings: unknown,
  { url, externalId }: IncomingAttachment,
): Promise<Response | null> {
  const channel = ctx.channels.get(kind)
  if (externalId && channel?.fetchFile) {
    const { organizationId, connectionId } = connection
    const row = (await channelsOfConnection(ctx.db, connectionId)).find(
      (one) => one.kind === kind && one.account === account && one.organizationId === organizationId,
    )
    const own = row && channel.settings.safeParse(channelSettings(connection, row, ctx.secrets))
    if (!row || !own?.success) return null
    const connected = { id: row.channelId, connectionId, account, settings: own.data, cursor: null }
    return channel.fetchFile(ctx.channelContext(kind, own.data), connected, externalId)
  }
  return url ? ctx.channelContext(kind, settings).fetch(url) : null
}

async function download(response: Response | null): Promise<Buffer | 'gone' | 'too_large'> {
  if (!response) return 'gone'
  if (response.status === 404 || response.status === 403 || response.status === 410) return 'gone'
  if (!response.ok) throw new Error(`the file's address answered ${response.status}`)
  if (Number(response.headers.get('content-length') ?? 0) > MAX_ATTACHMENT_BYTES) return 'too_large'
  return Buffer.from(await response.arrayBuffer())
}
