/** Reports about mails of ours (RFC 3464): which one, and what became of it. */
import type { Mail } from './mail.ts'

export type Bounce = {
  /** Message-IDs that the report names, ours or not. */
  messageIds: string[]
  action: 'failed' | 'delayed' | 'delivered' | 'other'
  /** Enhanced status, recipient and the other server's words, as one line. */
  reason: string
}

const ANY_ID = /<[^<>\s@]{3,300}@[^<>\s]{1,200}>/g

/** Null when the mail reports nothing. */
export function readBounce(mail: Mail): Bounce | null {
  const type = (mail.headers('content-type')[0] ?? '').toLowerCase()
  const isReport = type.startsWith('multipart/report')
  if (isReport && !/report-type="?delivery-status/.test(type)) return null
  const fields = mail.reports.join('\n')
  const field = (name: string) =>
    (new RegExp(`^${name}:[ \\t]*(.*(?:\\n[ \\t].*)*)`, 'im').exec(fields)?.[1] ?? '').replace(/\s+/g, ' ').trim()
  const action = field('Action').toLowerCase()
  if (action === '') return isReport || looksLikeBounce(mail) ? byText(mail) : null
  const recipient =
    field('Final-Recipient').replace(/^[^;]*;\s*/, '') || field('Original-Recipient').replace(/^[^;]*;\s*/, '')
  const diagnostic = field('Diagnostic-Code').replace(/^[^;]*;\s*/, '')
  return {
    messageIds: namedIds(mail),
    action: action === 'failed' || action === 'delayed' || action === 'delivered' ? action : 'other',
    reason: [field('Status'), recipient, diagnostic].filter(Boolean).join(' · ').slice(0, 2000),
  }
}

/** Servers that report in prose alone: a failure, when the text names a mail. */
function byText(mail: Mail): Bounce {
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(mail.text)?.[0] ?? ''
  return {
    messageIds: namedIds(mail),
    action: status.startsWith('4') ? 'delayed' : 'failed',
    reason: [status, mail.text.replace(/\s+/g, ' ').trim().slice(0, 300)].filter(Boolean).join(' · '),
  }
}

const looksLikeBounce = ({ from, headers }: Mail): boolean =>
  /^mailer-daemon@/i.test(from?.address ?? '') || (headers('x-failed-recipients')[0] ?? '') !== ''

/** In the returned mail (whole or its head), in our own words of the report, and in the thread headers of the report itself. */
function namedIds(mail: Mail): string[] {
  const returned = mail.attachments
    .filter(({ contentType }) => contentType === 'message/rfc822')
    .map(
      ({ base64 }) =>
        Buffer.from(base64.slice(0, 90_000), 'base64')
          .toString('latin1')
          .split(/\r?\n\r?\n/)[0] ?? '',
    )
  const texts = [...returned, ...mail.reports, mail.text.slice(0, 100_000)]
  return [
    ...new Set([...mail.inReplyTo, ...mail.references, ...texts.flatMap((text) => text.match(ANY_ID) ?? [])]),
  ].slice(0, 50)
}
