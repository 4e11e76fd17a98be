/** Tries both logins and says which of them failed, and how. */
import type { ChannelContext, ChannelHealth, ConnectedChannel } from '../channel.ts'
import { imapProblem, withImap } from './imap.ts'
import type { Settings } from './settings.ts'
import { trySmtp } from './smtp.ts'

export async function check(
  _: ChannelContext,
  { settings }: Pick<ConnectedChannel<Settings>, 'settings'>,
): Promise<ChannelHealth> {
  const [incoming, outgoing] = await Promise.all([tryImap(settings), trySmtp(settings)])
  const problems = [
    incoming && `IMAP ${settings.imap_host}: ${incoming.words}`,
    !outgoing.ok && `SMTP ${settings.smtp_host}: ${outgoing.words}`,
  ].filter((one) => typeof one === 'string')
  if (problems.length === 0) return { state: 'healthy', detail: null }
  const login = incoming?.kind === 'login' || (!outgoing.ok && outgoing.login)
  return { state: login ? 'reconnect' : 'disconnected', detail: problems.join('; ') }
}

async function tryImap(settings: Settings) {
  try {
    return await withImap(settings, async (client) => {
      try {
        await client.mailboxOpen(settings.folder, { readOnly: true })
        return null
      } catch {
        return { kind: 'folder', words: `there is no folder ${settings.folder}` } as const
      }
    })
  } catch (error) {
    return imapProblem(error)
  }
}
