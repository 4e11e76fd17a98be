/** The Sent folder: proof that a mail left, and the copy that people expect there. */
import type { ImapFlow } from 'imapflow'
import type { ChannelContext, ConnectedChannel, Outgoing, ReadBackResult } from '../channel.ts'
import type { ComposedMail } from './compose.ts'
import { withImap } from './imap.ts'
import type { Settings } from './settings.ts'
import { messageIdFor } from './token.ts'

/** These file what passes through their SMTP server by themselves, sometimes a moment later: a copy of ours would be a second one. */
const FILES_BY_ITSELF = /(?:^|\.)(?:gmail|googlemail|google|office365|outlook|hotmail|live)\.(?:com|co\.[a-z]{2})$/i

export async function sentFolderOf(client: ImapFlow): Promise<string | null> {
  const folders = await client.list()
  const known = folders.find(({ specialUse }) => specialUse === '\\Sent')
  return known?.path ?? folders.find(({ name }) => /^sent(?: (?:items|mail|messages))?$/i.test(name))?.path ?? null
}

/** Puts the mail into the Sent folder, unless it is there. */
export async function keepCopy(settings: Settings, mail: ComposedMail): Promise<void> {
  if (FILES_BY_ITSELF.test(settings.smtp_host)) return
  await withImap(settings, async (client) => {
    const folder = await sentFolderOf(client)
    if (!folder || (await findIn(client, folder, mail.messageId))) return
    await client.append(folder, mail.bytes, ['\\Seen'])
  })
}

/** Looks for the mail by its Message-ID. Absence proves little: some servers keep no copy of what passes through them. */
export async function readBack(
  _: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  outgoing: Outgoing,
): Promise<ReadBackResult> {
  const messageId = messageIdFor(outgoing.id, settings.connection_key, settings.address)
  return withImap(settings, async (client) => {
    const sent = await sentFolderOf(client)
    for (const folder of new Set([sent, settings.folder])) {
      const at = folder === null ? null : await findIn(client, folder, messageId)
      if (at) return { found: true, externalId: messageId, at: at.getTime() } as const
    }
    return {
      found: 'unsure',
      evidence: `The mailbox was searched for ${messageId}; neither ${sent ?? 'a Sent folder'} nor ${settings.folder} has it. Some servers keep no copy, so ask the customer or look into the server's log before sending again.`,
    }
  })
}

async function findIn(client: ImapFlow, folder: string, messageId: string): Promise<Date | null> {
  const lock = await client.getMailboxLock(folder, { readOnly: true })
  try {
    const found = await client.search({ header: { 'message-id': messageId } }, { uid: true })
    const uid = found ? found.at(-1) : undefined
    if (uid === undefined) return null
    const mail = await client.fetchOne(String(uid), { internalDate: true }, { uid: true })
    const date = mail ? mail.internalDate : undefined
    return date ? new Date(date) : new Date()
  } finally {
    lock.release()
  }
}
