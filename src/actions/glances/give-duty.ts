/** Gives somebody the hourly glance, or changes their hours; takes it away. Refuses `not_found` for somebody outside of one's brands, or who sees no list. */
import { Refusal } from '../../core/errors.ts'
import { type GlanceDuty, mayGiveDuty } from '../../core/team/glance.ts'
import { recordChange } from '../../store/changes.ts'
import { type Tx, transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { deleteDuty, saveDuty } from '../../store/glances.ts'
import { loadMember } from '../../store/members.ts'
import type { ActionContext, Actor } from '../context.ts'

export function giveDuty(ctx: ActionContext, actor: Actor, personId: string, duty: GlanceDuty): Promise<void> {
  const { organizationId } = actor
  return transact(ctx.db, async (tx) => {
    await checkHelper(tx, actor, personId)
    await saveDuty(tx, { organizationId, personId }, duty, { personId: actor.personId, at: ctx.now() })
    await note(tx, actor, 'give-glance-duty', personId, duty)
  })
}

export function takeDuty(ctx: ActionContext, actor: Actor, personId: string): Promise<void> {
  return transact(ctx.db, async (tx) => {
    await checkHelper(tx, actor, personId)
    await deleteDuty(tx, { organizationId: actor.organizationId, personId })
    await note(tx, actor, 'take-glance-duty', personId, {})
  })
}

async function checkHelper(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const helper = await loadMember(tx, actor.organizationId, personId)
  if (!helper || !mayGiveDuty(actor, helper)) throw new Refusal('not_found', { person_id: personId })
}

async function note(tx: Tx, actor: Actor, action: string, personId: string, data: object): Promise<void> {
  const { organizationId } = actor
  await audit(tx, { organizationId, personId: actor.personId, action, entity: 'person', entityId: personId, data })
  await recordChange(tx, { organizationId, kind: 'team', id: personId })
}
