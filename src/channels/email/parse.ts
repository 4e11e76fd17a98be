/** One mail, byte for byte, in the normal form. Bytes that nobody can read as a mail become an `unknown` event. */
import { createHash } from 'node:crypto'
import type { ChannelEventInput, IncomingAttachment } from '../../core/message/message.ts'
import type { RawDelivery } from '../channel.ts'
import { isAutomatic } from './automatic.ts'
import { readBounce } from './bounce.ts'
import { escapeHtml } from './html-out.ts'
import { type Mail, type Part, plainOf, readMail } from './mail.ts'
import type { Settings } from './settings.ts'
import { textFromHtml } from './text/from-html.ts'
import { bareSubject } from './text/subject.ts'
import { type Trimmed, trimQuote } from './text/trim.ts'
import { idOf, referencesOf, rootOf } from './thread.ts'
import { outgoingOfMessageId } from './token.ts'
import { ARRIVED_HEADER, FOLDER_HEADER, MESSAGE_HEADER, SENT_FOLDER, TRUNCATED_HEADER } from './wire.ts'

/** Larger files are named, not kept. */
export const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024
const MOST_ATTACHMENTS = 50
/** Of a mail without HTML, kept beside what was cut from it. */
const LONGEST_WHOLE = 200_000
const DAY = 86_400_000

export async function parse(
  delivery: RawDelivery,
  { settings, account }: { settings: Settings; account: string },
): Promise<ChannelEventInput[]> {
  const mail = await readMail(delivery.body)
  if (!mail || (!mail.from && !mail.messageId && mail.subject === '' && plainOf(mail).trim() === '')) {
    const digest = createHash('sha256').update(delivery.body).digest('hex')
    return [{ type: 'unknown', key: `unknown:${digest}`, account, shape: 'bytes that are not a mail' }]
  }
  const arrived = Date.parse(delivery.headers[ARRIVED_HEADER] ?? '') || delivery.receivedAt
  return [...receipts(mail, settings, account, arrived), message(mail, delivery, settings, account, arrived)]
}

/** A report that a mail of ours could not be delivered. Only Message-IDs that we signed count. */
function receipts(mail: Mail, settings: Settings, account: string, arrived: number): ChannelEventInput[] {
  const bounce = readBounce(mail)
  if (bounce?.action !== 'failed') return []
  return bounce.messageIds
    .filter((id) => outgoingOfMessageId(id, settings.connection_key) !== null)
    .map((externalId) => ({
      type: 'receipt',
      key: `failed:${externalId}`,
      account,
      externalId,
      state: 'failed',
      at: new Date(arrived).toISOString(),
      reason: bounce.reason,
    }))
}

function message(
  mail: Mail,
  delivery: RawDelivery,
  settings: Settings,
  account: string,
  arrived: number,
): ChannelEventInput {
  const id = idOf(mail, delivery.body)
  const fromUs = isOurs(mail, delivery, settings, account)
  const whole = plainOf(mail)
  const { text, cut } = written(mail)
  const bounce = readBounce(mail)
  const quoted = bounce ? bounce.messageIds.flatMap((one) => replyOf(one, settings)) : []
  const author = mail.replyTo && isOwnOrMissing(mail, account) ? mail.replyTo : mail.from
  const title = bareSubject(mail.subject)
  return {
    type: 'message',
    key: `mail:${id}`,
    account,
    conversation: { rootExternalId: rootOf(mail, id), visibility: 'private', title: title || null },
    message: {
      externalId: id,
      parentExternalId: mail.inReplyTo[0] ?? mail.references.at(-1) ?? null,
      author: {
        externalId: (author?.address ?? `unknown:${id}`).toLowerCase().slice(0, 512),
        name: author?.name || author?.address.slice(0, 512) || '',
        handle: author?.address.toLowerCase().slice(0, 512) ?? null,
      },
      text: text || mail.subject,
      html: mail.html ?? (cut ? `<pre dir="auto">${escapeHtml(whole.slice(0, LONGEST_WHOLE))}</pre>` : null),
      sentAt: new Date(sentAt(mail.date, arrived, delivery.receivedAt)).toISOString(),
      attachments: attachments(mail.attachments, TRUNCATED_HEADER in delivery.headers),
      automatic:
        !fromUs && (bounce !== null || isAutomatic(mail, account) || author?.address.toLowerCase() === account),
    },
    fromUs,
    clientKey: fromUs ? outgoingOfEcho(mail, settings) : null,
    references: [...new Set([...referencesOf(mail, text, whole, settings), ...quoted])],
  }
}

/** The words that are new. Where HTML marks its history, that is surer than any rule about text. */
function written(mail: Mail): Trimmed {
  if (mail.html) {
    const { text, quoted } = textFromHtml(mail.html)
    const trimmed = trimQuote(text)
    if (quoted && trimmed.text !== '') return { text: trimmed.text, cut: true }
    if (mail.text.trim() === '') return trimQuote(quoted ? plainOf({ ...mail, html: unquoted(mail.html) }) : text)
  }
  return trimQuote(mail.text)
}

/** All of it is quotation: then the quotation is what they sent. */
const unquoted = (html: string): string => html.replace(/\b(?:class|id|type|style)\s*=\s*(?:"[^"]*"|'[^']*')/gi, '')

/** What lies in our Sent folder is ours; a From line proves nothing, but the signature in an echo does. */
function isOurs(mail: Mail, delivery: RawDelivery, settings: Settings, account: string): boolean {
  if (delivery.headers[FOLDER_HEADER] === SENT_FOLDER) return true
  const from = mail.from?.address.toLowerCase()
  return (
    from === account && mail.messageId !== null && outgoingOfMessageId(mail.messageId, settings.connection_key) !== null
  )
}

/** Some servers give what passes through them another Message-ID; our own header stays. */
function outgoingOfEcho(mail: Mail, settings: Settings): string | null {
  const signed = mail.messageId && outgoingOfMessageId(mail.messageId, settings.connection_key)
  const named = mail.headers(MESSAGE_HEADER)[0] ?? ''
  return signed || (/^[0-9a-f-]{36}$/.test(named) ? named : null)
}

/** A form on our own site sends in our name; the person is in Reply-To. */
function isOwnOrMissing(mail: Mail, account: string): boolean {
  const from = mail.from?.address.toLowerCase()
  return from === undefined || from === account || /^(?:no-?reply|do-?not-?reply|wordpress|www-data|forms?)@/.test(from)
}

function replyOf(messageId: string, settings: Settings): string[] {
  const id = outgoingOfMessageId(messageId, settings.connection_key)
  return id ? [`reply:${id}`] : []
}

/**
 * The sender's clock, unless it is far from the moment our server took the mail in. It is written in whole seconds; the end of its
 * second keeps an answer behind the words of the same second that it answers.
 */
function sentAt(date: number | null, arrived: number, receivedAt: number): number {
  const at = date !== null && date <= arrived + 5 * 60_000 && date >= arrived - DAY ? date : arrived
  return at % 1000 === 0 ? Math.max(at, Math.min(at + 999, receivedAt)) : at
}

function attachments(parts: Part[], truncated: boolean): IncomingAttachment[] {
  return parts.slice(0, MOST_ATTACHMENTS).map(({ name, contentType, contentId, base64, bytes }) => ({
    externalId: contentId,
    name,
    contentType,
    url: null,
    base64: truncated || bytes > MAX_ATTACHMENT_BYTES ? null : base64,
  }))
}
