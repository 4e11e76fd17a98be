/** IMAP connections, and what their failures mean for whoever must mend them. */
import { ImapFlow } from 'imapflow'
import type { Settings } from './settings.ts'

const CONNECT_MS = 15_000
/** No answer, and no sign of life while waiting, for this long: the line is dead. Longer than `LISTEN_MS` in listen.ts. */
const SILENCE_MS = 2 * 60_000

export function imapClient(settings: Settings): ImapFlow {
  const { imap_security: security } = settings
  const client = new ImapFlow({
    host: settings.imap_host,
    port: settings.imap_port,
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    auth: { user: settings.imap_user, pass: settings.imap_password },
    tls: { rejectUnauthorized: settings.tls_reject_unauthorized },
    logger: false,
    clientInfo: { name: 'Maagal' },
    disableAutoIdle: true,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  })
  // Failures reach whoever waits for the command; without a listener they would end the process.
  client.on('error', () => undefined)
  return client
}

/** Runs `work` on a connection of its own and always closes it. */
export async function withImap<T>(settings: Settings, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = imapClient(settings)
  try {
    await client.connect()
    return await work(client)
  } finally {
    client.close()
  }
}

export type ImapProblem = { kind: 'login' | 'folder' | 'network'; words: string }

export function imapProblem(error: unknown): ImapProblem {
  const { message = String(error), ...rest } = error instanceof Error ? error : {}
  const { authenticationFailed, responseText, code, byeReason } = rest as Record<string, unknown>
  const words = [responseText ?? byeReason ?? message, typeof code === 'string' ? code : ''].filter(Boolean).join(' · ')
  return { kind: authenticationFailed ? 'login' : 'network', words: String(words).slice(0, 300) }
}
