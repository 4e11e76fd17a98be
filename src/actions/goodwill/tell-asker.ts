/** What became of a request: an open desk sees it on the case; whoever is away gets a mail. */
import type { GoodwillRequest } from '../../core/goodwill/request.ts'
import { caseNumber } from '../../store/cases.ts'
import type { Tx } from '../../store/db.ts'
import { addJob } from '../../store/jobs.ts'
import { colleagues } from '../../store/routing.ts'
import type { ActionContext } from '../context.ts'
import { requestSettledMail } from './mails.ts'

export async function tellAsker(ctx: ActionContext, tx: Tx, request: GoodwillRequest): Promise<void> {
  if (!ctx.mail.configured) return
  const { organizationId, caseId, state } = request
  const asker = (await colleagues(tx, organizationId, ctx.now())).find(({ id }) => id === request.askedBy)
  if (!asker || asker.presence === 'available') return
  const number = await caseNumber(tx, { organizationId, caseId })
  const mail = requestSettledMail(asker.language, { state, number, link: `${ctx.publicUrl}/desk/new/${caseId}` })
  await addJob(tx, 'send-mail', { to: asker.email, language: asker.language, ...mail }, { maxAttempts: 8 })
}
