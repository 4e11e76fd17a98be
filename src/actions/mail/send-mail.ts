/** The job behind every system mail (invitations, new passwords): a plain text goes out with an HTML version beside it. */
import { isRefusedForGood } from '../../lib/mailer.ts'
import type { JobPayloads } from '../../store/jobs.ts'
import type { ActionContext } from '../context.ts'
import { mailHtml } from './mail-html.ts'

/** Throws while the mail server is away, so that the job is tried again; a refusal for good is logged, without the address. */
export async function sendMail(ctx: ActionContext, mail: JobPayloads['send-mail']): Promise<void> {
  const { to, subject, text, language } = mail
  try {
    await ctx.mail.send({ to, subject, text, html: mailHtml(subject, text, language) })
  } catch (error) {
    if (!isRefusedForGood(error)) throw error
    ctx.log.warn({ err: error }, 'the mail server refused a system mail')
  }
}
