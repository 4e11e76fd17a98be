/** This browser goes on in another organization of the same person. Refuses `not_found`. */
import { Refusal } from '../../core/errors.ts'
import { tokenDigest } from '../../lib/secrets.ts'
import { transact } from '../../store/db.ts'
import { moveSession, organizationsOf } from '../../store/members.ts'
import type { ActionContext, Actor } from '../context.ts'

/** `session` is the token of the browser at hand; a script has none, and its token belongs to one organization. */
export function switchOrganization(
  ctx: ActionContext,
  { personId }: Actor,
  organizationId: string,
  session: string,
): Promise<void> {
  return transact(ctx.db, async (tx) => {
    const theirs = (await organizationsOf(tx, personId)).some(({ id }) => id === organizationId)
    if (!theirs || !(await moveSession(tx, { digest: tokenDigest(session), personId, organizationId })))
      throw new Refusal('not_found')
  })
}
