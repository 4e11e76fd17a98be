/** A mail taken apart: the few things the desk asks of it, in plain values. Never throws, whatever the bytes are. */
import PostalMime, { type Address, type Attachment, addressParser, type Email, type Mailbox } from 'postal-mime'
import { textFromHtml } from './text/from-html.ts'

/** What a mail's head may weigh; more than a hundred times an honest one. */
const MAX_HEADERS = 512 * 1024
const MAX_NESTING = 60
const MAX_HTML = 2_000_000
/** Five times what is kept of a message. */
const MAX_TEXT = 500_000
/** Decoding costs by the line. Files come in lines of 76; this many lines that are much shorter are no letter. */
const MANY_LINES = 20_000
const SHORT_LINE = 60

export type Part = { name: string | null; contentType: string; contentId: string | null; base64: string; bytes: number }
export type Mail = {
  /** Values of a header, topmost first; names in lower case. */
  headers(name: string): string[]
  from: Mailbox | null
  replyTo: Mailbox | null
  recipients: string[]
  subject: string
  messageId: string | null
  inReplyTo: string[]
  /** Oldest first. */
  references: string[]
  /** Epoch milliseconds, or null when the header is missing or makes no sense. */
  date: number | null
  text: string
  html: string | null
  attachments: Part[]
  /** Texts of `message/delivery-status` and of the returned message's head, for bounces. */
  reports: string[]
}

/** Null when the bytes cannot be taken for a mail at all. */
export async function readMail(body: Uint8Array): Promise<Mail | null> {
  const bytes = withoutEmptyPages(Buffer.from(body.buffer, body.byteOffset, body.byteLength))
  const email = (await attempt(bytes)) ?? (await attempt(withShortHead(bytes)))
  if (!email || email.headers.length === 0) return null
  const headers = new Map<string, string[]>()
  for (const { key, value } of email.headers) headers.set(key, [...(headers.get(key) ?? []), clean(value)])
  const all = (name: string) => headers.get(name) ?? []
  const html = email.html ? clean(email.html).slice(0, MAX_HTML) : null
  const reports = email.attachments.filter(isReport).map(textOf)
  return {
    headers: all,
    from: mailboxes(email.from)[0] ?? mailboxes(email.sender)[0] ?? null,
    replyTo: mailboxes(...(email.replyTo ?? []))[0] ?? null,
    recipients: [...all('delivered-to'), ...all('x-original-to'), ...all('envelope-to'), ...all('to'), ...all('cc')]
      .flatMap((value) => addressParser(value.slice(0, 20_000), { flatten: true }))
      .flatMap(({ address }) => (address ? [address.toLowerCase()] : [])),
    subject: clean(email.subject ?? ''),
    messageId: ids(email.messageId)[0] ?? null,
    inReplyTo: ids(email.inReplyTo),
    references: ids(email.references),
    date: moment(email.date),
    text: clean(email.text ?? '').slice(0, MAX_TEXT),
    html,
    attachments: email.attachments.filter((part) => !isReport(part)).map(toPart),
    reports,
  }
}

/** The text of a mail in which no part is plain text: read from its HTML. */
export const plainOf = (mail: Mail): string =>
  mail.text.trim() === '' && mail.html ? textFromHtml(mail.html).text : mail.text

async function attempt(body: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(body, {
      attachmentEncoding: 'base64',
      forceRfc822Attachments: true,
      maxHeadersSize: MAX_HEADERS,
      maxNestingDepth: MAX_NESTING,
    })
  } catch {
    return null
  }
}

/** Cut where lines without content go on and on. */
function withoutEmptyPages(all: Buffer): Buffer {
  let from = 0
  for (let at = 0; from < all.length; from = at) {
    for (let line = 0; line < MANY_LINES; line++) {
      const end = all.indexOf(10, at)
      if (end < 0) return all
      at = end + 1
    }
    if (at - from < MANY_LINES * SHORT_LINE) return all.subarray(0, at)
  }
  return all
}

/** The first headers and the whole body, for mails whose head or nesting is beyond reason. */
function withShortHead(all: Buffer): Buffer {
  const gap = Math.max(all.indexOf('\r\n\r\n'), all.indexOf('\n\n'))
  const head = all.subarray(0, Math.min(gap < 0 ? all.length : gap, 32 * 1024)).toString('latin1')
  const kept = head
    .split(/\r?\n(?![ \t])/)
    .filter((line) => line.length < 4000 && !/^content-|^mime-version/i.test(line))
    .join('\r\n')
  const text = gap < 0 ? Buffer.alloc(0) : all.subarray(gap, gap + 256 * 1024)
  return Buffer.concat([Buffer.from(`${kept}\r\n\r\n`, 'latin1'), text])
}

const isReport = ({ mimeType }: Attachment): boolean =>
  mimeType === 'message/delivery-status' || mimeType === 'text/rfc822-headers' || mimeType === 'message/rfc822-headers'

const textOf = ({ content }: Attachment): string =>
  clean(
    Buffer.from(String(content), 'base64')
      .subarray(0, 64 * 1024)
      .toString('utf8'),
  )

function toPart({ filename, mimeType, contentId, content }: Attachment): Part {
  const base64 = String(content)
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  return {
    name: filename && clean(filename).slice(0, 512),
    contentType: clean(mimeType).slice(0, 128),
    contentId: contentId ? clean(contentId).slice(0, 512) : null,
    base64,
    bytes: (base64.length / 4) * 3 - padding,
  }
}

const mailboxes = (...addresses: (Address | undefined)[]): Mailbox[] =>
  addresses
    .flatMap((one) => (one ? (one.group ?? [one as Mailbox]) : []))
    .map(({ name, address }) => ({ name: clean(name ?? '').slice(0, 512), address: clean(address ?? '').trim() }))
    .filter(({ address }) => /^[^\s@]+@[^\s@]+$/.test(address))

/** Message-IDs with their brackets; what is not one is left out. */
const ids = (value: string | undefined): string[] => (clean(value ?? '').match(/<[^<>\s]{3,500}>/g) ?? []).slice(0, 200)

function moment(date: string | undefined): number | null {
  const at = date ? Date.parse(date) : Number.NaN
  return Number.isFinite(at) && at > 0 && at < Date.UTC(9999, 0) ? at : null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL keeps no NUL, and the others mean nothing in text
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const clean = (text: string): string => text.toWellFormed().replace(CONTROL, '')
