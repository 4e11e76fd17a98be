/** A one-time link is used: the new password holds, every browser is signed out, and this one signed in. Refuses `link_expired`. */
import { Refusal } from '../../core/errors.ts'
import { hashPassword } from '../../lib/passwords.ts'
import { newToken, tokenDigest } from '../../lib/secrets.ts'
import { transact } from '../../store/db.ts'
import { audit } from '../../store/facts.ts'
import { endOtherSessions } from '../../store/members.ts'
import { personOfResetLink, takeResetLink } from '../../store/one-time-links.ts'
import { insertSession, membershipsOf, updatePerson } from '../../store/people.ts'
import type { ActionContext } from '../context.ts'

/** Returns a session token; null for a person who belongs to no organization (any more). */
export async function resetPassword(ctx: ActionContext, link: string, password: string): Promise<string | null> {
  const digest = tokenDigest(link)
  if (!(await personOfResetLink(ctx.db, digest))) throw new Refusal('link_expired')
  const passwordHash = await hashPassword(password)
  const token = newToken()
  return transact(ctx.db, async (tx) => {
    const personId = await takeResetLink(tx, digest)
    if (!personId) throw new Refusal('link_expired')
    await updatePerson(tx, personId, { passwordHash })
    await endOtherSessions(tx, personId, null)
    const memberships = await membershipsOf(tx, personId)
    for (const { organizationId } of memberships)
      await audit(tx, { organizationId, personId, action: 'reset-password', entity: 'person', entityId: personId })
    const [first] = memberships
    if (!first) return null
    await insertSession(tx, { personId, organizationId: first.organizationId, digest: tokenDigest(token) })
    return token
  })
}
