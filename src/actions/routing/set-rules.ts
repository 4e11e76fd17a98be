/** How the organization gives out its work. Refuses `not_allowed` to whoever does not cover all of its brands. */
import { Refusal } from '../../core/errors.ts'
import type { RoutingRules } from '../../core/routing/rules.ts'
import { recordChange } from '../../store/changes.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { saveRoutingRules } from '../../store/routing.ts'
import type { ActionContext, Actor } from '../context.ts'

export function setRules(ctx: ActionContext, actor: Actor, rules: RoutingRules): Promise<void> {
  const { organizationId, personId, brandIds } = actor
  if (brandIds !== null) throw new Refusal('not_allowed')
  return transact(ctx.db, async (tx) => {
    await saveRoutingRules(tx, organizationId, rules)
    await audit(tx, { organizationId, personId, action: 'set-routing', entity: 'organization', data: rules })
    await recordChange(tx, { organizationId, kind: 'presence', id: organizationId })
  })
}
