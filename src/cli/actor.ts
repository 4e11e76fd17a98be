/** In whose name a command acts. */
import type { ActionContext, Actor } from '../actions/context.ts'
import { may, type Permission } from '../core/access.ts'
import { Refusal } from '../core/errors.ts'
import { readActorByEmail, readOwners } from '../store/reads/operators.ts'
import { Usage } from './errors.ts'

/**
 * The person with this e-mail; without one, the owner, as long as there is one organization. Refuses `not_found`, and `not_allowed` for
 * a person whose role does not include `permission`.
 */
export async function actorFor(ctx: ActionContext, email: string | undefined, permission: Permission): Promise<Actor> {
  const actor = email === undefined ? await soleOwner(ctx) : await readActorByEmail(ctx.db, email)
  if (!actor) throw new Refusal('not_found', { email })
  if (!may(actor, permission)) throw new Refusal('not_allowed', { permission })
  return actor
}

async function soleOwner(ctx: ActionContext): Promise<Actor> {
  const owners = await readOwners(ctx.db)
  const [first] = owners
  if (!first) throw new Usage('error.not_set_up')
  if (owners.some(({ organizationId }) => organizationId !== first.organizationId))
    throw new Usage('error.say_who', { emails: owners.map(({ email }) => email).join(', ') })
  return first
}
