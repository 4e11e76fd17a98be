/**
 * An answer becomes a policy text, with one click: the question is its title. Doing so again gives the same policy. Refuses `not_found`,
 * `policy_unanswered`.
 */
import type { Actor } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { insertPolicy, markQuestion } from '../../store/policies.ts'
import type { ActionContext } from '../context.ts'
import { checkPlace, questionFor } from './guard.ts'
import { clean } from './save-policy.ts'

/** `wide`: for the whole brand, not only the area of the case. */
export function keepAnswer(ctx: ActionContext, actor: Actor, questionId: string, wide: boolean): Promise<string> {
  const { organizationId, personId } = actor
  const now = new Date(ctx.now())
  return transact(ctx.db, async (tx) => {
    const asked = await questionFor(tx, actor, questionId, now)
    if (asked.answer === null) throw new Refusal('policy_unanswered')
    if (asked.policyId) return asked.policyId
    const policyId = ctx.newId()
    const values = {
      brandId: asked.brandId,
      areaId: wide ? null : asked.areaId,
      ...clean({ title: asked.question, body: asked.answer }),
    }
    await checkPlace(tx, actor, values)
    await insertPolicy(tx, { organizationId, policyId, personId }, values, now)
    await markQuestion(tx, { organizationId, questionId }, { policyId })
    await audit(tx, {
      organizationId,
      personId,
      action: 'keep-answer',
      entity: 'policy',
      entityId: policyId,
      data: { question_id: questionId },
    })
    await recordChange(tx, { organizationId, kind: 'policy', id: policyId, brandId: asked.brandId })
    return policyId
  })
}
