/** A manager answers; whoever asked sees it at once, or gets a mail. Refuses `not_found`, `policy_answered`. */
import type { Actor } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { cleanText } from '../../core/text/safe.ts'
import { changeCase } from '../../store/cases.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { addJob } from '../../store/jobs.ts'
import { answerQuestion } from '../../store/policies.ts'
import { colleagues } from '../../store/routing.ts'
import type { ActionContext } from '../context.ts'
import { questionFor } from './guard.ts'
import { policyAnsweredMail } from './mails.ts'

export function answerPolicy(ctx: ActionContext, actor: Actor, questionId: string, text: string): Promise<void> {
  const { organizationId, personId } = actor
  const now = new Date(ctx.now())
  const answer = cleanText(text, 4000).trim()
  if (answer === '') throw new Refusal('bad_input', { answer: 'is required' })
  return transact(ctx.db, async (tx) => {
    const asked = await questionFor(tx, actor, questionId, now)
    if (!(await answerQuestion(tx, { organizationId, questionId }, { answer, by: personId, now })))
      throw new Refusal('policy_answered')
    await changeCase(tx, { organizationId, caseId: asked.caseId }, { now: ctx.now(), by: personId }, () => [
      { type: 'policy.answered', questionId, askedAt: asked.askedAt.getTime() },
    ])
    await recordChange(tx, { organizationId, kind: 'policy', id: questionId, brandId: asked.brandId })
    if (!ctx.mail.configured || !asked.askedBy || asked.askedBy.id === personId) return
    const asker = (await colleagues(tx, organizationId, ctx.now())).find(({ id }) => id === asked.askedBy?.id)
    if (!asker || asker.presence === 'available') return
    const link = `${ctx.publicUrl}/desk/new/${asked.caseId}`
    const mail = policyAnsweredMail(asker.language, { number: asked.caseNumber, link })
    await addJob(tx, 'send-mail', { to: asker.email, language: asker.language, ...mail }, { maxAttempts: 8 })
  })
}
