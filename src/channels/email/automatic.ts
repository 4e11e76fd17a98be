/** Was this mail written by a machine? (RFC 3834.) It is kept all the same, but starts no clock and is never answered by itself. */
import type { Mail } from './mail.ts'
import { isAutomaticSubject } from './text/subject.ts'
import { domainOf } from './token.ts'

const MACHINE = /^(?:mailer-daemon|postmaster|no-?_?\.?reply|do-?not-?reply|bounces?|notifications?)(?:[+=._-].*)?$/i

export function isAutomatic(mail: Mail, account: string): boolean {
  const first = (name: string) => (mail.headers(name)[0] ?? '').trim().toLowerCase()
  const submitted = first('auto-submitted')
  if (submitted !== '' && !submitted.startsWith('no')) return true
  if (/\b(?:all|oof|autoreply)\b/.test(first('x-auto-response-suppress'))) return true
  if (first('x-autoreply') !== '' || first('x-autorespond') !== '') return true
  if (first('content-type').startsWith('multipart/report')) return true
  if (first('return-path') === '<>') return true
  if (isAutomaticSubject(mail.subject)) return true
  if (fromMachine(mail)) return true
  const bulk = /^(?:bulk|junk|list|auto_reply)\b/.test(first('precedence'))
  const list = first('list-id') !== '' || first('list-unsubscribe') !== ''
  return (bulk || list) && !isOurList(mail, account)
}

/** A form on a site sends as no-reply@ and names the person in Reply-To: that is a person. */
function fromMachine({ from, replyTo }: Mail): boolean {
  if (!from || !MACHINE.test(from.address.split('@')[0] ?? '')) return false
  return !replyTo || replyTo.address.toLowerCase() === from.address.toLowerCase() || MACHINE.test(replyTo.address)
}

/** Many a service address is a group of one's own that forwards what people write: its marks say nothing about them. */
function isOurList(mail: Mail, account: string): boolean {
  const domain = domainOf(account).toLowerCase()
  return [...mail.headers('list-id'), ...mail.headers('list-post')].some((value) => {
    const named = /<(?:mailto:)?([^<>]+)>/.exec(value.toLowerCase())?.[1] ?? value.toLowerCase().trim()
    return named === domain || named.endsWith(`.${domain}`) || named.endsWith(`@${domain}`)
  })
}
