/** A mail server with the mailboxes of a desk and of its customers, and what tests do with it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { createTransport, type SendMailOptions } from 'nodemailer'
import PostalMime, { type Email } from 'postal-mime'
import { freePort } from '../../../src/store/embedded/port.ts'
import { type Dovecot, makeDovecot, PASSWORD } from './dovecot.ts'
import { findDovecot } from './install.ts'
import { startRelay } from './relay.ts'

export const DESK = 'desk@desk.test'
/** A second mailbox of the desk. */
export const SHOP = 'shop@desk.test'
export const NOA = 'noa@customer.test'
export const OTHER = 'dan@customer.test'

export type ReceivedMail = Email & { raw: string }
export type MailServer = {
  dovecot: Dovecot
  /** Settings of the e-mail channel for the desk's mailbox. */
  settings: Record<string, string>
  /** Sends as anybody; resolves once the mail lies in the mailbox. Returns its Message-ID. */
  send(mail: SendMailOptions): Promise<string>
  /** Opens a mailbox; the caller logs out. */
  open(user: string): Promise<ImapFlow>
  /** All mails of a folder, oldest first. */
  mails(user: string, folder?: string): Promise<ReceivedMail[]>
  stop(): Promise<void>
}

/** Whether the rig can run here, said once for all tests that need it. */
export const dovecot = findDovecot()
if ('missing' in dovecot) process.stderr.write(`Skipping the tests against a real mail server: ${dovecot.missing}\n`)

export async function startMailServer(): Promise<MailServer> {
  if ('missing' in dovecot) throw new Error(dovecot.missing)
  // Short, because Unix sockets live in it.
  const folder = mkdtempSync(join(tmpdir(), 'mail-'))
  const relayPort = await freePort()
  const server = await makeDovecot(dovecot.program, folder, [DESK, SHOP, NOA, OTHER], relayPort)
  const relay = await startRelay(relayPort, () => server.lmtp)
  await server.start()
  const mx = createTransport({ host: '127.0.0.1', port: relayPort, secure: false, ignoreTLS: true, pool: true })

  async function open(user: string): Promise<ImapFlow> {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: server.imap,
      secure: false,
      doSTARTTLS: false,
      auth: { user, pass: PASSWORD },
      logger: false,
    })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }

  return {
    dovecot: server,
    settings: {
      address: DESK,
      name: 'שירות הלקוחות',
      imap_host: '127.0.0.1',
      imap_port: String(server.imap),
      imap_security: 'none',
      imap_password: PASSWORD,
      smtp_host: '127.0.0.1',
      smtp_port: String(server.submission),
      smtp_security: 'none',
    },
    send: async (mail) => (await mx.sendMail(mail)).messageId,
    open,
    async mails(user, name = 'INBOX') {
      const client = await open(user)
      try {
        const { exists } = await client.mailboxOpen(name, { readOnly: true })
        if (exists === 0) return []
        const found: ReceivedMail[] = []
        for await (const one of client.fetch('1:*', { source: true })) {
          const raw = one.source ?? Buffer.alloc(0)
          found.push({ ...(await PostalMime.parse(raw)), raw: raw.toString('utf8') })
        }
        return found
      } finally {
        await client.logout()
      }
    },
    async stop() {
      mx.close()
      await relay.stop()
      await server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
