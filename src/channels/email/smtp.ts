/** One mail to one recipient over SMTP. What matters is at which step it ended: before the mail's first byte left, or after. */
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { ComposedMail } from './compose.ts'
import type { Settings } from './settings.ts'

/** How an attempt ended. `began`: the mail itself was on its way, so silence proves nothing. */
export type SmtpOutcome =
  | { ok: true; response: string }
  | { ok: false; began: boolean; code: number | null; login: boolean; words: string }

const CONNECT_MS = 15_000
const SILENCE_MS = 60_000

export async function sendMail(settings: Settings, mail: ComposedMail): Promise<SmtpOutcome> {
  let began = false
  // The first read happens when the server has said "go ahead" to DATA.
  const body = new Readable({
    read() {
      began = true
      this.push(mail.bytes)
      this.push(null)
    },
  })
  return withConnection(
    settings,
    (connection, done) =>
      connection.send({ from: mail.from, to: [mail.to], size: mail.bytes.length }, body, (error, info) =>
        done(error, info?.response ?? ''),
      ),
    () => began,
  )
}

/** Connects and signs in, and sends nothing. */
export const trySmtp = (settings: Settings): Promise<SmtpOutcome> =>
  withConnection(
    settings,
    (_, done) => done(null, 'ready'),
    () => false,
  )

type Done = (error: Error | null, response: string) => void

function withConnection(
  settings: Settings,
  work: (connection: SMTPConnection, done: Done) => void,
  began: () => boolean,
): Promise<SmtpOutcome> {
  const { smtp_security: security } = settings
  const connection = new SMTPConnection({
    host: settings.smtp_host,
    port: settings.smtp_port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    socketCloseTimeout: 0,
    allowInternalNetworkInterfaces: true,
    tls: { rejectUnauthorized: settings.tls_reject_unauthorized },
  })
  return new Promise((resolve) => {
    let settled = false
    const end = (outcome: SmtpOutcome) => {
      if (settled) return
      settled = true
      resolve(outcome)
      if (outcome.ok) connection.quit()
      else connection.close()
    }
    const failed = (error: Error) => end(outcomeOf(error, began()))
    connection.on('error', failed)
    connection.on('end', () => failed(new Error('the server closed the connection')))
    connection.connect((error) => {
      if (error) return failed(error)
      connection.login({ user: settings.smtp_user, pass: settings.smtp_password }, (refused) => {
        if (refused) return failed(refused)
        work(connection, (problem, response) => (problem ? failed(problem) : end({ ok: true, response })))
      })
    })
  })
}

function outcomeOf(error: Error & { responseCode?: number; code?: string }, began: boolean): SmtpOutcome {
  return {
    ok: false,
    began,
    code: error.responseCode ?? null,
    login: error.code === 'EAUTH',
    words: error.message.slice(0, 500),
  }
}
