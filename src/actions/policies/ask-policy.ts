/** "What is our policy?", asked from a case: managers see it at once, with how long it waits. Refuses `not_found`. */
import type { Actor } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { cleanText } from '../../core/text/safe.ts'
import { recordChange } from '../../store/changes.ts'
import { changeCaseFor } from '../../store/guarded.ts'
import { insertQuestion } from '../../store/policies.ts'
import type { ActionContext } from '../context.ts'

export async function askPolicy(ctx: ActionContext, actor: Actor, caseId: string, text: string): Promise<string> {
  const { organizationId, personId } = actor
  const questionId = ctx.newId()
  const question = cleanText(text, 1000).trim()
  if (question === '') throw new Refusal('bad_input', { question: 'is required' })
  await changeCaseFor(ctx.db, actor, caseId, ctx.now(), async (c, tx) => {
    const of = { organizationId, questionId, caseId, brandId: c.brandId, areaId: c.areaId }
    await insertQuestion(tx, of, { question, askedBy: personId, askedAt: new Date(ctx.now()) })
    await recordChange(tx, { organizationId, kind: 'policy', id: questionId, brandId: c.brandId })
    return [{ type: 'policy.asked', questionId }]
  })
  return questionId
}
