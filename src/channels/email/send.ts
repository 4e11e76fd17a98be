import type { ChannelContext, ConnectedChannel, Outgoing, SendResult } from '../channel.ts'
import { composeMail } from './compose.ts'
import { keepCopy } from './sent-folder.ts'
import type { Settings } from './settings.ts'
import { type SmtpOutcome, sendMail } from './smtp.ts'

/** Greylisting asks for patience; trying sooner starts the wait anew. */
const GREYLIST_SECONDS = 300

export async function send(
  ctx: ChannelContext,
  { settings }: ConnectedChannel<Settings>,
  outgoing: Outgoing,
): Promise<SendResult> {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(outgoing.recipient?.externalId ?? ''))
    return { outcome: 'refused', reason: 'there is no mail address to write to' }
  const mail = await composeMail(outgoing, settings, ctx.now())
  const result = resultOf(await sendMail(settings, mail))
  if (result !== 'sent') return result
  // A courtesy to those who also read the mailbox with another program; the reply is out, whatever becomes of it.
  void keepCopy(settings, mail).catch((error: Error) =>
    ctx.log.warn({ reason: error.message }, 'a sent mail could not be copied to the Sent folder'),
  )
  return { outcome: 'sent', externalId: mail.messageId, at: ctx.now(), conversationRootExternalId: mail.root }
}

/** The server's answer decides; without one, a mail that had begun to leave may have arrived. */
export function resultOf(outcome: SmtpOutcome): 'sent' | Exclude<SendResult, { outcome: 'sent' }> {
  if (outcome.ok) return 'sent'
  const { code, words, began, login } = outcome
  if (login)
    return {
      outcome: 'retry',
      afterSeconds: GREYLIST_SECONDS,
      reason: `the outgoing server refused the login: ${words}`,
    }
  if (code !== null && code >= 500) return { outcome: 'refused', reason: words }
  if (code !== null && code >= 400) return { outcome: 'retry', afterSeconds: GREYLIST_SECONDS, reason: words }
  if (began)
    return { outcome: 'unknown', reason: `the connection broke while the mail was being handed over: ${words}` }
  return { outcome: 'retry', afterSeconds: 0, reason: words }
}
