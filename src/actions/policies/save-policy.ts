/** Writes a policy text, or changes one. Refuses `not_found`. */
import type { Actor } from '../../core/access.ts'
import { Refusal } from '../../core/errors.ts'
import { cleanText } from '../../core/text/safe.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { insertPolicy, listPolicies, type PolicyValues, updatePolicy } from '../../store/policies.ts'
import type { ActionContext } from '../context.ts'
import { checkPlace } from './guard.ts'

/** `policyId` null writes a new one. A policy stays with its brand. Returns its id. */
export function savePolicy(
  ctx: ActionContext,
  actor: Actor,
  policyId: string | null,
  input: PolicyValues,
): Promise<string> {
  const { organizationId, personId } = actor
  return transact(ctx.db, async (tx) => {
    const before = policyId ? (await listPolicies(tx, actor, null)).find(({ id }) => id === policyId) : null
    if (policyId && !before) throw new Refusal('not_found')
    const values = { ...input, ...clean(input), brandId: before?.brandId ?? input.brandId }
    await checkPlace(tx, actor, values)
    const id = policyId ?? ctx.newId()
    const of = { organizationId, policyId: id, personId }
    if (before) await updatePolicy(tx, of, values, new Date(ctx.now()))
    else await insertPolicy(tx, of, values, new Date(ctx.now()))
    await audit(tx, {
      organizationId,
      personId,
      action: before ? 'edit-policy' : 'write-policy',
      entity: 'policy',
      entityId: id,
      data: { area_id: values.areaId },
    })
    await recordChange(tx, { organizationId, kind: 'policy', id, brandId: values.brandId })
    return id
  })
}

export const clean = ({ title, body }: Pick<PolicyValues, 'title' | 'body'>) => ({
  title: cleanText(title, 200).trim(),
  body: cleanText(body, 4000).trim(),
})
