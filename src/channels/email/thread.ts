/** To which conversation and case a mail belongs, as far as the mail itself can say. Never by a number in its subject. */
import { createHash } from 'node:crypto'
import type { Mail } from './mail.ts'
import type { Settings } from './settings.ts'
import { outgoingOfMessageId, outgoingOfPlusAddress } from './token.ts'

/** A handover code, as a customer quotes it. */
const CODE = /\bMG-[2-9A-HJ-NP-TV-Z]{8}\b/gi
/** A mail names its whole thread; what it answers and how it began are enough. */
const MOST = 20

/** The id under which this mail is filed: its Message-ID, or a digest of its bytes. */
export const idOf = (mail: Mail, body: Uint8Array): string =>
  mail.messageId && mail.messageId.length <= 500
    ? mail.messageId
    : `sha256:${createHash('sha256').update(body).digest('hex')}`

/** The first mail of the thread. */
export const rootOf = (mail: Mail, own: string): string => mail.references[0] ?? mail.inReplyTo[0] ?? own

/**
 * What binds the mail to a case, strongest first: a code the customer wrote, a signed plus-address, our own signed Message-IDs and any
 * other mail of the thread from the newest to the oldest. A code that stands only in quoted history counts when nothing else does.
 */
export function referencesOf(mail: Mail, written: string, whole: string, settings: Settings): string[] {
  const { connection_key: key, address } = settings
  const codes = (text: string) => text.match(CODE) ?? []
  const own = [...codes(mail.subject), ...codes(written)]
  const plus = mail.recipients.flatMap((given) => outgoingOfPlusAddress(given, key, address) ?? [])
  const thread = [...mail.inReplyTo, ...mail.references.toReversed()]
  const ours = thread.flatMap((id) => outgoingOfMessageId(id, key) ?? [])
  const known = [...own, ...[...plus, ...ours].map((id) => `reply:${id}`), ...thread]
  return [...new Set(known.length > 0 ? known : codes(whole.slice(0, 200_000)))].slice(0, MOST)
}
