/** Sends system mail through the mail server of SMTP_URL, with nodemailer. */
import { createTransport } from 'nodemailer'

export type Mail = { to: string; subject: string; text: string; html: string }

export type Mailer = {
  /** False without SMTP_URL: then links are shown or printed instead. */
  configured: boolean
  /** Resolves once the mail server has accepted the mail. Throws the server's refusal, or that there is no server. */
  send(mail: Mail): Promise<void>
}

const PATIENCE_MS = 15_000

/** `from` is a mail address, with or without a name before it. */
export function makeMailer(smtpUrl: string | undefined, from: string): Mailer {
  if (!smtpUrl)
    return {
      configured: false,
      send: async () => {
        throw new Error('There is no mail server: SMTP_URL is not set.')
      },
    }
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // What a mail says comes from us alone: no file and no address is read to fill it.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    configured: true,
    async send(mail) {
      // Written by a machine: out-of-office replies stay away (RFC 3834).
      await transport.sendMail({ ...mail, from, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
  }
}

/** True for a refusal that trying again will not cure (SMTP 5xx, other than "greylisted" which is 4xx). */
export const isRefusedForGood = (error: unknown): boolean =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500

/** Who system mail comes from: the given sender, or maagal@ the host of `publicUrl`. */
export const mailSender = (given: string | undefined, publicUrl: string): string =>
  given ?? `Maagal <maagal@${new URL(publicUrl).hostname.replace(/^\[(.*)\]$/, 'localhost')}>`
