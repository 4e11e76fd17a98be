/** Files events that are no customers' messages, one by one: each may speak of whatever came before it. */
import { cleanText } from '../../core/text/safe.ts'
import { identityOf, rememberAliases } from '../../store/customers.ts'
import { addJob } from '../../store/jobs.ts'
import { upsertConversation } from '../../store/messages.ts'
import { fileReceiptUntil } from './file-about.ts'
import { fileEcho } from './file-echo.ts'
import type { FiledEvent } from './file-events.ts'
import { fileOrPark } from './file-or-park.ts'
import { fileWaiting } from './file-waiting.ts'
import type { Filing, Heard } from './filing.ts'

/** Files one event that is no customer's message. */
export async function fileOther({ filing, event }: Heard<FiledEvent>): Promise<void> {
  switch (event.type) {
    case 'message':
      await fileEcho(filing, event)
      return fileWaiting([{ filing, externalId: event.message.externalId }])
    case 'post':
      return filePost(filing, event)
    case 'receipt_until':
      return fileReceiptUntil(filing, event)
    case 'renamed':
      return fileRenamed(filing, event)
    case 'pointer':
      return followPointer(filing, event)
    default:
      return fileOrPark(filing, event)
  }
}

/** Known from now on under another id; the conversation with them goes on. */
async function fileRenamed(
  { ctx, tx, channel, now }: Filing,
  { previousExternalId, externalId }: Extract<FiledEvent, { type: 'renamed' }>,
): Promise<void> {
  const { organizationId, kind } = channel
  const scope = ctx.capabilities.get(kind)?.scopedIdentities ? channel.account : ''
  const identityId = await identityOf(tx, { organizationId, kind, scope }, previousExternalId)
  if (identityId) await rememberAliases(tx, [{ organizationId, kind, scope, identityId, ids: [externalId], at: now }])
}

/** Outside calls are no part of filing: a job fetches it. */
async function followPointer({ tx, channel }: Filing, { to }: Extract<FiledEvent, { type: 'pointer' }>): Promise<void> {
  const { organizationId, channelId } = channel
  await addJob(tx, 'fetch-pointed', { organizationId, channelId, to }, { maxAttempts: 8 })
}

/** A post of our own is what a conversation hangs under. */
async function filePost(
  { tx, channel }: Filing,
  { rootExternalId, title, permalink, reach }: Extract<FiledEvent, { type: 'post' }>,
): Promise<void> {
  const { organizationId, channelId } = channel
  await upsertConversation(tx, {
    organizationId,
    channelId,
    rootExternalId,
    visibility: 'public',
    title: title && cleanText(title, 2000),
    permalink,
    reach,
  })
}
