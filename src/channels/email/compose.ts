/** One outgoing message as the bytes of a mail. The same message always makes the same Message-ID, whoever sends it and however often. */
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Outgoing } from '../channel.ts'
import { htmlOf } from './html-out.ts'
import type { Settings } from './settings.ts'
import { replySubject } from './text/subject.ts'
import { messageIdFor, plusAddressFor } from './token.ts'
import { MESSAGE_HEADER } from './wire.ts'

export type ComposedMail = {
  messageId: string
  from: string
  to: string
  bytes: Buffer
  /** The first mail of the thread it goes into: the customer's, or this one. */
  root: string
}

/** Longest header line that mail servers pass on (RFC 5322), less room for the name. */
const LONGEST_REFERENCES = 980
const MESSAGE_ID = /^<[^<>\s]{3,500}>$/

export async function composeMail(outgoing: Outgoing, settings: Settings, at: number): Promise<ComposedMail> {
  const { address, name, connection_key: key } = settings
  const to = outgoing.recipient?.externalId ?? ''
  const messageId = messageIdFor(outgoing.id, key, address)
  const references = referencesFor(outgoing)
  const plus = settings.plus_address ? plusAddressFor(outgoing.id, key, address) : null
  const inReplyTo = outgoing.inReplyTo?.externalId
  const composer = new MailComposer({
    from: { name, address },
    to: { name: (outgoing.recipient?.name ?? '').includes('@') ? '' : (outgoing.recipient?.name ?? ''), address: to },
    ...(plus ? { replyTo: { name, address: plus } } : {}),
    subject: replySubject(outgoing.conversation?.title ?? null, outgoing.language),
    messageId,
    ...(inReplyTo && MESSAGE_ID.test(inReplyTo) ? { inReplyTo } : {}),
    ...(references.length > 0 ? { references } : {}),
    date: new Date(at),
    text: outgoing.text,
    html: htmlOf(outgoing.text, outgoing.language),
    textEncoding: 'base64',
    headers: {
      'Content-Language': outgoing.language,
      [MESSAGE_HEADER]: outgoing.id,
      ...(outgoing.automatic ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const bytes = await composer.compile().build()
  return { messageId, from: address, to, bytes, root: references[0] ?? messageId }
}

/** The thread so far, its beginning and its latest mails, within one header line. */
export function referencesFor({ conversation, inReplyTo }: Pick<Outgoing, 'conversation' | 'inReplyTo'>): string[] {
  const thread = [conversation?.rootExternalId, ...(inReplyTo?.references ?? []), inReplyTo?.externalId]
  // What is answered stands last, wherever the thread had it.
  const unique = [
    ...new Set(thread.filter((id) => id !== undefined && MESSAGE_ID.test(id)).toReversed()),
  ].toReversed() as string[]
  const root = conversation && MESSAGE_ID.test(conversation.rootExternalId) ? conversation.rootExternalId : unique[0]
  if (!root) return []
  const rest = unique.filter((id) => id !== root)
  let length = root.length
  const kept: string[] = []
  for (const id of rest.toReversed()) {
    length += id.length + 1
    if (length > LONGEST_REFERENCES) break
    kept.unshift(id)
  }
  return [root, ...kept]
}
